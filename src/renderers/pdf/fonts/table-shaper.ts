import type { Shaped, Unit } from './face.ts'
import type { FaceTable } from './face-table.ts'
import type { Units } from './units.ts'

type Ligature = { readonly text: string; readonly form: number }

/** Splits a text into a table's forms, the longest ligature first, as the shaper does. */
export class Forms {
  /** By code unit; -1 for a character that the table lacks. */
  readonly #singles: Int16Array
  /** By the form of the first character, the longest first. */
  readonly #ligatures: (readonly Ligature[] | undefined)[]

  constructor({ characters, ligatures }: Pick<FaceTable, 'characters' | 'ligatures'>) {
    this.#singles = new Int16Array((characters.at(-1) ?? 0) + 1).fill(-1)
    for (const [form, character] of characters.entries()) this.#singles[character] = form
    this.#ligatures = new Array(characters.length)
    const longestFirst = ligatures
      .map((text, index) => ({ text, form: characters.length + index }))
      .sort((one, other) => other.text.length - one.text.length)
    for (const ligature of longestFirst) {
      const first = this.#singles[ligature.text.charCodeAt(0)] ?? 0
      this.#ligatures[first] = [...(this.#ligatures[first] ?? []), ligature]
    }
  }

  /** The forms of a text, in order; null if the table lacks one of its characters. */
  of(text: string): number[] | null {
    const forms: number[] = []
    for (let at = 0; at < text.length; at++) {
      const single = this.#singles[text.charCodeAt(at)] ?? -1
      if (single < 0) return null
      const ligature = this.#ligatures[single]?.find((other) => text.startsWith(other.text, at))
      forms.push(ligature?.form ?? single)
      if (ligature) at += ligature.text.length - 1
    }
    return forms
  }
}

/** Shapes out of a table what the shaper would shape alike. */
export class TableShaper {
  readonly #table: FaceTable
  readonly #forms: Forms
  readonly #units: Units
  readonly #unitOfForm: (Unit | undefined)[]
  readonly #scale: number

  constructor(table: FaceTable, units: Units, scale: number) {
    this.#table = table
    this.#forms = new Forms(table)
    this.#units = units
    this.#unitOfForm = new Array(table.glyphs.length)
    this.#scale = scale
  }

  /** One script, left to right; null if the table does not cover it. */
  shape(text: string): Shaped | null {
    const forms = this.#forms.of(text)
    if (!forms) return null
    const units: Unit[] = []
    const advances: number[] = []
    let width = 0
    for (let index = 0; index < forms.length; index++) {
      const form = forms[index] ?? 0
      const next = forms[index + 1]
      const unit = this.#unit(form)
      const kerning = next === undefined ? 0 : this.#kerning(form, next)
      const advance = unit.width + kerning * this.#scale
      units.push(this.#units.isFar(kerning) ? this.#kerned(form, unit, advance) : unit)
      advances.push(advance)
      width += advance
    }
    return { units, advances, width }
  }

  #unit(form: number): Unit {
    const known = this.#unitOfForm[form]
    if (known) return known
    const unit = this.#units.plain(this.#text(form), this.#glyph(form))
    this.#unitOfForm[form] = unit
    return unit
  }

  #kerned(form: number, { text }: Unit, advance: number): Unit {
    const parts = [{ glyph: this.#glyph(form), x: 0, y: 0 }]
    return this.#units.of({ text, parts, advance: Math.round(advance / this.#scale) })
  }

  #text(form: number): string {
    const { characters, ligatures } = this.#table
    const character = characters[form]
    if (character !== undefined) return String.fromCharCode(character)
    return ligatures[form - characters.length] ?? ''
  }

  #glyph(form: number): number {
    return this.#table.glyphs[form] ?? 0
  }

  #kerning(left: number, right: number): number {
    const { leftClasses, rightClasses, rightCount, kerning } = this.#table
    return kerning[(leftClasses[left] ?? 0) * rightCount + (rightClasses[right] ?? 0)] ?? 0
  }
}
