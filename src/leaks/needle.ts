import { type Folded, fold } from './fold.ts'
import { gap, parting } from './letters.ts'
import type { View } from './views.ts'

/** One form of a secret as it is searched for. */
export type Needle = {
  readonly letters: Uint16Array
  /** Where a word of it ends: there anything may stand between, and nothing need to. */
  readonly joins: Uint8Array
  /** In a script without blanks, or so long that no other word holds it: found inside of words too. */
  readonly isAnywhere: boolean
  /** Figures, addresses and such: parted in any way. */
  readonly isLoose: boolean
  /** In prose, written small it is an ordinary word. */
  readonly wantsCapital: boolean
  /** How many letters may follow in the same word: endings of case. */
  readonly endings: number
}

export type NeedleOptions = {
  readonly view?: View
  readonly isLoose?: boolean
  readonly wantsCapital?: boolean
}

/** With so many letters a form is no part of another word. */
const longEnough = 10
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

/** A needle for words, or null where too little is left to search for. */
export const needleOf = (words: string, options: NeedleOptions = {}): Needle | null => {
  const { view = 'plain', isLoose = false, wantsCapital = false } = options
  const folded = fold(words, view)
  const isDense = withoutBlanks.test(words)
  if (folded.length < 2 || (!isDense && folded.length < 3)) return null
  const { letters, endings } = withEndings(folded, isLoose)
  return {
    letters,
    joins: folded.gaps.slice(0, letters.length),
    isAnywhere: isDense || (letters.length >= longEnough && hasSeveralWords(folded, isLoose)),
    isLoose,
    wantsCapital,
    endings,
  }
}

/** One long word may begin a longer one: "Konstantin", "Konstantinopel". */
const hasSeveralWords = ({ gaps, length }: Folded, isLoose: boolean): boolean =>
  isLoose || gaps.subarray(1, length).some((between) => (between & parting) !== 0)

/** The last letter of a longer Cyrillic or Greek name changes with its case: "Иванова", "Ивановой". */
const withEndings = (folded: Folded, isLoose: boolean) => {
  const letters = folded.letters.slice(0, folded.length)
  const last = String.fromCharCode(letters.at(-1) ?? 0)
  if (isLoose || letters.length < 6) return { letters, endings: 0 }
  if (/[аеиоуыэюяйьαεηιουωσ]/.test(last)) return { letters: letters.slice(0, -1), endings: 3 }
  if (/[\u0400-\u04ff]/.test(last)) return { letters, endings: 3 }
  return { letters, endings: 0 }
}

/** Whether a needle stands at a letter of a text, as a word or words of its own. */
export const standsAt = (needle: Needle, text: Folded, start: number): boolean => {
  const { letters, isAnywhere, wantsCapital } = needle
  const end = start + letters.length
  if (end > text.length) return false
  for (let index = letters.length - 1; index >= 0; index--)
    if (text.letters[start + index] !== letters[index]) return false
  if (!isAnywhere && !(beginsAt(text, start) && endsAt(needle, text, end))) return false
  if (wantsCapital && text.small.subarray(start, end).every((small) => small === 1)) return false
  return holdsTogether(needle, text, start)
}

const beginsAt = ({ gaps, letters }: Folded, at: number): boolean =>
  ((gaps[at] ?? 0) & parting) !== 0 || isAfterArabicPrefix(letters, gaps, at)

/** "and", "by", "for" and "the" are written together with the word. */
const isAfterArabicPrefix = (letters: Uint16Array, gaps: Uint8Array, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    if (!'وفبلكاהובלמשכ'.includes(String.fromCharCode(letters[before] ?? 0))) return false
    if (((gaps[before] ?? 0) & parting) !== 0) return true
  }
  return false
}

const endsAt = ({ endings }: Needle, { gaps, letters }: Folded, end: number): boolean => {
  for (let at = end; at <= end + endings; at++) if (((gaps[at] ?? 0) & parting) !== 0) return true
  // "Petrovas", "Schmidts"
  return letters[end] === 0x73 && ((gaps[end + 1] ?? 0) & parting) !== 0
}

/**
 * What may stand inside of a word: a hyphen at the end of a line always; in longer words also the end of a line
 * or a hyphen, in long ones anything; and in all of them a blank after every letter.
 */
const holdsTogether = (needle: Needle, { gaps }: Folded, start: number): boolean => {
  const { letters, joins, isLoose } = needle
  const { length } = letters
  for (let index = 1; index < length; index++)
    if (((gaps[start + index] ?? 0) & gap.wall) !== 0) return false
  if (isLoose || length >= 8) return true
  let parted = 0
  let isWhole = true
  for (let index = 1; index < length; index++) {
    const between = gaps[start + index] ?? 0
    if ((between & parting) !== 0) parted++
    const isJoin = ((joins[index] ?? 0) & parting) !== 0
    if (!isJoin && !mayStandInside(between, length)) isWhole = false
  }
  return isWhole || parted === length - 1
}

const mayStandInside = (between: number, length: number): boolean => {
  if ((between & parting) === 0) return true
  if ((between & gap.mark) !== 0) return false
  const isBroken = (between & gap.line) !== 0 && (between & (gap.hyphen | gap.soft)) !== 0
  return isBroken || (length >= 6 && (between & (gap.line | gap.hyphen)) !== 0)
}
