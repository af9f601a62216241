import type { Direction, Face } from '../fonts/face.ts'
import { colour } from '../look.ts'
import type { Leaf, PlacedPicture, Run } from '../node.ts'
import type { Inline } from './inline.ts'
import { mayBreak, mayCut } from './marks.ts'
import type { Strut } from './strut.ts'
import type { Piece, StyledWords } from './styled-words.ts'

/** Words to be set, with the look and the language of what is around them. */
export type LeafText = Pick<
  Leaf,
  | 'text'
  | 'direction'
  | 'language'
  | 'fontSize'
  | 'lineHeight'
  | 'alignment'
  | 'color'
  | 'bold'
  | 'italics'
>

type Around = {
  readonly leaf: LeafText
  /** The text's own upright face, whose lines are the lines of the page. */
  readonly face: Face
  /** Of the leaf's language. */
  readonly strut: Strut
  /** The words of the run's style and language. */
  readonly wordsOf: (direction: Direction) => StyledWords
}

// The mark of a note: its size, and its height above the base line, of the size around it.
const raisedSize = 0.64
const raisedBy = 0.36

/** Makes inlines of the words of one run; what is the same for all of them is found out once. */
export class RunSetter {
  readonly #run: Run
  readonly #face: Face
  readonly #ltr: StyledWords
  readonly #wordsOf: Around['wordsOf']
  readonly #size: number
  readonly #rise: number
  readonly #colour: string
  readonly #alignment: 'left' | 'right'
  readonly #ascent: number
  readonly #descent: number

  constructor(run: Run, { leaf, face, strut, wordsOf }: Around) {
    const size = run.fontSize ?? leaf.fontSize
    const leading = face.lineHeight(size) * (run.lineHeight ?? leaf.lineHeight)
    this.#run = run
    this.#face = face
    this.#ltr = wordsOf('ltr')
    this.#wordsOf = wordsOf
    this.#size = run.raised ? size * raisedSize : size
    this.#rise = run.raised ? size * raisedBy : 0
    this.#colour = run.color ?? leaf.color ?? colour.ink
    this.#alignment = leaf.alignment === 'start' ? 'left' : 'right'
    const ascent = (face.ascender / 1000) * size
    this.#ascent = Math.max(ascent, (strut.ascender / 1000) * size)
    this.#descent = Math.max(leading - ascent, (-strut.descender / 1000) * size)
  }

  /**
   * Adds a word of that embedding level to the inlines. `mark` tells what the line may do after it (see
   * `marks.ts`); a line feed at its end is the line's end.
   */
  addWord(word: string, { level, mark }: WordPlace, items: Inline[]): void {
    const lineEnd = word.endsWith('\n')
    const words = level % 2 === 0 ? this.#ltr : this.#wordsOf('rtl')
    const pieces = words.piecesOf(lineEnd ? word.slice(0, -1) : word)
    const last = pieces.length - 1
    for (let index = 0; index < last; index++) {
      const piece = pieces[index]
      if (piece) items.push(this.#inline(piece, words, { level, mark: 0, lineEnd: false }))
    }
    const piece = pieces[last]
    if (piece) items.push(this.#inline(piece, words, { level, mark, lineEnd }))
  }

  #inline(piece: Piece, { speech }: StyledWords, { level, mark, lineEnd }: InlinePlace): Inline {
    const scale = this.#size / 1000
    const { face } = piece
    const isOwn = face.family === this.#face.family
    return {
      text: piece.text,
      run: this.#run,
      font: face,
      fontSize: this.#size,
      color: this.#colour,
      speech,
      level,
      width: piece.width * scale,
      leadingCut: piece.leading * scale,
      trailingCut: piece.trailing * scale,
      // A face of another script may need more room than the text's leading gives.
      ascent: isOwn ? this.#ascent : Math.max(this.#ascent, face.ascender * scale),
      descent: isOwn ? this.#descent : Math.max(this.#descent, -face.descender * scale),
      rise: this.#rise,
      alignment: this.#alignment,
      noNewLine: (mark & mayBreak) === 0,
      hard: (mark & mayCut) !== 0,
      lineEnd,
      x: Number.NaN,
    }
  }

  /** Adds the picture that stands in place of the run's words, on the base line. */
  addPicture({ width, height }: PlacedPicture, { level, mark }: WordPlace, items: Inline[]): void {
    items.push({
      text: '',
      run: this.#run,
      font: this.#face,
      fontSize: this.#size,
      color: this.#colour,
      speech: this.#ltr.speech,
      level,
      width,
      leadingCut: 0,
      trailingCut: 0,
      ascent: height,
      descent: 0,
      rise: 0,
      alignment: this.#alignment,
      noNewLine: (mark & mayBreak) === 0,
      hard: false,
      lineEnd: false,
      x: Number.NaN,
    })
  }
}

/** The embedding level of a word, and what the line may do after it. */
type WordPlace = { readonly level: number; readonly mark: number }
type InlinePlace = WordPlace & { readonly lineEnd: boolean }
