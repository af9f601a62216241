import { type Answers, recordsOf } from '../answers/answers.ts'
import type { MinimumWage, PayRecord } from '../catalogue/records.ts'
import type { Decimal } from '../pay/exact.ts'
import { readExact } from '../pay/exact.ts'
import { type Hindrance, type HourlyPay, hourlyPay, leastHoursADay } from '../pay/hourly-pay.ts'
import { hourlyMinimum } from '../pay/minimum-wage.ts'
import { hindranceReason, lackHint, minimumReason } from '../pay/reasons.ts'
import { measuredRecords } from '../pay/records.ts'
import { medianOf } from '../pay/spread.ts'
import { type Text, text } from '../problems/text.ts'
import type { Finding, Rule } from './rule.ts'

const payQuestion = '4.2.d.pay.records'
const wageQuestion = '4.2.d.pay.minimumWages'

const payOf = (answers: Answers): readonly PayRecord[] => recordsOf(answers, payQuestion, 'pay')
const wagesOf = (answers: Answers): readonly MinimumWage[] =>
  recordsOf(answers, wageQuestion, 'minimumWage')

const article = 'Article 4(2)(d) of Convention No. 177'

const payHasHours: Rule = {
  code: 'pay-without-hours',
  severity: 'note',
  looksFor:
    'A rate of pay of which it is not told how many pieces were accepted, or how many hours they took.',
  example: {
    found: '“0.60 EUR per pair.”',
    better:
      'The same, with 120 pairs accepted in 38.5 hours, 6 more around the work and 4 of help.',
  },
  why: 'Only pay for an hour can be set beside a minimum wage.',
  source: `${article}; the craft of labour inspection: all hours count, those around the work and of helpers too`,
  find: ({ answers }) =>
    payOf(answers).flatMap((record) => {
      const [first] = hindrancesOf(record).filter(({ what }) => what !== 'currencies')
      if (record.rate === undefined || first === undefined) return []
      return [{ ...at(record), ...hindranceReason(first), severity: severityFor(record) }]
    }),
}

const hindrancesOf = (record: PayRecord): readonly Hindrance[] => {
  const result = hourlyPay(record)
  return result.known ? [] : result.hindrances
}

/** Who told pieces, hours or costs wants to know what an hour comes to; a rate alone may be all that there is. */
const severityFor = ({ accepted, hours, costs }: PayRecord): 'warning' | 'note' =>
  [accepted, hours, costs].some((told) => told !== undefined) ? 'warning' : 'note'

const at = ({ id }: PayRecord): Pick<Finding, 'question' | 'record'> => ({
  question: payQuestion,
  record: id,
})

/** The records of which an hour’s pay is known and of which something holds. */
const paidWhere = (
  answers: Answers,
  test: (pay: HourlyPay) => boolean,
  words: { readonly message: Text; readonly hint: Text },
): readonly Finding[] =>
  payOf(answers).flatMap((record) => {
    const result = hourlyPay(record)
    return result.known && test(result.pay) ? [{ ...at(record), ...words }] : []
  })

const mostHoursADay = 16

const hoursArePossible: Rule = {
  code: 'pay-hours-many',
  severity: 'warning',
  looksFor:
    'A record of pay with more than 16 hours a day of the homeworker herself, over the time that its rate is for, or over a whole month.',
  example: {
    found: '600 hours for one delivery.',
    better: '60 hours, or those of helpers told as theirs.',
  },
  why: 'A slip of the pen in the hours makes pay for an hour look far too low, and a reader then doubts the rest.',
  source: 'The craft of surveys: what is far from the rest is looked at again, not thrown away',
  find: ({ answers }) =>
    paidWhere(answers, (pay) => leastHoursADay(pay).greaterThan(mostHoursADay), {
      message: text('So many hours come to more than 16 a day.'),
      hint: text(
        'Look at the hours again, and tell those of helpers apart. If they are right, leave them.',
      ),
    }),
}

const rateIsLikeOthers: Rule = {
  code: 'pay-rate-high',
  severity: 'warning',
  looksFor:
    'A rate of pay above three times the median of all rates of the case for the same unit.',
  example: {
    found: '6.00 EUR per pair beside rates of 0.55 to 0.70.',
    better: '0.60 EUR per pair.',
  },
  why: 'A point in the wrong place makes pay look ten times what it is.',
  source: 'The craft of surveys: what is far from the rest is looked at again, not thrown away',
  find: ({ answers }) => {
    const rates = payOf(answers).flatMap((record) => {
      const amount = readExact(record.rate?.amount)
      return amount == null || record.rate === undefined
        ? []
        : [{ record, amount, unit: unitOf(record.rate) }]
    })
    return rates
      .filter(({ amount, unit }) => amount.greaterThan(usualMost(rates, unit)))
      .map(({ record }) => ({
        ...at(record),
        message: text('The rate is more than three times the median of the others.'),
        hint: text('Look at the amount and at the unit again. If they are right, leave them.'),
      }))
  },
}

const unitOf = ({ currency, per }: NonNullable<PayRecord['rate']>): string =>
  `${currency} ${per.trim().toLowerCase()}`

const usualMost = (
  rates: readonly { readonly amount: Decimal; readonly unit: string }[],
  unit: string,
): Decimal =>
  medianOf(rates.filter((rate) => rate.unit === unit).map(({ amount }) => amount)).times(3)

