import type { Part, Picture, Unit } from './face.ts'
import type { FontFile } from './font-file.ts'

/** A cluster before it is a unit; lengths in the font's own units. */
export type Look = {
  readonly text: string
  readonly parts: readonly Part[]
  readonly advance: number
}

/**
 * The width of a code that draws nothing but carries text, in thousandths of the type size: readers that sort
 * by place then keep it between its neighbours.
 */
export const blankWidth = 0.5

/** Whether a unit only carries text, and draws nothing. */
export const isBlank = ({ picture }: Unit): boolean =>
  picture.kind === 'composed' && picture.parts.length === 0

// In ems. Readers take a wider gap between two codes for a blank; poppler, a longer way back for a new line.
const widestGap = 0.07
const longestWayBack = 0.15

/** The units of one face: the same text in the same look is the same object. */
export class Units {
  readonly #file: FontFile
  readonly #scale: number
  readonly #units = new Map<string, Unit>()
  readonly #glyphs: (Picture | undefined)[] = []
  readonly #composed = new Map<string, Picture>()

  constructor(file: FontFile) {
    this.#file = file
    this.#scale = 1000 / file.metrics.unitsPerEm
  }

  /** The unit of a cluster; `cut` when a blank code takes the end of its width. */
  of({ text, parts, advance }: Look, cut = false): Unit {
    const [only] = parts
    const width = only ? this.#file.advanceOf(only.glyph) : 0
    if (only && parts.length === 1 && this.#isPlain(only, advance - width))
      return this.plain(text, only.glyph, cut)
    return this.#composedOf({ text, parts, advance: Math.max(advance, 0) }, cut)
  }

  /** The unit of a text that one glyph shows as it stands in the font. */
  plain(text: string, glyph: number, cut = false): Unit {
    const key = `${glyph}${cut ? '-' : '|'}${text}`
    const known = this.#units.get(key)
    if (known) return known
    this.#glyphs[glyph] ??= { kind: 'glyph', glyph }
    return this.#keep(key, {
      text,
      picture: this.#glyphs[glyph],
      width: this.#widthOf(this.#file.advanceOf(glyph), cut),
    })
  }

  /** Whether kerning (in the font's own units) is so wide that a code needs a width of its own. */
  isFar(kerning: number): boolean {
    const ems = kerning / this.#file.metrics.unitsPerEm
    return ems > widestGap || ems < -longestWayBack
  }

  // Glyph 0 says that the font lacks the character, and no text may show it as itself (ISO 14289-1, 7.21.8).
  #isPlain({ glyph, x, y }: Part, kerning: number): boolean {
    return glyph !== 0 && x === 0 && y === 0 && !this.isFar(kerning)
  }

  #composedOf({ text, parts, advance }: Look, cut: boolean): Unit {
    const look = `${parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join()}|${advance}`
    const key = `${look}${cut ? '-' : '|'}${text}`
    const known = this.#units.get(key)
    if (known) return known
    const picture = this.#composed.get(look) ?? { kind: 'composed', parts, advance }
    this.#composed.set(look, picture)
    const width = parts.length === 0 ? blankWidth : this.#widthOf(advance, cut)
    return this.#keep(key, { text, picture, width })
  }

  #widthOf(advance: number, cut: boolean): number {
    return advance * this.#scale - (cut ? blankWidth : 0)
  }

  #keep(key: string, unit: Unit): Unit {
    this.#units.set(key, unit)
    return unit
  }
}
