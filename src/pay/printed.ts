import {
  type Digits,
  describeDecimal,
  describeMoney,
  describeShare,
  digitsOf,
} from '../quantities/printed-numbers.ts'
import { type Decimal, Exact } from './exact.ts'

/** What rounded figures show at least, so that a very small rate is not printed as nothing. */
const significant = { pay: 2, rate: 3 } as const
const mostDecimals = 6

/** Money as it was told or summed up, with all its decimals: "EUR 61.80". */
export const printedMoney = (value: Decimal, currency: string, locale: string): string =>
  describeMoney({ amount: value.toDecimalPlaces(mostDecimals).toFixed(), currency }, locale)

/** Money that comes out of a division, rounded half up: for an hour, or as a rate for a piece. */
export const printedQuotient = (
  value: Decimal,
  { currency, what }: { readonly currency: string; readonly what: keyof typeof significant },
  locale: string,
): string => {
  const digits = digitsFor(value, currency, significant[what])
  const amount = value.toDecimalPlaces(digits.most).toFixed()
  return describeMoney({ amount, currency }, locale, digits)
}

const digitsFor = (value: Decimal, currency: string, figures: number): Digits => {
  const least = digitsOf(currency)
  const most = Math.min(mostDecimals, Math.max(least, neededDigits(value, figures)))
  return { least, most }
}

/** Decimals after which so many figures of the number are seen. */
const neededDigits = (value: Decimal, figures: number): number =>
  value.isZero() ? 0 : figures - 1 - value.abs().log(10).floor().toNumber()

/** Hours and pieces: "38.5". */
export const printedNumber = (value: Decimal, locale: string, decimals = mostDecimals): string =>
  describeDecimal(value.toDecimalPlaces(decimals).toFixed(), locale)

/** A share in per cent, rounded half up; less than the whole is never printed as the whole, nor little as nothing. */
export const printedShare = (share: Decimal, locale: string): string => {
  const digits = [0, 1, 2, 3, 4].find((decimals) => !isBlurred(share, decimals)) ?? mostDecimals
  const rounded = share.toDecimalPlaces(digits + 2).toFixed()
  return describeShare(rounded, locale, { least: digits, most: digits })
}

const isBlurred = (share: Decimal, decimals: number): boolean => {
  const rounded = share.toDecimalPlaces(decimals + 2)
  return [new Exact(0), new Exact(1)].some((end) => rounded.equals(end) && !share.equals(end))
}

/** An amount without its money, for a column that names it: "1.27". */
export const printedAmount = (value: Decimal, currency: string, locale: string): string => {
  const digits = digitsFor(value, currency, significant.pay)
  return describeDecimal(value.toDecimalPlaces(digits.most).toFixed(), locale, digits)
}
