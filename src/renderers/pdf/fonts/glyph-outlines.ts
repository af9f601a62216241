import type { FontFile } from './font-file.ts'

/** A glyph inside a composite glyph (OpenType, glyf: composite glyph description). */
export type Component = {
  readonly glyph: number
  readonly x: number
  readonly y: number
  readonly flags: number
  /** Scale or matrix, as it stands in the record. */
  readonly transform: Uint8Array
  /** Where the number of the glyph stands in the record. */
  readonly at: number
}

/** How much room a renderer needs for a glyph (maxp). */
export type Size = { readonly points: number; readonly contours: number; readonly depth: number }

export const flag = {
  wordArguments: 0x0001,
  offsets: 0x0002,
  scale: 0x0008,
  moreComponents: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
  overlap: 0x0400,
  scaledOffset: 0x0800,
  unscaledOffset: 0x1000,
} as const

const none: Size = { points: 0, contours: 0, depth: 0 }
const headerLength = 10
const deepest = 8

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The outlines of a font file, one record a glyph (OpenType, glyf and loca). */
export class GlyphOutlines {
  readonly #glyf: Uint8Array
  readonly #loca: DataView
  readonly #isLong: boolean

  constructor(file: FontFile) {
    const glyf = file.table('glyf')
    const loca = file.table('loca')
    const head = file.table('head')
    if (!glyf || !loca || !head) throw new Error('The font has no outlines')
    this.#glyf = new Uint8Array(glyf.buffer, glyf.byteOffset, glyf.byteLength)
    this.#loca = loca
    this.#isLong = head.getInt16(50) !== 0
  }

  /** As it stands in the font; of no length if there is nothing to draw. */
  record(glyph: number): Uint8Array {
    return this.#glyf.subarray(this.#place(glyph), this.#place(glyph + 1))
  }

  sizeOf(glyph: number, level = 0): Size {
    const record = this.record(glyph)
    if (record.length < headerLength || level > deepest) return none
    const view = viewOf(record)
    const contours = view.getInt16(0)
    if (contours >= 0) {
      const points = contours === 0 ? 0 : view.getUint16(headerLength + 2 * (contours - 1)) + 1
      return { points, contours, depth: 0 }
    }
    const sizes = componentsOf(record).map((part) => this.sizeOf(part.glyph, level + 1))
    return { ...sumOf(sizes), depth: 1 + Math.max(...sizes.map(({ depth }) => depth)) }
  }

  #place(index: number): number {
    return this.#isLong ? this.#loca.getUint32(4 * index) : 2 * this.#loca.getUint16(2 * index)
  }
}

/** Points and contours of all parts together, and the depth of the deepest. */
export const sumOf = (sizes: readonly Size[]): Size => ({
  points: sizes.reduce((sum, { points }) => sum + points, 0),
  contours: sizes.reduce((sum, { contours }) => sum + contours, 0),
  depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
})

export const isComposite = (record: Uint8Array): boolean =>
  record.length >= headerLength && viewOf(record).getInt16(0) < 0

/** The parts of a composite record, in order. */
export const componentsOf = (record: Uint8Array): readonly Component[] => {
  const view = viewOf(record)
  const components: Component[] = []
  let at = headerLength
  let flags: number = flag.moreComponents
  while ((flags & flag.moreComponents) !== 0) {
    flags = view.getUint16(at)
    const isWide = (flags & flag.wordArguments) !== 0
    const start = at + 4
    const end = start + (isWide ? 4 : 2)
    const length = transformLength(flags)
    components.push({
      glyph: view.getUint16(at + 2),
      x: isWide ? view.getInt16(start) : view.getInt8(start),
      y: isWide ? view.getInt16(start + 2) : view.getInt8(start + 1),
      flags,
      transform: record.subarray(end, end + length),
      at: at + 2,
    })
    at = end + length
  }
  return components
}

const transformLength = (flags: number): number => {
  if ((flags & flag.scale) !== 0) return 2
  if ((flags & flag.twoScales) !== 0) return 4
  return (flags & flag.matrix) !== 0 ? 8 : 0
}
