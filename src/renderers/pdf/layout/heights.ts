import { roomFor } from '../foot-note.ts'
import type { TextLine } from '../text/text-line.ts'
import { breakLines } from './break-lines.ts'
import { fitColumns } from './column-widths.ts'
import type { Column, Flowing } from './flowing.ts'

// What a node will need, known before it is laid out. The lines made here are the lines laid out
// later, so the answer is exact and costs nothing twice.

/** The lines of a leaf at a width. */
export const linesOf = (leaf: Flowing, width: number): readonly TextLine[] => {
  const known = leaf._lines
  if (known && isSame(known.width, width)) return known.lines
  const lines = breakLines(leaf._inlines ?? [], width, leaf.direction ?? 'ltr')
  leaf._lines = { width, lines }
  return lines
}

/** Height of a node at a width, its margin at the top included. */
export const heightOf = (node: Flowing, width: number): number => {
  const inner = width - sidesOf(node)
  return aboveOf(node) + contentHeight(node, inner) + (node.frame?.below ?? 0)
}

const contentHeight = (node: Flowing, width: number): number => {
  if (node.stack) return sum(node.stack.map((child) => heightOf(child, width)))
  if (node.table) return rowTops(node, width).at(-1) ?? 0
  return sum(linesOf(node, width).map(roomFor))
}

/** The least of a node that may stand at the foot of a page. */
export const startOf = (node: Flowing, width: number, room: number): number => {
  const whole = wholeHeight(node, width, room)
  if (whole !== null) return whole
  const inner = width - sidesOf(node)
  if (node.stack) return aboveOf(node) + startOfRun(node.stack, 0, { width: inner, room }).start
  if (node.table) return aboveOf(node) + startOfTable(node, inner, room)
  const lines = linesOf(node, inner)
  const first = lines.length < 4 ? lines : lines.slice(0, 2)
  return aboveOf(node) + sum(first.map(roomFor))
}

type Place = { readonly width: number; readonly room: number }
/** `next`: the first node after those that keep with it; `start`: what must stand with them. */
type RunStart = { readonly start: number; readonly next: number }

/** What the nodes from `index` on need at least: those that keep with the next, and its start. */
export const startOfRun = (
  stack: readonly Flowing[],
  index: number,
  { width, room }: Place,
): RunStart => {
  let next = index
  let kept = 0
  for (let node = stack[next]; node?.keepWithNext; node = stack[next]) {
    kept += heightOf(node, width)
    next++
  }
  const following = stack[next]
  if (!following || following.newPage) return { start: kept, next }
  return { start: kept + startOf(following, width, room - kept), next }
}

/** What the nodes behind one need that stand on the page of its end, such as signatures. */
export const heightOfKept = (stack: readonly Flowing[], index: number, width: number): number => {
  let kept = 0
  for (let node = stack[index + 1], next = index + 1; node?.keepWithPrevious; node = stack[++next])
    kept += heightOf(node, width)
  return kept
}

/** A node and what keeps with its end, where they are short enough to go to the next page as one; otherwise 0. */
export const heightWithKept = (
  stack: readonly Flowing[],
  index: number,
  { width, room }: Place,
): number => {
  const node = stack[index]
  const kept = heightOfKept(stack, index, width)
  if (!node || kept === 0 || endsInTable(node)) return 0
  const height = heightOf(node, width) + kept
  return height <= room * 0.6 ? height : 0
}

// A table makes room itself, so that only its last rows go to the next page.
const endsInTable = (node: Flowing): boolean => {
  const last = node.stack?.at(-1)
  return node.table !== undefined || (last !== undefined && endsInTable(last))
}

// What is kept in one piece: requests, gaps and small tables, if a page holds them.
const wholeHeight = (node: Flowing, width: number, room: number): number | null => {
  if (!node.together && !node.table) return null
  const height = heightOf(node, width)
  return height <= (node.together ? room : room * 0.35) ? height : null
}

