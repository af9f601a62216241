import { deflateSync } from 'node:zlib'

// Small pictures for tests, made byte by byte, so that each part of them can be wrong.

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const joined = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]))

const letters = (words: string): Uint8Array => Uint8Array.from(words, (one) => one.charCodeAt(0))

const number32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

export const chunk = (name: string, content: Uint8Array): Uint8Array => {
  const checked = joined(letters(name), content)
  return joined(number32(content.length), checked, number32(crcOf(checked)))
}

const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A grey PNG; `more` stands before its pixels. */
export const png = (width = 4, height = 3, more: readonly Uint8Array[] = []): Uint8Array => {
  const header = joined(number32(width), number32(height), Uint8Array.of(8, 0, 0, 0, 0))
  const rows = width * height > 1e6 ? new Uint8Array(1) : new Uint8Array((width + 1) * height)
  return joined(
    pngSignature,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  )
}

/** A segment of a JPEG, with its length. */
export const segment = (mark: number, content: Uint8Array): Uint8Array =>
  joined(Uint8Array.of(0xff, mark, (content.length + 2) >> 8, content.length + 2), content)

export const remark = (mark: number, words: string, ...rest: readonly number[]): Uint8Array =>
  segment(mark, joined(letters(words), Uint8Array.from(rest)))

/** Exif with nothing but how the camera was held. */
export const held = (orientation: number): Uint8Array =>
  remark(
    0xe1,
    'Exif\0\0MM',
    ...[0, 42, 0, 0, 0, 8, 0, 1],
    ...[1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  )

type Frame = { readonly mark?: number; readonly bits?: number; readonly colours?: number }

/** A JPEG by its parts: no decoder would draw it, but all that we look at is there. */
export const jpeg = (
  more: readonly Uint8Array[] = [],
  { mark = 0xc0, bits = 8, colours = 3 }: Frame = {},
): Uint8Array => {
  const parts = Array.from({ length: colours }, (_, index) => [index + 1, 0x11, 0]).flat()
  return joined(
    Uint8Array.of(0xff, 0xd8),
    ...more,
    segment(mark, Uint8Array.of(bits, 0, 3, 0, 4, colours, ...parts)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    // Data with all that looks like a mark and is none.
    Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd3, 3),
    Uint8Array.of(0xff, 0xd9),
  )
}
