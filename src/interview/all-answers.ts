import type { Draft } from '../answers/draft.ts'
import { applies } from '../catalogue/applies.ts'
import { sections } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import type { Text } from '../problems/text.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { sectionTitle } from './headings.ts'
import { recordsAt } from './records.ts'
import { recordName } from './show-record.ts'
import { showValue } from './show-value.ts'
import { hasAnswer } from './steps.ts'
import { catalogued } from './words.ts'

/** Every answer of a draft that applies, a line or so each, under the titles of its sections; to be read only. */
export const allAnswers = (draft: Draft, wording: Wording): readonly Text[] =>
  sections.flatMap((section) => {
    const answered = section.questions.filter(
      (question) => applies(question, draft.answers) && hasAnswer(draft.answers, question.id),
    )
    const lines = answered.flatMap((question) => linesOf(question, draft, wording))
    return lines.length === 0 ? [] : [sectionTitle(section), ...lines]
  })

const linesOf = (
  { id, kind, label }: Question,
  { answers }: Draft,
  wording: Wording,
): readonly Text[] => {
  const records = recordsAt(answers, id)
  const values =
    records.length > 0
      ? records.map((record) => recordName(id, record))
      : [showValue(answers[id], { ...{ answers, wording }, kind: plainKind(kind) })]
  return values.map((answer) => text('  {label}: {answer}', { label: catalogued(label), answer }))
}

/** A list of records that is none holds "not known", or what somebody typed into the file. */
const plainKind = (kind: Question['kind']) =>
  kind.type === 'records' ? ({ type: 'text' } as const) : kind
