import { type Canvas, letterSize } from './chart.ts'

/**
 * Words on lines of at most that width, as far as they can be broken. The library reckons letters of most scripts as
 * wide as those of Chinese, so lines are broken before it sees them.
 */
export const wrapWords = (
  words: string,
  width: number,
  { measure, language }: Canvas,
): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(words, language)) {
    const longer = line + piece
    if (line === '' || measure(longer.trimEnd(), letterSize, false) <= width) line = longer
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  return [...lines, line.trimEnd()]
}

/** Words with the blanks and signs after them; also of scripts that are written without blanks. */
const piecesOf = (words: string, language: string): readonly string[] => {
  const pieces: string[] = []
  for (const { segment, isWordLike } of segmenterOf(language).segment(words)) {
    const last = pieces.at(-1)
    if (isWordLike === true || last === undefined) pieces.push(segment)
    else pieces.splice(-1, 1, last + segment)
  }
  return pieces
}

const segmenterOf = (language: string): Intl.Segmenter =>
  new Intl.Segmenter(language, { granularity: 'word' })
