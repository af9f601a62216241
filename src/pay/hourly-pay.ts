import type { Money, Rate } from '../quantities/money.ts'
import { type Decimal, Exact, readExact } from './exact.ts'
import { type TimeUnit, timeUnitOf } from './time-unit.ts'

/** What was told of one pay: a record of the answers, a row of a survey, figures typed at a meeting. */
export type PayTold = {
  readonly rate?: Rate | undefined
  /** Pieces accepted and paid; of a rate for a time, how many hours, days, weeks or months were paid. */
  readonly accepted?: string | undefined
  readonly bonus?: Money | undefined
  readonly deductions?: Money | undefined
  readonly costs?: Money | undefined
  /** Hours of the work itself, around it, and of helpers, as decimal strings. */
  readonly hours?: string | undefined
  readonly ancillary?: string | undefined
  readonly helpers?: string | undefined
}

export const payParts = [
  'rate',
  'accepted',
  'bonus',
  'deductions',
  'costs',
  'hours',
  'ancillary',
  'helpers',
] as const

export type PayPart = (typeof payParts)[number]

/** Why an hour’s pay is not known. */
export type Hindrance =
  | { readonly what: 'missing' | 'negative' | 'notANumber'; readonly part: PayPart }
  | { readonly what: 'noHours' }
  | { readonly what: 'currencies'; readonly currencies: readonly string[] }

/** All that one pay comes to, nothing of it rounded; null: that part was not told, and so not counted. */
export type HourlyPay = {
  /** ISO 4217. */
  readonly currency: string
  /** What the rate is paid for, as it was told: "pair". */
  readonly per: string
  /** The time that it is paid for; null for a piece. */
  readonly unit: TimeUnit | null
  readonly rate: Decimal
  /** How often the rate was paid. */
  readonly count: Decimal
  readonly bonus: Decimal | null
  readonly deductions: Decimal | null
  readonly costs: Decimal | null
  readonly direct: Decimal
  readonly ancillary: Decimal | null
  readonly helpers: Decimal | null
  /** Count × rate + bonus, in money. */
  readonly gross: Decimal
  /** The same less deductions and own costs; below zero where these are more. */
  readonly net: Decimal
  /** Hours of the work, around it, and of helpers together. */
  readonly hours: Decimal
}

export type HourlyResult =
  | { readonly known: true; readonly pay: HourlyPay }
  | { readonly known: false; readonly hindrances: readonly Hindrance[] }

/**
 * What a pay comes to over all hours that it took: accepted × rate + bonus, less deductions and own costs, over
 * direct, ancillary and helpers’ hours. Nothing is guessed: without a rate, pieces and hours it is not known. Only
 * of a rate for an hour the hours of the work are those that were paid, if nothing else is told.
 */
export const hourlyPay = (told: PayTold): HourlyResult => {
  const unit = told.rate === undefined ? null : timeUnitOf(told.rate.per)
  const parts = partsOf(told, unit)
  const hindrances = [...hindrancesOf(parts), ...currencyHindrances(told)]
  const { rate, accepted, hours } = parts
  if (hindrances.length > 0 || told.rate === undefined || !rate || !accepted || !hours)
    return { known: false, hindrances }
  const counted = { rate, count: accepted, direct: hours, unit }
  return { known: true, pay: summed(told.rate, counted, parts) }
}

/** Undefined: not told; null: told, but no number. */
type Parts = Readonly<Record<PayPart, Decimal | null | undefined>>

const partsOf = (told: PayTold, unit: HourlyPay['unit']): Parts => ({
  rate: readExact(told.rate?.amount),
  accepted: readExact(told.accepted === undefined && unit === 'hour' ? told.hours : told.accepted),
  bonus: readExact(told.bonus?.amount),
  deductions: readExact(told.deductions?.amount),
  costs: readExact(told.costs?.amount),
  hours: readExact(told.hours),
  ancillary: readExact(told.ancillary),
  helpers: readExact(told.helpers),
})

const needed: ReadonlySet<PayPart> = new Set(['rate', 'accepted', 'hours'])
const allHours = ['hours', 'ancillary', 'helpers'] as const

const hindrancesOf = (parts: Parts): readonly Hindrance[] => {
  const found: Hindrance[] = []
  for (const part of payParts) {
    const value = parts[part]
    if (value === undefined) {
      if (needed.has(part)) found.push({ what: 'missing', part })
    } else if (value === null) found.push({ what: 'notANumber', part })
    else if (value.isNegative() && !value.isZero()) found.push({ what: 'negative', part })
  }
  const isIdle = parts.hours != null && allHours.every((part) => parts[part]?.isZero() ?? true)
  return isIdle ? [...found, { what: 'noHours' }] : found
}

const currencyHindrances = ({ rate, bonus, deductions, costs }: PayTold): readonly Hindrance[] => {
  const others = [bonus, deductions, costs].filter(
    (money) => money !== undefined && money.currency !== rate?.currency,
  )
  if (others.length === 0) return []
  const told = [rate, bonus, deductions, costs].flatMap((money) => money?.currency ?? [])
  const currencies = [...new Set(told)]
  return currencies.length > 1 ? [{ what: 'currencies', currencies }] : []
}

type Counted = Pick<HourlyPay, 'rate' | 'count' | 'direct' | 'unit'>

/** Field by field: a survey has a hundred thousand of these. */
const summed = (
  { currency, per }: Rate,
  { rate, count, direct, unit }: Counted,
  parts: Parts,
): HourlyPay => {
  const { bonus = null, deductions = null, costs = null, ancillary = null, helpers = null } = parts
  const gross = plus(count.times(rate), bonus)
  const net = minus(minus(gross, deductions), costs)
  const hours = plus(plus(direct, ancillary), helpers)
  return {
    currency,
    per,
    unit,
    rate,
    count,
    bonus,
    deductions,
    costs,
    direct,
    ancillary,
    helpers,
    gross,
    net,
    hours,
  }
}

const plus = (sum: Decimal, more: Decimal | null): Decimal => (more === null ? sum : sum.plus(more))
const minus = (sum: Decimal, less: Decimal | null): Decimal =>
  less === null ? sum : sum.minus(less)

/** Money for an hour, before deductions and own costs. */
export const grossAnHour = ({ gross, hours }: HourlyPay): Decimal => gross.div(hours)

/** Money for an hour, after deductions and own costs; below zero where these are more than the pay. */
export const netAnHour = ({ net, hours }: HourlyPay): Decimal => net.div(hours)

/** What was not told, and so counts for nothing in it: the pay may be less, the hours may be more. */
export const untoldParts = (pay: HourlyPay): readonly UntoldPart[] =>
  (['deductions', 'costs', 'ancillary', 'helpers'] as const).filter((part) => pay[part] === null)

export type UntoldPart = 'deductions' | 'costs' | 'ancillary' | 'helpers'

/**
 * The fewest hours a day of the homeworker herself that a record can mean, helpers left out: over the days that a
 * rate for days, weeks or months was paid for, else over a month, the longest time that a record is asked for.
 */
export const leastHoursADay = ({ direct, ancillary, unit, count }: HourlyPay): Decimal => {
  const days = unit === null || unit === 'hour' ? daysIn.month : daysIn[unit]
  const times = unit === null || unit === 'hour' ? new Exact(1) : Exact.max(count, 1)
  return direct.plus(ancillary ?? 0).div(times.times(days))
}

const daysIn = { day: 1, week: 7, month: 31 } as const
