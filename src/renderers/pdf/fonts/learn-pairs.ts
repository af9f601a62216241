import type { ShapeGlyphs } from './engine.ts'
import type { Speech } from './face.ts'
import { scriptRuns } from './script-runs.ts'
import { Forms } from './table-shaper.ts'

/** A character or a ligature with the glyph that shows it; its advance is in the font's own units. */
export type Form = { readonly text: string; readonly glyph: number; readonly advance: number }

export type Pairs = {
  readonly singles: readonly Form[]
  readonly ligatures: readonly Form[]
  /** In the font's own units. */
  readonly kerningOf: (left: Form, right: Form) => number
}

/**
 * How these characters stand beside each other, in one script: their kerning, and what they grow together to.
 * Of two that do anything else, the rarer one is left out, so that a text of the rest never needs the shaper.
 */
export const learnPairs = (characters: readonly Form[], shape: ShapeGlyphs): Pairs => {
  const lesson = new Lesson(shape)
  for (const members of scriptGroups(characters)) lesson.learnGroup(members)
  lesson.learnLigatures(characters)
  const out = lesson.leftOut()
  const isIn = ({ text }: Form): boolean => ![...text].some((character) => out.has(character))
  return {
    singles: characters.filter(isIn),
    ligatures: lesson.ligatures.filter(isIn),
    kerningOf: (left, right) => lesson.kerning.get(left.text + separator + right.text) ?? 0,
  }
}

const english: Speech = { direction: 'ltr', language: 'en' }
const separator = '\0'
const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u]

type Group = {
  readonly members: readonly Form[]
  /** What makes the shaper take signs and digits for this script's. */
  readonly ending: string
}

/** Signs and digits by themselves, and with the letters of each script. */
const scriptGroups = (characters: readonly Form[]): readonly Group[] => {
  const isLetter = ({ text }: Form): boolean => scripts.some((script) => script.test(text))
  const common = characters.filter((form) => !isLetter(form))
  const letters = scripts.map((script) => characters.filter(({ text }) => script.test(text)))
  return [[], ...letters].map((own) => ({
    members: [...own, ...common],
    ending: own[0] ? ` ${own[0].text}` : '',
  }))
}

class Lesson {
  readonly #shape: ShapeGlyphs
  /** Only what is not 0; the two texts with a separator between them. */
  readonly kerning = new Map<string, number>()
  readonly #ligatures = new Map<string, Form>()
  #odd: string[] = []

  constructor(shape: ShapeGlyphs) {
    this.#shape = shape
  }

  get ligatures(): readonly Form[] {
    return [...this.#ligatures.values()]
  }

  learnGroup({ members, ending }: Group): void {
    for (const [index, left] of members.entries()) {
      const others = members.slice(index)
      if (this.#learnRow(left, others, ending)) continue
      for (const right of others) {
        this.#learnPair(left, right, ending)
        this.#learnPair(right, left, ending)
      }
    }
  }

  /** Longer ligatures that begin with known ones, and how all of them stand beside other forms. */
  learnLigatures(characters: readonly Form[]): void {
    for (const { text } of this.#ligatures.values())
      for (const next of characters) {
        const [only, ...others] = this.#shape(text + next.text, english)
        if (only && others.length === 0) this.#addLigature(text + next.text)
      }
    const forms = [...characters, ...this.ligatures]
    const split = splitterOf(characters, this.ligatures)
    for (const ligature of this.ligatures)
      for (const other of forms) {
        if (split(ligature.text + other.text, ligature)) this.#learnPair(ligature, other, '')
        if (split(other.text + ligature.text, other)) this.#learnPair(other, ligature, '')
      }
  }

  /** The fewest and rarest characters without which no odd pair is left. */
  leftOut(): ReadonlySet<string> {
    const out = new Set<string>()
    while (this.#odd.length > 0) {
      const rarest = rarestOf(this.#odd)
      out.add(rarest)
      this.#odd = this.#odd.filter((pair) => !pair.includes(rarest))
    }
    return out
  }

  /** Many pairs at once, in both orders; false if something else than kerning happened. */
  #learnRow(left: Form, others: readonly Form[], ending: string): boolean {
    const row = others.flatMap((right) => [left, right])
    const text = row.map((form) => form.text).join('') + left.text + ending
    const glyphs = this.#shape(text, english)
    const isPlain = row.every(({ glyph }, index) => {
      const seen = glyphs[index]
      return seen?.glyph === glyph && seen.cluster === index && seen.x === 0 && seen.y === 0
    })
    if (!isPlain) return false
    for (const [index, form] of row.entries()) {
      const next = row[index + 1] ?? left
      this.#note(form.text + separator + next.text, (glyphs[index]?.advance ?? 0) - form.advance)
    }
    return true
  }

  #learnPair(left: Form, right: Form, ending: string): void {
    const text = left.text + right.text
    const glyphs = this.#shape(text + ending, english).filter(
      ({ cluster }) => cluster < text.length,
    )
    const [first, second, ...others] = glyphs
    const moved = glyphs.some(({ x, y }) => x !== 0 || y !== 0)
    if (first && !second && !moved) this.#addLigature(text)
    else if (
      first?.glyph !== left.glyph ||
      second?.glyph !== right.glyph ||
      moved ||
      others.length > 0
    )
      this.#odd.push(text)
    else this.#note(left.text + separator + right.text, first.advance - left.advance)
  }

  #addLigature(text: string): void {
    const [only] = this.#shape(text, english)
    if (only) this.#ligatures.set(text, { text, glyph: only.glyph, advance: only.advance })
  }

  /** Signs are met with every script: all must agree. */
  #note(pair: string, kerning: number): void {
    const known = this.kerning.get(pair)
    if (known !== undefined && known !== kerning) this.#odd.push(pair.replace(separator, ''))
    if (kerning !== 0) this.kerning.set(pair, kerning)
  }
}

/** Whether a text would be read as a form and one more form behind it. */
const splitterOf = (characters: readonly Form[], ligatures: readonly Form[]) => {
  const forms = new Forms({
    characters: Uint16Array.from(characters, ({ text }) => text.charCodeAt(0)),
    ligatures: ligatures.map(({ text }) => text),
  })
  return (text: string, first: Form): boolean => {
    const whole = forms.of(text)
    const alone = forms.of(first.text)
    return scriptRuns(text).length === 1 && whole?.length === 2 && whole[0] === alone?.[0]
  }
}

const isBasic = (character: string): boolean => character < '\u007f'

/** The character that most pairs share; plain ASCII only where there is nothing else. */
const rarestOf = (pairs: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const character of pairs.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
  const [rarest] = [...counts].sort(
    ([one, often], [other, otherOften]) =>
      Number(isBasic(one)) - Number(isBasic(other)) || otherOften - often || (one < other ? 1 : -1),
  )
  return rarest?.[0] ?? ''
}
