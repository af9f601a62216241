import type { Money } from '../quantities/money.ts'
import { type Decimal, Exact, readExact } from './exact.ts'
import type { HourlyPay } from './hourly-pay.ts'
import type { TimeUnit } from './time-unit.ts'

/** A minimum wage as it was copied from its source. */
export type MinimumWageTold = {
  readonly id: string
  readonly amount?: Money | undefined
  readonly per?: TimeUnit | undefined
  /** Hours of work that the law puts behind a day, week or month, as a decimal string. */
  readonly hours?: string | undefined
}

/** A minimum wage for an hour, kept as a fraction so that nothing is rounded: amount over hours. */
export type HourlyMinimum = {
  readonly id: string
  /** ISO 4217. */
  readonly currency: string
  readonly per: TimeUnit
  readonly amount: Decimal
  readonly hours: Decimal
}

/** What a minimum wage lacks before it can be told for an hour; a zero or a word that is no number lacks too. */
export type Lack = 'amount' | 'per' | 'hours'

export type MinimumResult =
  | { readonly known: true; readonly minimum: HourlyMinimum }
  | { readonly known: false; readonly lacks: readonly Lack[] }

/** A minimum wage for an hour, by the hours that were told with it and never by any that were not. */
export const hourlyMinimum = ({ id, amount, per, hours }: MinimumWageTold): MinimumResult => {
  const money = positive(amount?.amount)
  const behind = per === 'hour' ? new Exact(1) : positive(hours)
  if (amount === undefined || money === null || per === undefined || behind === null) {
    const lacks: readonly [Lack, boolean][] = [
      ['amount', money === null],
      ['per', per === undefined],
      ['hours', per !== undefined && behind === null],
    ]
    return { known: false, lacks: lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : [])) }
  }
  const { currency } = amount
  return { known: true, minimum: { id, currency, per, amount: money, hours: behind } }
}

const positive = (told: string | undefined): Decimal | null => {
  const value = readExact(told) ?? null
  return value === null || value.isNegative() || value.isZero() ? null : value
}

/** Money for an hour. */
export const minimumAnHour = ({ amount, hours }: HourlyMinimum): Decimal => amount.div(hours)

/** Pay of so many hours as a share of the minimum wage for as many: 0.38 for 38 per cent. */
export const shareOfMinimum = (money: Decimal, hours: Decimal, minimum: HourlyMinimum): Decimal =>
  money.times(minimum.hours).div(hours.times(minimum.amount))

/** Whether net pay is less than the minimum wage: multiplied crosswise, so that no division rounds. */
export const isBelowMinimum = ({ net, hours }: HourlyPay, minimum: HourlyMinimum): boolean =>
  net.times(minimum.hours).lessThan(minimum.amount.times(hours))
