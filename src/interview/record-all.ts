import type { Draft } from '../answers/draft.ts'
import { type Recorded, type Replying, recordAnswer } from '../answers/record-answer.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { numberOf } from '../convention/cite.ts'
import { type Text, text } from '../problems/text.ts'
import { catalogued } from './words.ts'

/** Several changes as one, to be saved together. */
export const recordAll = (draft: Draft, replying: readonly Replying[]): Recorded =>
  replying.reduce<Recorded>(
    (before, reply) => {
      const next = recordAnswer(before.draft, reply)
      return { draft: next.draft, changes: [...before.changes, ...next.changes] }
    },
    { draft, changes: [] },
  )

/** Tells which answers were put aside or came back. */
export const movedAnswers = ({ changes }: Recorded): readonly Text[] => {
  const labels = (reason: string) =>
    changes.filter((change) => change.reason === reason).map(({ question }) => nameOf(question))
  const parked = labels('parked')
  const restored = labels('restored')
  return [
    ...(parked.length === 0 ? [] : [parkedText(parked)]),
    ...(restored.length === 0 ? [] : [restoredText(restored)]),
  ]
}

/** The label of a question, with its Article: the same label stands under each. */
export const nameOf = (id: string): Text => {
  const question = questionWithId(id)
  const label = catalogued(question?.label ?? id)
  return question?.provision === undefined
    ? label
    : text('{label}, Article {number}', { label, number: numberOf(question.provision) })
}

const parkedText = (labels: readonly Text[]): Text =>
  text(
    '{count, plural, one {An answer does} other {# answers do}} not apply any more and {count, plural, one {was} other {were}} put aside ({first}{count, plural, one {} other { …}}). Nothing is lost: it comes back when it applies.',
    { count: labels.length, first: labels[0] ?? '' },
  )

const restoredText = (labels: readonly Text[]): Text =>
  text(
    '{count, plural, one {An answer applies} other {# answers apply}} again and came back: {first}{count, plural, one {} other { …}}.',
    { count: labels.length, first: labels[0] ?? '' },
  )
