import { type Archive, openArchive, type Source } from '../../bundles/open-archive.ts'
import { isSealed, unseal } from '../../bundles/sealed.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { readPassphrase } from './passphrase.ts'

export type OpeningBundle = {
  readonly bundle: string
  readonly passphraseFile: string | null
}

/** The archive at a path, judged and safe to read; a sealed one is opened in memory, after its passphrase. */
export const openBundle = async (
  { bundle, passphraseFile }: OpeningBundle,
  host: Host,
  wording: Wording,
): Promise<Result<Archive>> => {
  try {
    const source = await sourceAt(bundle, host)
    if (!isSealed(await source.readAt(0, 64))) return await openArchive(source)
    if (source.bytes > mostSealed) return refused(tooLargeSealed)
    const passphrase = await readPassphrase({ file: passphraseFile, isNew: false }, host, wording)
    if (!passphrase.ok) return passphrase
    const opened = await unseal(piecesOf(source), passphrase.value)
    return opened.ok ? await openArchive(inMemory(opened.value)) : opened
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(unreadable(thrown.code))
    throw thrown
  }
}

const sourceAt = async (path: string, { files }: Host): Promise<Source> => ({
  bytes: await files.sizeOf(path),
  readAt: (offset, length) => files.readPart(path, { start: offset, length }),
})

const inMemory = (bytes: Uint8Array): Source => ({
  bytes: bytes.length,
  readAt: async (offset, length) => bytes.subarray(offset, offset + length),
})

const megabyte = 1024 * 1024

/** What an old laptop can hold in memory. */
const mostSealed = 1024 * megabyte

const piecesOf = async function* ({ bytes, readAt }: Source): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; at += megabyte)
    yield await readAt(at, Math.min(megabyte, bytes - at))
}

/** Whether anything is there that could be a bundle. */
export const bundleAt = async (path: string, { files }: Host): Promise<Result<true>> =>
  (await files.entryAt(path)) === 'file' ? done(true) : refused(missing(path))

const missing = (path: string): Problem => ({
  code: 'bundle-missing',
  severity: 'error',
  place: {},
  message: text('There is no bundle at "{path}".', { path }),
  hint: text('Look for a slip in the path. A bundle ends with .zip or .zip.age.'),
})

const unreadable = (code: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  place: {},
  message: text('The file is there but could not be read ({code}).', { code }),
  hint: text('Look who may read it, and whether the disk or stick is well.'),
})

const tooLargeSealed: Problem = {
  code: 'bundle-sealed-too-large',
  severity: 'error',
  place: {},
  message: text(
    'The encrypted bundle has more than {most} megabytes, too many to be opened in memory.',
    {
      most: mostSealed / megabyte,
    },
  ),
  hint: text('Open it with the program age (age -d), then name the zip file that it makes.'),
}
