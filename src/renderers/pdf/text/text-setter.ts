import { directionOf } from '../../../document/direction.ts'
import type { Direction, Face, FaceStyle, Speech } from '../fonts/face.ts'
import type { FaceSet } from '../fonts/open-faces.ts'
import type { Run } from '../node.ts'
import { leastWidth, mostWidth } from './chains.ts'
import type { Inline } from './inline.ts'
import { hasRightToLeft, type LevelsOf, openLevels } from './levels.ts'
import { type MarkBreaks, openLineBreaks } from './line-breaks.ts'
import { mayBreak } from './marks.ts'
import { type LeafText, RunSetter } from './run-setter.ts'
import { type Prepared, sourceOf, withoutSteering } from './source-text.ts'
import { type Strut, strutOf } from './strut.ts'
import { StyledWords } from './styled-words.ts'

/** Measured words in the order in which they are read, with the widths that tables ask for. */
export type SetText = {
  readonly items: Inline[]
  /** Of the widest word, in points. */
  readonly minWidth: number
  /** Of all words on one line, forced breaks apart, in points. */
  readonly maxWidth: number
}

/** What setting the words of one paper needs. */
export type TextNeeds = {
  readonly faces: FaceSet
  /** The code points of the paper by the language that they are in: see `drawnCharacters`. */
  readonly characters: ReadonlyMap<string, readonly number[]>
}

/** Loads what the characters of a paper need, and no more. */
export const openTextSetter = async ({ faces, characters }: TextNeeds): Promise<TextSetter> => {
  const all = Array.from(characters.values(), (own) => String.fromCodePoint(...own)).join('')
  const runsBack = Array.from(characters.keys()).some((one) => directionOf(one) === 'rtl')
  const [markBreaks, levelsOf] = await Promise.all([
    openLineBreaks(all),
    openLevels(runsBack || hasRightToLeft(all)),
  ])
  return new TextSetter({ faces, characters, markBreaks, levelsOf })
}

type Tools = TextNeeds & {
  readonly markBreaks: MarkBreaks
  readonly levelsOf: LevelsOf
}

/**
 * Turns the words of a leaf into measured inlines: where lines may break (UAX 14, dictionaries), which way
 * each word runs (UAX 9), which face has its letters. Every word of a paper passes through here.
 */
export class TextSetter {
  readonly #tools: Tools
  readonly #face: Face
  readonly #words = new Map<string, StyledWords>()
  readonly #struts = new Map<string, Strut>()
  // One for all paragraphs, of which a paper may have tens of thousands.
  #marks = new Uint8Array(1024)

  constructor(tools: Tools) {
    this.#tools = tools
    this.#face = tools.faces.text('normal')
  }

  /** The words are composed (NFC), their white space run together: see `settableText`. */
  set(leaf: LeafText): SetText {
    const prepared = this.#prepare(leaf)
    const items: Inline[] = []
    let start = 0
    for (const { run, end } of prepared.runs) {
      if (end > start) this.#setRun(run, { leaf, prepared, start, end }, items)
      start = end
    }
    return { items, minWidth: leastWidth(items), maxWidth: mostWidth(items) }
  }

  #prepare({ text: runs, direction }: LeafText): Prepared {
    const source = sourceOf(runs)
    const marks = this.#clearedMarks(source.text.length + 1)
    this.#tools.markBreaks(source.text, marks)
    return withoutSteering({
      ...source,
      marks,
      levels: this.#tools.levelsOf(source.text, direction),
    })
  }

  #clearedMarks(length: number): Uint8Array {
    if (length > this.#marks.length) this.#marks = new Uint8Array(2 * length)
    return this.#marks.fill(0, 0, length)
  }

  #setRun(run: Run, { leaf, prepared, start, end }: Stretch, items: Inline[]): void {
    const { text, marks, levels } = prepared
    const setter = this.#runSetter(run, leaf)
    for (let from = start, to = start; from < end; from = to) {
      to = wordEnd(prepared, from, end)
      const mark = to === text.length ? mayBreak : (marks[to] ?? 0)
      const place = { level: levels?.[from] ?? 0, mark }
      if (run.picture) setter.addPicture(run.picture, place, items)
      else setter.addWord(text.slice(from, to), place, items)
    }
  }

  #runSetter(run: Run, leaf: LeafText): RunSetter {
    const style = styleOf(run.bold ?? leaf.bold ?? false, run.italics ?? leaf.italics ?? false)
    const language = run.language ?? leaf.language
    const wordsOf = (direction: Direction) => this.#wordsOf(style, { direction, language })
    return new RunSetter(run, { leaf, face: this.#face, strut: this.#strutOf(leaf), wordsOf })
  }

  #strutOf({ language }: LeafText): Strut {
    const known = this.#struts.get(language)
    if (known) return known
    const { characters, faces } = this.#tools
    const strut = strutOf(language, characters.get(language) ?? [], faces)
    this.#struts.set(language, strut)
    return strut
  }

  #wordsOf(style: FaceStyle, speech: Speech): StyledWords {
    const key = `${style} ${speech.direction} ${speech.language}`
    const known = this.#words.get(key)
    if (known) return known
    const words = new StyledWords(this.#tools.faces, style, speech)
    this.#words.set(key, words)
    return words
  }
}

type Stretch = {
  readonly leaf: LeafText
  readonly prepared: Prepared
  readonly start: number
  readonly end: number
}

// A word ends where the line may break, where the run ends, and where its direction changes.
const wordEnd = ({ marks, levels }: Prepared, from: number, end: number): number => {
  let to = from + 1
  if (levels === null) while (to < end && marks[to] === 0) to++
  else while (to < end && marks[to] === 0 && levels[to] === levels[from]) to++
  return to
}

const styleOf = (bold: boolean, italics: boolean): FaceStyle => {
  if (bold) return italics ? 'bolditalics' : 'bold'
  return italics ? 'italics' : 'normal'
}
