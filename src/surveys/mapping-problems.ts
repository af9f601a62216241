import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { fieldQuestionNamed } from './field-questions.ts'
import { isRepeat, linksOf } from './links.ts'
import type { Mapping } from './mapping.ts'
import type { Headings, JudgedColumn } from './propose-mapping.ts'
import { columnsIn } from './read-survey.ts'

/** What of a mapping does not fit the table; only an error among them keeps it from being read. */
export const mappingProblems = (
  mapping: Mapping,
  sheets: readonly Headings[],
  columns: readonly JudgedColumn[],
): readonly Problem[] => {
  const used = sheets.flatMap((sheet) => columnsIn(mapping, sheet))
  const missing = mapping.columns.filter((column) => !used.includes(column))
  return [
    ...(used.some(({ question }) => question != null) ? [] : [nothingKnown()]),
    ...personalUnkept(mapping, columns).map(personalMapped),
    ...missing.map(({ column }) => columnMissing(column)),
    ...sheets.flatMap((sheet) => onceAsked(mapping, sheet)),
  ]
}

/** Columns that would tell who somebody is, named without "keep". */
const personalUnkept = (mapping: Mapping, columns: readonly JudgedColumn[]): readonly string[] => {
  const personal = new Set(
    columns.filter(({ verdict }) => verdict === 'personal').map(({ column }) => column),
  )
  return mapping.columns
    .filter(
      ({ column, question, keep }) => question != null && keep !== true && personal.has(column),
    )
    .map(({ column }) => column)
}

/** Columns that the mapping leaves, as a person may wish to know of them. */
export const leftColumns = (
  mapping: Mapping,
  columns: readonly JudgedColumn[],
): readonly Problem[] => {
  const left = columns.filter(({ column, sheet }) => {
    const mapped = mapping.columns.find(
      (one) => one.column === column && (one.sheet == null || one.sheet === sheet),
    )
    return mapped === undefined || (mapped.question == null && mapped.keep !== true)
  })
  const named = (...verdicts: readonly JudgedColumn['verdict'][]) => [
    ...new Set(
      left.filter(({ verdict }) => verdicts.includes(verdict)).map(({ column }) => column),
    ),
  ]
  const unknown = named('unknown', 'guessed', 'named')
  const personal = named('personal')
  return [
    ...(unknown.length === 0 ? [] : [unknownColumns(unknown)]),
    ...(personal.length === 0 ? [] : [personalColumns(personal)]),
  ]
}

const most = 30

/** "a, b, c and 12 more". */
const listOf = (columns: readonly string[]): Text => {
  const shown = columns
    .slice(0, most)
    .map((column) => `“${column.length > 60 ? `${column.slice(0, 60)}…` : column}”`)
    .join(', ')
  return columns.length <= most
    ? text('{columns}', { columns: shown })
    : text('{columns} and {more} more', { columns: shown, more: columns.length - most })
}

const unknownColumns = (columns: readonly string[]): Problem => ({
  code: 'survey-columns-unknown',
  severity: 'warning',
  place: {},
  message: text('Not kept, because no question is known by these names: {columns}.', {
    columns: listOf(columns),
  }),
  hint: text('If one of them answers a question, say so with "c177 survey map".'),
})

const personalColumns = (columns: readonly string[]): Problem => ({
  code: 'survey-columns-personal',
  severity: 'note',
  place: {},
  message: text('Not kept, because they may tell who or where somebody is: {columns}.', {
    columns: listOf(columns),
  }),
  hint: text(
    'Nothing, if that is as it should be. "keep": true in a mapping keeps one on purpose.',
  ),
})

const nothingKnown = (): Problem => ({
  code: 'survey-nothing-known',
  severity: 'error',
  place: {},
  message: text('No column of the table answers a question that is known. Nothing was kept.'),
  hint: text('Say with "c177 survey map" which column answers what.'),
})

const personalMapped = (column: string): Problem => ({
  code: 'mapping-personal',
  severity: 'error',
  place: {},
  message: text(
    'The column “{column}” may tell who or where somebody is, and the mapping uses it.',
    {
      column,
    },
  ),
  hint: text('Take it out of the mapping; or, if it must be, write "keep": true beside it.'),
})

const columnMissing = (column: string): Problem => ({
  code: 'mapping-column-missing',
  severity: 'warning',
  place: {},
  message: text('The mapping names a column “{column}” that the table does not have.', { column }),
  hint: text('If it was renamed, write the new heading into the mapping.'),
})

/** What is asked once of a person cannot stand in a sheet of repeats. */
const onceAsked = (mapping: Mapping, sheet: Headings): readonly Problem[] => {
  if (!isRepeat(linksOf(sheet))) return []
  return columnsIn(mapping, sheet)
    .filter(({ question }) => {
      const known = question == null ? null : fieldQuestionNamed(question)
      return known !== null && known.repeats !== true
    })
    .map(({ column }) => ({
      code: 'survey-repeated-once',
      severity: 'warning' as const,
      place: {},
      message: text(
        'The column “{column}” stands in a sheet of repeats, but what it answers is asked once of a person.',
        { column },
      ),
      hint: text('It was not kept. Ask it outside the repeat.'),
    }))
}
