import type { Problem } from '../problems/problem.ts'
import { type DateOrder, orderTold } from '../quantities/typed-date.ts'
import { datesInEitherOrder, datesInTwoOrders } from './date-problems.ts'
import { fieldQuestionNamed } from './field-questions.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import type { Headings } from './propose-mapping.ts'
import { dayIn } from './read-cell.ts'
import type { RawRow } from './read-row.ts'

/** The dates of one column: how many can be read in one order only, and how many in either. */
class DatesTold {
  dayFirst = 0
  monthFirst = 0
  either = 0
  /** The first that can be read in either order. */
  example: { readonly value: string; readonly row: number } | null = null

  hear(cell: string, row: number): void {
    const order = orderTold(dayIn(cell))
    if (order === null) return
    this[order] += 1
    if (order === 'either') this.example ??= { value: cell.trim(), row }
  }

  /** The order that more of them have; where it is open, that of the dates in a file of answers. */
  get order(): DateOrder {
    return this.monthFirst > this.dayFirst ? 'monthFirst' : 'dayFirst'
  }

  /** Whether so many dates more have one order than the other that the rest of the table need not be looked at. */
  get isClear(): boolean {
    return Math.abs(this.dayFirst - this.monthFirst) >= clearLead
  }

  /** Whether the order remains a guess. */
  get isOpen(): boolean {
    const orders = Number(this.dayFirst > 0) + Number(this.monthFirst > 0)
    return orders === 2 || (orders === 0 && this.either > 0)
  }
}

const clearLead = 1000

/** What some values of a column tell of the order of its dates. */
export const datesIn = (values: readonly string[]): Omit<DatesTold, 'hear'> => {
  const told = new DatesTold()
  for (const [at, value] of values.entries()) told.hear(value, at)
  return told
}

/** A column of dates of which nobody has said what stands first in figures. */
export type OpenColumn = { readonly mapped: ColumnMapping; readonly index: number }

/** Of the columns of a sheet that a mapping names, those whose order of dates is to be found. */
export const openColumns = (
  columns: readonly ColumnMapping[],
  { headings }: Headings,
): readonly OpenColumn[] =>
  columns
    .filter((mapped) => mapped.dates == null && answersWithDate(mapped))
    .map((mapped) => ({ mapped, index: headings.indexOf(mapped.column) }))

const answersWithDate = ({ question }: ColumnMapping): boolean =>
  question != null && fieldQuestionNamed(question)?.kind.type === 'month'

/** Whether a row has a date that reads otherwise in another order. */
export const needsOrder = (columns: readonly OpenColumn[], { cells }: RawRow): boolean =>
  columns.some(({ index }) => orderTold(dayIn(cells[index] ?? '')) !== null)

/** The mapping with the order of each column, and what a person should know of those that remain a guess. */
export type FoundOrders = { readonly mapping: Mapping; readonly problems: readonly Problem[] }

/** Finds the order of open columns from the dates of their sheet: all of them, until it is clear. */
export const findOrders = async (
  mapping: Mapping,
  columns: readonly OpenColumn[],
  sheet: Headings & { readonly rows: () => AsyncIterable<RawRow> },
): Promise<FoundOrders> => {
  const found = columns.map((column) => ({ ...column, told: new DatesTold() }))
  for await (const { cells, row } of sheet.rows()) {
    for (const { index, told } of found) told.hear(cells[index] ?? '', row)
    if (found.every(({ told }) => told.isClear)) break
  }
  const orders = new Map(found.map(({ mapped, told }) => [mapped, told.order]))
  const named = mapping.columns.map((mapped) => ({
    ...mapped,
    dates: orders.get(mapped) ?? mapped.dates,
  }))
  const problems = found
    .filter(({ told }) => told.isOpen)
    .map(({ mapped, index, told }) => {
      const place = { sheet: sheet.sheet, index, column: mapped.column }
      return told.dayFirst === 0 ? datesInEitherOrder(place, told) : datesInTwoOrders(place, told)
    })
  return { mapping: { ...mapping, columns: named }, problems }
}
