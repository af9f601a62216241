import { citeProvision } from '../../convention/cite.ts'
import { type Text, text } from '../../problems/text.ts'
import { describeDate } from '../../quantities/approximate-date.ts'
import { currencyPattern } from '../../quantities/money.ts'
import { type DateOrder, withFigures } from '../../quantities/typed-date.ts'
import {
  consentQuestion,
  type FieldQuestion,
  fieldQuestions,
} from '../../surveys/field-questions.ts'
import type { JudgedColumn } from '../../surveys/propose-mapping.ts'
import { dayIn } from '../../surveys/read-cell.ts'
import type { Wording } from '../../wording/wording.ts'
import { askingAt, type Choice } from '../asking.ts'
import type { MapTalk, SaidOfColumn } from './map-columns.ts'

/** Asks in the terminal, column by column. Enter alone never gives a value a meaning. */
export const mapTalk = (wording: Wording): MapTalk => {
  const { choose, line } = askingAt(wording)
  return {
    column: (judged, values) => choose(questionOn(judged, values), choicesFor(judged)),
    value: (value, { column, question }) =>
      choose(text('What does “{value}” in “{column}” stand for?', { value, column }), [
        { value: '', label: text('no answer') },
        ...answersTo(question),
      ]),
    dates: (column, example) =>
      choose(
        text('What stands first in the dates of “{column}”, such as “{example}”?', {
          ...{ column, example },
        }),
        ordersOf(example, wording.locale),
      ),
    currency: async () => {
      const typed = await line(
        text('No column tells in which money. Which is it, in three letters? (Enter: not known)'),
        { refuse: lettersRefused },
      )
      const letters = typed.trim().toUpperCase()
      return letters === '' ? null : letters
    },
  }
}

const ordersOf = (example: string, locale: string): readonly Choice<DateOrder | null>[] => {
  const readAs = (order: DateOrder) => ({
    date: describeDate(withFigures(dayIn(example), order), locale),
  })
  return [
    { value: null, label: text('not known') },
    { value: 'dayFirst', label: text('the day: it is {date}', readAs('dayFirst')) },
    { value: 'monthFirst', label: text('the month: it is {date}', readAs('monthFirst')) },
  ]
}

const lettersRefused = (typed: string): Text | null =>
  typed.trim() === '' || currencyPattern.test(typed.trim().toUpperCase())
    ? null
    : text('Three letters, such as EUR.')

const questionOn = ({ column, verdict }: JudgedColumn, values: readonly string[]): Text => {
  const shown = values.map((value) => `“${value.slice(0, 30)}”`).join(', ')
  const question =
    verdict === 'personal'
      ? text('The column “{column}” may tell who or where somebody is. What shall be done?', {
          column,
        })
      : text('What does the column “{column}” answer?', { column })
  return shown === ''
    ? question
    : text('{question} It has, for example, {shown}.', { question, shown })
}

/** The guess first; of a personal column first that it is dropped. */
const choicesFor = (judged: JudgedColumn): readonly Choice<SaidOfColumn>[] => {
  const dropped = { value: { question: null, keep: false }, label: text('Do not keep it') }
  const keeps = judged.verdict === 'personal'
  const questions = fieldQuestions.map((question) => ({
    value: { question: question.name, keep: keeps },
    label: nameOf(question),
  }))
  if (keeps) {
    const kept = { value: { question: null, keep: true }, label: text('Keep it as it is') }
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
const nameOf = (question: FieldQuestion): Text => {
  const { prompt, provision } = question
  if (question === consentQuestion) return text('Whether she or he agreed to be asked')
  return provision === null
    ? prompt
    : text('{prompt} ({provision})', { prompt, provision: citeProvision(provision) })
}

const answersTo = ({ kind }: FieldQuestion): readonly Choice<string>[] =>
  'choices' in kind ? kind.choices.map(({ value, label }) => ({ value, label })) : []
