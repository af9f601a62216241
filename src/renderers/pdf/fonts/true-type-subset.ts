import type { Part, Picture } from './face.ts'
import type { FontFile } from './font-file.ts'
import { componentsOf, flag, GlyphOutlines, isComposite, sumOf, viewOf } from './glyph-outlines.ts'
import { trueTypeFile } from './true-type-file.ts'

type Box = readonly [xMin: number, yMin: number, xMax: number, yMax: number]
type Placed = {
  readonly glyph: number
  readonly x: number
  readonly y: number
  /** Flags of its own and its scale or matrix, if it had one in the font. */
  readonly flags: number
  readonly transform: Uint8Array
}
type Glyph = {
  readonly record: Uint8Array
  readonly advance: number
  readonly bearing: number
}

const empty = new Uint8Array(0)
const mostGlyphs = 0xffff

/**
 * A TrueType font with just these pictures, the glyph of each numbered by its place in the list, and with the
 * tables that a PDF asks for (ISO 32000-1, 9.9). The first picture has to be glyph 0 of the font.
 */
export const subsetOf = (file: FontFile, pictures: readonly Picture[]): Uint8Array =>
  new Subset(file, pictures).write()

class Subset {
  readonly #file: FontFile
  readonly #outlines: GlyphOutlines
  readonly #pictures: Picture[]
  readonly #numbers = new Map<number, number>()
  readonly #most = { points: 0, contours: 0, components: 0, depth: 0 }
  #box: Box

  constructor(file: FontFile, pictures: readonly Picture[]) {
    this.#file = file
    this.#outlines = new GlyphOutlines(file)
    this.#pictures = [...pictures]
    this.#box = file.metrics.box
    for (const [number, picture] of pictures.entries())
      if (picture.kind === 'glyph') this.#numbers.set(picture.glyph, number)
  }

  write(): Uint8Array {
    const glyphs: Glyph[] = []
    // Composite glyphs ask for further ones, which join the end of the list.
    for (const picture of this.#pictures) {
      const { kind } = picture
      glyphs.push(kind === 'glyph' ? this.#copy(picture.glyph) : this.#compose(picture))
    }
    if (glyphs.length > mostGlyphs) throw new Error('A font of a document has too many glyphs')
    return trueTypeFile(this.#tables(glyphs))
  }

  #copy(glyph: number): Glyph {
    const original = this.#outlines.record(glyph)
    const record = isComposite(original) ? this.#renumbered(original) : original
    return {
      record,
      advance: this.#file.advanceOf(glyph),
      bearing: this.#file.bearingOf(glyph),
    }
  }

  #renumbered(original: Uint8Array): Uint8Array {
    const record = original.slice()
    const view = viewOf(record)
    for (const { at, glyph } of componentsOf(original)) view.setUint16(at, this.#numberOf(glyph))
    return record
  }

  #numberOf(glyph: number): number {
    const known = this.#numbers.get(glyph)
    if (known !== undefined) return known
    const number = this.#pictures.push({ kind: 'glyph', glyph }) - 1
    this.#numbers.set(glyph, number)
    return number
  }

