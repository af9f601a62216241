import type { Replying } from '../answers/record-answer.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { referTo } from '../convention/cite.ts'
import type { RecordKind } from '../questions/kinds.ts'
import { matterTarget } from './matter-target.ts'
import type { Place } from './place.ts'
import { type RawRecord, recordAt, recordKindOf, withField } from './records.ts'
import { routeRemark } from './route-remarks.ts'
import { offeredDay, sendingRemark } from './sending-day.ts'
import { ofKind, type Target, type View, wordsOf } from './target.ts'
import { fittingWords } from './words-at-home.ts'

/** What is asked at a place, or null where it is no single answer: a list, a review. */
export const targetAt = (place: Place, view: View): Target | null => {
  switch (place.at) {
    case 'question':
      return questionTarget(place.question, view)
    case 'field':
      return fieldTarget(place, view)
    case 'matter':
      return matterTarget(place, view)
    default:
      return null
  }
}

const questionTarget = (id: string, view: View): Target | null => {
  const question = questionWithId(id)
  if (question === null || question.kind.type === 'records') return null
  return {
    words: fittingWords(id, wordsOf(question), view.draft.answers),
    ...ofKind(question.kind, view.draft.answers[id], view),
    ...offeredDay(id, view),
    put: (value) => [{ question: id, value }],
    putSpecial: (value) => [{ question: id, value }],
  }
}

const fieldTarget = (
  { question, record: id, field: name }: Extract<Place, { at: 'field' }>,
  view: View,
): Target | null => {
  const kind = recordKindOf(question)
  const field = kind?.fields[name]
  if (kind === null || field === undefined) return null
  const record = recordAt(view.draft.answers, question, id) ?? newRecord(id, question, kind)
  const put = (value: unknown): readonly Replying[] =>
    value === undefined && record[name] === undefined
      ? []
      : [{ question, record: id, value: withField(record, name, value) }]
  return {
    words: fittingWords(`${recordNameOf(question)}.${name}`, wordsOf(field), view.draft.answers),
    ...ofKind(field.kind, record[name], view),
    put,
    putSpecial: () => put(undefined),
    remark: (value) =>
      sendingRemark({ question, name, value }, view) ??
      routeRemark(name, withField(record, name, value), { question, view }),
  }
}

const recordNameOf = (question: string): string => {
  const kind = questionWithId(question)?.kind
  return kind?.type === 'records' ? kind.record : ''
}

/** Under an Article a new record concerns that Article, unless somebody says otherwise. */
const newRecord = (id: string, question: string, kind: RecordKind): RawRecord => {
  const provision = questionWithId(question)?.provision
  return provision === undefined || kind.fields['provisions'] === undefined
    ? { id }
    : { id, provisions: [referTo(provision)] }
}
