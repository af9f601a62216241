import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { type Limits, usualLimits } from './limits.ts'
import {
  type Manifest,
  type ManifestFile,
  manifestMissing,
  manifestPath,
  readManifest,
  sha256Of,
} from './manifest.ts'
import type { Archive, ArchivedFile } from './open-archive.ts'

/** What an archive was found to be. The problems name each file that differs, is missing or is extra. */
export type Verified = {
  readonly manifest: Manifest
  /** By it two people can see on the telephone whether they have the same bundle. */
  readonly manifestSha256: string
}

/** Compares an archive with its own manifest. Needs no net and no other file. */
export const verifyArchive = async (
  { files }: Archive,
  limits: Limits = usualLimits,
): Promise<Result<Verified>> => {
  const own = files.find(({ path }) => path === manifestPath)
  if (own === undefined || own.bytes > limits.manifestBytes) return refused(manifestMissing)
  const bytes = await wholeOf(own)
  if (bytes === null) return refused(differs(manifestPath))
  const manifest = readManifest(bytes)
  if (!manifest.ok) return manifest
  const problems = await compare(manifest.value, files)
  return done({ manifest: manifest.value, manifestSha256: sha256Of(bytes) }, problems)
}

const compare = async (
  manifest: Manifest,
  files: readonly ArchivedFile[],
): Promise<readonly Problem[]> => {
  const there = new Map(files.map((file) => [file.path, file]))
  const named = new Set([manifestPath, ...manifest.files.map(({ path }) => path)])
  const problems: Problem[] = []
  for (const expected of manifest.files) {
    const file = there.get(expected.path)
    if (file === undefined) problems.push(missing(expected.path))
    else if (!(await isAsListed(file, expected))) problems.push(differs(expected.path))
  }
  const extras = files.filter(({ path }) => !named.has(path))
  return [...problems, ...extras.map(({ path }) => extra(path))]
}

const isAsListed = async (file: ArchivedFile, { bytes, sha256 }: ManifestFile): Promise<boolean> =>
  file.bytes === bytes && (await hashOf(file)) === sha256

/** Null where it cannot be unpacked. */
const hashOf = async ({ open }: ArchivedFile): Promise<string | null> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of await open()) hash.update(piece)
    return hash.digest('hex')
  } catch {
    return null
  }
}

/** The bytes of a small file, or null where it cannot be unpacked. */
const wholeOf = async ({ open }: ArchivedFile): Promise<Uint8Array | null> => {
  try {
    return await buffer(await open())
  } catch {
    return null
  }
}

const askAnew = text('Ask for the bundle anew, and compare the SHA-256 of its list of files.')

const differs = (path: string): Problem => ({
  code: 'bundle-file-differs',
  severity: 'error',
  place: { file: path },
  message: text('The file is not the one that was put into the bundle.'),
  hint: askAnew,
})

const missing = (path: string): Problem => ({
  code: 'bundle-file-missing',
  severity: 'error',
  place: { file: path },
  message: text('The file was put into the bundle and is no longer in it.'),
  hint: askAnew,
})

const extra = (path: string): Problem => ({
  code: 'bundle-file-extra',
  severity: 'error',
  place: { file: path },
  message: text('The file was not in the bundle when it was made.'),
  hint: askAnew,
})
