import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { DateOrder } from '../quantities/typed-date.ts'
import { type CellPlace, shownColumn } from './row-problems.ts'

type ColumnPlace = Omit<CellPlace, 'row'>

/** Dates of a column as they were found. */
type Told = { readonly [order in DateOrder | 'either']: number } & {
  readonly order: DateOrder
  readonly example: { readonly value: string; readonly row: number } | null
}

/** Nothing in the column tells whether its days or its months stand first. */
export const datesInEitherOrder = (place: ColumnPlace, { either, example }: Told): Problem => ({
  ...guessed(place, example?.row),
  message: text(
    '{column}: {dates, plural, one {its date} other {each of its # dates in figures}} can be read in two ways, such as “{value}” in row {row}. The day was taken to stand first.',
    { column: columnOf(place), dates: either, value: example?.value ?? '', row: example?.row ?? 0 },
  ),
  hint: sayIt,
})

/** Some dates of the column say that the day stands first, and some that the month does. */
export const datesInTwoOrders = (place: ColumnPlace, told: Told): Problem => {
  const { dayFirst, monthFirst, either, example, order } = told
  const column = columnOf(place)
  const counts = { column, dayFirst, monthFirst, either }
  return {
    ...guessed(place, example?.row),
    message:
      order === 'dayFirst'
        ? text(
            '{column}: dates with the day first ({dayFirst}) and with the month first ({monthFirst}) stand together; {either} can be read in two ways. All were read with the day first, and rows that cannot be read so were refused.',
            counts,
          )
        : text(
            '{column}: dates with the day first ({dayFirst}) and with the month first ({monthFirst}) stand together; {either} can be read in two ways. All were read with the month first, and rows that cannot be read so were refused.',
            counts,
          ),
    hint: sayIt,
  }
}

const guessed = ({ index }: ColumnPlace, row: number | undefined) => ({
  code: 'survey-dates-order',
  severity: 'warning' as const,
  place: { ...(row !== undefined && { line: row }), column: index + 1 },
})

const columnOf = ({ sheet, column }: ColumnPlace): Text =>
  sheet === null
    ? text('The column “{column}”', { column: shownColumn(column) })
    : text('The column “{column}” of the sheet “{sheet}”', { column: shownColumn(column), sheet })

const sayIt = text(
  'Write "dates": "dayFirst" or "dates": "monthFirst" beside the column in a mapping file ("c177 survey map" makes one), and import again with --mapping.',
)
