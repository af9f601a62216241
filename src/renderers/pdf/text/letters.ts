import { isPlain } from './plain-breaks.ts'
import { segmenterOf } from './segmenters.ts'

// A virama or a stacker binds the letter after it to the one before. Unicode's clusters know that of some
// scripts only, and of fewer on older hosts. After a Latin letter it binds nothing.
const bindsNext =
  /(?!\p{Script=Latin})\p{L}\p{M}*[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca\u1039\u1a60\u17d2]\u200d?$/u

/**
 * The letters of a text as a reader sees them: each with its marks, conjuncts and stacked letters whole
 * (extended grapheme clusters of UAX 29, joined over viramas). Joined again they are the text.
 */
export const lettersOf = (text: string): string[] => {
  if (isPlain(text)) return [...text]
  const letters: string[] = []
  for (const { segment } of segmenterOf('und', 'grapheme').segment(text)) {
    const above = letters.at(-1)
    if (above !== undefined && bindsNext.test(above) && /^\p{L}/u.test(segment))
      letters[letters.length - 1] = above + segment
    else letters.push(segment)
  }
  return letters
}
