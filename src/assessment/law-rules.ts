import { recordsOf, textOf } from '../answers/answers.ts'
import type { LawText } from '../catalogue/records.ts'
import { numberOf } from '../convention/cite.ts'
import { text } from '../problems/text.ts'
import { type ApproximateDate, readDate } from '../quantities/approximate-date.ts'
import { federalUnitIsNamed } from './federal-rule.ts'
import { assessedAs, lawsUnder } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const lawIsDated: Rule = {
  code: 'law-without-date',
  severity: 'note',
  looksFor: 'A law with neither its date nor the day since which it is in force.',
  example: { found: '“Labour Code.”', better: '“Labour Code, Act No. 12 of 1998.”' },
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
  looksFor: 'A claim that is older than every dated law named under its Article.',
  example: {
    found: 'The claim is of 2019; the only law there is in force since 2021.',
    better: 'A claim of 2022, or the law of 2019 named too.',
  },
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

/** Who writes that it will come into force has said it. */
const lawIsInForce: Rule = {
  code: 'law-not-in-force',
  severity: 'warning',
  looksFor:
    'A law that is in force only after the day of sending, with no word about that; and an Article whose law is assessed as in conformity while only bills stand there.',
  example: {
    found: 'A law in force since 1 January of next year, told as if it were law today.',
    better: '“The Act comes into force on 1 January; until then nothing protects homeworkers.”',
  },
  why: 'A law that is not yet in force gives effect to nothing: the Committee asks how far a bill has come.',
  source: 'What the Committee asked of Argentina in 2020 (NORMLEX 3961629): the progress of a bill',
  find: (facts) => [...lawsToCome(facts), ...billsAlone(facts)],
}

const lawsToCome = ({ answers, dealtWith, today }: Facts): readonly Finding[] => {
  const sent = readDate(textOf(answers, 'standing.sendingDate') ?? '')?.latest ?? today
  return dealtWith.flatMap((key) =>
    lawsUnder(answers, key)
      .filter(({ inForceSince }) => (readDate(inForceSince ?? '')?.earliest ?? sent) > sent)
      .filter(({ says = '' }) => !saysToCome.test(says))
      .map(({ id }) => ({
        question: `${key}.law.texts`,
        record: id,
        message: text('The law is not in force on the day of sending.'),
        hint: text('Say so in “What it says”, and name the law that holds until then.'),
      })),
  )
}

const billsAlone = ({ answers, dealtWith }: Facts): readonly Finding[] =>
  dealtWith
    .filter((key) => assessedAs(answers, key, 'law') === 'conforms')
    .filter((key) => lawsUnder(answers, key).length > 0)
    .filter((key) => lawsUnder(answers, key).every(isBill))
    .map((key) => ({
      question: `${key}.law.assessment`,
      message: text(
        'The law under Article {article} is assessed as in conformity, but only a bill stands there.',
        { article: numberOf(key) },
      ),
      hint: text('Assess the law that is in force; name the bill beside it.'),
    }))

const saysToCome =
  /\bnot (?:yet )?in force\b|\b(?:comes?|will come|enters?|will enter) into (?:force|effect)\b|\btakes? effect\b|\b(?:bill|draft)\b/i

const isBill = ({ title = '', says = '', inForceSince }: LawText): boolean =>
  inForceSince === undefined && bill.test(`${title} ${says}`)

const bill =
  /\b(?:bill|(?:draft|proposed) (?:\p{L}+ ){0,2}?(?:law|act|code|decree|amendment)s?)\b/iu

const startOf = ({ inForceSince, date }: LawText): ApproximateDate | null =>
  readDate(inForceSince ?? '') ?? readDate(date ?? '')

export const lawRules: readonly Rule[] = [
  lawIsDated,
  lawIsInForce,
  lawWasInForce,
  federalUnitIsNamed,
]