const startOfTable = (node: Flowing, width: number, room: number): number => {
  const tops = rowTops(node, width)
  const head = node.table?.headerRows ?? 0
  const first = tops[endOfGroup(node, head)] ?? 0
  return first <= room ? first : Math.min((tops[head] ?? 0) + 40, room)
}

/** The row after the last that a span ties to this one. */
export const endOfGroup = (node: Flowing, row: number): number => {
  const body = node.table?.body ?? []
  let end = row + 1
  for (let index = row; index < end && index < body.length; index++)
    for (const cell of body[index] ?? []) end = Math.max(end, index + (cell.rowSpan ?? 1))
  return Math.min(end, body.length)
}

/** Where each row begins and the last one ends, from the top of the table. */
export const rowTops = (node: Flowing, width: number): readonly number[] => {
  const known = node._tops
  if (known && isSame(known.width, width)) return known.tops
  const tops = topsOf(node, width)
  node._tops = { width, tops }
  return tops
}

const topsOf = (node: Flowing, width: number): number[] => {
  fitTable(node, width)
  const body = node.table?.body ?? []
  const tops = [ruleOf(node, 0)]
  const spanned = new Map<number, number>()
  body.forEach((row, index) => {
    const top = tops[index] ?? 0
    const around = paddingOf(node, index) + ruleOf(node, index + 1)
    let bottom = Math.max(top + around, spanned.get(index) ?? 0)
    row.forEach((cell, column) => {
      if (cell._span) return
      const end = top + around + heightOf(cell, cellWidth(node, column, cell.colSpan ?? 1))
      const last = index + (cell.rowSpan ?? 1) - 1
      if (last === index) bottom = Math.max(bottom, end)
      else spanned.set(last, Math.max(end, spanned.get(last) ?? 0))
    })
    tops.push(bottom)
  })
  return tops
}

/** Gives each column its width, as a number, so that pdfmake's own fitting leaves it alone. */
export const fitTable = (node: Flowing, width: number): void => {
  const columns = node.table?.widths ?? []
  tighten(node, width)
  const room = width - (node._offsets?.total ?? 0)
  const widths = fitColumns(
    {
      least: columns.map((column) => column._minWidth),
      most: columns.map((column) => column._maxWidth),
      shares: node.shares ?? null,
    },
    room,
  )
  columns.forEach((column: Column, index) => {
    column.width = widths[index] ?? 0
    column._calcWidth = column.width
  })
}

// Under this a column does not hold the widest letter.
const leastColumn = 12

// The room at the sides of cells gives way where it would leave none for words: in a table inside of narrow cells.
const tighten = (node: Flowing, width: number): void => {
  const columns = node.table?.widths.length ?? 0
  if (!node._layout || columns === 0) return
  const side = Math.min(node._layout.side, Math.max(0, width / columns - leastColumn) / 2)
  node._side = side
  node._offsets = {
    total: 2 * side * columns,
    offsets: Array.from({ length: columns }, (_, column) => (column === 0 ? side : 2 * side)),
  }
}

const cellWidth = (node: Flowing, column: number, span: number): number => {
  const columns = node.table?.widths.slice(column, column + span) ?? []
  const gaps = node._offsets?.offsets.slice(column + 1, column + span) ?? []
  return sum(columns.map((each) => each._calcWidth)) + sum(gaps)
}

const paddingOf = (node: Flowing, _row: number): number =>
  (node._layout?.paddingTop() ?? 0) + (node._layout?.paddingBottom() ?? 0)

const ruleOf = (node: Flowing, line: number): number =>
  // The layout asks for the definition's node; measured it is the same object.
  node._layout?.hLineWidth(line, node as never) ?? 0

const aboveOf = (node: Flowing): number => (node._margin?.[1] ?? 0) + (node.frame?.above ?? 0)
const sidesOf = (node: Flowing): number => (node._margin?.[0] ?? 0) + (node._margin?.[2] ?? 0)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
// Widths reached by other sums differ in the last digits.
const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 0.01
