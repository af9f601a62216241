/** What PDF needs of a PNG (ISO/IEC 15948, 11). */
export type PngParts = {
  readonly bits: number
  /** In a pixel, without its alpha. */
  readonly colours: 1 | 3
  readonly hasAlpha: boolean
  /** Red, green and blue of each entry, put on white where it is see-through. */
  readonly palette: Uint8Array | null
  /** The one colour that is not painted, if there is one. */
  readonly clear: readonly number[] | null
  /** As zlib packed it. */
  readonly data: Uint8Array
}

const signature = 8
const types = { grey: 0, palette: 3, greyAlpha: 4, colourAlpha: 6 } as const

/** Reads a PNG that was found sound, and not interlaced, when the tree was made. */
export const readPng = (bytes: Uint8Array): PngParts => {
  const chunks = chunksOf(bytes)
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? new Uint8Array(13)
  const [bits = 8, type = 2] = head.subarray(8)
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data ?? null
  const clear = chunks.find((chunk) => chunk.type === 'tRNS')?.data ?? null
  const isPalette = type === types.palette
  return {
    bits,
    colours: type === types.grey || type === types.greyAlpha || isPalette ? 1 : 3,
    hasAlpha: type === types.greyAlpha || type === types.colourAlpha,
    palette: isPalette && palette ? onWhite(palette, clear) : null,
    clear: !isPalette && clear ? pairs(clear) : null,
    data: joined(chunks.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data)),
  }
}

type Chunk = { readonly type: string; readonly data: Uint8Array }

const chunksOf = (bytes: Uint8Array): Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signature; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

const onWhite = (palette: Uint8Array, alphas: Uint8Array | null): Uint8Array =>
  palette.map((value, index) => blended(value, alphas?.[Math.floor(index / 3)] ?? 255))

const blended = (value: number, alpha: number): number =>
  Math.round((value * alpha + 255 * (255 - alpha)) / 255)

const pairs = (bytes: Uint8Array): number[] =>
  Array.from({ length: bytes.length / 2 }, (_, index) => {
    const [high = 0, low = 0] = bytes.subarray(index * 2)
    return high * 256 + low
  })

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

type Size = { readonly width: number; readonly height: number }

/** The pixels of a picture with alpha, unpacked, on white, 8 bits a colour. */
export const decodeOpaque = (
  png: PngParts,
  { width, height }: Size,
  raw: Uint8Array,
): Uint8Array => {
  const step = ((png.colours + 1) * png.bits) / 8
  const row = width * step
  unfilter(raw, { row, height, step })
  const pixels = new Uint8Array(width * height * png.colours)
  const depth = png.bits / 8
  let to = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = y * (row + 1) + 1 + x * step
      const alpha = raw[from + png.colours * depth] ?? 255
      for (let colour = 0; colour < png.colours; colour++)
        pixels[to++] = blended(raw[from + colour * depth] ?? 0, alpha)
    }
  return pixels
}

type Rows = { readonly row: number; readonly height: number; readonly step: number }

/** Undoes the filter of each row in place (9.2): its kind is the row's first byte. */
const unfilter = (raw: Uint8Array, { row, height, step }: Rows): void => {
  for (let y = 0; y < height; y++) {
    const start = y * (row + 1)
    const kind = raw[start]
    for (let x = 1; x <= row; x++) {
      const left = x > step ? (raw[start + x - step] ?? 0) : 0
      const up = y > 0 ? (raw[start + x - row - 1] ?? 0) : 0
      const corner = x > step && y > 0 ? (raw[start + x - row - 1 - step] ?? 0) : 0
      raw[start + x] = (raw[start + x] ?? 0) + predicted(kind, { left, up, corner })
    }
  }
}

type Near = { readonly left: number; readonly up: number; readonly corner: number }

const predicted = (kind: number | undefined, { left, up, corner }: Near): number => {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  return kind === 4 ? nearest({ left, up, corner }) : 0
}

const nearest = ({ left, up, corner }: Near): number => {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
  if (a === undefined || b === undefined || c === undefined) return 0
  return a <= b && a <= c ? left : b <= c ? up : corner
}
