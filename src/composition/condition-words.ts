import { questionWithId } from '../catalogue/catalogue.ts'
import type { Condition } from '../catalogue/question.ts'
import { numberOf } from '../convention/cite.ts'
import { nameOfState, ratifyingStates } from '../countries/states.ts'
import type { Wording } from '../wording/wording.ts'

/** When a question is to be answered, in words for somebody who has only paper: "Only if …". */
export const conditionWords = (condition: Condition, wording: Wording): string => {
  const { fill } = wording
  if ('invented' in condition) {
    return fill('Only if the State is an invented one, as in an exercise.', {})
  }
  if ('deals' in condition) {
    const number = numberOf(condition.deals)
    return fill('Only if the paper deals with Article {number}.', { number })
  }
  if ('bound' in condition) {
    return condition.bound
      ? fill('Only if the State has ratified the Convention.', {})
      : fill('Only if the State has not ratified the Convention.', {})
  }
  if ('examined' in condition) return fill('Not if the State has not ratified the Convention.', {})
  return 'listed' in condition
    ? listedWords(condition.listed, wording)
    : answeredWords(condition, wording)
}

/** On paper the list itself must be there. */
const listedWords = (listed: boolean, { fill, locale }: Wording): string => {
  const names = ratifyingStates.map(({ code }) => nameOfState(code, locale) ?? code)
  const states = names.toSorted(new Intl.Collator(locale).compare).join(', ')
  return listed
    ? fill('Only if the State is one of these: {states}.', { states })
    : fill('Only if the State is none of these: {states}.', { states })
}

type Answered = Extract<Condition, { question: string }>

const answeredWords = ({ question, isNot }: Answered, wording: Wording): string => {
  const { fill, locale } = wording
  const asked = questionWithId(question)
  const label = fill(asked?.label ?? question, {})
  if (isNot.length === 0) return fill('Only if you answered “{label}”.', { label })
  const choices = asked?.kind.type === 'choice' ? asked.kind.choices : []
  const names = isNot.map((value) => {
    const choice = choices.find((known) => known.value === value)
    return fill(choice?.label ?? value, {})
  })
  const excluded = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
  return fill('Only if you answered “{label}”, and not with: {excluded}.', { label, excluded })
}
