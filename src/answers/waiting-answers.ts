import {
  provisionOfId,
  provisionsInScope,
  type RawAnswers,
  unmetConditions,
} from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { Condition } from '../catalogue/question.ts'
import { numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Draft } from './draft.ts'

/** An answer that does not apply now: what would bring it back, and the question that decides it. */
export type Waiting = {
  readonly question: string
  readonly value: unknown
  /** To be put after "It comes back …". */
  readonly when: Text
  /** Null where no answer brings it back, because nothing asks for it any more. */
  readonly decidedBy: string | null
}

/** The answers that are parked, in the order of the file. */
export const waitingAnswers = ({ answers, parked }: Draft): readonly Waiting[] =>
  Object.entries(parked).map(([question, value]) => ({
    question,
    value,
    ...decisionOn(question, answers),
  }))

type Decision = Pick<Waiting, 'when' | 'decidedBy'>

const decisionOn = (id: string, answers: RawAnswers): Decision => {
  const question = questionWithId(id)
  if (question === null) {
    return { when: text('when a version of the program asks for it'), decidedBy: null }
  }
  const key = provisionOfId(id)
  const isOut = key !== null && !provisionsInScope(answers).includes(key)
  const [unmet] = unmetConditions(question, answers)
  if (isOut) return dealing(key)
  return unmet === undefined
    ? { when: text('when the answer that was given instead is taken away'), decidedBy: id }
    : decisionOf(unmet, answers)
}

const dealing = (key: ProvisionKey): Decision => ({
  when: text('when the paper deals with Article {number} again', { number: numberOf(key) }),
  decidedBy: 'scope.provisions',
})

const decisionOf = (condition: Condition, answers: RawAnswers): Decision => {
  if ('deals' in condition) return dealing(condition.deals)
  if ('question' in condition) return answering(condition)
  const decidedBy = 'listed' in condition || 'invented' in condition ? country : binding(answers)
  return { when: whenState(condition), decidedBy }
}

const country = 'standing.country'

/** Whether the Convention binds a State is told by its name or, off our list, by the user's word. */
const binding = (answers: RawAnswers): string =>
  ['standing.bound', 'standing.ratified', 'standing.inForce'].find(
    (id) => answers[id] !== undefined,
  ) ?? country

const whenState = (
  condition: Exclude<Condition, { question: string } | { deals: string }>,
): Text => {
  if ('invented' in condition) return text('when the State is an invented one')
  if ('examined' in condition) return text('when the Convention may bind the State')
  if ('listed' in condition) {
    return condition.listed
      ? text('when the State is on our list of ratifications')
      : text('when the State is not on our list of ratifications')
  }
  return condition.bound
    ? text('when the Convention binds the State')
    : text('when the Convention does not bind the State')
}

const answering = ({ question: id, isNot }: Extract<Condition, { question: string }>): Decision => {
  const question = questionWithId(id)
  const label = { english: question?.label ?? id }
  const kind = question?.kind
  const labels = isNot.map((value) =>
    kind?.type === 'choice'
      ? (kind.choices.find((choice) => choice.value === value)?.label ?? value)
      : value,
  )
  const [one = '', other] = labels.map((english) => ({ english }))
  if (labels.length === 0)
    return { when: text('when “{label}” is answered', { label }), decidedBy: id }
  return {
    when:
      other === undefined
        ? text('when “{label}” is not “{one}”', { label, one })
        : text('when “{label}” is neither “{one}” nor “{other}”', { label, one, other }),
    decidedBy: id,
  }
}

/** Tells that answers wait; nothing where none does. */
export const waitingNote = (draft: Draft): readonly Problem[] => {
  const [first, ...others] = waitingAnswers(draft)
  if (first === undefined) return []
  return [
    {
      code: 'answers-waiting',
      severity: 'note',
      place: {},
      message: text(
        '{count, plural, one {An answer does} other {# answers do}} not apply now and {count, plural, one {waits} other {wait}}, kept and not printed: {first}{count, plural, one {} other { …}}.',
        {
          count: others.length + 1,
          first: { english: questionWithId(first.question)?.label ?? first.question },
        },
      ),
      hint: text('It comes back {when}. The interview lists all that wait: “:review”.', {
        when: first.when,
      }),
    },
  ]
}
