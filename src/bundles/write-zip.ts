import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'

/** A file on its way into an archive; its bytes are read when its turn comes, and only then. */
export type Packing = {
  readonly path: string
  /** Text is packed tighter; pictures and documents are packed in themselves already. */
  readonly isText: boolean
  /** Permissions on Unix; the owner alone reads and writes where nothing is said. */
  readonly mode?: number
  readonly read: () => Promise<Uint8Array>
}

/**
 * The bytes of a zip archive, one file after the other. Equal files give equal bytes on any machine: no time of a
 * file goes in, and no time zone. `zip64` asks for the form of large archives, which otherwise comes
 * of itself.
 */
export const zipOf = async function* (
  files: readonly Packing[],
  zip64 = false,
): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile()
  const out = new PassThrough()
  zip.on('error', (error: Error) => out.destroy(error))
  zip.outputStream.pipe(out)
  for (const { path, isText, mode = 0o600, read } of files) {
    zip.addReadStreamLazy(
      path,
      { ...fixed(mode), compress: isText, forceZip64Format: zip64 },
      (take) => {
        read().then((bytes) => take(null, streamOf(bytes)), take as (error: unknown) => void)
      },
    )
  }
  zip.end({ forceZip64Format: zip64, comment: '' })
  yield* out
}

const streamOf = (bytes: Uint8Array): Readable =>
  Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: false })

/** Zip has times without a zone: the same hour of the machine is the same bytes in every zone. */
const fixed = (mode: number) => ({
  mtime: new Date(1980, 0, 1, 12),
  mode: 0o100000 | mode,
  forceDosTimestamp: true,
})
