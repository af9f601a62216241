import { z } from 'zod'
import { nearest } from '../problems/nearest.ts'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { currencyPattern } from '../quantities/money.ts'
import { fieldQuestionNamed, fieldQuestions } from './field-questions.ts'

const formatName = 'c177-mapping'
const formatVersion = 1

const columnSchema = z.looseObject({
  /** The heading, as it stands in the table. */
  column: z.string(),
  /** Where a file has several sheets. */
  sheet: z.string().nullish(),
  /** The question that it answers; null: none. */
  question: z.string().nullish(),
  /** Of a question that takes several answers, the one that this column tells of. */
  option: z.string().nullish(),
  /** What is written in the cells → what that answers: `{ "1": "yes" }`. */
  values: z.record(z.string(), z.string()).nullish(),
  /** Of dates in figures, what stands first: "monthFirst" where 05/31/2026 is the last of May. */
  dates: z.enum(['dayFirst', 'monthFirst']).nullish(),
  /** The column is kept although it tells, or may tell, who or where somebody is. */
  keep: z.boolean().nullish(),
})

const mappingSchema = z.looseObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  /** Name of the export, by which a later one of the same form is known. */
  source: z.string().nullish(),
  /** Where no column tells them. */
  currency: z.string().regex(currencyPattern).nullish(),
  unit: z.string().nullish(),
  columns: z.array(columnSchema),
})

/** Which column of a table answers what; several columns may answer one question, each in some of the rows. */
export type Mapping = z.infer<typeof mappingSchema>
export type ColumnMapping = Mapping['columns'][number]

export const mappingOf = (columns: readonly ColumnMapping[]): Mapping => ({
  ...{ format: formatName, version: formatVersion },
  columns: [...columns],
})

/** Two spaces, a line feed at the end: made to be read and changed by hand. */
export const serialiseMapping = (mapping: Mapping): string =>
  `${JSON.stringify(mapping, null, 2)}\n`

/** Reads a mapping out of the text of its file. Problems name the column, or the part that does not fit. */
export const parseMapping = (content: string): Result<Mapping> => {
  const parsed = mappingSchema.safeParse(jsonOf(content))
  if (!parsed.success) return refused(notMapping(parsed.error.issues[0]?.path.join('.') ?? ''))
  const problems = parsed.data.columns.flatMap(columnProblems)
  return problems.length > 0 ? refused(...problems) : done(parsed.data)
}

const jsonOf = (content: string): unknown => {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

const notMapping = (part: string): Problem => ({
  code: 'mapping-unreadable',
  severity: 'error',
  place: {},
  message:
    part === ''
      ? text('The mapping is not a JSON object that says "format": "{format}".', {
          format: formatName,
        })
      : text(
          'The part "{part}" of the mapping is missing or not of the form that it should have.',
          {
            part,
          },
        ),
  hint: text('Compare it with what "c177 survey map" writes.'),
})

const columnProblems = (column: ColumnMapping): readonly Problem[] => {
  const { question, option } = column
  if (question == null) return []
  const known = fieldQuestionNamed(question)
  if (known === null) return [unknownQuestion(column.column, question)]
  const { kind } = known
  if (kind.type !== 'choice' && kind.type !== 'many') return []
  const meant = [...(option == null ? [] : [option]), ...(option == null ? valuesOf(column) : [])]
  const answers = kind.choices.map(({ value }) => value)
  return meant
    .filter((value) => value !== '' && !answers.includes(value))
    .map((value) => unknownAnswer(column.column, { value, answers: answers.join(', ') }))
}

const valuesOf = ({ values }: ColumnMapping): readonly string[] => Object.values(values ?? {})

const unknownQuestion = (column: string, question: string): Problem => {
  const meant = nearest(
    question,
    fieldQuestions.map(({ name }) => name),
  )
  return {
    code: 'mapping-question-unknown',
    severity: 'error',
    place: {},
    message: text(
      'The mapping lets the column "{column}" answer "{question}", which is no question.',
      {
        column,
        question,
      },
    ),
    hint:
      meant === null
        ? text('The questions are: {names}.', {
            names: fieldQuestions.map(({ name }) => name).join(', '),
          })
        : text('Did you mean "{meant}"?', { meant }),
  }
}

const unknownAnswer = (
  column: string,
  { value, answers }: { readonly value: string; readonly answers: string },
): Problem => ({
  code: 'mapping-answer-unknown',
  severity: 'error',
  place: {},
  message: text(
    'The mapping gives the column "{column}" the answer "{value}", which is none there.',
    {
      column,
      value,
    },
  ),
  hint: text('The answers are: {answers}. "" stands for no answer.', { answers }),
})
