import type { Cell, Table } from '../../../document/tree.ts'
import { captionType, cellType, colour, narrowCellType, type Type } from '../look.ts'
import type { Covered, Hang, PdfNode, TableCell, TableLook, TableNode } from '../node.ts'
import type { Element } from '../structure/element.ts'
import { type Around, enter, type Handler, leafOf, type Setting, spokenIn } from './build.ts'
import { type CellFacts, cellFacts, headersOf } from './cell-headers.ts'
import { inlineRuns, isEmpty } from './inline-runs.ts'
import { isBare } from './is-bare.ts'
import { orBlank } from './paragraph.ts'
import { type Grid, gridOf, type Place } from './table-grid.ts'

const manyColumns = 7

/** A table: its caption above, its head on every page it reaches. */
export const table: Handler<Table> = (block, outer, build) => {
  const element = enter('Table', block, { setting: outer, build })
  const around = { setting: { ...spokenIn(outer, block), under: element }, build }
  const caption = captionOf(block, around)
  const rows = tableOf(block, around)
  if (rows === null) return caption
  const margin = [0, caption.length > 0 ? 6 : 0, 0, 0] as const
  return [
    { stack: [...caption, Object.assign(rows, { margin })], direction: around.setting.direction },
  ]
}

const captionOf = (block: Table, { setting, build }: Around): PdfNode[] => {
  if (isEmpty(block.caption)) return []
  const element = setting.under.block('Caption')
  const runs = inlineRuns(block.caption, { setting, build, element })
  return [leafOf(runs, { type: captionType, build, setting }, { element, keepWithNext: true })]
}

const tableOf = (block: Table, { setting, build }: Around): TableNode | null => {
  const head = gridOf(block.head)
  const body = gridOf(block.body)
  const columns = Math.max(head.columns, body.columns)
  if (columns === 0) return null
  const type = columns >= manyColumns ? narrowCellType : cellType
  const number = build.nextTable()
  const headers = headersOf([...head.rows, ...body.rows], head.rows.length, number)
  const rowsOf = (grid: Grid, role: 'THead' | 'TBody', above: number) => {
    const under = grid.rows.length > 0 ? setting.under.block(role) : setting.under
    const inner = { ...setting, under, inCell: true, depth: 0, type }
    const inHead = role === 'THead' ? { ...inner, head: number } : inner
    const facts = (row: number, column: number) => headers[above + row]?.[column]
    return rowNodes({ grid, columns, facts }, { setting: inHead, build })
  }
  return {
    table: {
      headerRows: block.head.length,
      widths: Array(columns).fill('*'),
      body: [...rowsOf(head, 'THead', 0), ...rowsOf(body, 'TBody', head.rows.length)],
    },
    shares: block.shares?.length === columns ? block.shares : null,
    layout: lookOf(columns),
  }
}

type Rows = {
  readonly grid: Grid
  readonly columns: number
  readonly facts: (row: number, column: number) => CellFacts | undefined
}

const rowNodes = ({ grid, columns, facts }: Rows, around: Around): (TableCell | Covered)[][] =>
  grid.rows.map((places, row) => {
    const under = around.setting.under.block('TR')
    const inRow = { ...around, setting: { ...around.setting, under } }
    return Array.from({ length: columns }, (_, column) => {
      const place = places[column]
      if (place === 'covered') return { text: '' }
      if (place === undefined) return emptyPlace(under)
      return cellOf(place, facts(row, column), inRow)
    })
  })

// A place that no cell was given for is a cell all the same: every row is as long as the others.
const emptyPlace = (row: Element): TableCell => {
  row.block('TD')
  return { stack: [], colSpan: 1, rowSpan: 1 }
}

const cellOf = (
  { cell, columns, rows }: Place,
  facts: CellFacts | undefined,
  { setting: outer, build }: Around,
): TableCell => {
  const setting = spokenIn(outer, cell)
  const bold = cell.role !== 'data'
  const element = enter(bold ? 'TH' : 'TD', cell, { setting: outer, build })
  element.facts = { ...element.facts, ...cellFacts(facts) }
  const type: Type = bold ? { ...setting.type, bold } : setting.type
  // Figures run from left to right in every script: on the right their units stand under each other.
  const alignment = cell.figure && setting.direction === 'ltr' ? 'end' : 'start'
  const direct = isBare(cell.children)
  const inner: Setting = { ...setting, type, alignment, under: element, direct }
  const nodes = build.blocks(cell.children, inner)
  const blank = () => leafOf(orBlank([]), { type, build, setting: inner }, { element })
  const stack = nodes.length > 0 ? nodes : [blank()]
  const spans = { colSpan: columns, rowSpan: rows }
  const [only] = stack
  const isLeaf = only !== undefined && stack.length === 1 && 'leaf' in only
  // The leaf itself, for V8 keeps copies of such objects as slow dictionaries.
  if (isLeaf && cell.sign === null && cell.id === null) return Object.assign(only, spans)
  const own = { stack: signed(cell, stack, type), ...spans }
  return cell.id === null ? own : { ...own, anchor: cell.id }
}

const signed = (cell: Cell, stack: PdfNode[], type: Type): PdfNode[] => {
  if (cell.sign === null) return stack
  const indent = type.size * 1.45
  const hang: Hang = { kind: 'sign', sign: cell.sign, size: type.size, indent }
  return [{ stack, hang, margin: [indent, 0, 0, 0] }]
}

const heavy = 0.8
const light = 0.4

// Horizontal rules only: strong around the head and at the end, hair between rows.
const lookOf = (columns: number): TableLook => {
  const side = columns >= manyColumns ? 3.5 : 5.5
  const isHeavy = (line: number, node: TableNode) =>
    line === 0 || line === node.table.headerRows || line === node.table.body.length
  return {
    side,
    hLineWidth: (line, node) => (isHeavy(line, node) ? heavy : light),
    vLineWidth: () => 0,
    hLineColor: (line, node) => (isHeavy(line, node) ? colour.accent : colour.hairline),
    paddingLeft: (_, node) => node._side ?? side,
    paddingRight: (_, node) => node._side ?? side,
    paddingTop: () => 3.5,
    paddingBottom: () => 4,
    fillColor: (row, node) => (row < node.table.headerRows ? colour.tint : null),
  }
}
