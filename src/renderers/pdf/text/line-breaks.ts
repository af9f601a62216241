import { markDictionaryBreaks } from './dictionary-breaks.ts'
import { markAddresses, markLongWords } from './long-words.ts'
import { mayBreak } from './marks.ts'
import { isPlain, markPlainBreaks } from './plain-breaks.ts'

/**
 * Marks the places of a text, one byte a place: `marks[i]` tells whether a line may break before the
 * character at `i`. The bytes must be zero before, and one more than the text has characters.
 */
export type MarkBreaks = (text: string, marks: Uint8Array) => void

/**
 * How lines may break in a text of these characters: UAX 14, with dictionaries where words have no blanks
 * between them, and with web addresses and words without end made breakable. The library's data are
 * loaded only if some character asks for them.
 */
export const openLineBreaks = async (characters: string): Promise<MarkBreaks> => {
  const markOthers = isPlain(characters) ? markPlainBreaks : await loadUnicodeBreaks()
  return (text, marks) => {
    if (isPlain(text)) markPlainBreaks(text, marks)
    else {
      markOthers(text, marks)
      markDictionaryBreaks(text, marks)
    }
    markAddresses(text, marks)
    markLongWords(text, marks)
  }
}

// The library parts a mark from a blank before it, as older versions of UAX 14 did. Thai and Lao AM are
// letters to it, but the first half of each is a mark.
const isMark = /[\p{M}\u0e33\u0eb3]/u

const loadUnicodeBreaks = async (): Promise<MarkBreaks> => {
  const { default: LineBreaker } = await import('linebreak')
  return (text, marks) => {
    const breaker = new LineBreaker(text)
    for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
      if (next.position < text.length && !isMark.test(text.charAt(next.position)))
        marks[next.position] = mayBreak
  }
}
