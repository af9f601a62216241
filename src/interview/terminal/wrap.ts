import stringWidth from 'fast-string-width'

/** Breaks a text into lines between words; lines after the first are indented. A longer word stays whole. */
export const wrap = (text: string, width: number, indent: string = ''): readonly string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, width, indent))

const wrapLine = (line: string, width: number, indent: string): readonly string[] => {
  const lead = /^\s*/.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  let taken = 0
  for (const word of line.trimStart().split(' ')) {
    const wide = columns(word)
    if (current.trim() !== '' && taken + 1 + wide > width) {
      lines.push(current)
      current = ''
    }
    const start = lines.length === 0 ? lead : lead + indent
    taken = current === '' ? start.length + wide : taken + 1 + wide
    current = current === '' ? start + word : `${current} ${word}`
  }
  return [...lines, current]
}

/** A part of a line that stands on a row of its own: from a place in the text to before another. */
export type Row = { readonly from: number; readonly to: number }

/**
 * The rows of a line while it is edited, each at most so many columns wide: broken behind a blank where there
 * is one, else between two characters as people see them. Blanks at the end of a row may hang over.
 */
export const rowsOf = (line: string, width: number): readonly Row[] => {
  const rows: Row[] = []
  let row = { from: 0, taken: 0 }
  let blank = { at: 0, taken: 0 }
  let at = 0
  for (const character of charactersOf(line)) {
    const wide = columns(character)
    if (character !== ' ' && row.taken + wide > width && at > row.from) {
      const isAtBlank = blank.at > row.from
      const to = isAtBlank ? blank.at : at
      rows.push({ from: row.from, to })
      row = { from: to, taken: isAtBlank ? row.taken - blank.taken : 0 }
    }
    at += character.length
    row = { from: row.from, taken: row.taken + wide }
    if (character === ' ') blank = { at, taken: row.taken }
  }
  return [...rows, { from: row.from, to: line.length }]
}

/** Lines for a screen that may not be wider: also words that are longer than it are broken. */
export const fitted = (lines: readonly string[], width: number): readonly string[] =>
  lines.flatMap((line) =>
    columns(line) <= width
      ? [line]
      : rowsOf(line, width).map(({ from, to }) => line.slice(from, to).trimEnd()),
  )

// Most texts are plain, and a segmenter takes long to work.
const isPlain = (text: string): boolean => /^[ -~’“”–…]*$/.test(text)

const shared: { segmenter?: Intl.Segmenter } = {}

/** The characters of a text as people see them: a letter with its marks, a flag, a family. */
export const charactersOf = (text: string): readonly string[] =>
  isPlain(text) ? [...text] : text.split(betweenWords).flatMap(inWord)

/** A segmenter takes ever longer the longer a text is; no character goes across these places. */
const betweenWords =
  /(?<=[ \p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?![\p{M}\p{Cf}])/u

const inWord = (word: string): readonly string[] => {
  if (isPlain(word)) return [...word]
  shared.segmenter ??= new Intl.Segmenter()
  return Array.from(shared.segmenter.segment(word), ({ segment }) => segment)
}

/** How many columns a text takes: characters as people see them, wide ones twice. */
export const columns = (text: string): number =>
  isPlain(text)
    ? text.length
    : charactersOf(text).reduce((sum, character) => sum + columnsOf(character), 0)

const widths = new Map<string, number>()

/** Joiners and marks of direction take no room, however many a character has. */
const columnsOf = (character: string): number => {
  const known = widths.get(character)
  if (known !== undefined) return known
  const width = Math.min(2, stringWidth(character.replace(/[\p{Cf}\p{Cc}]/gu, '')))
  // One text has few characters; those of many texts are not kept for ever.
  if (widths.size > 5000) widths.clear()
  widths.set(character, width)
  return width
}
