import {
  BorderStyle,
  Table as DocxTable,
  type IParagraphOptions,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Cell, Table } from '../../../document/tree.ts'
import { type Grid, gridOf, type Place } from '../../pdf/blocks/table-grid.ts'
import { accent, eighths, hairline, tint, twips } from '../look.ts'
import { runsOf } from '../runs.ts'
import { signRun } from '../signs.ts'
import { type StyleId, tableStyle } from '../styles.ts'
import { columnWidths } from './column-widths.ts'
import { isRightToLeft, made, paragraphOf, spokenIn } from './pieces.ts'
import type { Handler, Piece, Setting, Writing } from './writing.ts'

const manyColumns = 7

/** A table: its caption above and kept with it, its head on every page that it reaches. */
export const table: Handler<Table> = (block, outer, writing) => {
  const setting = spokenIn(outer, block)
  const caption = runsOf(block.caption, setting, writing)
  const above = caption.length === 0 ? [] : [paragraphOf(caption, 'Caption', { setting })]
  const rows = rowsOf(block, setting, writing)
  return rows === null ? above : [...above, { kind: 'table', table: rows }]
}

/** What cells share. */
type Around = {
  readonly setting: Setting
  readonly writing: Writing
  /** Of each column, in twips. */
  readonly widths: readonly number[]
  readonly isNarrow: boolean
}

const rowsOf = (block: Table, setting: Setting, writing: Writing): DocxTable | null => {
  const head = gridOf(block.head)
  const body = gridOf(block.body)
  const columns = Math.max(head.columns, body.columns)
  if (columns === 0) return null
  const widths = columnWidths(block, [head, body], setting.width)
  const around = { setting, writing, widths, isNarrow: columns >= manyColumns }
  return new DocxTable({
    style: tableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    ...(setting.indent > 0 ? { indent: { size: setting.indent, type: WidthType.DXA } } : {}),
    ...(isRightToLeft(setting) ? { visuallyRightToLeft: true } : {}),
    tableLook: {
      firstRow: block.head.length > 0,
      firstColumn: block.body.some(({ cells }) => cells[0]?.role === 'row'),
      noHBand: true,
      noVBand: true,
    },
    borders: rules,
    rows: [...rowsIn(head, around, true), ...rowsIn(body, around, false)],
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A row is not cut between pages; rows of the head stand on every page. */
const rowsIn = (grid: Grid, around: Around, isHead: boolean): readonly TableRow[] =>
  grid.rows.map(
    (_, row) =>
      new TableRow({
        cantSplit: true,
        ...(isHead ? { tableHeader: true } : {}),
        children: cellsIn(grid, row, { ...around, isHead }),
      }),
  )

type InRow = Around & { readonly isHead: boolean }

/** The cells of a row, with one for each place that a cell above covers and for each that has none. */
const cellsIn = (grid: Grid, row: number, around: InRow): readonly TableCell[] => {
  const cells: TableCell[] = []
  for (let column = 0; column < around.widths.length; ) {
    const from = startAt(grid, row, column)
    const span = from?.place.columns ?? 1
    cells.push(cellAt(from, { row, column, span }, around))
    column += span
  }
  return cells
}

type Start = { readonly place: Place; readonly row: number }

/** The cell that begins at a place or covers it from above. */
const startAt = (grid: Grid, row: number, column: number): Start | null => {
  for (let above = row; above >= 0; above--) {
    const place = grid.rows[above]?.[column]
    if (place === undefined) return null
    if (place !== 'covered') return above + place.rows > row ? { place, row: above } : null
  }
  return null
}

type At = { readonly row: number; readonly column: number; readonly span: number }

const cellAt = (from: Start | null, { row, column, span }: At, around: InRow): TableCell => {
  const width = sum(around.widths.slice(column, column + span))
  const isStart = from?.row === row
  const merge = { restart: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE }
  const isTall = from !== null && from.place.rows > 1
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(isTall ? { verticalMerge: isStart ? merge.restart : merge.continue } : {}),
    ...(around.isHead ? headLook : {}),
    children: made(isStart ? wordsOf(from.place.cell, width, around) : [emptyIn(around)]),
  })
}

const line = (color: string, points: number) => ({
  style: BorderStyle.SINGLE,
  color,
  size: eighths(points),
})

const none = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const

/** Strong rules above and below, a hair between rows, none upright: what is not said here the library draws. */
const rules = {
  top: line(accent, 0.8),
  bottom: line(accent, 0.8),
  left: none,
  right: none,
  insideHorizontal: line(hairline, 0.4),
  insideVertical: none,
} as const

const headLook = {
  shading: { type: 'clear', fill: tint, color: 'auto' },
  borders: { top: line(accent, 0.8), bottom: line(accent, 0.8) },
} as const

const styleOf = ({ role }: Pick<Cell, 'role'>, isNarrow: boolean): StyleId => {
  if (role === 'data') return isNarrow ? 'TableTextNarrow' : 'TableText'
  return isNarrow ? 'TableHeadNarrow' : 'TableHead'
}

const emptyIn = ({ setting, isNarrow }: Around): Piece =>
  paragraphOf([], styleOf({ role: 'data' }, isNarrow), { setting: { ...setting, indent: 0 } })

/** From the edge of a cell to its words, on both sides together. */
const padding = twips(11)

const wordsOf = (cell: Cell, width: number, around: Around): readonly Piece[] => {
  const { writing, isNarrow } = around
  const setting: Setting = {
    ...spokenIn(around.setting, cell),
    text: styleOf(cell, isNarrow),
    indent: 0,
    width: Math.max(1, width - padding),
    inCell: true,
    figure: cell.figure,
    depth: 0,
    request: false,
  }
  const pieces = writing.blocks(cell.children, setting)
  const [first, ...rest] = pieces
  const head = signRun(cell.sign)
  if (first?.kind !== 'paragraph')
    return [
      paragraphOf(writing.bookmarks.around(cell.id, head), setting.text, { setting }),
      ...pieces,
    ]
  return [{ kind: 'paragraph', options: withSign(first.options, cell, { writing, head }) }, ...rest]
}

type Head = { readonly writing: Writing; readonly head: ReturnType<typeof signRun> }

const withSign = (
  options: IParagraphOptions,
  { id }: Cell,
  { writing, head }: Head,
): IParagraphOptions => ({
  ...options,
  children: writing.bookmarks.around(id, [...head, ...(options.children ?? [])]),
})
