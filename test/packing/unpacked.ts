import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/** Unpacks an archive into a folder as a person's tool does it: with the permissions that it holds. */
export const unpacked = async (bytes: Uint8Array, folder: string): Promise<void> => {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(
    Buffer.from(bytes),
    { lazyEntries: true },
  )
  const open = promisify<yauzl.Entry, NodeJS.ReadableStream>(archive.openReadStream.bind(archive))
  const ended = new Promise<void>((resolve, reject) => {
    archive.on('end', resolve)
    archive.on('error', reject)
    archive.on('entry', (entry: yauzl.Entry) => {
      const path = join(folder, entry.fileName)
      mkdirSync(dirname(path), { recursive: true })
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      open(entry)
        .then((from) => pipeline(from, createWriteStream(path, { mode })))
        .then(() => archive.readEntry(), reject)
    })
  })
  archive.readEntry()
  return ended
}
