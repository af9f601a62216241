import type { Engine, ShapeGlyphs } from './engine.ts'
import type { Face, FaceStyle, Shaped, Speech } from './face.ts'
import { type FaceTable, fontKeyOf, speaks } from './face-table.ts'
import { FontFile } from './font-file.ts'
import { scriptRuns } from './script-runs.ts'
import { shapeClusters } from './shape-clusters.ts'
import { TableShaper } from './table-shaper.ts'
import { Units } from './units.ts'

/** What a face is made of; a table of another font file is not used. */
export type FaceSource = {
  readonly family: string
  readonly style: FaceStyle
  readonly bytes: Uint8Array
  readonly table: FaceTable | null
}

/** What was shaped in one language and direction. */
type Words = {
  readonly speech: Speech
  /** Whether the table knows how the language is set. */
  readonly tabled: boolean
  readonly shaped: Map<string, Shaped>
}

/**
 * The blank of the text's own family, in thousandths of the type size. It is every face's blank: those of other
 * scripts are from half as wide to twice as wide, and the words of a line that has figures too stood unevenly apart.
 */
const wordSpace = 260

// A long document has some twenty thousand different words; a process may draw many documents.
const mostWords = 60_000

/** A face that shapes out of its table where that knows, else with the engine; and keeps every word. */
export class FontFace implements Face {
  readonly family: string
  readonly style: FaceStyle
  readonly file: FontFile
  readonly ascender: number
  readonly descender: number
  readonly #scale: number
  readonly #widening: number
  readonly #units: Units
  readonly #table: FaceTable | null
  readonly #tableShaper: TableShaper | null
  #engine: Engine | null = null
  #shapeGlyphs: ShapeGlyphs | null = null
  readonly #words = new Map<string, Words>()
  #latest: Words | null = null

  constructor({ family, style, bytes, table }: FaceSource) {
    this.family = family
    this.style = style
    this.file = new FontFile(bytes)
    const { unitsPerEm, ascender, descender } = this.file.metrics
    this.#scale = 1000 / unitsPerEm
    this.ascender = ascender * this.#scale
    this.descender = descender * this.#scale
    const blank = this.file.characters.glyphOf(0x20)
    this.#widening = wordSpace / this.#scale - this.file.advanceOf(blank)
    this.#units = new Units(this.file)
    this.#table = table?.key === fontKeyOf(bytes) ? table : null
    this.#tableShaper = this.#table && new TableShaper(this.#table, this.#units, this.#scale)
  }

  /** Allows the face to shape what its table does not cover. */
  lend(engine: Engine): void {
    this.#engine ??= engine
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size
  }

  has(codePoint: number): boolean {
    return this.file.characters.glyphOf(codePoint) !== 0
  }

  widthOf(text: string, speech: Speech): number {
    const words = this.#wordsOf(speech)
    const known = words.shaped.get(text)
    if (known) return known.width
    if (isOneWord(text)) return this.#word(text, words).width
    let width = 0
    for (const word of wordsOf(text)) width += this.#word(word, words).width
    return width
  }

  shape(text: string, speech: Speech): Shaped {
    const words = this.#wordsOf(speech)
    if (isOneWord(text)) return this.#word(text, words)
    return joined(wordsOf(text).map((word) => this.#word(word, words)))
  }

  #word(word: string, words: Words): Shaped {
    const { shaped } = words
    const known = shaped.get(word)
    if (known) return known
    if (shaped.size >= mostWords) shaped.clear()
    const fresh = this.#shapeWord(word, words)
    shaped.set(word, fresh)
    return fresh
  }

  #wordsOf(speech: Speech): Words {
    if (this.#latest?.speech === speech) return this.#latest
    const key = `${speech.direction} ${speech.language}`
    const known = this.#words.get(key)
    const words = {
      speech,
      tabled: known?.tabled ?? this.#isTabled(speech),
      shaped: known?.shaped ?? new Map<string, Shaped>(),
    }
    this.#words.set(key, words)
    this.#latest = words
    return words
  }

  #isTabled({ direction, language }: Speech): boolean {
    return this.#table !== null && direction === 'ltr' && speaks(this.#table, language)
  }

  #shapeWord(word: string, words: Words): Shaped {
    if (isPlain.test(word)) return this.#shapeRun(word, words)
    const runs = scriptRuns(drawable(word)).map((run) => this.#shapeRun(run, words))
    return runs.length === 1 && runs[0] ? runs[0] : joined(runs)
  }

  #shapeRun(text: string, { speech, tabled }: Words): Shaped {
    const shaped = tabled ? this.#tableShaper?.shape(text) : null
    if (shaped) return shaped
    return shapeClusters(text, speech, {
      shape: this.#engineShape(),
      units: this.#units,
      scale: this.#scale,
      widening: this.#widening,
    })
  }

  #engineShape(): ShapeGlyphs {
    if (!this.#engine) throw new Error('A face was opened for another text than it has to shape')
    this.#shapeGlyphs ??= this.#engine.open(this.file.bytes)
    return this.#shapeGlyphs
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const control = /[\u0000-\u001f\u007f-\u009f]/g

const isPlain = /^[ -~]*$/

/** A text that a font and a file can carry: no control characters, no half of a surrogate pair. */
const drawable = (text: string): string => text.replace(control, ' ').toWellFormed()

const isOneWord = (text: string): boolean => {
  const blank = text.indexOf(' ')
  return blank < 0 || blank === text.length - 1
}

/** Words, each with the blanks behind it. */
export const wordsOf = (text: string): readonly string[] => {
  const words: string[] = []
  let start = 0
  while (start < text.length) {
    let end = text.indexOf(' ', start)
    if (end < 0) end = text.length
    while (text.charCodeAt(end) === 0x20) end++
    words.push(text.slice(start, end))
    start = end
  }
  return words
}

const joined = (parts: readonly Shaped[]): Shaped => ({
  units: parts.flatMap(({ units }) => units),
  advances: parts.flatMap(({ advances }) => advances),
  width: parts.reduce((sum, { width }) => sum + width, 0),
})
