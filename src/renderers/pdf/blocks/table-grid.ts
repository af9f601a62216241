import type { Cell, Row } from '../../../document/tree.ts'

/** A cell at its place, with the spans that really fit; or a place another cell covers. */
export type Place = { readonly cell: Cell; readonly columns: number; readonly rows: number }
export type Grid = {
  readonly columns: number
  readonly rows: readonly (readonly (Place | 'covered' | undefined)[])[]
}

type Places = (Place | 'covered' | undefined)[][]

/** Rows of cells put on a grid, where spans cover places, as HTML does it. */
export const gridOf = (rows: readonly Row[]): Grid => {
  const places: Places = rows.map(() => [])
  rows.forEach((row, index) => {
    for (const cell of row.cells) put(cell, index, places)
  })
  return { columns: Math.max(0, ...places.map((row) => row.length)), rows: places }
}

const put = (cell: Cell, index: number, places: Places): void => {
  const own = places[index] ?? []
  const column = firstFree(own)
  const columns = freeFrom(own, column, Math.max(1, cell.columns))
  const rows = Math.min(Math.max(1, cell.rows), places.length - index)
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++)
      cover(places[index + down] ?? [], column + across)
  own[column] = { cell, columns, rows }
}

const firstFree = (row: readonly unknown[]): number => {
  let column = 0
  while (row[column] !== undefined) column++
  return column
}

const freeFrom = (row: readonly unknown[], column: number, wanted: number): number => {
  let free = 1
  while (free < wanted && row[column + free] === undefined) free++
  return free
}

const cover = (row: Places[number], column: number): void => {
  while (row.length < column) row.push(undefined)
  row[column] = 'covered'
}
