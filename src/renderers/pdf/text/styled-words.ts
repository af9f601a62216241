import type { Face, FaceStyle, Speech } from '../fonts/face.ts'
import type { FaceSet } from '../fonts/open-faces.ts'
import { lettersOf } from './letters.ts'

/** A word, or the part of it that one face draws. */
export type Piece = {
  readonly text: string
  readonly face: Face
  /** In thousandths of the type size, as the blanks at both ends. */
  readonly width: number
  readonly leading: number
  readonly trailing: number
}

// What needs no picture of its own in the face that draws the rest of a word.
const invisible = /\s|\u200c|\u200d|[\ufe00-\ufe0f]/u
const plain = /^[ -~]*$/
const plainCharacters = String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 0x20 + at))
// Blanks at which a line may end; those that hold words together are words' own.
const leadingBlanks = /^[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/u
const trailingBlanks = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+$/u

/** A text in one face, measured. */
export const pieceOf = (text: string, face: Face, speech: Speech): Piece => {
  const widthOf = (part: string) => (part === '' ? 0 : face.widthOf(part, speech))
  const trailing = trailingBlanks.exec(text)?.[0] ?? ''
  // A blank by itself ends the line before it and does not begin one.
  const leading = trailing === text ? '' : (leadingBlanks.exec(text)?.[0] ?? '')
  return {
    text,
    face,
    width: widthOf(text),
    leading: widthOf(leading),
    trailing: widthOf(trailing),
  }
}

/** Words of one style, language and direction, each measured once. */
export class StyledWords {
  readonly speech: Speech
  readonly #faces: FaceSet
  readonly #style: FaceStyle
  readonly #text: Face
  /** Most words of most papers: one look at the whole word instead of one at each letter. */
  readonly #hasPlain: boolean
  readonly #known = new Map<string, readonly Piece[]>()

  constructor(faces: FaceSet, style: FaceStyle, speech: Speech) {
    this.speech = speech
    this.#faces = faces
    this.#style = style
    this.#text = faces.text(style)
    this.#hasPlain = hasAll(this.#text, plainCharacters)
  }

  /** The pieces of a word: one, unless the text's face lacks letters of it. Joined they are the word. */
  piecesOf(word: string): readonly Piece[] {
    const known = this.#known.get(word)
    if (known) return known
    const pieces = this.#partsOf(word).map(({ text, face }) => pieceOf(text, face, this.speech))
    this.#known.set(word, pieces)
    return pieces
  }

  #partsOf(word: string): { text: string; readonly face: Face }[] {
    const isWhole = (this.#hasPlain && plain.test(word)) || hasAll(this.#text, word)
    if (isWhole) return [{ text: word, face: this.#text }]
    const parts: { text: string; readonly face: Face }[] = []
    const add = (text: string, face: Face): void => {
      const above = parts.at(-1)
      if (above?.face === face) above.text += text
      else parts.push({ text, face })
    }
    for (const letter of lettersOf(word)) {
      const face = this.#faceOf(letter, parts.at(-1)?.face)
      if (face !== null) add(letter, face)
      // A letter with a mark of another script: seen apart, which is better than a box.
      else for (const one of letter) add(one, this.#faceOf(one, undefined) ?? this.#text)
    }
    return parts
  }

  // A sign that the text's face lacks stays in the face of the letters before it, if that one has it: the
  // danda of a Bengali sentence in the Bengali face, although another in the list has it too.
  #faceOf(letter: string, above: Face | undefined): Face | null {
    if (above !== undefined && isInvisible(letter)) return above
    if (hasAll(this.#text, letter)) return this.#text
    if (above !== undefined && above !== this.#text && hasAll(above, letter)) return above
    return this.#faces.faceFor(this.#style, letter, this.speech.language)
  }
}

const isInvisible = (letter: string): boolean => [...letter].every((one) => invisible.test(one))

const hasAll = (face: Face, text: string): boolean => {
  for (const character of text)
    if (!face.has(character.codePointAt(0) ?? 0) && !invisible.test(character)) return false
  return true
}
