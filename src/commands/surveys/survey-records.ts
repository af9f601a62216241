import { nextRecordId } from '../../answers/record-answer.ts'
import type { RawAnswers } from '../../catalogue/applies.ts'
import { recordKinds } from '../../catalogue/records.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { done, type Result, refused } from '../../problems/problem.ts'
import { schemaOf } from '../../questions/schema.ts'
import type { Measures } from '../../surveys/tally.ts'
import { unknownSurvey } from './import-problems.ts'

/** The list of surveys in the answers. */
export const surveysQuestion = 'evidence.surveys'

/** A record as it stands in a file of answers, whatever it is worth. */
export type RawSurvey = Readonly<Record<string, unknown>> & { readonly id: string }

/** The surveys of a case. */
export const surveysIn = (answers: RawAnswers): readonly RawSurvey[] => {
  const list = answers[surveysQuestion]
  return Array.isArray(list) ? list.filter(isRecord) : []
}

const isRecord = (value: unknown): value is RawSurvey =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/**
 * The record that the rows belong to: the one that was named; the one whose rows came from an export of this name
 * before; the only one that has this name as its title and no rows yet; else a new one.
 */
export const surveyFor = (
  { draft, journal }: Dossier,
  { named, source }: { readonly named: string | null; readonly source: string },
): Result<RawSurvey> => {
  const surveys = surveysIn(draft.answers)
  if (named !== null) {
    const found = surveys.find(({ id }) => id === named)
    return found === undefined ? refused(unknownSurvey(named)) : done(found)
  }
  const found =
    surveys.find((survey) => sourceOf(survey) === source) ??
    surveys.find((survey) => survey['title'] === source && survey['importedOn'] === undefined)
  if (found !== undefined) return done(found)
  return done({ id: nextRecordId(draft, 'survey', journal.usedIds), title: source })
}

/** Whether rows were imported before. */
export const hasRows = (survey: RawSurvey): boolean => survey['importedOn'] !== undefined

const sourceOf = ({ mapping }: RawSurvey): string | null => {
  try {
    const value: unknown = typeof mapping === 'string' ? JSON.parse(mapping) : null
    const isObject = typeof value === 'object' && value !== null && 'source' in value
    return isObject && typeof value.source === 'string' ? value.source : null
  } catch {
    return null
  }
}

/** What rows are measured by: the minimum wages of the case, and when the survey was made. */
export const measuresIn = (answers: RawAnswers, survey: RawSurvey): Measures => {
  const list = answers['4.2.d.pay.minimumWages']
  const when = survey['when']
  return {
    minimums: Array.isArray(list) ? list.filter(isRecord).map(minimumIn) : [],
    when: typeof when === 'string' ? when : undefined,
  }
}

/** The fields that are what they should be; `check` tells of the others. */
const minimumIn = (record: RawSurvey): Measures['minimums'][number] => {
  const { fields } = recordKinds.minimumWage
  const fitting = Object.entries(fields).filter(
    ([name, { kind }]) => schemaOf(kind).safeParse(record[name]).success,
  )
  return { id: record.id, ...Object.fromEntries(fitting.map(([name]) => [name, record[name]])) }
}
