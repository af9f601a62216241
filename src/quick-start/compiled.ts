import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Chunk } from './chunks.ts'

/**
 * Where the compiled code of a chunk lies: beside it, for one version of Node on one kind of machine.
 * (The names are `process`’s own: imported from `node:process` they would open every stream of the process.)
 */
export const compiledFile = (chunk: string): string =>
  `${chunk}.${process.version}-${process.platform}-${process.arch}.cache`

/** Bytes at the end that hold the sum of all before them and of the source. */
const sumLength = 4

/**
 * What V8 compiled of this very source, or null. V8 itself looks at the version, its flags and the lengths only: it
 * runs the code of another source of that length, and crashes on a damaged byte; so both go into a CRC-32.
 */
export const readCompiled = (chunk: string, source: Uint8Array): Uint8Array | null => {
  try {
    const bytes = readFileSync(compiledFile(chunk))
    const code = bytes.subarray(0, -sumLength)
    return bytes.readUInt32LE(code.length) === sumOf(source, code) ? code : null
  } catch {
    // None for this Node, or one cut short: the source is enough.
    return null
  }
}

/** Keeps what has been compiled of a chunk up to now; whoever reads meanwhile sees all of it or nothing. */
export const writeCompiled = ({ file, source, script }: Chunk): void => {
  const code = script.createCachedData()
  const sum = Buffer.alloc(sumLength)
  sum.writeUInt32LE(sumOf(source, code))
  const unfinished = `${compiledFile(file)}.${process.pid}`
  writeFileSync(unfinished, Buffer.concat([code, sum]), { flush: true })
  renameSync(unfinished, compiledFile(file))
}

const sumOf = (source: Uint8Array, code: Uint8Array): number => crc32(code, crc32(source))
