import { type CharacterMap, readCharacterMap } from './character-map.ts'

/** Why a file cannot be used as a font of the document. */
export type FontFault = 'packed' | 'collection' | 'no-true-type-outlines' | 'damaged'

const told: Readonly<Record<FontFault, string>> = {
  packed: 'is packed for the web (WOFF); its plain TrueType file (.ttf) is needed',
  collection: 'holds several fonts (TTC); the single TrueType file (.ttf) is needed',
  'no-true-type-outlines': 'has no TrueType outlines; the TrueType build (.ttf) of it is needed',
  damaged: 'is damaged or no font',
}

/** A file that cannot be used as a font; the caller knows its name. */
export class UnusableFont extends Error {
  readonly fault: FontFault

  constructor(fault: FontFault) {
    super(`The font file ${told[fault]}.`)
    this.name = 'UnusableFont'
    this.fault = fault
  }
}

/** What a font descriptor tells (ISO 32000-1, 9.8); lengths in the font's own units. */
export type FontMetrics = {
  readonly unitsPerEm: number
  readonly ascender: number
  /** Negative. */
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly [number, number, number, number]
  /** In degrees, counterclockwise. */
  readonly italicAngle: number
  readonly fixedPitch: boolean
  readonly serif: boolean
  readonly italic: boolean
}

type Tables = ReadonlyMap<string, DataView>

/** A TrueType font as it stands in its file (OpenType 1.9): tables, metrics, characters. Damage throws `UnusableFont`. */
export class FontFile {
  readonly bytes: Uint8Array
  readonly #tables: Tables
  readonly postScriptName: string
  readonly metrics: FontMetrics
  readonly characters: CharacterMap
  readonly glyphCount: number
  readonly #measuredGlyphs: number
  readonly #advances: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    try {
      this.#tables = tablesOf(bytes)
      this.metrics = metricsOf(this.#tables)
      this.postScriptName = nameOf(this.#tables.get('name'))
      this.characters = readCharacterMap(needed(this.#tables, 'cmap'))
      this.glyphCount = needed(this.#tables, 'maxp').getUint16(4)
      this.#measuredGlyphs = needed(this.#tables, 'hhea').getUint16(34)
      this.#advances = needed(this.#tables, 'hmtx')
    } catch (error) {
      throw error instanceof RangeError ? new UnusableFont('damaged') : error
    }
  }

  /** The bytes of a table; null if the font has none of that name. */
  table(tag: string): DataView | null {
    return this.#tables.get(tag) ?? null
  }

  /** In the font's own units. */
  advanceOf(glyph: number): number {
    // Glyphs after the last one measured are as wide as it (hmtx).
    return this.#advances.getUint16(4 * Math.min(glyph, this.#measuredGlyphs - 1))
  }

  /** The left side bearing, in the font's own units. */
  bearingOf(glyph: number): number {
    const beyond = glyph - this.#measuredGlyphs
    return this.#advances.getInt16(
      beyond < 0 ? 4 * glyph + 2 : 4 * this.#measuredGlyphs + 2 * beyond,
    )
  }
}

const openTypeWithCff = 0x4f54544f
const woff = 0x774f4646
const woff2 = 0x774f4632
const collection = 0x74746366

const tablesOf = (bytes: Uint8Array): Tables => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(0)
  if (kind === woff || kind === woff2) throw new UnusableFont('packed')
  if (kind === collection) throw new UnusableFont('collection')
  if (kind === openTypeWithCff) throw new UnusableFont('no-true-type-outlines')
  const tables = new Map<string, DataView>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index
    const start = bytes.byteOffset + view.getUint32(at + 8)
    tables.set(tagAt(view, at), new DataView(bytes.buffer, start, view.getUint32(at + 12)))
  }
  if (!tables.has('glyf')) throw new UnusableFont('no-true-type-outlines')
  return tables
}

/** Four letters, as tables, scripts and languages are named. */
export const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))

const needed = (tables: Tables, tag: string): DataView => {
  const table = tables.get(tag)
  if (!table) throw new UnusableFont('damaged')
  return table
}

const metricsOf = (tables: Tables): FontMetrics => {
  const head = needed(tables, 'head')
  const hhea = needed(tables, 'hhea')
  const post = tables.get('post')
  const ascender = hhea.getInt16(4)
  const unitsPerEm = head.getUint16(18)
  if (unitsPerEm === 0) throw new UnusableFont('damaged')
  return {
    unitsPerEm,
    ascender,
    descender: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: post ? post.getInt32(4) / 0x10000 : 0,
    fixedPitch: post ? post.getUint32(12) !== 0 : false,
    italic: (head.getUint16(44) & 2) !== 0,
    ...classOf(tables.get('OS/2'), ascender),
  }
}

const classOf = (
  os2: DataView | undefined,
  ascender: number,
): Pick<FontMetrics, 'capHeight' | 'xHeight' | 'serif'> => {
  const heights = os2 !== undefined && os2.getUint16(0) >= 2
  const familyClass = os2 ? os2.getInt16(30) >> 8 : 0
  const panoseSerif = os2 && os2.getUint8(32) === 2 ? os2.getUint8(33) : 0
  return {
    capHeight: (heights && os2.getInt16(88)) || ascender,
    xHeight: heights ? os2.getInt16(86) : 0,
    serif: (familyClass >= 1 && familyClass <= 7) || (panoseSerif >= 2 && panoseSerif <= 10),
  }
}

const postScriptName = 6
const windows = 3

/** The PostScript name, with what a PDF name or another name's subset tag might trip over left out. */
const nameOf = (table: DataView | undefined): string => {
  const found = table ? recordOf(table) : ''
  return found.replace(/[^A-Za-z0-9-]/g, '') || 'Font'
}

const recordOf = (table: DataView): string => {
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index++) {
    const at = 6 + 12 * index
    if (table.getUint16(at + 6) !== postScriptName) continue
    const length = table.getUint16(at + 8)
    const start = strings + table.getUint16(at + 10)
    const width = table.getUint16(at) === windows ? 2 : 1
    let text = ''
    // Plain ASCII in either encoding: the last byte of each character says it all.
    for (let byte = width - 1; byte < length; byte += width)
      text += String.fromCharCode(table.getUint8(start + byte))
    return text
  }
  return ''
}
