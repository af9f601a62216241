import { DamagedTable, type TableRow } from './table.ts'
import { damagedTable } from './table-problems.ts'
import { isoDate, plainNumber, type Styles } from './xlsx-values.ts'
import type { Hearing } from './xml-pieces.ts'

/** Excel's own last column, XFD. */
const mostColumns = 16_384

/** Hears a sheet, tag by tag, and makes rows of it. */
export class SheetHearing implements Hearing {
  readonly #styles: Styles
  readonly #shared: readonly string[]
  #rows: TableRow[] = []
  #row = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #style = 0
  #value = ''
  #isHeard = false

  constructor(styles: Styles, shared: readonly string[]) {
    this.#styles = styles
    this.#shared = shared
  }

  /** The rows heard since it was last asked. */
  take(): readonly TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  readonly open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'c') this.#openCell(attributes)
    else if (tag === 'v' || tag === 't') this.#isHeard = true
    // A formula, and how a word is spoken, are no value.
    else if (tag === 'rPh') this.#type = 'spoken'
    else if (tag === 'row') this.#openRow(attributes['r'])
  }

  readonly text = (text: string): void => {
    if (this.#isHeard && this.#type !== 'spoken') this.#value += text
  }

  readonly close = (tag: string): void => {
    this.#isHeard = false
    if (tag === 'c') this.#closeCell()
    else if (tag === 'rPh') this.#type = 'inlineStr'
    else if (tag === 'row') this.#closeRow()
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number)
    if (!(row > this.#row)) throw new DamagedTable(damagedTable())
    this.#row = row
    this.#cells = []
    this.#column = 0
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    if (r !== undefined) this.#column = columnOf(r)
    if (!(this.#column >= 0 && this.#column < mostColumns)) throw new DamagedTable(damagedTable())
    this.#type = t ?? 'n'
    this.#style = s === undefined ? 0 : Number(s)
    this.#value = ''
  }

  #closeCell(): void {
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = this.#said()
    this.#column += 1
  }

  #said(): string {
    const value = this.#value
    if (value === '') return ''
    switch (this.#type) {
      case 's':
        return this.#shared[Number(value)] ?? ''
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'n':
        return this.#styles.isDate[this.#style] === true
          ? isoDate(value, this.#styles.from1904)
          : plainNumber(value)
      default:
        return value
    }
  }

  #closeRow(): void {
    const cells = this.#cells
    if (cells.some((cell) => cell.trim() !== '')) this.#rows.push({ row: this.#row, cells })
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
