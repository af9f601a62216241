import type { Folded } from './fold.ts'

/** Between the figures of one number stand so many other characters at most. */
const mostBetween = 3
const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/**
 * The figures of a text alone, as a text of its own: those of one number together, however they are grouped. What is
 * far apart, or has a letter between, is parted by a letter.
 */
export const figuresOf = (text: Folded): Folded => {
  const { letters, gaps, places, length } = text
  const kept = { letters: new Uint16Array(length + 1), gaps: new Uint8Array(length + 2) }
  const at = new Int32Array(length + 2)
  let count = 0
  for (let index = 0; index < length; index++) {
    const unit = letters[index] ?? 0
    if (!isFigure(unit)) continue
    const isFar =
      index === 0 ||
      !isFigure(letters[index - 1] ?? 0) ||
      (places[index] ?? 0) - (places[index - 1] ?? 0) > mostBetween + 1
    if (isFar && count > 0) {
      kept.letters[count] = 0x78
      at[count++] = places[index] ?? 0
    }
    kept.letters[count] = unit
    kept.gaps[count] = isFar ? 0xff : (gaps[index] ?? 0)
    at[count++] = places[index] ?? 0
  }
  kept.gaps[count] = 0xff
  at[count] = places[length] ?? 0
  const small = new Uint8Array(count + 1)
  return { ...kept, small, places: at, length: count, hasLatin: false, hasOther: false }
}

/** With fewer figures it may be any number. */
const fewest = 6
/** The last ones, which are dialled from everywhere: the code of a country and the zero before a place come and go. */
const dialled = 8

/** The figures by which a telephone number is known, or null where they are too few. */
export const telephoneFigures = (value: string): string | null => {
  const figures = value.normalize('NFKD').replace(/\P{Nd}/gu, '')
  return figures.length < fewest ? null : figures.slice(-dialled)
}
