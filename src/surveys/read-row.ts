import type { Problem } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'
import { fieldQuestionNamed } from './field-questions.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import type { Headings } from './propose-mapping.ts'
import { cellReader, type ReadCell } from './read-cell.ts'
import {
  type CellPlace,
  emptyRow,
  noConsent,
  tooManyCells,
  tornRow,
  twoAnswers,
  wrongValue,
} from './row-problems.ts'
import type { RowAnswers, SurveyRow } from './rows.ts'

/** A row as it comes out of a table. */
export type RawRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly isTorn?: true
}

/** The row, or null where it is refused; the problems say why. */
export type ReadRow = { readonly row: SurveyRow | null; readonly problems: readonly Problem[] }

/**
 * Reads the rows of one sheet by a mapping. A row with a value that cannot be read is refused whole, and the others
 * are not: figures are made only of rows that were understood. What the mapping does not name is never looked at.
 */
export const rowReader = (
  mapping: Mapping,
  headings: Headings,
  say: (words: Text) => string,
): ((raw: RawRow) => ReadRow) => {
  const columns = columnsOf(mapping, headings, say)
  const width = headings.headings.length
  const defaults = defaultsOf(mapping)
  return (raw) => {
    const place = { sheet: headings.sheet, row: raw.row }
    if (raw.isTorn) return refusedRow(tornRow(place))
    const filled = raw.cells.findLastIndex((cell) => cell.trim() !== '') + 1
    if (filled > width) return refusedRow(tooManyCells(place, filled))
    const reading = new RowReading(place)
    for (const column of columns) reading.hear(column, raw.cells[column.index] ?? '')
    return reading.result(defaults)
  }
}

const refusedRow = (problem: Problem): ReadRow => ({ row: null, problems: [problem] })

/** A column that is kept: where it stands, what it answers, and how its cells are read. */
type Column = {
  readonly index: number
  readonly heading: string
  readonly question: string | null
  readonly read: ReadCell | null
  readonly keeps: boolean
}

const columnsOf = (
  { columns }: Mapping,
  { sheet, headings }: Headings,
  say: (words: Text) => string,
): readonly Column[] =>
  columns.flatMap((mapped) => {
    const index = headings.indexOf(mapped.column)
    const isHere = mapped.sheet == null || sheet === null || mapped.sheet === sheet
    return index >= 0 && isHere ? columnOf(mapped, index, say) : []
  })

const columnOf = (
  mapped: ColumnMapping,
  index: number,
  say: (words: Text) => string,
): readonly Column[] => {
  const question = mapped.question == null ? null : fieldQuestionNamed(mapped.question)
  const keeps = question === null && mapped.keep === true
  if (question === null && !keeps) return []
  return [
    {
      ...{ index, heading: mapped.column, keeps },
      question: question?.name ?? null,
      read: question === null ? null : cellReader(question.kind, mapped, say),
    },
  ]
}

/** What the mapping says for rows in which pay is told and no column tells its money or unit. */
const defaultsOf = ({ currency, unit }: Mapping): RowAnswers => ({
  ...(currency != null && { currency }),
  ...(unit != null && { unit }),
})

const paidIn = ['rate', 'bonus', 'deductions', 'costs']

/** One row while it is being read. */
class RowReading {
  readonly #place: Pick<CellPlace, 'sheet' | 'row'>
  readonly #answers: Record<string, string | readonly string[]> = {}
  readonly #kept: Record<string, string> = {}
  readonly #problems: Problem[] = []

  constructor(place: Pick<CellPlace, 'sheet' | 'row'>) {
    this.#place = place
  }

  hear({ index, heading, question, read, keeps }: Column, cell: string): void {
    if (cell === '' || cell.trim() === '') return
    if (keeps) this.#kept[heading] = cell
    if (question === null || read === null) return
    const reading = read(cell)
    const place = { ...this.#place, index, column: heading }
    if (!reading.ok) this.#problems.push(wrongValue(place, cell, reading.expected))
    else {
      this.#answer(question, reading.value, place)
      if (reading.currency !== undefined) this.#answer('currency', reading.currency, place)
    }
  }

  #answer(question: string, value: string | readonly string[], place: CellPlace): void {
    const before = this.#answers[question]
    if (typeof value !== 'string') {
      const all = typeof before === 'object' ? [...before, ...value] : value
      this.#answers[question] = [...new Set(all)]
    } else if (before === undefined || before === '') {
      if (value !== '') this.#answers[question] = value
    } else if (before !== value) {
      this.#problems.push(twoAnswers(place, value, String(before)))
    }
  }

  result(defaults: RowAnswers): ReadRow {
    if (this.#answers['consent'] === 'no') return refusedRow(noConsent(this.#place))
    if (this.#problems.length > 0) return { row: null, problems: this.#problems }
    const { consent: _, ...answers } = this.#answers
    const kept = Object.keys(this.#kept).length > 0 ? { kept: this.#kept } : {}
    if (Object.keys(answers).length === 0 && !('kept' in kept)) {
      return refusedRow(emptyRow(this.#place))
    }
    const isPaid = paidIn.some((name) => answers[name] !== undefined)
    const row = { row: this.#place.row, answers: isPaid ? { ...defaults, ...answers } : answers }
    return { row: { ...row, ...kept }, problems: [] }
  }
}
