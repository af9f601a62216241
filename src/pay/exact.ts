import { Decimal } from 'decimal.js'

/**
 * Decimals of our own precision. A sum of money has at most 34 digits (12 before the point and 6 after it, times as
 * many), and two that are compared are multiplied once more: 60 digits hold all of that without rounding.
 */
export const Exact = Decimal.clone({
  defaults: true,
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
})

export type { Decimal } from 'decimal.js'

/** Signed, so that a negative number is told as one; no more figures than are held without rounding. */
const numberPattern = /^-?\d{1,12}(\.\d{1,6})?$/

/** A decimal string as a number; undefined where nothing was told, null for anything else. */
export const readExact = (told: string | undefined): Decimal | null | undefined => {
  if (told === undefined) return undefined
  const known = read.get(told)
  if (known !== undefined) return known
  const value = numberPattern.test(told) ? new Exact(told) : null
  if (read.size >= mostRead) read.clear()
  read.set(told, value)
  return value
}

/** The same few rates and hours come again in every row of a survey; each is read, and held, once. */
const read = new Map<string, Decimal | null>()
const mostRead = 5000

/**
 * As figures are kept: at most six decimals, the rest cut off and not rounded. A cut number is still rounded to
 * fewer decimals as the whole one would be; one that was rounded once might not.
 */
export const asKept = (value: Decimal): string => {
  const cut = value.toDecimalPlaces(6, Exact.ROUND_DOWN)
  return (cut.isZero() ? new Exact(0) : cut).toFixed()
}
