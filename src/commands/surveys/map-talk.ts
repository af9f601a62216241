import inquirer from 'inquirer'
import { citeProvision } from '../../convention/cite.ts'
import { text } from '../../problems/text.ts'
import { currencyPattern } from '../../quantities/money.ts'
import {
  consentQuestion,
  type FieldQuestion,
  fieldQuestions,
} from '../../surveys/field-questions.ts'
import type { JudgedColumn } from '../../surveys/propose-mapping.ts'
import type { Wording } from '../../wording/wording.ts'
import type { MapTalk, SaidOfColumn } from './map-columns.ts'

type Saying = Pick<Wording, 'say'>

/** Asks in the terminal, column by column. */
export const mapTalk = ({ say }: Wording): MapTalk => ({
  column: async (judged, values) => {
    const { said } = await inquirer.prompt<{ said: SaidOfColumn }>([
      {
        type: 'select',
        name: 'said',
        message: messageOf(judged, values, { say }),
        choices: choicesFor(judged, { say }),
        pageSize: 12,
      },
    ])
    return said
  },
  value: async (value, { column, question }) => {
    const { said } = await inquirer.prompt<{ said: string }>([
      {
        type: 'select',
        name: 'said',
        message: say(text('What does “{value}” in “{column}” stand for?', { value, column })),
        choices: [...answersTo(question, { say }), { value: '', name: say(text('no answer')) }],
      },
    ])
    return said
  },
  currency: async () => {
    const { typed } = await inquirer.prompt<{ typed: string }>([
      {
        type: 'input',
        name: 'typed',
        message: say(
          text('No column tells in which money. Which is it, in three letters? (Enter: not known)'),
        ),
        validate: (words: string) =>
          /^\s*$/.test(words) ||
          currencyPattern.test(words.trim().toUpperCase()) ||
          say(text('Three letters, such as EUR.')),
      },
    ])
    const letters = typed.trim().toUpperCase()
    return letters === '' ? null : letters
  },
})

const messageOf = (
  { column, verdict }: JudgedColumn,
  values: readonly string[],
  { say }: Saying,
): string => {
  const shown = values.map((value) => `“${value.slice(0, 30)}”`).join(', ')
  const question =
    verdict === 'personal'
      ? text('The column “{column}” may tell who or where somebody is. What shall be done?', {
          column,
        })
      : text('What does the column “{column}” answer?', { column })
  return shown === ''
    ? say(question)
    : say(text('{question} It has, for example, {shown}.', { question, shown }))
}

type Choice = { readonly value: SaidOfColumn; readonly name: string }

/** The guess first; of a personal column first that it is dropped. */
const choicesFor = (judged: JudgedColumn, { say }: Saying): readonly Choice[] => {
  const dropped = { value: { question: null, keep: false }, name: say(text('Do not keep it')) }
  const keeps = judged.verdict === 'personal'
  const questions = fieldQuestions.map((question) => ({
    value: { question: question.name, keep: keeps },
    name: nameOf(question, { say }),
  }))
  if (keeps) {
    const kept = { value: { question: null, keep: true }, name: say(text('Keep it as it is')) }
    return [dropped, kept]
  }
  const guess = questions.find(({ value }) => value.question === judged.question?.name)
  return [
    ...(guess === undefined ? [] : [guess]),
    dropped,
    ...questions.filter((question) => question !== guess),
  ]
}

/** What is asked, and where it counts; the words that ask for consent are too long for a line. */
const nameOf = (question: FieldQuestion, { say }: Saying): string => {
  const { prompt, provision } = question
  if (question === consentQuestion) return say(text('Whether she or he agreed to be asked'))
  return provision === null ? say(prompt) : `${say(prompt)} (${citeProvision(provision)})`
}

const answersTo = ({ kind }: FieldQuestion, { say }: Saying) =>
  'choices' in kind ? kind.choices.map(({ value, label }) => ({ value, name: say(label) })) : []
