import type { Edit } from './keys.ts'
import { charactersOf, columns, type Row, rowsOf } from './wrap.ts'

/** A text while it is typed: the line that is edited, and those above and below it. */
export type Lines = {
  readonly above: readonly string[]
  readonly current: string
  readonly below: readonly string[]
  /** Where the cursor stands in the current line, in units of UTF-16. */
  readonly cursor: number
}

/** A text to go on with; the cursor stands on a new line after it, so that Enter alone keeps it. */
export const linesOf = (text: string): Lines => ({
  above: text === '' ? [] : text.split('\n'),
  current: '',
  below: [],
  cursor: 0,
})

/** The whole text, without empty lines at its end. */
export const textOf = ({ above, current, below }: Lines): string =>
  [...above, current, ...below].join('\n').trimEnd()

/** The current line after a key has changed it. */
export const edited = (lines: Lines, { line, cursor }: Edit): Lines => ({
  ...lines,
  current: line,
  cursor,
})

/** Enter: what stands after the cursor goes to a new line. */
export const split = ({ above, current, below, cursor }: Lines): Lines => ({
  above: [...above, current.slice(0, cursor).trimEnd()],
  current: current.slice(cursor),
  below,
  cursor: 0,
})

/** One row of the screen up or down, within a long line or to the next; at the first and the last nothing changes. */
export const moved = (lines: Lines, by: -1 | 1, width: number): Lines => {
  const rows = rowsOf(lines.current, width)
  const at = rowAt(rows, lines.cursor)
  // From an empty line one goes to the end of the next, where one writes on.
  const column =
    lines.current === ''
      ? Number.POSITIVE_INFINITY
      : columns(lines.current.slice(rows[at]?.from ?? 0, lines.cursor))
  const row = rows[at + by]
  if (row !== undefined) return { ...lines, cursor: inRow(lines.current, row, column) }
  const next = toLine(lines, by)
  if (next === lines) return lines
  const entered = rowsOf(next.current, width).at(by < 0 ? -1 : 0)
  return entered === undefined ? next : { ...next, cursor: inRow(next.current, entered, column) }
}

/** The row on which a place in a line stands; behind its last character it is the last. */
export const rowAt = (rows: readonly Row[], cursor: number): number => {
  const found = rows.findIndex(({ to }) => cursor < to)
  return found < 0 ? rows.length - 1 : found
}

/** The place in a row that is so many columns from its beginning, never inside a character. */
const inRow = (line: string, { from, to }: Row, column: number): number => {
  const characters = charactersOf(line.slice(from, to))
  // At the end of a row that goes on below, the cursor would stand on the next.
  const most = to === line.length ? characters.length : characters.length - 1
  let [at, taken] = [from, 0]
  for (const character of characters.slice(0, most)) {
    taken += columns(character)
    if (taken > column) break
    at += character.length
  }
  return at
}

const toLine = (lines: Lines, by: -1 | 1): Lines => {
  const all = [...lines.above, lines.current, ...lines.below]
  const row = lines.above.length + by
  const current = all[row]
  return current === undefined
    ? lines
    : { above: all.slice(0, row), current, below: all.slice(row + 1), cursor: 0 }
}

/** Backspace at the beginning of a line joins it to the one above. */
export const joinedBefore = (lines: Lines): Lines => {
  const before = lines.above.at(-1)
  return before === undefined
    ? lines
    : {
        ...lines,
        above: lines.above.slice(0, -1),
        current: before + lines.current,
        cursor: before.length,
      }
}

/** A paste is shorter than this where one goes on writing behind it. */
const shortest = 200

/** A paste of several lines, or of a long one, leaves the cursor on a new line below it. */
export const inserted = (lines: Lines, pasted: string): Lines => {
  const { above, current, cursor } = lines
  const [before, behind] = [current.slice(0, cursor), current.slice(cursor)]
  const isShort = !pasted.includes('\n') && pasted.length < shortest
  return isShort
    ? { ...lines, current: before + pasted + behind, cursor: cursor + pasted.length }
    : {
        ...lines,
        above: [...above, ...(before + pasted).trimEnd().split('\n')],
        current: behind,
        cursor: 0,
      }
}
