import type { Raster } from '../tree.ts'
import type { PictureFault } from './picture-problems.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const isPng = (bytes: Uint8Array): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** What is needed to draw it; names, places, times and other remarks are left out. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA'])

/** A piece of a PNG (PNG 1.2, 3.2): its name, and where all of it stands, with length and check. */
type Chunk = { readonly name: string; readonly start: number; readonly end: number }

/** A PNG as a picture, without its remarks; one that is cut off or changed by accident is damaged. */
export const readPng = (bytes: Uint8Array): Raster | PictureFault => {
  const chunks = chunksOf(bytes)
  if (chunks === null) return 'damaged'
  const [first] = chunks
  const isWhole = chunks.some(({ name }) => name === 'IDAT')
  if (first?.name !== 'IHDR' || first.end - first.start !== 25 || !isWhole) return 'damaged'
  const view = new DataView(bytes.buffer, bytes.byteOffset + first.start + 8)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const isIndexed = view.getUint8(9) === 3
  const hasColours = !isIndexed || chunks.some(({ name }) => name === 'PLTE')
  if (width === 0 || height === 0 || !isKind(view) || !hasColours) return 'damaged'
  return { type: 'raster', format: 'png', width, height, bytes: withoutRemarks(bytes, chunks) }
}

/** Bits a sample by the kind of colours (PNG 1.2, 4.1.1), and the two ways in which rows may follow. */
const isKind = (header: DataView): boolean => {
  const bits = bitsByColours[header.getUint8(9)]
  return bits?.includes(header.getUint8(8)) === true && header.getUint8(12) <= 1
}

const bitsByColours: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** All chunks to the last; null where one is cut off, is not as its check says, or the last is missing. */
const chunksOf = (bytes: Uint8Array): readonly Chunk[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let start = signature.length
  while (start + 12 <= bytes.length) {
    const end = start + 12 + view.getUint32(start)
    if (end > bytes.length) return null
    const checked = bytes.subarray(start + 4, end - 4)
    if (crcOf(checked) !== view.getUint32(end - 4)) return null
    const name = String.fromCharCode(...checked.subarray(0, 4))
    chunks.push({ name, start, end })
    if (name === 'IEND') return chunks
    start = end
  }
  return null
}

const withoutRemarks = (bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array => {
  const pieces = chunks
    .filter(({ name }) => kept.has(name))
    .map(({ start, end }) => bytes.subarray(start, end))
  const length = pieces.reduce((sum, piece) => sum + piece.length, signature.length)
  const all = new Uint8Array(length)
  all.set(signature)
  let at = signature.length
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** The remainders of all bytes (PNG 1.2, appendix D). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (remainders[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
