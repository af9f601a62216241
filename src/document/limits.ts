import type { Place, Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'

// Bounds of one paper, far above what people write: what is longer was pasted by a slip, or is made to keep a
// machine busy. Pages are counted where they are laid out.

export const mostCells = 20_000
export const deepest = 20
export const mostBlocks = 100_000
/** Characters of one paragraph, and letters as people see them (UAX 29) of one word. */
export const longestParagraph = 200_000
export const longestWord = 5000
/** Of a PDF; other formats have no pages of their own. */
export const mostPages = 2000

const beyond = (
  code: string,
  place: Place,
  words: { readonly message: Text; readonly hint: Text },
): Problem => ({ code, severity: 'error', place, ...words })

export const tooManyCells = (place: Place): Problem =>
  beyond('table-too-large', place, {
    message: text('The table has more than {most} cells.', { most: mostCells }),
    hint: text('Cut it into several, or give the figures in a file of their own.'),
  })

export const nestedTooDeep = (place: Place): Problem =>
  beyond('template-too-deep', place, {
    message: text('More than {most} elements stand inside one another here.', { most: deepest }),
    hint: text('Take out a level.'),
  })

export const tooManyBlocks = (place: Place): Problem =>
  beyond('paper-too-large', place, {
    message: text('The paper has more than {most} paragraphs, lists and cells.', {
      most: mostBlocks,
    }),
    hint: text('Cut it into several papers.'),
  })

export const paragraphTooLong = (place: Place): Problem =>
  beyond('paragraph-too-long', place, {
    message: text('A paragraph has more than {most} characters.', { most: longestParagraph }),
    hint: text('Cut it by empty lines; or look whether something was pasted by a slip.'),
  })

export const wordTooLong = (place: Place): Problem =>
  beyond('word-too-long', place, {
    message: text('A word has more than {most} letters.', { most: longestWord }),
    hint: text('Look whether something else than words was pasted.'),
  })

export const tooManyPages = (most: number): Problem =>
  beyond(
    'too-many-pages',
    {},
    {
      message: text('The paper has more than {most} pages.', { most }),
      hint: text('Cut it into several papers; or look whether something was pasted by a slip.'),
    },
  )

/** Whether a word in a text is longer than any may be. */
export const hasEndlessWord = (words: string): boolean => {
  // A letter has one unit of UTF-16 at least, so most texts need no counting.
  if (words.length <= longestWord) return false
  const long = (words.match(/\S+/g) ?? []).filter((word) => word.length > longestWord)
  return long.some((word) => lettersIn(word) > longestWord)
}

const lettersIn = (word: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)].length
