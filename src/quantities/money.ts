import { describeMoney } from './printed-numbers.ts'
import { readingsOfNumber } from './typed-number.ts'

/** An amount of money; a decimal string, never a float: "4.20", "EUR". */
export type Money = { readonly amount: string; readonly currency: string }

/** Money for a unit of work; the amount is a decimal string, never a float: "0.60", "EUR", "pair". */
export type Rate = {
  readonly amount: string
  readonly currency: string
  /** The unit that is paid for: "pair", "hour", "month". */
  readonly per: string
}

export const amountPattern = /^\d{1,12}(\.\d{1,4})?$/
/** ISO 4217. */
export const currencyPattern = /^[A-Z]{3}$/

const amountTyped = "\\p{Nd}[\\p{Nd}\\s.,'’\u060c\u066b\u066c]*?"
const ratePattern = new RegExp(
  `^(?:(?<before>[A-Za-z]{3})\\s*)?(?<amount>${amountTyped})\\s*(?<after>[A-Za-z]{3})?\\s*(?:per\\b|an?\\b|/)\\s*(?<unit>\\S.*)$`,
  'u',
)
const moneyPattern = new RegExp(
  `^(?:(?<before>[A-Za-z]{3})\\s*)?(?<amount>${amountTyped})\\s*(?<after>[A-Za-z]{3})?$`,
  'u',
)

/**
 * Reads "0.60 EUR per pair", "EUR 0,60 / pair", "1 200 BGN a month". Answers null for anything else.
 * A comma or a point that may part thousands or begin decimals is refused as ambiguous rather than guessed.
 */
export const readRate = (typed: string): Rate | null => only(readingsOfRate(typed))

/** Every way in which a rate can be read. */
export const readingsOfRate = (typed: string): readonly Rate[] => {
  const found = ratePattern.exec(inOneLine(typed))?.groups
  const currency = (found?.['before'] ?? found?.['after'])?.toUpperCase()
  if (found === undefined || currency === undefined) return []
  const per = (found['unit'] ?? '').trim()
  return readingsOfDecimal(found['amount'] ?? '').map((amount) => ({ amount, currency, per }))
}

/** Reads "4.20 EUR", "EUR 4,20", "1 200 BGN"; null for anything else, and where a point may part thousands. */
export const readMoney = (typed: string): Money | null => only(readingsOfMoney(typed))

/** Every way in which an amount of money can be read. */
export const readingsOfMoney = (typed: string): readonly Money[] => {
  const found = moneyPattern.exec(inOneLine(typed))?.groups
  const currency = (found?.['before'] ?? found?.['after'])?.toUpperCase()
  if (found === undefined || currency === undefined) return []
  return readingsOfDecimal(found['amount'] ?? '').map((amount) => ({ amount, currency }))
}

/** Reads "7.5", "7,5", "7½" and "1 200" as a decimal string; null where a point or comma may part thousands. */
export const readDecimal = (typed: string): string | null => only(readingsOfDecimal(typed))

/** Every way in which a decimal can be read: "1.234" in two. */
export const readingsOfDecimal = (typed: string): readonly string[] =>
  readingsOfNumber(typed).filter((amount) => amountPattern.test(amount))

/** A long paste of blanks is read as quickly as one. */
const inOneLine = (typed: string): string =>
  typed
    .replace(/\p{Sc}/gu, (sign) => (sign in lettersOf ? ` ${lettersOf[sign]} ` : sign))
    .trim()
    .replace(/\s+/g, ' ')

/** Signs that stand for one money alone; "$" and "£" stand for several. */
const lettersOf: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', '₹': 'INR', '৳': 'BDT', '฿': 'THB', '₫': 'VND', '₱': 'PHP', '₦': 'NGN' },
  ...{ '₺': 'TRY', '₴': 'UAH', '₾': 'GEL', '₸': 'KZT', '₮': 'MNT', '₭': 'LAK', '៛': 'KHR' },
}

const only = <T>(readings: readonly T[]): T | null =>
  readings.length === 1 ? (readings[0] ?? null) : null

/** "0.60", "EUR", "pair" → "EUR 0.60" in the language's own way of writing money, with the decimals that were told. */
export const describeAmount = (money: Money, language: string): string =>
  describeMoney(money, language, { least: money.amount.split('.')[1]?.length ?? 0, most: 4 })
