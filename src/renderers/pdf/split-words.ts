import type { Run } from './node.ts'

type Piece = Pick<Run, 'text' | 'cut'>

// Longer than any word of our languages: from here on a word may be cut anywhere if it must be.
const longest = 30
const pieceLength = 12

const address = /^[^\p{L}\p{N}]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/iu
const breakable = new RegExp(`\\S{${longest},}|\\S*(?::\\/\\/|www\\.)\\S+`, 'giu')
const afterMark = /(?<=[/?&=._#%+-])(?![/?&=._#%+-])/u

/**
 * A text in pieces that lines can be broken between: web addresses after their marks, and monster
 * words anywhere. Joined again the pieces are the text, unchanged.
 */
export const splitWords = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  for (const match of text.matchAll(breakable)) {
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) })
    pieces.push(...splitWord(match[0]))
    done = match.index + match[0].length
  }
  if (done < text.length) pieces.push({ text: text.slice(done) })
  return pieces
}

const splitWord = (word: string): Piece[] => {
  if (word.length < longest && !address.test(word)) return [{ text: word }]
  const parts = word.split(afterMark)
  return parts.flatMap((part, index) => {
    const last = index === parts.length - 1
    return last
      ? chop(part)
      : [...chop(part).slice(0, -1), { text: chop(part).at(-1)?.text ?? '', cut: 'soft' as const }]
  })
}

/** The letters of a text, each with its marks. */
export const lettersOf = (text: string): string[] =>
  /^[\u0020-\u007e]*$/.test(text)
    ? [...text]
    : Array.from(new Intl.Segmenter('und').segment(text), (part) => part.segment)

const chop = (part: string): Piece[] => {
  if (part.length < longest) return [{ text: part }]
  const letters = lettersOf(part)
  const count = Math.ceil(letters.length / pieceLength)
  return Array.from({ length: count }, (_, index) => {
    const text = letters.slice(index * pieceLength, (index + 1) * pieceLength).join('')
    return index === count - 1 ? { text } : { text, cut: 'hard' as const }
  })
}
