import { Buffer } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'

const opened = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** The files of a zip in memory by their names. Fails on what is no zip. */
export const unzipped = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await opened(whole, { lazyEntries: true })
  const files = new Map<string, Uint8Array>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(files))
    zip.on('entry', (entry: Entry) => {
      contentOf(zip, entry).then((content) => {
        files.set(entry.fileName, content)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
}

const contentOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault !== null) reject(fault)
      else buffer(stream).then(resolve, reject)
    })
  })
