import { recordsOf } from '../answers/answers.ts'
import type { PayRecord } from '../catalogue/records.ts'
import { type Text, text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

/** Pay and the minimum wage are compared on one date, in one currency and for one unit of time. */
export const minimumWageIsComparable: Rule = {
  code: 'minimum-wage-not-comparable',
  severity: 'warning',
  looksFor:
    'A minimum wage in the figures or under Article 4(2)(d) that is in another currency than the rates of pay, of another time, or for another unit, such as the month, while nothing tells of hours.',
  example: {
    found:
      'A rate of 2026 in EUR for a pair of shoes, beside a minimum wage of 2023 in BGN a month.',
    better:
      'The minimum wage valid in the month of the rate, in EUR for the hour, with its source.',
  },
  why: 'Pay is measured by the minimum wage of that very time, in one currency and for the same unit.',
  source:
    'Article 4(2)(d) of Convention No. 177; the law of each State on its minimum wage: rates and units change from year to year',
  find: (facts) => {
    const rates = recordsOf(facts.answers, '4.2.d.pay.records', 'pay')
    if (rates.length === 0) return []
    return minimumWagesIn(facts).flatMap((wage) =>
      judgements.flatMap(({ isOff, ...words }) =>
        isOff(wage, rates, facts) ? [{ ...wage.place, ...words }] : [],
      ),
    )
  },
}

/** A minimum wage as far as the answers tell: what is not told is null. */
type MinimumWage = {
  readonly place: Pick<Finding, 'question' | 'record' | 'words'>
  readonly currency: string | null
  readonly unit: string | null
  readonly year: number | null
}

const minimumWage = /\bminimum wages?\b/i

const minimumWagesIn = (facts: Facts): readonly MinimumWage[] => [
  ...recordsOf(facts.answers, 'homework.figures', 'figure')
    .filter(({ measures, value }) => minimumWage.test(measures ?? '') && hasAmount(value ?? ''))
    .map(({ id, measures = '', value = '', year }) => ({
      place: { question: 'homework.figures', record: id },
      currency: currencyIn(value),
      unit: unitIn(`${value} ${measures}`),
      year: yearOf(year),
    })),
  ...facts.texts
    .filter(({ question, nature }) => nature === 'words' && tellsOfPay.test(question))
    .flatMap(({ question, record, text: words }) =>
      sentencesOf(words)
        .filter((sentence) => amountAsMinimum.test(sentence))
        .map((sentence) => ({
          place: { question, ...(record !== undefined && { record }), words: sentence },
          currency: currencyIn(sentence),
          unit: unitIn(sentence),
          year: Number(/\b20\d\d\b/.exec(sentence)?.[0] ?? Number.NaN) || null,
        })),
    ),
]

const tellsOfPay = /^4\.2\.d\.(?:practice\.claims|comparator|government|answer|gap|news)$/

const money = '(?:[A-Z]{3}|[€£$]|euros?|lev[ay]?)'
const hasAmount = (value: string): boolean => /\d/.test(value)
/** "the minimum wage of BGN 933", "a minimum wage was EUR 5.50 an hour": the amount stands soon after it. */
const amountAsMinimum = new RegExp(
  `\\b[Mm]inimum wage\\b(?: \\p{L}+| 20\\d\\d|,){0,6}? (?:${money} ?\\d|\\d[\\d .,]*${money}(?!\\p{L}))`,
  'u',
)

const currencyIn = (words: string): string | null =>
  /\b[A-Z]{3}(?= ?\d)|(?<=\d ?)[A-Z]{3}\b/.exec(words)?.[0] ??
  (/€|\beuros?\b/i.test(words) ? 'EUR' : null)

const units = ['hour', 'day', 'week', 'month'] as const
const unitIn = (words: string): string | null =>
  units.find((unit) => new RegExp(`\\b${unit}(?:ly)?\\b`, 'i').test(words)) ??
  (/\bdaily\b/i.test(words) ? 'day' : null)

const yearOf = (date: string | undefined): number | null => {
  const read = readDate(date ?? '')
  return read === null ? null : Number(read.latest.slice(0, 4))
}

type Judgement = Pick<Finding, 'severity'> & {
  readonly message: Text
  readonly hint: Text
  readonly isOff: (wage: MinimumWage, rates: readonly PayRecord[], facts: Facts) => boolean
}

const isOfOtherCurrency: Judgement['isOff'] = ({ currency }, rates) => {
  const known = rates.flatMap(({ rate }) => rate?.currency ?? [])
  return currency !== null && known.length > 0 && !known.includes(currency)
}

const isOfOtherTime: Judgement['isOff'] = ({ year }, rates) => {
  const years = rates.flatMap(({ when }) => yearOf(when) ?? [])
  return year !== null && years.length > 0 && years.every((paid) => Math.abs(paid - year) > 1)
}

/** A wage for the hour can be compared with any rate of which the hours are told. */
const isOfOtherUnit: Judgement['isOff'] = ({ unit }, rates, { texts }) =>
  unit !== null &&
  unit !== 'hour' &&
  rates.every(({ rate }) => rate !== undefined && unitIn(rate.per) !== unit) &&
  rates.every((record) => record.hours === undefined) &&
  !texts.some(({ question, text: words }) => question.startsWith('4.2.d.') && hours.test(words))

const hours = /\bhour(?:s|ly)?\b/i

const judgements: readonly Judgement[] = [
  {
    isOff: isOfOtherCurrency,
    message: text('The minimum wage is in another currency than the rates of pay.'),
    hint: text('Give both in the currency of that time, each with its source.'),
  },
  {
    isOff: isOfOtherTime,
    message: text('The minimum wage is of another year than the rates of pay.'),
    hint: text('Take the minimum wage that was valid when the rate was paid.'),
  },
  {
    isOff: isOfOtherUnit,
    severity: 'note',
    message: text(
      'The minimum wage is for another unit than the rates of pay, and nothing under the Article tells of hours.',
    ),
    hint: text(
      'Say how many hours the work takes, and by which hours of the law you divided the minimum wage.',
    ),
  },
]
