import { recordsOf } from '../answers/answers.ts'
import { figureQuestions, textParts } from '../catalogue/asked-in-letters.ts'
import type { Letter } from '../catalogue/records.ts'
import { text } from '../problems/text.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const question = 'letters.items'
const craft = 'The craft of writing letters'

const lettersHaveAddressees: Rule = {
  code: 'letter-addressee-missing',
  severity: 'warning',
  looksFor: 'A letter that does not say to whom it goes.',
  example: {
    found: 'A copy to the government, addressed to nobody.',
    better: 'A copy to the Ministry of Labour, with its address.',
  },
  why: 'A letter to nobody in particular is opened by nobody in particular.',
  source: craft,
  papers: ['letters'],
  find: ({ answers }) => {
    const letters = recordsOf(answers, question, 'letter')
    return letters.length === 0 ? [noneChosen] : letters.flatMap(withoutAddressee)
  },
}

const noneChosen: Finding = {
  question,
  message: text(
    'No letter is chosen: a draft shows those that are usual, addressed to nobody, and a final paper holds none.',
  ),
  hint: text('Choose the letters, and write to whom each goes.'),
}

const withoutAddressee = ({ id, to }: Letter): readonly Finding[] =>
  to === undefined
    ? [
        {
          question,
          record: id,
          message: text('The letter does not say to whom it goes.'),
          hint: text('Write the office or organisation as it calls itself, and its address.'),
        },
      ]
    : []

const lettersAskSomething: Rule = {
  code: 'letter-nothing-asked',
  severity: 'warning',
  looksFor:
    'A request for a text or a figure that names none, where no answer is “do not know” either.',
  example: {
    found: 'A letter to the statistics office that asks for nothing.',
    better: '“The number of persons who work at home to order, women and men, for 2025.”',
  },
  why: 'An office can send only what it is asked for.',
  source: craft,
  papers: ['letters'],
  find: (facts) =>
    recordsOf(facts.answers, question, 'letter')
      .filter((letter) => letter.asks === undefined && asksInVain(letter, facts))
      .map(({ id }) => ({
        question,
        record: id,
        message: text('The letter asks for nothing: nothing was answered with “do not know”.'),
        hint: text('Write which text or figure you ask for, or take the letter away.'),
      })),
}

/** A letter of request with nothing to name. */
const asksInVain = ({ kind }: Letter, { answers, dealtWith }: Facts): boolean => {
  const isUnknown = (id: string): boolean => answers.replies.get(id)?.state === 'notKnown'
  if (kind === 'figure') return !figureQuestions.some(isUnknown)
  return (
    kind === 'text' &&
    !dealtWith.some((key) => textParts.some((part) => isUnknown(`${key}.${part}`)))
  )
}

export const letterRules: readonly Rule[] = [lettersHaveAddressees, lettersAskSomething]
