import { type ColumnMapping, type Mapping, mappingOf } from '../../surveys/mapping.ts'
import type { JudgedColumn } from '../../surveys/propose-mapping.ts'

/** A mapping of every column that a person may want, to be looked at and changed by hand. */
export const proposalOf = (columns: readonly JudgedColumn[], source: string): Mapping => ({
  ...mappingOf(columns.filter(({ verdict }) => verdict !== 'collected').map(proposed)),
  source,
})

const proposed = (judged: JudgedColumn): ColumnMapping => ({
  ...columnOf(judged, judged.question?.name ?? null),
  ...(judged.verdict === 'guessed' && { guessed: true }),
  ...(judged.verdict === 'personal' && { keep: false }),
})

/** A column with the question that it answers, or none. */
export const columnOf = (
  { column, sheet, option }: JudgedColumn,
  question: string | null,
): ColumnMapping => ({
  column,
  ...(sheet !== null && { sheet }),
  question,
  ...(option !== null && { option }),
})
