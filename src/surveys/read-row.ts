import type { Problem } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'
import { consentQuestion, fieldQuestionNamed } from './field-questions.ts'
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
import type { SurveyRow } from './rows.ts'

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
    const filled = raw.cells.length > width ? filledCells(raw.cells) : 0
    if (filled > width) return refusedRow(tooManyCells(place, filled))
    const reading = new RowReading(place)
    for (const column of columns) {
      const cell = raw.cells[column.index]
      if (cell !== undefined && cell.trim() !== '') reading.hear(column, cell)
    }
    return reading.result(defaults)
  }
}

const filledCells = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1

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
const defaultsOf = ({ currency, unit }: Mapping): readonly (readonly [string, string])[] => [
  ...(currency == null ? [] : [['currency', currency] as const]),
  ...(unit == null ? [] : [['unit', unit] as const]),
]

const paidIn = ['rate', 'bonus', 'deductions', 'costs']

type Answer = string | readonly string[]

/** One row while it is being read; of 100,000 there is little time for each. */
class RowReading {
  readonly #place: Pick<CellPlace, 'sheet' | 'row'>
  readonly #answers: Record<string, Answer> = {}
  #kept: Record<string, string> | null = null
  #problems: Problem[] | null = null
  #agrees = true
  #isEmpty = true

  constructor(place: Pick<CellPlace, 'sheet' | 'row'>) {
    this.#place = place
  }

  hear(column: Column, cell: string): void {
    const { heading, question, read, keeps } = column
    if (keeps) {
      this.#kept ??= {}
      this.#kept[heading] = cell
    }
    if (question === null || read === null) return
    const reading = read(cell)
    if (!reading.ok) this.#tell(wrongValue(this.#placeOf(column), cell, reading.expected))
    else if (question === consentQuestion.name) this.#agrees = reading.value !== 'no'
    else {
      this.#answer(question, reading.value, column)
      if (reading.currency !== undefined) this.#answer('currency', reading.currency, column)
    }
  }

  #answer(question: string, value: Answer, column: Column): void {
    const before = this.#answers[question]
    if (typeof value !== 'string') {
      this.#answers[question] =
        typeof before === 'object' ? [...new Set([...before, ...value])] : value
    } else if (before === undefined) {
      if (value === '') return
      this.#answers[question] = value
    } else if (before !== value && value !== '') {
      this.#tell(twoAnswers(this.#placeOf(column), value, String(before)))
    }
    this.#isEmpty = false
  }

  #placeOf({ index, heading }: Column): CellPlace {
    return { ...this.#place, index, column: heading }
  }

  #tell(problem: Problem): void {
    this.#problems ??= []
    this.#problems.push(problem)
  }

  result(defaults: readonly (readonly [name: string, value: string])[]): ReadRow {
    if (!this.#agrees) return refusedRow(noConsent(this.#place))
    if (this.#problems !== null) return { row: null, problems: this.#problems }
    if (this.#isEmpty && this.#kept === null) return refusedRow(emptyRow(this.#place))
    const answers = this.#answers
    const isPaid = paidIn.some((name) => answers[name] !== undefined)
    if (isPaid) for (const [name, value] of defaults) answers[name] ??= value
    const { row } = this.#place
    return {
      row: this.#kept === null ? { row, answers } : { row, answers, kept: this.#kept },
      problems: none,
    }
  }
}

const none: readonly Problem[] = []
