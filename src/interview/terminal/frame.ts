import { type Lines, rowAt } from './lines.ts'
import type { Frame } from './painter.ts'
import { columns, rowsOf } from './wrap.ts'

export type Room = {
  readonly width: number
  /** Rows of the terminal that may be taken. */
  readonly height: number
}

/** What stands before each row of a text that is edited; the line in which one types has a sign. */
const [sign, indent] = ['> ', '  ']

/** The text that is edited, as much of it as fits around the cursor. */
export const frameOf = (lines: Lines, { width, height }: Room): Frame => {
  const room = width - indent.length
  const rows = rowsOf(lines.current, room)
  const at = rowAt(rows, lines.cursor)
  const shown = rows.map(
    ({ from, to }, index) =>
      (index === 0 ? sign : indent) + lines.current.slice(from, to).trimEnd(),
  )
  const before = [...lastRows(lines.above, { width: room, height }), ...shown.slice(0, at)]
  const behind = [...shown.slice(at + 1), ...firstRows(lines.below, { width: room, height })]
  const least = Math.min(behind.length, Math.floor(height / 3))
  const upper = before.slice(-Math.max(1, height - 1 - least))
  const lower = behind.slice(0, Math.max(0, height - 1 - upper.length))
  const typed = lines.current.slice(rows[at]?.from ?? 0, lines.cursor)
  return {
    rows: [...upper, shown[at] ?? sign, ...lower],
    cursor: { row: upper.length, column: Math.min(width, indent.length + columns(typed)) },
  }
}

/** Only as many as fit: a text may be very long. */
const lastRows = (above: readonly string[], room: Room): readonly string[] => {
  const rows: string[] = []
  for (let index = above.length - 1; index >= 0 && rows.length < room.height; index -= 1) {
    rows.unshift(...indented(above[index] ?? '', room))
  }
  return rows
}

const firstRows = (below: readonly string[], room: Room): readonly string[] => {
  const rows: string[] = []
  for (let index = 0; index < below.length && rows.length < room.height; index += 1) {
    rows.push(...indented(below[index] ?? '', room))
  }
  return rows
}

const indented = (line: string, { width }: Room): readonly string[] =>
  rowsOf(line, width).map(({ from, to }) => indent + line.slice(from, to).trimEnd())
