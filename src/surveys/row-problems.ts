import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { isPersonalValue } from './headings.ts'

/** Where a value stands in a table. */
export type CellPlace = {
  readonly sheet: string | null
  readonly row: number
  /** From 0. */
  readonly index: number
  readonly column: string
}

const longestShown = 40

/** A value as a problem may show it: cut where it is long, and left out where it may tell who somebody is. */
const shownValue = (value: string): Text => {
  if (isPersonalValue(value)) return text('(not shown: it may tell who somebody is)')
  const shown = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
  return text('“{value}”', { value: shown })
}

/** A heading as a problem may show it. */
export const shownColumn = (column: string): string =>
  column.length > 80 ? `${column.slice(0, 80)}…` : column

const rowProblem = (
  { sheet, row, index }: Pick<CellPlace, 'sheet' | 'row'> & { readonly index?: number },
  problem: Omit<Problem, 'place' | 'severity' | 'message'> & {
    readonly said: Text
    readonly severity?: Problem['severity']
  },
): Problem => {
  const { said, severity = 'error', ...rest } = problem
  const message =
    sheet === null
      ? text('Row {row}: {said}', { row, said })
      : text('Sheet “{sheet}”, row {row}: {said}', { sheet, row, said })
  const place = { line: row, ...(index !== undefined && { column: index + 1 }) }
  return { ...rest, severity, place, message }
}

export const wrongValue = (place: CellPlace, value: string, expected: Text): Problem =>
  rowProblem(place, {
    code: 'survey-value',
    said: text('the column “{column}” has {value}; expected was {expected}.', {
      ...{ column: shownColumn(place.column), value: shownValue(value), expected },
    }),
    hint: text('Correct it in the table, or say in a mapping what it means. The row was not kept.'),
  })

export const twoAnswers = (place: CellPlace, value: string, other: string): Problem =>
  rowProblem(place, {
    code: 'survey-two-answers',
    said: text(
      'the column “{column}” has {value}, but another column that answers the same has {other}.',
      {
        ...{
          column: shownColumn(place.column),
          value: shownValue(value),
          other: shownValue(other),
        },
      },
    ),
    hint: text('Leave one of them in the table. The row was not kept.'),
  })

export const tooManyCells = (place: Pick<CellPlace, 'sheet' | 'row'>, found: number): Problem =>
  rowProblem(place, {
    code: 'survey-row-too-long',
    said: text('it has {found} cells, more than there are headings, so that they have moved.', {
      found,
    }),
    hint: text(
      'Look for a comma or semicolon inside a value, and put that value into quotation marks. The row was not kept.',
    ),
  })

export const tornRow = (place: Pick<CellPlace, 'sheet' | 'row'>): Problem =>
  rowProblem(place, {
    code: 'survey-row-torn',
    said: text('a quotation mark opens in it and does not close.'),
    hint: text('Take it away, or save the table as XLSX. The row was not kept.'),
  })

export const emptyRow = (place: Pick<CellPlace, 'sheet' | 'row'>): Problem =>
  rowProblem(place, {
    code: 'survey-row-empty',
    severity: 'note',
    said: text('none of the columns that are kept has an answer.'),
    hint: text('Nothing, if nobody answered there. The row was not kept.'),
  })

export const noConsent = (place: Pick<CellPlace, 'sheet' | 'row'>): Problem =>
  rowProblem(place, {
    code: 'survey-no-consent',
    severity: 'note',
    said: text('she or he did not agree.'),
    hint: text('Nothing: the row was not kept, as was asked for.'),
  })

export const sameTwice = (place: Pick<CellPlace, 'sheet' | 'row'>, first: number): Problem =>
  rowProblem(place, {
    code: 'survey-row-twice',
    said: text(
      'it is the same interview as row {first}, by its number in the collecting program.',
      { first },
    ),
    hint: text('Leave the later one in the table, and take the other out. This row was not kept.'),
  })

export const strayPart = (place: Pick<CellPlace, 'sheet' | 'row'>): Problem =>
  rowProblem(place, {
    code: 'survey-part-stray',
    said: text('it belongs to a row of the main sheet that is not there or was not kept.'),
    hint: text('Correct the row that it belongs to. This one was not kept.'),
  })
