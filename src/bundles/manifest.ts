import { createHash } from 'node:crypto'
import { z } from 'zod'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { pathKey } from './entry-path.ts'

/** Where the list of all other files stands in a bundle. */
export const manifestPath = 'manifest.json'

const formatName = 'c177-bundle'
/** Rises when the meaning of a part changes. */
const formatVersion = 1

const fileSchema = z.object({
  path: z.string().min(1),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const manifestSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  edition: z.enum(['internal', 'committee', 'public']),
  /** When it was made, ISO 8601 in UTC. */
  made: z.string(),
  /** The program, with its version. */
  program: z.string(),
  files: z.array(fileSchema),
})

/** What a bundle says of itself: for whom it is, and each file with its size and SHA-256. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>
export type ManifestFile = Manifest['files'][number]

/** The facts that a manifest names besides the files. */
export type BundleFacts = Pick<Manifest, 'edition' | 'made' | 'program'>

/** The bytes of a manifest; equal facts give equal bytes. */
export const serialiseManifest = (
  facts: BundleFacts,
  files: readonly ManifestFile[],
): Uint8Array => {
  const { edition, made, program } = facts
  const manifest = { format: formatName, version: formatVersion, edition, made, program, files }
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** Lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Reads a manifest that somebody else may have written. */
export const readManifest = (bytes: Uint8Array): Result<Manifest> => {
  const value = jsonIn(bytes)
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) return hasTwins(parsed.data) ? refused(unreadable) : done(parsed.data)
  const head = headSchema.safeParse(value)
  return refused(head.success && head.data.version > formatVersion ? newer : unreadable)
}

const headSchema = z.looseObject({ format: z.literal(formatName), version: z.number() })

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const hasTwins = ({ files }: Manifest): boolean =>
  new Set(files.map(({ path }) => pathKey(path))).size < files.length

/** An archive without a manifest is no bundle of ours. */
export const manifestMissing: Problem = {
  code: 'bundle-manifest-missing',
  severity: 'error',
  place: { file: manifestPath },
  message: text('The archive has no list of its files (manifest.json), as each bundle has.'),
  hint: text('It is no bundle of this program, or somebody took the list out. Ask for it anew.'),
}

const unreadable: Problem = {
  code: 'bundle-manifest-unreadable',
  severity: 'error',
  place: { file: manifestPath },
  message: text('The list of the files in the bundle (manifest.json) cannot be read.'),
  hint: text('Somebody or something changed the bundle. Ask for it anew.'),
}

const newer: Problem = {
  code: 'bundle-newer',
  severity: 'error',
  place: { file: manifestPath },
  message: text('A newer c177 has made the bundle.'),
  hint: text('Use a newer c177.'),
}
