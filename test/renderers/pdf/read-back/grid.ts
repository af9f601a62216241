/** What a cell covers, at its first row and column. */
export type Placed<Cell> = {
  readonly cell: Cell
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}
type Spans = { readonly rows: number; readonly columns: number }

/**
 * Cells at their places, row by row, as HTML lays a table out: each at the first free place of its row, over
 * what is free beside it and not below the last row. Places left over are null cells.
 */
export const placedCells = <Cell>(
  rows: readonly (readonly Cell[])[],
  spansOf: (cell: Cell) => Spans,
  width = 0,
): Placed<Cell | null>[] => {
  const taken: boolean[][] = rows.map(() => [])
  const placed: Placed<Cell | null>[] = rows.flatMap((cells, row) =>
    cells.map((cell) => place({ cell, row, spans: spansOf(cell) }, taken)),
  )
  const columns = Math.max(width, 0, ...taken.map((row) => row.length))
  taken.forEach((row, index) => {
    for (let column = 0; column < columns; column++)
      if (!row[column]) placed.push({ cell: null, row: index, column, rows: 1, columns: 1 })
  })
  return placed.sort((one, other) => one.row - other.row || one.column - other.column)
}

const place = <Cell>(
  { cell, row, spans }: { readonly cell: Cell; readonly row: number; readonly spans: Spans },
  taken: boolean[][],
): Placed<Cell> => {
  const own = taken[row] ?? []
  let column = 0
  while (own[column]) column++
  let columns = 1
  while (columns < spans.columns && !own[column + columns]) columns++
  const rows = Math.max(1, Math.min(spans.rows, taken.length - row))
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++) {
      const line = taken[row + down]
      if (line) line[column + across] = true
    }
  return { cell, row, column, rows, columns }
}

/** How many columns cells at their places reach over. */
export const widthOf = (placed: readonly Placed<unknown>[]): number =>
  Math.max(0, ...placed.map(({ column, columns }) => column + columns))

type Header = Placed<unknown> & { readonly scope: 'Row' | 'Column' | null }

/** The headers of a cell: the column headers above its columns and the row headers beside its rows. */
export const headersOf = (cell: Header, all: readonly Header[]): readonly string[] =>
  all
    .filter(
      (header) =>
        header !== cell &&
        ((header.scope === 'Column' && header.row < cell.row && sharesColumn(header, cell)) ||
          (header.scope === 'Row' && cell.scope !== 'Row' && sharesRow(header, cell))),
    )
    .map(({ row, column }) => `${row}:${column}`)
    .toSorted()

const sharesColumn = (one: Header, other: Header): boolean =>
  one.column < other.column + other.columns && other.column < one.column + one.columns
const sharesRow = (one: Header, other: Header): boolean =>
  one.row < other.row + other.rows && other.row < one.row + one.rows
