import { Exact } from '../pay/exact.ts'
import type { PayTold } from '../pay/hourly-pay.ts'
import type { Money } from '../quantities/money.ts'
import type { RowAnswers, SurveyRow } from './rows.ts'

/**
 * What one row told of pay. Several pieces of work that she did in the same time count together: what was paid for
 * all of them, over the hours of all of them. Null where no rate was told.
 */
export const payOf = ({ answers, parts }: SurveyRow): PayTold | null => {
  const all =
    parts === undefined ? [answers] : [answers, ...parts.map((part) => inMoneyOf(answers, part))]
  const works = all.filter(({ rate }) => rate !== undefined)
  const [work] = works
  if (work === undefined) return null
  const told = works.length === 1 ? ratesOf(work) : totalOf(works)
  if (told === null) return null
  return {
    rate: told.rate,
    accepted: told.accepted,
    bonus: moneyOf(all, 'bonus'),
    deductions: moneyOf(all, 'deductions'),
    costs: moneyOf(all, 'costs'),
    hours: sumOf(all, 'hours'),
    ancillary: sumOf(all, 'ancillary'),
    helpers: sumOf(all, 'helpers'),
  }
}

/** The money and the unit of a piece of work are those of the row, where it tells none of its own. */
const inMoneyOf = ({ currency, unit }: RowAnswers, part: RowAnswers): RowAnswers => ({
  ...(currency !== undefined && { currency }),
  ...(unit !== undefined && { unit }),
  ...part,
})

type Told = Pick<PayTold, 'rate' | 'accepted'>

const ratesOf = (work: RowAnswers): Told | null => {
  const { rate: amount, currency, unit, accepted } = work
  if (typeof amount !== 'string' || typeof currency !== 'string') return null
  const per = typeof unit === 'string' ? unit : 'piece'
  return { rate: { amount, currency, per }, accepted: wordsOf(accepted) }
}

/** All that was paid, told as one rate for one lot. */
const totalOf = (works: readonly RowAnswers[]): Told | null => {
  let total = new Exact(0)
  for (const { rate, accepted } of works) {
    if (typeof rate !== 'string' || typeof accepted !== 'string') return null
    total = total.plus(new Exact(rate).times(accepted))
  }
  const currencies = new Set(works.map(({ currency }) => currency))
  const [currency] = currencies
  if (currencies.size > 1 || typeof currency !== 'string') return null
  return {
    rate: { amount: total.toDecimalPlaces(6).toFixed(), currency, per: 'lot' },
    accepted: '1',
  }
}

const moneyOf = (all: readonly RowAnswers[], name: string): Money | undefined => {
  const amount = sumOf(all, name)
  if (amount === undefined) return undefined
  const currency = wordsOf(all.find((answers) => answers[name] !== undefined)?.['currency'])
  return currency === undefined ? undefined : { amount, currency }
}

/** Most rows tell of one piece of work, and there is nothing to add up. */
const sumOf = (all: readonly RowAnswers[], name: string): string | undefined => {
  if (all.length === 1) return wordsOf(all[0]?.[name])
  const told = all.flatMap((answers) => wordsOf(answers[name]) ?? [])
  if (told.length < 2) return told[0]
  return told.reduce((sum, value) => sum.plus(value), new Exact(0)).toFixed()
}

const wordsOf = (answer: string | readonly string[] | undefined): string | undefined =>
  typeof answer === 'string' ? answer : undefined