const minimumIsFound: Rule = {
  code: 'pay-minimum-not-found',
  severity: 'warning',
  looksFor:
    'Pay of which an hour is known, but no minimum wage, or more than one, that was in force when it was paid so.',
  example: {
    found: 'Pay of May 2026, and a minimum wage that was in force until December 2025.',
    better: 'The minimum wage of 2026, with its decree and the day from which it is in force.',
  },
  why: 'Whether pay is too low is measured by the minimum wage of that very time.',
  source: `${article}; the law of each State on its minimum wage: it changes from year to year`,
  find: ({ answers }) => {
    const wages = wagesOf(answers)
    const rows = measuredRecords(payOf(answers), wages)
    if (wages.length === 0) return rows.length === 0 ? [] : [noMinimumAtAll]
    return rows.flatMap(({ id, found }): readonly Finding[] => {
      // Pay without a date, and a minimum wage that lacks its hours, are told by rules of their own.
      const isToldElsewhere =
        found.found === 'notHourly' || (found.found === 'none' && found.why === 'undated')
      const reason = isToldElsewhere ? null : minimumReason(found)
      return reason === null ? [] : [{ question: payQuestion, record: id, ...reason }]
    })
  },
}

const noMinimumAtAll: Finding = {
  question: wageQuestion,
  message: text('Pay for an hour is known, but no minimum wage is told to measure it by.'),
  hint: text(
    'Look up the minimum wage of that time, and copy it with its source; where there is none by law, take that of the collective agreement.',
  ),
}

const minimumIsForAnHour: Rule = {
  code: 'minimum-wage-without-hours',
  severity: 'warning',
  looksFor:
    'A minimum wage for a day, a week or a month without the hours that the law puts behind it, or without its amount or its time.',
  example: {
    found: '“520 EUR a month.”',
    better: '“520 EUR a month”, with 168 hours, and where the law says so.',
  },
  why: 'The hours behind a month differ from State to State, so this program assumes none.',
  source: 'The laws of States on minimum wages, which put different hours behind a month',
  find: ({ answers }) =>
    wagesOf(answers).flatMap((wage): readonly Finding[] => {
      const result = hourlyMinimum(wage)
      return result.known
        ? []
        : [
            {
              ...{ question: wageQuestion, record: wage.id },
              message: text('The minimum wage cannot be told for an hour.'),
              hint: lackHint(result.lacks),
            },
          ]
    }),
}

const minimumHasSource: Rule = {
  code: 'minimum-wage-without-source',
  severity: 'warning',
  looksFor:
    'A minimum wage without its source, without the day of looking, or without the day from which it is in force.',
  example: {
    found: '“520 EUR a month.”',
    better:
      'The same, with the Official Gazette, looked at on 1 June 2026, in force from 1 January.',
  },
  why: 'The government knows its minimum wage; a wrong one would spoil every figure that rests on it.',
  source: 'The craft of drafting: number, date and source for each figure',
  find: ({ answers }) =>
    wagesOf(answers)
      .filter((wage) => [wage.source ?? wage.link, wage.lookedOn, wage.from].includes(undefined))
      .map(({ id }) => ({
        ...{ question: wageQuestion, record: id },
        message: text('The minimum wage has no source, no day of looking or no beginning.'),
        hint: text('Write where you read it, on which day, and from which day it is in force.'),
      })),
}

const payIsOfOneCurrency: Rule = {
  code: 'pay-two-currencies',
  severity: 'warning',
  looksFor: 'One record of pay with amounts in different money.',
  example: { found: '0.60 EUR per pair, and costs of 12 BGN.', better: 'Both in EUR.' },
  why: 'Amounts in different money cannot be added.',
  source: 'The craft of drafting',
  find: ({ answers }) =>
    payOf(answers).flatMap((record) =>
      hindrancesOf(record)
        .filter(({ what }) => what === 'currencies')
        .map((hindrance) => ({ ...at(record), ...hindranceReason(hindrance) })),
    ),
}

const somethingIsLeft: Rule = {
  code: 'pay-below-zero',
  severity: 'warning',
  looksFor: 'Pay that is less than what was taken off and what the homeworker paid herself.',
  example: {
    found: '10 pairs for 0.60 EUR each, and thread for 9 EUR.',
    better: 'The part of the thread that these pairs took: 1.50 EUR.',
  },
  why: 'It happens, but more often the costs are those of a longer time than the pieces.',
  source: 'The craft of surveys: what is far from the rest is looked at again, not thrown away',
  find: ({ answers }) =>
    paidWhere(answers, ({ net }) => net.isNegative() && !net.isZero(), {
      message: text('Deductions and own costs are more than what was paid.'),
      hint: text(
        'Count only the costs of these pieces. If it is so, leave it: the paper shows it.',
      ),
    }),
}

/** What pay comes to an hour, and what it is measured by. All of them ask; none refuses. */
export const payRules: readonly Rule[] = [
  payHasHours,
  hoursArePossible,
  rateIsLikeOthers,
  payIsOfOneCurrency,
  somethingIsLeft,
  minimumIsFound,
  minimumIsForAnHour,
  minimumHasSource,
]