  #compose({ parts, advance }: Extract<Picture, { kind: 'composed' }>): Glyph {
    const drawn = parts
      .filter(({ glyph }) => this.#outlines.record(glyph).length > 0)
      .map((part) => this.#fromBearing(part))
    const box = drawn.map((part) => this.#boxOf(part)).reduce<Box | null>(around, null)
    if (!box) return { record: empty, advance: parts.length === 0 ? 0 : advance, bearing: 0 }
    const placed = drawn.flatMap((part) => this.#flattened(part))
    this.#box = around(this.#box, box)
    this.#makeRoom(placed)
    return { record: this.#compositeRecord(placed, box), advance, bearing: box[0] }
  }

  /** A renderer draws a glyph from its bearing on, wherever its outline begins. */
  #fromBearing({ glyph, x, y }: Part): Part {
    const outlineStart = viewOf(this.#outlines.record(glyph)).getInt16(2)
    return { glyph, x: x + this.#file.bearingOf(glyph) - outlineStart, y }
  }

  #boxOf({ glyph, x, y }: Part): Box {
    const view = viewOf(this.#outlines.record(glyph))
    return [view.getInt16(2) + x, view.getInt16(4) + y, view.getInt16(6) + x, view.getInt16(8) + y]
  }

  /** The parts of a part that is composite itself, where its offsets mean what ours do; else the part as it is. */
  #flattened({ glyph, x, y }: Part): readonly Placed[] {
    const whole = [{ glyph, x, y, flags: 0, transform: empty }]
    const record = this.#outlines.record(glyph)
    if (!isComposite(record)) return whole
    const components = componentsOf(record)
    const isPlain = components.every(
      ({ flags, transform }) =>
        (flags & flag.offsets) !== 0 &&
        (transform.length === 0 || (flags & flag.scaledOffset) === 0),
    )
    if (!isPlain) return whole
    return components.flatMap((part) => {
      const moved = { glyph: part.glyph, x: x + part.x, y: y + part.y }
      if (part.transform.length === 0) return this.#flattened(moved)
      return [{ ...moved, flags: part.flags & transformFlags, transform: part.transform }]
    })
  }

  #makeRoom(placed: readonly Placed[]): void {
    const size = sumOf(placed.map(({ glyph }) => this.#outlines.sizeOf(glyph)))
    const most = this.#most
    most.points = Math.max(most.points, size.points)
    most.contours = Math.max(most.contours, size.contours)
    most.depth = Math.max(most.depth, size.depth + 1)
    most.components = Math.max(most.components, placed.length)
  }

  #compositeRecord(placed: readonly Placed[], box: Box): Uint8Array {
    const length = placed.reduce((sum, { transform }) => sum + 8 + transform.length, 10)
    const record = new Uint8Array(length)
    const view = viewOf(record)
    view.setInt16(0, -1)
    for (const [index, value] of box.entries()) view.setInt16(2 + 2 * index, value)
    let at = 10
    for (const [index, { glyph, x, y, flags, transform }] of placed.entries()) {
      const first = index === 0 ? flag.overlap : 0
      const more = index + 1 < placed.length ? flag.moreComponents : 0
      view.setUint16(at, flags | flag.wordArguments | flag.offsets | first | more)
      view.setUint16(at + 2, this.#numberOf(glyph))
      view.setInt16(at + 4, x)
      view.setInt16(at + 6, y)
      record.set(transform, at + 8)
      at += 8 + transform.length
    }
    return record
  }

  #tables(glyphs: readonly Glyph[]): ReadonlyMap<string, Uint8Array> {
    const { glyf, loca, isLong } = outlineTables(glyphs)
    const tables = new Map<string, Uint8Array>([
      ['glyf', glyf],
      ['loca', loca],
      ['hmtx', measures(glyphs)],
      ['head', this.#head(isLong)],
      ['hhea', this.#hhea(glyphs)],
      ['maxp', this.#maxp(glyphs.length)],
    ])
    // The programs that fit outlines to pixels.
    for (const tag of ['cvt ', 'fpgm', 'prep']) {
      const table = this.#file.table(tag)
      if (table && table.byteLength > 0) tables.set(tag, copyOf(table))
    }
    return tables
  }

  #head(isLong: boolean): Uint8Array {
    const table = this.#copyOf('head')
    const view = viewOf(table)
    for (const [index, value] of this.#box.entries()) view.setInt16(36 + 2 * index, value)
    view.setInt16(50, isLong ? 1 : 0)
    return table
  }

  #hhea(glyphs: readonly Glyph[]): Uint8Array {
    const table = this.#copyOf('hhea')
    const view = viewOf(table)
    view.setUint16(
      10,
      glyphs.reduce((most, { advance }) => Math.max(most, advance), 0),
    )
    view.setUint16(34, glyphs.length)
    return table
  }

  #maxp(count: number): Uint8Array {
    const table = this.#copyOf('maxp')
    const view = viewOf(table)
    const raise = (at: number, value: number): void => {
      view.setUint16(at, Math.max(view.getUint16(at), value))
    }
    view.setUint16(4, count)
    raise(10, this.#most.points)
    raise(12, this.#most.contours)
    raise(28, this.#most.components)
    raise(30, this.#most.depth)
    return table
  }

  #copyOf(tag: string): Uint8Array {
    const table = this.#file.table(tag)
    if (!table) throw new Error(`The font has no table ${tag}`)
    return copyOf(table)
  }
}

const transformFlags =
  flag.scale | flag.twoScales | flag.matrix | flag.scaledOffset | flag.unscaledOffset

const copyOf = (table: DataView): Uint8Array =>
  new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice()

const around = (one: Box | null, other: Box): Box =>
  one
    ? [
        Math.min(one[0], other[0]),
        Math.min(one[1], other[1]),
        Math.max(one[2], other[2]),
        Math.max(one[3], other[3]),
      ]
    : other

const padded = (length: number): number => (length + 3) & ~3
// Short places count in pairs of bytes.
const mostInShortPlaces = 2 * 0xffff

const outlineTables = (glyphs: readonly Glyph[]) => {
  const length = glyphs.reduce((sum, { record }) => sum + padded(record.length), 0)
  const isLong = length > mostInShortPlaces
  const glyf = new Uint8Array(length)
  const loca = new Uint8Array((glyphs.length + 1) * (isLong ? 4 : 2))
  const places = viewOf(loca)
  let at = 0
  const note = (index: number): void => {
    if (isLong) places.setUint32(4 * index, at)
    else places.setUint16(2 * index, at / 2)
  }
  for (const [index, { record }] of glyphs.entries()) {
    note(index)
    glyf.set(record, at)
    at += padded(record.length)
  }
  note(glyphs.length)
  return { glyf, loca, isLong }
}

const measures = (glyphs: readonly Glyph[]): Uint8Array => {
  const table = new Uint8Array(4 * glyphs.length)
  const view = viewOf(table)
  for (const [index, { advance, bearing }] of glyphs.entries()) {
    view.setUint16(4 * index, advance)
    view.setInt16(4 * index + 2, bearing)
  }
  return table
}
