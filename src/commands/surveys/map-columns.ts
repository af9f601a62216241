import type { Text } from '../../problems/text.ts'
import type { DateOrder } from '../../quantities/typed-date.ts'
import { datesIn } from '../../surveys/date-orders.ts'
import { type FieldQuestion, fieldQuestionNamed } from '../../surveys/field-questions.ts'
import { isPersonalValue } from '../../surveys/headings.ts'
import { type ColumnMapping, type Mapping, mappingOf } from '../../surveys/mapping.ts'
import type { JudgedColumn } from '../../surveys/propose-mapping.ts'
import { cellReader } from '../../surveys/read-cell.ts'
import { columnOf } from './proposal.ts'
import type { SurveyTable } from './survey-table.ts'

/** What a person says of a column: the question that it answers, nothing, or that it is kept as it is. */
export type SaidOfColumn = { readonly question: string | null; readonly keep: boolean }

/** How a person is asked about the columns of a table. */
export type MapTalk = {
  /** Some of the values help to know the column; of personal ones none is shown. */
  readonly column: (column: JudgedColumn, values: readonly string[]) => Promise<SaidOfColumn>
  /** Which answer a value stands for; null: it is no answer. */
  readonly value: (
    value: string,
    of: { column: string; question: FieldQuestion },
  ) => Promise<string>
  /** What stands first in the dates of a column, some of which can be read in two ways; null: not said. */
  readonly dates: (column: string, example: string) => Promise<DateOrder | null>
  /** The money of all amounts, where no column tells it; null: not said. */
  readonly currency: () => Promise<string | null>
}

type Asking = {
  readonly columns: readonly JudgedColumn[]
  readonly talk: MapTalk
  readonly say: (words: Text) => string
}

/** Asks about every column whose name does not say what it answers, and about values that are not understood. */
export const mapColumns = async (
  table: SurveyTable,
  { columns, talk, say }: Asking,
): Promise<Mapping> => {
  const samples = await samplesOf(table)
  const mapped: ColumnMapping[] = []
  for (const judged of columns) {
    if (judged.verdict === 'collected') continue
    const values = samples.get(keyOf(judged)) ?? []
    const said = await saidOf(judged, values, talk)
    const column = columnOf(judged, said.question)
    const known = said.question === null ? null : fieldQuestionNamed(said.question)
    const meant = known === null ? {} : await meanings(column, { known, values, talk, say })
    mapped.push({ ...column, ...meant, ...(said.keep && { keep: true }) })
  }
  const currency = needsCurrency(mapped) ? await talk.currency() : null
  return { ...mappingOf(mapped), source: table.name, ...(currency !== null && { currency }) }
}

const saidOf = async (
  judged: JudgedColumn,
  values: readonly string[],
  talk: MapTalk,
): Promise<SaidOfColumn> => {
  if (judged.verdict === 'named') return { question: judged.question?.name ?? null, keep: false }
  const shown = judged.verdict === 'personal' ? [] : values.filter((one) => !isPersonalValue(one))
  return talk.column(judged, shown.slice(0, 3))
}

type Meant = {
  readonly known: FieldQuestion
  readonly values: readonly string[]
  readonly talk: MapTalk
  readonly say: (words: Text) => string
}

/** What the values stand for that no choice of the question is called; of dates, what stands first in them. */
const meanings = async (
  column: ColumnMapping,
  { known, values, talk, say }: Meant,
): Promise<Pick<ColumnMapping, 'values' | 'dates'>> => {
  if (known.kind.type === 'month') return datesOf(column, { values, talk })
  if (!('choices' in known.kind) || column.option != null) return {}
  const read = cellReader(known.kind, {}, say)
  const odd = values.filter((value) => !read(value).ok && !isPersonalValue(value))
  // So many different answers are those of another question.
  if (odd.length === 0 || odd.length > mostAsked) return {}
  const said: Record<string, string> = {}
  for (const value of odd)
    said[value] = await talk.value(value, { column: column.column, question: known })
  return { values: said }
}

const mostAsked = 15

const datesOf = async (
  { column }: ColumnMapping,
  { values, talk }: Pick<Meant, 'values' | 'talk'>,
): Promise<Pick<ColumnMapping, 'dates'>> => {
  const told = datesIn(values)
  if (!told.isOpen || told.example === null) return {}
  const dates = await talk.dates(column, told.example.value)
  return dates === null ? {} : { dates }
}

const needsCurrency = (columns: readonly ColumnMapping[]): boolean => {
  const asked = columns.flatMap(({ question }) => question ?? [])
  return asked.includes('rate') && !asked.includes('currency')
}

const sampledRows = 500

/** Different values of each column, from its first rows. */
const samplesOf = async ({
  sheets,
}: SurveyTable): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, Set<string>>()
  for (const { sheet, headings, rows } of sheets) {
    let read = 0
    for await (const { cells } of rows()) {
      headings.forEach((column, index) => {
        const value = (cells[index] ?? '').trim()
        const key = keyOf({ sheet, column })
        const values = found.get(key) ?? new Set()
        if (value !== '' && values.size < 40) found.set(key, values.add(value))
      })
      read += 1
      if (read >= sampledRows) break
    }
  }
  return new Map([...found].map(([key, values]) => [key, [...values]]))
}

const keyOf = ({ sheet, column }: Pick<JudgedColumn, 'sheet' | 'column'>): string =>
  `${sheet ?? ''}\n${column}`
