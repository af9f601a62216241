import type { Entry } from 'yauzl'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { judgePath, notOurs, pathKey } from './entry-path.ts'
import type { Limits } from './limits.ts'

/** An entry of an archive, with its path as it stands there. */
export type Listed = { readonly path: string; readonly entry: Entry }

/** All that speaks against unpacking an archive of so many bytes, by what it names. */
export const judgeEntries = (
  listed: readonly Listed[],
  archiveBytes: number,
  limits: Limits,
): readonly Problem[] => [
  ...listed.flatMap((one) => judgeEntry(one, limits)),
  ...namedTwice(listed),
  ...judgeTotal(listed, archiveBytes, limits),
]

const judgeEntry = ({ path, entry }: Listed, limits: Limits): readonly Problem[] => {
  const isFolder = path.endsWith('/')
  const wrongPath = judgePath(isFolder ? path.slice(0, -1) : path)
  return [
    ...(wrongPath === null ? [] : [wrongPath]),
    ...(isLink(entry) ? [link(path)] : []),
    ...(isLocked(entry) ? [locked(path)] : []),
    ...(isLocked(entry) || knownMethods.has(entry.compressionMethod) ? [] : [unknownMethod(path)]),
    ...(isFolder && entry.uncompressedSize > 0 ? [folderWithBytes(path)] : []),
    ...(isBomb(entry.uncompressedSize, entry.compressedSize, limits) ? [bomb(path)] : []),
  ]
}

/**
 * The upper half of the external attributes is the mode of the file on the system that packed it, whatever
 * system the archive claims to come from: unpackers differ in what they believe.
 */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  !plainKinds.has((externalFileAttributes >>> 16) & 0o170000)

/** Nothing said, a file, a folder. */
const plainKinds: ReadonlySet<number> = new Set([0, 0o100000, 0o040000])

/** Bits 0, 6 and 13 of APPNOTE 4.4.4: encryption of the content, strong encryption, hidden names. */
const isLocked = ({ generalPurposeBitFlag }: Entry): boolean =>
  (generalPurposeBitFlag & 0b10_0000_0100_0001) !== 0

/** Stored and deflated. */
const knownMethods: ReadonlySet<number> = new Set([0, 8])

const isBomb = (unpacked: number, packed: number, { ratio, ratioFrom }: Limits): boolean =>
  unpacked > ratioFrom && unpacked > packed * ratio

/** Entries that share their packed bytes are small one by one, and large together. */
const judgeTotal = (
  listed: readonly Listed[],
  archiveBytes: number,
  limits: Limits,
): readonly Problem[] => {
  const unpacked = listed.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (unpacked > limits.bytes) return [tooLarge(limits)]
  return isBomb(unpacked, archiveBytes, limits) ? [bomb(null)] : []
}

/** Files with one name for some system, and a file where another has a folder. */
const namedTwice = (listed: readonly Listed[]): readonly Problem[] => {
  const seen = new Set<string>()
  const folders = new Set(listed.flatMap(({ path }) => foldersAbove(pathKey(path))))
  return listed.flatMap(({ path }) => {
    const key = pathKey(path)
    const isTwice = seen.has(key) || (!key.endsWith('/') && folders.has(key))
    seen.add(key)
    return isTwice ? [twice(path)] : []
  })
}

/** "a/b/c" stands in "a" and "a/b"; "a/" is the folder "a" itself. */
const foldersAbove = (key: string): readonly string[] => {
  const names = key.split('/')
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
}

const problem = (code: string, path: string | null, message: Text): Problem => ({
  code,
  severity: 'error',
  place: path === null ? {} : { file: path },
  message,
  hint: notOurs,
})

const link = (path: string): Problem =>
  problem(
    'bundle-link',
    path,
    text('An entry of the bundle is no file but a link or a device: it could lead anywhere.'),
  )

const locked = (path: string): Problem =>
  problem(
    'bundle-entry-encrypted',
    path,
    text('A file inside the bundle is encrypted by itself, so nobody can look what it holds.'),
  )

const unknownMethod = (path: string): Problem =>
  problem(
    'bundle-method-unknown',
    path,
    text('A file of the bundle is packed in a way that this program does not write.'),
  )

const folderWithBytes = (path: string): Problem =>
  problem('bundle-folder-with-bytes', path, text('A folder of the bundle pretends to hold bytes.'))

const twice = (path: string): Problem =>
  problem(
    'bundle-name-twice',
    path,
    text(
      'Two files of the bundle have the same name, or names that some system takes for the same.',
    ),
  )

const bomb = (path: string | null): Problem =>
  problem(
    'bundle-bomb',
    path,
    text('What is packed small would become so large that it may have been made to fill a disk.'),
  )

const tooLarge = ({ bytes }: Limits): Problem =>
  problem(
    'bundle-too-large',
    null,
    text('Unpacked, the bundle would have more than {most} megabytes.', {
      most: Math.floor(bytes / 1024 / 1024),
    }),
  )
