import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../../src/answers/draft.ts'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import { waitingAnswers } from '../../src/answers/waiting-answers.ts'
import { applies } from '../../src/catalogue/applies.ts'
import { questions, questionWithId } from '../../src/catalogue/catalogue.ts'
import { exemplarAnswers } from '../../src/catalogue/exemplar-answers.ts'
import { matters } from '../../src/catalogue/matters.ts'
import { provisionKeys } from '../../src/convention/provisions.ts'

/** Every question that decides whether others apply, by the conditions of the catalogue. */
const deciding: readonly string[] = [
  ...new Set([
    ...['standing.country', 'standing.bound', 'standing.ratified', 'standing.inForce'],
    ...['scope.provisions', 'scope.matters'],
    ...questions.flatMap(({ applies: conditions = [] }) =>
      conditions.flatMap((condition) => ('question' in condition ? [condition.question] : [])),
    ),
  ]),
]

const matterValues = matters.map(({ value }) => value)

/** What may be answered instead, for each of them; `undefined` takes the answer away. */
const others = (id: string): readonly unknown[] => {
  const kind = questionWithId(id)?.kind
  const special = [undefined, { notKnown: true }, { doesNotApply: true }]
  if (kind?.type === 'country') return ['BG', 'DE', 'XA', 'IE', ...special]
  if (kind?.type === 'date') return ['2012', 'long ago', ...special]
  if (kind?.type === 'choice') return [...kind.choices.map(({ value }) => value), ...special]
  if (id === 'scope.matters')
    return [matterValues.slice(0, 1), matterValues.slice(2, 4), [], ...special]
  return [['1'], ['4.2.d', '7'], [], ...special]
}

/** Answers as an interview leaves them: what does not apply waits, and nothing waits that applies. */
const answered = (answers: Readonly<Record<string, unknown>>): Draft =>
  recordAnswer(
    { ...emptyDraft('en'), answers },
    { question: 'scope.provisions', value: answers['scope.provisions'] },
  ).draft

const [whole = {}, notBound = {}] = exemplarAnswers()
/** Under an Article answers are given when the paper deals with it. */
const inScope = { 'scope.provisions': provisionKeys }

const someAnswers = fc
  .tuple(fc.constantFrom(whole, notBound), fc.subarray(Object.keys(whole), { minLength: 1 }))
  .map(([all, ids]) => Object.fromEntries(ids.map((id) => [id, all[id]])))
  .map((answers) => answered({ ...answers, ...inScope }))

const anEdit = fc
  .constantFrom(...deciding)
  .chain((id) => fc.constantFrom(...others(id)).map((value) => [id, value] as const))

const asked = (draft: Draft, id: string): boolean => {
  const question = questionWithId(id)
  return question !== null && applies(question, draft.answers)
}

/** "It does not apply" of the very day that made the question apply: the answer itself is put aside. */
const isPutAside = ({ answers }: Draft, [question, value]: readonly [string, unknown]): boolean =>
  value !== undefined && answers[question] === undefined

const edited = (draft: Draft, [question, value]: readonly [string, unknown]): Draft =>
  recordAnswer(draft, { question, value }).draft

describe('a deciding answer that is changed and changed back gives the same file again', () => {
  test('of a case with every answer, for each question and each other answer', () => {
    for (const before of [answered(whole), answered(notBound)])
      for (const id of deciding.filter((one) => asked(before, one))) {
        for (const value of others(id)) {
          const there = edited(before, [id, value])
          if (isPutAside(there, [id, value])) continue
          expect(edited(there, [id, before.answers[id]]), `${id} ${JSON.stringify(value)}`).toEqual(
            before,
          )
        }
      }
  })

  test('of any case, over any number of changes', () => {
    fc.assert(
      fc.property(someAnswers, fc.array(anEdit, { maxLength: 6 }), (start, edits) => {
        const states = [start]
        const undo: (readonly [string, unknown])[] = []
        for (const edit of edits) {
          const now = states.at(-1) ?? start
          const next = edited(now, edit)
          if (!asked(now, edit[0]) || isPutAside(next, edit)) continue
          undo.push([edit[0], now.answers[edit[0]]])
          states.push(next)
        }
        for (const edit of undo.toReversed()) {
          const back = edited(states.pop() ?? start, edit)
          expect(back).toEqual(states.at(-1))
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('whatever waits says what would bring it back, and nothing is lost', () => {
  fc.assert(
    fc.property(someAnswers, anEdit, (start, edit) => {
      const after = edited(start, edit)
      const ids = (draft: Draft) => [...Object.keys(draft.answers), ...Object.keys(draft.parked)]
      const gone = ids(start).filter((id) => id !== edit[0] && !ids(after).includes(id))
      expect(gone).toEqual([])
      const waiting = waitingAnswers(after)
      expect(waiting.map(({ question }) => question)).toEqual(Object.keys(after.parked))
      expect(waiting.filter(({ decidedBy }) => decidedBy === null)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
