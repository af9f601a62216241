import { done, hasError, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import {
  type BundleFacts,
  type ManifestFile,
  manifestPath,
  serialiseManifest,
  sha256Of,
} from './manifest.ts'
import { type Packing, zipOf } from './write-zip.ts'

/** The bytes of one file, as they would stand in the bundle. */
export type Leaving = { readonly path: string; readonly bytes: Uint8Array }

/** Looks at what is about to leave; an error among the answers stops all of it. */
export type MayLeave = (leaving: Leaving) => Promise<readonly Problem[]>

export type MadeBundle = {
  readonly files: readonly ManifestFile[]
  readonly manifestSha256: string
  /** The archive; nothing is read or written before somebody asks for it. */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** What is put together: the files, the facts about them, and who judges each before it goes. */
export type Making = {
  readonly files: readonly Packing[]
  readonly facts: BundleFacts
  readonly mayLeave: MayLeave
}

/**
 * Reads every file, has its bytes judged, and lists it with its SHA-256; only when all may leave is there a
 * bundle to be written. One file at a time is held.
 */
export const makeBundle = async ({
  files,
  facts,
  mayLeave,
}: Making): Promise<Result<MadeBundle>> => {
  const problems: Problem[] = []
  const listed: ManifestFile[] = []
  let total = 0
  for (const { path, read } of files) {
    const bytes = await read()
    problems.push(...(await mayLeave({ path, bytes })))
    listed.push({ path, bytes: bytes.length, sha256: sha256Of(bytes) })
    total += bytes.length
    if (total > mostBytes) return refused(...problems, tooMuch)
  }
  const manifest = serialiseManifest(facts, listed)
  problems.push(...(await mayLeave({ path: manifestPath, bytes: manifest })))
  if (hasError(problems)) return { ok: false, problems }
  const own = { path: manifestPath, isText: true, read: async () => manifest }
  const bytes = () => zipOf([...files, own])
  return done({ files: listed, manifestSha256: sha256Of(manifest), bytes }, problems)
}

/** A case may hold 2 GB; this leaves room for its papers. */
const mostBytes = 2304 * 1024 * 1024

const tooMuch: Problem = {
  code: 'bundle-too-large',
  severity: 'error',
  place: {},
  message: text('The files of the case come to more than 2 GB, which is more than a bundle holds.'),
  hint: text('Say of large files that they stay with you, or make a smaller edition.'),
}
