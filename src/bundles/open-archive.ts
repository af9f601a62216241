import { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { judgeEntries, type Listed } from './judge-entries.ts'
import { type Limits, usualLimits } from './limits.ts'

/** Bytes that can be read at any place: a file on the disk, or what was decrypted in memory. */
export type Source = {
  readonly bytes: number
  readonly readAt: (offset: number, length: number) => Promise<Uint8Array>
}

/** A file in an archive that was judged: its path is safe, its size as told or reading fails. */
export type ArchivedFile = {
  readonly path: string
  /** Unpacked. */
  readonly bytes: number
  readonly open: () => Promise<AsyncIterable<Uint8Array>>
}

export type Archive = { readonly files: readonly ArchivedFile[] }

/**
 * Opens a zip archive that somebody else may have made, and judges all that it names before a byte is unpacked.
 * One thing that no honest bundle has refuses all of it; every such thing is told.
 */
export const openArchive = async (
  source: Source,
  limits: Limits = usualLimits,
): Promise<Result<Archive>> => {
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.bytes, {
      autoClose: false,
      // Names are decoded here, so that each wrong one is told and none is mended in silence.
      decodeStrings: false,
    })
    if (zip.entryCount > limits.entries) return refused(tooMany(zip.entryCount, limits))
    const listed: Listed[] = []
    for await (const entry of zip.eachEntry()) listed.push({ path: pathOf(entry), entry })
    const problems = judgeEntries(listed, source.bytes, limits)
    if (problems.length > 0) return { ok: false, problems }
    const files = listed.filter(({ path }) => !path.endsWith('/'))
    return done({ files: files.map((one) => archived(one, zip)) })
  } catch {
    // The library's own words may hold names out of the archive.
    return refused(damaged)
  }
}

const archived = ({ path, entry }: Listed, zip: yauzl.ZipFile): ArchivedFile => ({
  path,
  bytes: entry.uncompressedSize,
  open: () => zip.openReadStreamPromise(entry),
})

const pathOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: yauzl.Entry): string =>
  yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)

/** What the library reads out of a source, a piece after the other. */
class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: Source
  constructor(source: Source) {
    super()
    this.#source = source
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#source, start, end), { objectMode: false })
  }
}

const pieceBytes = 1024 * 1024

const pieces = async function* (
  { readAt }: Source,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceBytes) {
    const piece = await readAt(at, Math.min(pieceBytes, end - at))
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
  }
}

const tooMany = (entries: number, limits: Limits): Problem => ({
  code: 'bundle-too-many-files',
  severity: 'error',
  place: {},
  message: text('The bundle names {entries} files; no bundle has more than {most}.', {
    entries,
    most: limits.entries,
  }),
  hint: text('Unpack nothing of it. Ask whoever sent it how it was made.'),
})

const damaged: Problem = {
  code: 'bundle-unreadable',
  severity: 'error',
  place: {},
  message: text(
    'The file is no zip archive that can be read: it is damaged, not all of it was copied, or it is something else.',
  ),
  hint: text('Ask for it once more, or copy it once more from where it is whole.'),
}
