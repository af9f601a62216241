import { lettersOf } from './letters.ts'
import { mayBreak, mayCut } from './marks.ts'

// Longer than any word of our languages: from here on a word may be cut anywhere if it must be.
const longest = 30
const pieceLength = 12

const address = /(?<=^|[^\p{L}\p{N}])(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+/giu
const afterMark = /[/?&=._#%+-]+/gu

/** Marks web addresses after their signs, each as often as it may break. */
export const markAddresses = (text: string, marks: Uint8Array): void => {
  if (!text.includes('://') && !/www\./i.test(text)) return
  for (const { 0: whole, index } of text.matchAll(address))
    for (const sign of whole.matchAll(afterMark)) {
      const at = index + sign.index + sign[0].length
      if (at < index + whole.length) marks[at] = mayBreak
    }
}

/** Marks words of 30 letters and more that have no break in them, so that each piece has twelve at most. */
export const markLongWords = (text: string, marks: Uint8Array): void => {
  let from = 0
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && marks[index] !== mayBreak) continue
    if (index - from >= longest) cutWord(text.slice(from, index), from, marks)
    from = index
  }
}

const cutWord = (word: string, start: number, marks: Uint8Array): void => {
  const letters = lettersOf(word)
  if (letters.length < longest) return
  let at = start
  letters.forEach((letter, index) => {
    if (index > 0 && index % pieceLength === 0) marks[at] = mayCut
    at += letter.length
  })
}
