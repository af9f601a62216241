import { array, name, number, type Pdf, words } from '../file/syntax.ts'
import { attributesOf } from '../structure/attributes.ts'
import type { Facts } from '../structure/element.ts'
import type { Grid, Place } from './table-grid.ts'

/** What a cell says of its place in the table: the ids of the headers that are read with it. */
export type CellFacts = {
  readonly place: Place
  /** Its own id, if others may call it their header. */
  readonly id: string | null
  readonly headers: readonly string[]
}

type Places = Grid['rows']

/**
 * The headers of every cell (ISO 32000-1, 14.8.5.7): those of the columns it stands in, from above, and those of
 * its rows. A head's own cells have those over them.
 */
export const headersOf = (
  rows: Places,
  headRows: number,
  table: number,
): (CellFacts | undefined)[][] => {
  const columns = columnHeaders(rows.slice(0, headRows), table)
  const sides = rowHeaders(rows, table)
  return rows.map((places, row) =>
    places.map((place, column) => {
      if (place === undefined || place === 'covered') return undefined
      const above = columns.filter(
        (header) => header.row < row && overlaps(header, column, place.columns),
      )
      const own = { row, column, place }
      const beside = place.cell.role === 'row' ? [] : sides.slice(row, row + place.rows).flat()
      return {
        place,
        id: place.cell.role === 'data' ? null : idOf(own, table),
        // A header beside several of its rows is named once.
        headers: [...new Set([...above, ...beside].map(({ id }) => id))],
      }
    }),
  )
}

type Header = {
  readonly id: string
  readonly row: number
  readonly column: number
  readonly columns: number
}

const overlaps = (header: Header, column: number, columns: number): boolean =>
  header.column < column + columns && column < header.column + header.columns

const columnHeaders = (head: Places, table: number): Header[] =>
  head.flatMap((places, row) =>
    places.flatMap((place, column) =>
      place === undefined || place === 'covered' || place.cell.role === 'data'
        ? []
        : [{ id: idOf({ row, column }, table), row, column, columns: place.columns }],
    ),
  )

/** For each row the headers at its side, also those that reach down into it. */
const rowHeaders = (rows: Places, table: number): Header[][] => {
  const sides: Header[][] = rows.map(() => [])
  rows.forEach((places, row) => {
    places.forEach((place, column) => {
      if (place === undefined || place === 'covered' || place.cell.role !== 'row') return
      const header = { id: idOf({ row, column }, table), row, column, columns: place.columns }
      for (const side of sides.slice(row, row + place.rows)) side.push(header)
    })
  })
  return sides
}

const idOf = (at: { readonly row: number; readonly column: number }, table: number): string =>
  `t${table}r${at.row}c${at.column}`

/** A cell's id and attributes. */
export const cellFacts = (facts: CellFacts | undefined): Facts => {
  if (facts === undefined) return {}
  const { place, id, headers } = facts
  const { role } = place.cell
  const scope = role === 'data' ? undefined : name(role === 'row' ? 'Row' : 'Column')
  const entries = {
    Scope: scope,
    ColSpan: spanOf(place.columns),
    RowSpan: spanOf(place.rows),
    Headers: headers.length === 0 ? undefined : array(headers.map(words)),
  }
  const isPlain = Object.values(entries).every((entry) => entry === undefined)
  return {
    ...(id === null ? {} : { id }),
    ...(isPlain ? {} : { attributes: attributesOf('Table', entries) }),
  }
}

const spanOf = (count: number): Pdf | undefined => (count > 1 ? number(count) : undefined)
