import { inOrder } from '../convention/cite.ts'
import { isProvisionKey, type ProvisionKey } from '../convention/provisions.ts'
import { isInventedState, ratifyingState } from '../countries/states.ts'
import { matterNamed } from './matters.ts'
import type { Condition, Question } from './question.ts'

/** Answers as they stand in a file, unchecked: conditions must be decided for any draft. */
export type RawAnswers = Readonly<Record<string, unknown>>

/** Whether a question applies to these answers. */
export const applies = (question: Question, answers: RawAnswers): boolean =>
  (question.applies ?? []).every((condition) => holds(condition, answers))

/** Why a question does not apply; empty where it does. */
export const unmetConditions = (question: Question, answers: RawAnswers): readonly Condition[] =>
  (question.applies ?? []).filter((condition) => !holds(condition, answers))

const holds = (condition: Condition, answers: RawAnswers): boolean => {
  if ('invented' in condition) {
    const country = answers['standing.country']
    return typeof country === 'string' && isInventedState(country)
  }
  if ('deals' in condition) return dealsWith(condition.deals, answers)
  if ('bound' in condition) return isBound(answers) === condition.bound
  if ('examined' in condition) return isBound(answers) !== false
  if ('listed' in condition) return isListed(answers) === condition.listed
  const answer = answers[condition.question]
  return typeof answer === 'string' && !condition.isNot.includes(answer)
}

/** Whether our list of ratifications has the State; null while none is named. */
const isListed = (answers: RawAnswers): boolean | null => {
  const country = answers['standing.country']
  return typeof country === 'string' ? ratifyingState(country) !== null : null
}

/**
 * Whether the Convention binds the State: by our list of ratifications, by a date that the user found, or by the
 * user's word. Null while no State is named; an invented one is bound or not as the user says.
 */
export const isBound = (answers: RawAnswers): boolean | null => {
  const found = ['standing.ratified', 'standing.inForce'].some(
    (id) => typeof answers[id] === 'string',
  )
  if (found || isListed(answers) === true) return true
  const told = answers['standing.bound']
  if (told === 'yes' || told === 'no') return told === 'yes'
  const country = answers['standing.country']
  return typeof country !== 'string' || isInventedState(country) ? null : false
}

/** Provisions that the matters and the list of Articles ask for, in the order of the Convention. */
export const provisionsInScope = (answers: RawAnswers): readonly ProvisionKey[] => {
  const fromMatters = words(answers['scope.matters']).map((value) => matterNamed(value)?.provision)
  const chosen = words(answers['scope.provisions']).filter(isProvisionKey)
  return inOrder([...fromMatters, ...chosen].filter((key) => key !== undefined))
}

/** Provisions that the paper deals with: in scope, or with an answer of their own in the file. */
export const provisionsDealtWith = (answers: RawAnswers): readonly ProvisionKey[] => {
  const answered = Object.keys(answers).map(provisionOfId)
  return inOrder([...provisionsInScope(answers), ...answered.filter((key) => key !== null)])
}

/** The same for one of them; asked for so many questions that the others are not looked for. */
const dealsWith = (key: ProvisionKey, answers: RawAnswers): boolean =>
  Object.keys(answers).some((id) => id.startsWith(`${key}.`) && provisionOfId(id) === key) ||
  provisionsInScope(answers).includes(key)

/** "4.2.d.law.texts" → "4.2.d"; null for a question that stands under no provision. */
export const provisionOfId = (id: string): ProvisionKey | null => {
  const [key] = /^\d+(?:\.\d+)?(?:\.[a-h])?(?=\.)/.exec(id) ?? []
  return key !== undefined && isProvisionKey(key) ? key : null
}

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
