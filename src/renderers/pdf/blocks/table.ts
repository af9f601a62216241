import type { Cell, Table } from '../../../document/tree.ts'
import { captionType, cellType, colour, narrowCellType, type Type } from '../look.ts'
import type { Covered, Hang, PdfNode, TableCell, TableLook, TableNode } from '../node.ts'
import { type Build, type Handler, leafOf, type Setting } from './build.ts'
import { inlineRuns } from './inline-runs.ts'
import { orBlank } from './paragraph.ts'
import { type Grid, gridOf } from './table-grid.ts'

const manyColumns = 7

/** A table: its caption above, its head on every page it reaches. */
export const table: Handler<Table> = (block, setting, build) => {
  const captionRuns = inlineRuns(block.caption)
  const caption = leafOf(captionRuns, captionType, { build, setting, keepWithNext: true })
  const rows = tableOf(block, setting, build)
  const above = captionRuns.length > 0 ? [caption] : []
  if (rows === null) return above
  return [{ stack: [...above, { ...rows, margin: [0, above.length > 0 ? 6 : 0, 0, 0] }] }]
}

const tableOf = (block: Table, setting: Setting, build: Build): TableNode | null => {
  const head = gridOf(block.head)
  const body = gridOf(block.body)
  const columns = Math.max(head.columns, body.columns)
  if (columns === 0) return null
  const type = columns >= manyColumns ? narrowCellType : cellType
  const inner = { ...setting, inCell: true, depth: 0, type }
  const number = build.nextTable()
  const cells = [
    ...cellsOf(head, columns, (cell) => cellOf(cell, { ...inner, head: number }, build)),
    ...cellsOf(body, columns, (cell) => cellOf(cell, { ...inner, head: setting.head }, build)),
  ]
  return {
    table: { headerRows: block.head.length, widths: Array(columns).fill('*'), body: cells },
    shares: block.shares?.length === columns ? block.shares : null,
    layout: lookOf(columns),
  }
}

const cellsOf = (
  grid: Grid,
  columns: number,
  cellNode: (cell: Cell) => TableCell,
): (TableCell | Covered)[][] =>
  grid.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const place = row[column]
      if (place === 'covered') return { text: '' }
      if (place === undefined) return { stack: [], colSpan: 1, rowSpan: 1 }
      return { ...cellNode(place.cell), colSpan: place.columns, rowSpan: place.rows }
    }),
  )

const cellOf = (cell: Cell, setting: Setting, build: Build): TableCell => {
  const bold = cell.role !== 'data'
  const type: Type = bold ? { ...setting.type, bold } : setting.type
  const alignment = cell.figure ? 'right' : 'left'
  const inner: Setting = { ...setting, type, alignment }
  const nodes = build.blocks(cell.children, inner)
  const stack = nodes.length > 0 ? nodes : [leafOf(orBlank([]), type, { build, setting: inner })]
  const spans = { colSpan: 1, rowSpan: 1 }
  const anchor = cell.id === null ? {} : { anchor: cell.id }
  return { stack: [signed(cell, stack, type)], ...anchor, ...spans }
}

const signed = (cell: Cell, stack: PdfNode[], type: Type): PdfNode => {
  if (cell.sign === null) return { stack }
  const indent = type.size * 1.45
  const hang: Hang = { kind: 'sign', sign: cell.sign, size: type.size, indent }
  return { stack, hang, margin: [indent, 0, 0, 0] }
}

const heavy = 0.8
const light = 0.4

// Horizontal rules only: strong around the head and at the end, hair between rows.
const lookOf = (columns: number): TableLook => {
  const side = columns >= manyColumns ? 3.5 : 5.5
  const isHeavy = (line: number, node: TableNode) =>
    line === 0 || line === node.table.headerRows || line === node.table.body.length
  return {
    hLineWidth: (line, node) => (isHeavy(line, node) ? heavy : light),
    vLineWidth: () => 0,
    hLineColor: (line, node) => (isHeavy(line, node) ? colour.accent : colour.hairline),
    paddingLeft: () => side,
    paddingRight: () => side,
    paddingTop: () => 3.5,
    paddingBottom: () => 4,
    fillColor: (row, node) => (row < node.table.headerRows ? colour.tint : null),
  }
}
