import { DamagedTable, type TableRow } from './table.ts'
import { damagedTable } from './table-problems.ts'
import { isoDate, plainNumber, type Styles } from './xlsx-values.ts'
import type { Hearing } from './xml-pieces.ts'

/** What the values of a sheet stand for. */
export type Meaning = { readonly styles: Styles; readonly shared: readonly string[] }

/** A cell as it is written: "n", "s", "inlineStr" …, the number of its style, and its value. */
type WrittenCell = { readonly type: string; readonly style: number; readonly value: string }

/** What a cell says, as text. */
export const said = ({ type, style, value }: WrittenCell, { styles, shared }: Meaning): string => {
  if (value === '') return ''
  switch (type) {
    case 's':
      return shared[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return styles.isDate[style] === true ? isoDate(value, styles.from1904) : plainNumber(value)
    default:
      return value
  }
}

/** Excel's own last column, XFD. */
const mostColumns = 16_384

/** The cells of one row as they come; each says where it stands, or stands beside the one before. */
export class RowCells {
  readonly cells: string[] = []
  #column = 0

  /** Goes to a cell such as "AB12". */
  goTo(reference: string): void {
    this.#column = columnOf(reference)
  }

  put(words: string): void {
    const { cells } = this
    if (!(this.#column >= 0 && this.#column < mostColumns)) throw new DamagedTable(damagedTable())
    while (cells.length < this.#column) cells.push('')
    cells[this.#column] = words
    this.#column += 1
  }
}

/** "AB12" → 27. */
const columnOf = (reference: string): number => {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

/** The rows of a sheet, whose numbers grow. */
export class SheetRows {
  #rows: TableRow[] = []
  #last = 0

  /** What an `r` says, or that there is none, as the number of the next row. */
  numberOf(said: string | undefined): number {
    const row = said === undefined ? this.#last + 1 : Number(said)
    if (!(row > this.#last)) throw new DamagedTable(damagedTable())
    this.#last = row
    return row
  }

  add(row: number, cells: readonly string[]): void {
    if (cells.some(isSaid)) this.#rows.push({ row, cells })
  }

  /** The rows since it was last asked. */
  take(): readonly TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }
}

const isSaid = (cell: string): boolean => cell.trim() !== ''

/** Hears a sheet, tag by tag, and makes rows of it. */
export class SheetHearing implements Hearing {
  readonly #meaning: Meaning
  readonly #rows: SheetRows
  #row = 0
  #cells = new RowCells()
  #type = ''
  #style = 0
  #value = ''
  #isHeard = false

  constructor(meaning: Meaning, rows: SheetRows) {
    this.#meaning = meaning
    this.#rows = rows
  }

  readonly open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'c') this.#openCell(attributes)
    else if (tag === 'v' || tag === 't') this.#isHeard = true
    // A formula, and how a word is spoken, are no value.
    else if (tag === 'rPh') this.#type = 'spoken'
    else if (tag === 'row') {
      this.#row = this.#rows.numberOf(attributes['r'])
      this.#cells = new RowCells()
    }
  }

  readonly text = (text: string): void => {
    if (this.#isHeard && this.#type !== 'spoken') this.#value += text
  }

  readonly close = (tag: string): void => {
    this.#isHeard = false
    if (tag === 'c') this.#closeCell()
    else if (tag === 'rPh') this.#type = 'inlineStr'
    else if (tag === 'row') this.#rows.add(this.#row, this.#cells.cells)
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    if (r !== undefined) this.#cells.goTo(r)
    this.#type = t ?? 'n'
    this.#style = s === undefined ? 0 : Number(s)
    this.#value = ''
  }

  #closeCell(): void {
    const cell = { type: this.#type, style: this.#style, value: this.#value }
    this.#cells.put(said(cell, this.#meaning))
  }
}
