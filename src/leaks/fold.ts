import { gap, letterOf, wall } from './letters.ts'
import { heard, looks, sounds, type View } from './views.ts'

/**
 * A text as its letters and figures alone, each a small one without accents (UTF-16), with what stood between them:
 * what is searched, and what is searched for.
 */
export type Folded = {
  readonly length: number
  readonly letters: Uint16Array
  /** What stood before each letter, by the bits of `gap`; one more for the end. */
  readonly gaps: Uint8Array
  /** 1 for a small letter of a script that has large ones. */
  readonly small: Uint8Array
  /** Where each letter stands in the text; one more for the end. */
  readonly places: Int32Array
  /** Whether Latin letters, and letters of Cyrillic or Greek, are among them. */
  readonly hasLatin: boolean
  readonly hasOther: boolean
}

/** Folds a text for one way of reading it. */
export const fold = (text: string, view: View = 'plain'): Folded => {
  const folding = new Folding(text.length, view)
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (unit < 128) {
      folding.ascii(unit, at)
      at++
    } else {
      const point = text.codePointAt(at) ?? unit
      folding.other(point, at)
      at += point > 0xffff ? 2 : 1
    }
  }
  return folding.finished(text.length)
}

// For each ASCII character: its small letter or figure, or 0 where it parts words.
const asciiLetters = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit).toLowerCase()
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0
})
const asciiGaps = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (asciiLetters[unit] !== 0) return 0
  const character = String.fromCharCode(unit)
  if (character === wall) return gap.wall
  if (/[\n\r\f\v]/.test(character)) return gap.line
  if (/[ \t]/.test(character)) return gap.blank
  return character === '-' ? gap.hyphen : gap.mark
})

class Folding {
  readonly #view: View
  #letters: Uint16Array
  #gaps: Uint8Array
  #small: Uint8Array
  #places: Int32Array
  #length = 0
  /** The text begins with a gap of every kind. */
  #gap: number = gap.line | gap.mark
  #hasLatin = false
  #hasOther = false

  constructor(length: number, view: View) {
    const room = length + 64
    this.#view = view
    this.#letters = new Uint16Array(room)
    this.#gaps = new Uint8Array(room)
    this.#small = new Uint8Array(room)
    this.#places = new Int32Array(room)
  }

  ascii(unit: number, at: number): void {
    const letter = asciiLetters[unit] ?? 0
    if (letter === 0) {
      this.#gap |= asciiGaps[unit] ?? 0
      return
    }
    if (letter >= 0x61) this.#hasLatin = true
    const isSmall = unit >= 0x61 ? 1 : 0
    if (this.#view === 'sound') this.#hear(String.fromCharCode(letter), at, isSmall)
    else this.#add(letter, at, isSmall)
  }

  other(point: number, at: number): void {
    const { letters, gap: between, isSmall, isOther } = letterOf(point)
    this.#gap |= between
    if (letters === '') return
    if (isOther) this.#hasOther = true
    else if (/[a-z]/.test(letters)) this.#hasLatin = true
    const shown = isOther ? this.#viewed(point, letters) : letters
    const small = isSmall ? 1 : 0
    for (let index = 0; index < shown.length; index++) {
      if (this.#view === 'sound') this.#hear(shown[index] ?? '', at, small)
      else this.#add(shown.charCodeAt(index), at, small)
    }
  }

  finished(end: number): Folded {
    this.#room()
    this.#gaps[this.#length] = this.#gap | gap.line | gap.mark
    this.#places[this.#length] = end
    return {
      length: this.#length,
      letters: this.#letters,
      gaps: this.#gaps,
      small: this.#small,
      places: this.#places,
      hasLatin: this.#hasLatin,
      hasOther: this.#hasOther,
    }
  }

  #viewed(point: number, letters: string): string {
    if (this.#view === 'plain') return letters
    if (this.#view === 'look') {
      const bare = String.fromCodePoint(point).normalize('NFKD')[0] ?? ''
      return looks.get(bare) ?? letters
    }
    return [...letters].map((letter) => sounds.get(letter) ?? letter).join('')
  }

  /** Puts in the place of the letter before it and of this one what both sound like. */
  #hear(letter: string, at: number, isSmall: number): void {
    const isInWord = this.#gap === 0 && this.#length > 0
    const last = isInWord ? String.fromCharCode(this.#letters[this.#length - 1] ?? 0) : ''
    const both = heard(last, letter)
    if (isInWord) this.#letters[this.#length - 1] = both.charCodeAt(0)
    for (let index = last.length; index < both.length; index++)
      this.#add(both.charCodeAt(index), at, isSmall)
  }

  #add(letter: number, at: number, isSmall: number): void {
    this.#room()
    const index = this.#length
    this.#letters[index] = letter
    this.#gaps[index] = this.#gap
    this.#small[index] = isSmall
    this.#places[index] = at
    this.#gap = 0
    this.#length = index + 1
  }

  #room(): void {
    if (this.#length + 1 < this.#letters.length) return
    const wider = (room: number) => room * 2
    this.#letters = widened(this.#letters, new Uint16Array(wider(this.#letters.length)))
    this.#gaps = widened(this.#gaps, new Uint8Array(wider(this.#gaps.length)))
    this.#small = widened(this.#small, new Uint8Array(wider(this.#small.length)))
    this.#places = widened(this.#places, new Int32Array(wider(this.#places.length)))
  }
}

const widened = <Numbers extends Uint8Array | Uint16Array | Int32Array>(
  from: Numbers,
  into: Numbers,
): Numbers => {
  into.set(from)
  return into
}
