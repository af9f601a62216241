import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { Host } from '../../../host/host.ts'
import { DamagedTable } from './table.ts'
import { damagedTable, swollenTable } from './table-problems.ts'

/** The files in a zip that may be read, by name. */
export type ZipParts = {
  readonly names: readonly string[]
  /** The bytes of one, unpacked as they are asked for; nothing where there is no such part. */
  readonly bytes: (name: string) => AsyncIterable<Uint8Array>
}

const megabyte = 1024 * 1024
/** What all parts come to unpacked; a table of 100,000 rows and 60 columns has 200 MB. */
const mostMegabytes = 1024
/** Tables shrink to a twentieth, at times to a fiftieth; what shrinks to less was made to swell. */
const mostSwelling = 200
const mostParts = 10_000
const mostAtOnce = 256 * 1024

/** Opens a zip without unpacking it. Throws `DamagedTable` where it is none, or would be too large. */
export const openZip = async (host: Host, path: string): Promise<ZipParts> => {
  const size = await host.files.sizeOf(path)
  const entries = new Map<string, Entry>()
  const zip = await openedZip(host, path, size)
  await calmly(async () => {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= mostParts) throw new DamagedTable(damagedTable())
      entries.set(entry.fileName, entry)
    }
  })
  refuseSwollen([...entries.values()], size)
  return { names: [...entries.keys()], bytes: (name) => unpacked(zip, entries.get(name)) }
}

const openedZip = (host: Host, path: string, size: number): Promise<ZipFile> =>
  calmly(() =>
    fromRandomAccessReaderPromise(new HostReader(host, path), size, {
      ...{ lazyEntries: true, autoClose: false },
    }),
  )

/** What an entry says of its size holds: more bytes than that end the reading with an error. */
const refuseSwollen = (entries: readonly Entry[], size: number): void => {
  const unpackedSize = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const isSwollen = unpackedSize > 16 * megabyte && unpackedSize > size * mostSwelling
  if (unpackedSize > mostMegabytes * megabyte || isSwollen)
    throw new DamagedTable(swollenTable(mostMegabytes))
}

async function* unpacked(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) return
  const stream = await calmly(() => unpacking(zip, entry))
  const bytes: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  let left = entry.uncompressedSize
  try {
    for (;;) {
      const { done, value } = await calmly(() => bytes.next())
      left -= value?.length ?? 0
      if (left < 0 || (done === true && left > 0)) throw new DamagedTable(damagedTable())
      if (done === true) return
      yield value
    }
  } finally {
    stream.destroy()
  }
}

/** In pieces sixteen times as large as yauzl's own, so that one is unpacked while the one before is being read. */
const unpacking = async (zip: ZipFile, entry: Entry): Promise<Readable> => {
  const isPacked = entry.compressionMethod === deflated
  if (entry.isEncrypted() || !(isPacked || entry.compressionMethod === 0))
    throw new DamagedTable(damagedTable())
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (!isPacked) return packed
  // A reader that leaves early destroys the end of the chain, and with it the whole.
  return pipeline(packed, createInflateRaw({ chunkSize: mostAtOnce }), () => undefined)
}

const deflated = 8

/** Whatever yauzl or zlib says of a zip, to us it is damaged. */
const calmly = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    throw thrown instanceof DamagedTable ? thrown : new DamagedTable(damagedTable())
  }
}

/** yauzl reads through the host, so that no more of the file is in memory than is being read. */
class HostReader extends RandomAccessReader {
  readonly #host: Host
  readonly #path: string

  constructor(host: Host, path: string) {
    super()
    this.#host = host
    this.#path = path
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false })
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += mostAtOnce) {
      const part = { start: at, length: Math.min(mostAtOnce, end - at) }
      yield Buffer.from(await this.#host.files.readPart(this.#path, part))
    }
  }
}
