import { type Waiting, waitingAnswers } from '../answers/waiting-answers.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { type Text, text } from '../problems/text.ts'
import { type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import { type Place, questionPlace } from './place.ts'
import { nameOf } from './record-all.ts'
import { recordsAt } from './records.ts'
import { recordName } from './show-record.ts'
import { showValue } from './show-value.ts'
import { isAskable } from './steps.ts'
import type { View } from './target.ts'

type ParkedPlace = Extract<Place, { at: 'parked' }>

/** Answers that do not apply now: each with what brings it back, and a number that leads to what decides it. */
export const askParked: Handler<ParkedPlace> = {
  prompt: (scene) => ({
    ...plainAsking(text('These answers do not apply now. They are kept, and printed nowhere.')),
    heading: text('Waiting: answers that do not apply now'),
    body: waitingAnswers(scene.draft).flatMap((waiting, index) => lines(waiting, index, scene)),
    hints: [
      text('Enter goes on. A number goes to the question that decides it. Also: :back, :list'),
    ],
  }),
  take: (typed, scene) => {
    if (typed.trim() === '') return { type: 'next', said: [] }
    const number = /^\d+\.?$/.test(typed.trim()) ? Number.parseInt(typed, 10) : 0
    const waiting = waitingAnswers(scene.draft)[number - 1]
    return waiting === undefined
      ? staying(text('Type one of the numbers, or press Enter to go on.'))
      : toDecision(waiting, scene)
  },
}

const lines = ({ question, value, when }: Waiting, index: number, view: View): readonly Text[] => [
  text('  {number}. {name}: {answer}', {
    number: index + 1,
    name: nameOf(question),
    answer: answerOf(question, value, view),
  }),
  text('     It comes back {when}.', { when }),
]

const answerOf = (id: string, value: unknown, { draft, wording }: View): Text => {
  const kind = questionWithId(id)?.kind ?? { type: 'text' }
  if (kind.type !== 'records') return showValue(value, { kind, answers: draft.answers, wording })
  const records = recordsAt({ [id]: value }, id)
  const [first] = records
  if (first === undefined) return text('an empty list')
  return text('{count, plural, one {# entry} other {# entries}}: {record}', {
    count: records.length,
    record: recordName(id, first),
  })
}

const toDecision = ({ decidedBy, when }: Waiting, { draft, stop }: Scene<ParkedPlace>): Outcome => {
  const place = decidedBy === null ? null : questionPlace(decidedBy)
  return place === null || !isAskable(place, draft.answers)
    ? staying(text('It comes back {when}.', { when }))
    : {
        type: 'go',
        to: {
          place,
          walk: {
            type: 'change',
            review: stop.walk.type === 'change' ? stop.walk.review : 'whole',
          },
        },
        said: [text('It comes back {when}.', { when })],
      }
}

const staying = (said: Text): Outcome => ({ type: 'stay', said: [said], typed: '', isDoubt: false })
