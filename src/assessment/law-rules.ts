import { recordsOf } from '../answers/answers.ts'
import type { LawText } from '../catalogue/records.ts'
import { numberOf } from '../convention/cite.ts'
import { text } from '../problems/text.ts'
import { type ApproximateDate, readDate } from '../quantities/approximate-date.ts'
import { lawsUnder } from './provision-facts.ts'
import type { Rule } from './rule.ts'

const lawIsDated: Rule = {
  code: 'law-without-date',
  severity: 'note',
  why: 'With its date the reader finds the right text of a law that was changed many times.',
  source: 'The craft of drafting: text and date of each law',
  find: ({ answers, dealtWith }) =>
    dealtWith.flatMap((key) =>
      lawsUnder(answers, key)
        .filter((law) => startOf(law) === null)
        .map(({ id }) => ({
          question: `${key}.law.texts`,
          record: id,
          message: text('The law has no date.'),
          hint: text('Write from which date it is, or since when it is in force.'),
        })),
    ),
}

/** Silent where one law is undated: it may have been in force. */
const lawWasInForce: Rule = {
  code: 'law-after-claim',
  severity: 'note',
  why: 'What happened before a law was in force does not show how that law is applied.',
  source: 'The craft of drafting',
  find: ({ answers, dealtWith }) =>
    dealtWith.flatMap((key) => {
      const first = firstStart(lawsUnder(answers, key))
      const question = `${key}.practice.claims`
      return first === null
        ? []
        : recordsOf(answers, question, 'claim')
            .filter(({ when }) => first > (readDate(when ?? '')?.latest ?? first))
            .map(({ id }) => ({
              question,
              record: id,
              message: text(
                'This happened before any of the laws named under Article {article} was in force.',
                { article: numberOf(key) },
              ),
              hint: text('Name the law of that time too, or tell of something later.'),
            }))
    }),
}

/** The first day on which one of the laws was in force; null where one of them is undated. */
const firstStart = (laws: readonly LawText[]): string | null => {
  const starts = laws.map((law) => startOf(law)?.earliest ?? null)
  return starts.includes(null) ? null : (starts.filter((start) => start !== null).sort()[0] ?? null)
}

const startOf = ({ inForceSince, date }: LawText): ApproximateDate | null =>
  readDate(inForceSince ?? '') ?? readDate(date ?? '')

export const lawRules: readonly Rule[] = [lawIsDated, lawWasInForce]
