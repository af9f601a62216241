import type { Replying } from '../answers/record-answer.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import { questions } from '../catalogue/catalogue.ts'
import { type Text, text } from '../problems/text.ts'
import { type Handler, plainAsking } from './outcome.ts'
import { type Place, questionPlace } from './place.ts'
import type { Offer } from './prompt.ts'
import { readChosen } from './read-chosen.ts'
import { type RawRecord, recordAt, recordKindOf, recordsAt } from './records.ts'
import { recordName } from './show-record.ts'

type RemovalPlace = Extract<Place, { at: 'removal' }>

/** Asks once before a record is taken away; where others name it, they no longer do. */
export const askRemoval: Handler<RemovalPlace> = {
  prompt: ({ place, draft }) => {
    const record = recordAt(draft.answers, place.question, place.record)
    const named = namingRecords(place.record, draft.answers).map(({ record: { id } }) => id)
    return {
      ...plainAsking(
        text('Take this away: {record}?', {
          record: record === null ? place.record : recordName(place.question, record),
        }),
      ),
      type: 'one',
      hints: [
        ...(named.length === 0 ? [] : [namedBy(named)]),
        text('The journal keeps it. Type a number, or use the arrows; then Enter.'),
      ],
      offers,
      chosen: ['no'],
    }
  },
  take: (typed, scene) => {
    const { place, stop, draft, wording } = scene
    const to = { place: questionPlace(place.question), walk: stop.walk }
    const chosen = readChosen(typed, offers, wording.say)?.[0]?.value
    if (chosen !== 'yes') return { type: 'go', to, said: [text('It stays.')] }
    const replying = removing(place, draft.answers)
    return { type: 'store', replying, to, said: [text('It was taken away.')] }
  },
}

const offers: readonly Offer[] = [
  { value: 'no', sign: '1', label: text('no, it stays'), hint: null },
  { value: 'yes', sign: '2', label: text('yes, take it away'), hint: null },
]

const namedBy = (ids: readonly string[]): Text =>
  text('It is named in {ids}, and will no longer be.', { ids: ids.join(', ') })

const removing = ({ question, record }: RemovalPlace, answers: RawAnswers): readonly Replying[] => [
  ...namingRecords(record, answers).map((naming) => ({
    question: naming.question,
    record: naming.record.id,
    value: without(record, naming.record, naming.question),
  })),
  { question, record, value: undefined },
]

type Naming = { readonly question: string; readonly record: RawRecord }

/** The records that name another in one of their fields. */
const namingRecords = (id: string, answers: RawAnswers): readonly Naming[] =>
  questions.flatMap(({ id: question }) =>
    recordsAt(answers, question)
      .filter((record) => referring(question).some((field) => names(record[field], id)))
      .map((record) => ({ question, record })),
  )

const referring = (question: string): readonly string[] =>
  Object.entries(recordKindOf(question)?.fields ?? {}).flatMap(([name, { kind }]) =>
    kind.type === 'references' ? [name] : [],
  )

const names = (value: unknown, id: string): boolean => Array.isArray(value) && value.includes(id)

const without = (id: string, record: RawRecord, question: string): RawRecord => {
  const changed = referring(question).map((field) => {
    const value = record[field]
    return [field, Array.isArray(value) ? value.filter((one) => one !== id) : value] as const
  })
  return { ...record, ...Object.fromEntries(changed.filter(([, value]) => value !== undefined)) }
}
