import { lettersOf } from './letters.ts'
import { mayBreak } from './marks.ts'
import { segmenterOf } from './segmenters.ts'

// Scripts that write words without blanks between them, with the language whose dictionary parts them.
// Their letters and marks only: digits and signs are the business of UAX 14.
const scripts = [
  { language: 'th', letters: /[\u0e01-\u0e3a\u0e40-\u0e4e]+/gu },
  { language: 'lo', letters: /[\u0e81-\u0ebd\u0ec0-\u0ece\u0edc-\u0edf]+/gu },
  { language: 'km', letters: /[\u1780-\u17d3\u17d7\u17dc\u17dd]+/gu },
  { language: 'my', letters: /[\u1000-\u103f\u1050-\u109d\ua9e0-\ua9fe\uaa60-\uaa7f]+/gu },
] as const

// A syllable is not cut before a vowel or a sign of repetition that is written after its letter, nor before the
// silenced letter that ends a Burmese syllable.
const neverBegins =
  /^(?:[\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ec6\u17d7]|[\u1000-\u1021\u103f\u104e]\u1037?[\u1039\u103a])/u

/**
 * Marks the ends of words in Thai, Lao, Khmer and Burmese, which UAX 14 leaves to dictionaries (its class
 * SA); never inside of a syllable, where a dictionary may end a word that it does not know.
 */
export const markDictionaryBreaks = (text: string, marks: Uint8Array): void => {
  for (const { language, letters } of scripts)
    for (const { 0: stretch, index } of text.matchAll(letters)) {
      const ends = placesOf(lettersOf(stretch))
      for (const place of placesOf(wordsOf(stretch, language)))
        if (place < stretch.length && ends.has(place)) marks[index + place] = mayBreak
    }
}

/** Where each piece ends, from the start of the first. */
const placesOf = (pieces: readonly string[]): ReadonlySet<number> => {
  let end = 0
  return new Set(pieces.map((piece) => (end += piece.length)))
}

const wordsOf = (stretch: string, language: string): string[] => {
  const words: string[] = []
  for (const { segment } of segmenterOf(language, 'word').segment(stretch)) {
    const above = words.at(-1)
    if (above !== undefined && neverBegins.test(segment)) words[words.length - 1] = above + segment
    else words.push(segment)
  }
  return words
}
