import { DamagedTable } from './table.ts'
import { notUnicode } from './table-problems.ts'

type Bytes = AsyncIterable<Uint8Array>

/**
 * The text of a file, a piece at a time and without its byte order mark, which tells UTF-16 from UTF-8.
 * Throws `DamagedTable` for bytes that are neither.
 */
export async function* textPieces(bytes: Bytes): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  try {
    for await (const piece of bytes) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      yield withoutNothing(decoder.decode(piece, { stream: true }))
    }
    if (decoder !== null) yield withoutNothing(decoder.decode())
  } catch (thrown) {
    if (thrown instanceof TypeError) throw new DamagedTable(notUnicode())
    throw thrown
  }
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Text has no NUL; UTF-16 without its mark, or bytes of some other kind, have. */
const withoutNothing = (text: string): string => {
  if (text.includes('\0')) throw new DamagedTable(notUnicode())
  return text
}
