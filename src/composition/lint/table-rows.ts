import type { Attributes } from '../../document/html-events.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { tableRowUneven } from './markup-problems.ts'

/** How many columns and rows a cell takes. */
export type Cell = { readonly columns: number; readonly rows: number }

/** The cells of a row; null where only the filled template tells how many there are. */
export type Cells = readonly Cell[] | null

export type Row = {
  readonly place: Place
  readonly cells: Cells
  /** Whether it stands in a branch, so that the rows before it may be others or none. */
  readonly isInBranch: boolean
}

/** What a cell takes by its attributes; null where they are put in. */
export const cellOf = ({ colspan = '1', rowspan = '1' }: Attributes): Cell | null => {
  const columns = Number(colspan)
  const rows = Number(rowspan)
  return columns > 0 && rows > 0 ? { columns, rows } : null
}

/** A row with another cell; so many that nothing is certain once one is not. */
export const withCell = (cells: Cells, cell: Cell | null): Cells =>
  cells === null || cell === null ? null : [...cells, cell]

/** The cells that come of either of two branches: certain where they are as wide. */
export const ofEither = (one: Cells, other: Cells): Cells =>
  one !== null && other !== null && widthOf(one) === widthOf(other) && !reachDown(one, other)
    ? one
    : null

const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { columns }) => sum + columns, 0)

const reachDown = (...rows: readonly (readonly Cell[])[]): boolean =>
  rows.flat().some(({ rows: count }) => count > 1)

/** Rows that have more or fewer cells than the first row of headings, as far as it is certain. */
export const unevenRows = (head: readonly Row[], body: readonly Row[]): readonly Problem[] => {
  const [first] = head
  if (first === undefined || first.cells === null) return []
  const wanted = widthOf(first.cells)
  return [...unevenAmong(head, wanted), ...unevenAmong(body, wanted)]
}

const unevenAmong = (rows: readonly Row[], wanted: number): readonly Problem[] => {
  const problems: Problem[] = []
  let above: readonly Cell[] = []
  for (const { place, cells, isInBranch } of rows) {
    // What reaches down into rows that may be there or not is not followed.
    if (isInBranch && (above.length > 0 || reachDown(cells ?? []))) return problems
    if (cells === null && above.length > 0) return problems
    if (cells !== null) {
      const found = widthOf(above) + widthOf(cells)
      if (found !== wanted) problems.push(tableRowUneven({ found, wanted }, place))
    }
    above = [...above, ...(cells ?? [])].flatMap(({ columns, rows: left }) =>
      left > 1 ? [{ columns, rows: left - 1 }] : [],
    )
  }
  return problems
}
