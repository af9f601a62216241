import { type Text, text } from '../problems/text.ts'
import { fairRateFor } from './fair-rate.ts'
import { type HourlyPay, netAnHour, type UntoldPart, untoldParts } from './hourly-pay.ts'
import { type HourlyMinimum, minimumAnHour, shareOfMinimum } from './minimum-wage.ts'
import { printedMoney, printedNumber, printedQuotient, printedShare } from './printed.ts'
import type { TimeUnit } from './time-unit.ts'

/**
 * How an hour’s pay was reckoned, in one line that a reader can follow with a pencil: "120 × EUR 0.60 per pair
 * − EUR 6.00 (own costs) = EUR 66.00, over 38.5 + 6 (around the work) h = 44.5 h: EUR 1.48 an hour, 45% of the
 * minimum wage". Numbers stand in the locale’s own way (BCP 47); what was not told does not stand in it.
 */
export const workingLine = (
  pay: HourlyPay,
  minimum: HourlyMinimum | null,
  locale: string,
): Text => {
  const { currency, net, hours } = pay
  const line = text('{sum} = {net}, over {hours}: {hourly} an hour', {
    sum: moneySum(pay, locale),
    net: printedMoney(net, currency, locale),
    hours: hoursSum(pay, locale),
    hourly: printedQuotient(netAnHour(pay), { currency, what: 'pay' }, locale),
  })
  return minimum === null
    ? line
    : text('{line}, {share} of the minimum wage', {
        line,
        share: printedShare(shareOfMinimum(net, hours, minimum), locale),
      })
}

const moneySum = (pay: HourlyPay, locale: string): Text => {
  const { currency, per, rate, count, bonus, deductions, costs } = pay
  const money = (value: NonNullable<HourlyPay['bonus']>) => printedMoney(value, currency, locale)
  const paid = text('{count} × {rate} per {unit}', {
    count: printedNumber(count, locale),
    rate: money(rate),
    unit: per,
  })
  const withBonus =
    bonus === null ? paid : text('{sum} + {amount} (bonus)', { sum: paid, amount: money(bonus) })
  const lessDeductions =
    deductions === null
      ? withBonus
      : text('{sum} − {amount} (deductions)', { sum: withBonus, amount: money(deductions) })
  return costs === null
    ? lessDeductions
    : text('{sum} − {amount} (own costs)', { sum: lessDeductions, amount: money(costs) })
}

const hoursSum = ({ direct, ancillary, helpers, hours }: HourlyPay, locale: string): Text => {
  const number = (value: HourlyPay['hours']) => printedNumber(value, locale)
  const own = text('{hours}', { hours: number(direct) })
  const around =
    ancillary === null
      ? own
      : text('{sum} + {hours} (around the work)', { sum: own, hours: number(ancillary) })
  const all =
    helpers === null
      ? around
      : text('{sum} + {hours} (helpers)', { sum: around, hours: number(helpers) })
  return all === own
    ? text('{hours} h', { hours: number(hours) })
    : text('{sum} = {hours} h', { sum: all, hours: number(hours) })
}

/** What was not told of a pay and so not counted; null where all was. The list is one of the language (BCP 47). */
export const untoldLine = (
  pay: HourlyPay,
  say: (part: Text) => string,
  locale: string,
): Text | null => {
  const parts = untoldParts(pay).map((part) => say(untoldWords[part]))
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
  return parts.length === 0 ? null : text('Not told, not counted: {parts}.', { parts: list })
}

const untoldWords: Readonly<Record<UntoldPart, Text>> = {
  deductions: text('deductions'),
  costs: text('own costs'),
  ancillary: text('hours around the work'),
  helpers: text('hours of helpers'),
}

/** "EUR 520.00 a month ÷ 168 h = EUR 3.10 an hour", or the amount alone where it is for an hour. */
export const minimumLine = (minimum: HourlyMinimum, locale: string): Text => {
  const { currency, amount, hours, per } = minimum
  const told = aTime(per, printedMoney(amount, currency, locale))
  return per === 'hour'
    ? told
    : text('{told} ÷ {hours} h = {hourly} an hour', {
        told,
        hours: printedNumber(hours, locale),
        hourly: printedQuotient(minimumAnHour(minimum), { currency, what: 'pay' }, locale),
      })
}

const aTime = (per: TimeUnit, amount: string): Text => {
  switch (per) {
    case 'hour':
      return text('{amount} an hour', { amount })
    case 'day':
      return text('{amount} a day', { amount })
    case 'week':
      return text('{amount} a week', { amount })
    case 'month':
      return text('{amount} a month', { amount })
  }
}

/** What rate, with nothing taken off, would have reached the minimum wage in the same hours; null where it was reached, and of none for a piece. */
export const fairLine = (pay: HourlyPay, minimum: HourlyMinimum, locale: string): Text | null => {
  const rate = fairRateFor(pay, minimum)
  return rate === null || rate.lessThanOrEqualTo(pay.rate)
    ? null
    : text('At this speed {rate} per {unit} would reach it.', {
        rate: printedQuotient(rate, { currency: pay.currency, what: 'rate' }, locale),
        unit: pay.per,
      })
}
