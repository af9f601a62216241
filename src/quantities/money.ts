import { describeMoney } from './printed-numbers.ts'

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

/**
 * Reads "0.60 EUR per pair", "EUR 0,60 / pair", "1 200 BGN a month". Answers null for anything else.
 * A comma or a point followed by three figures is refused as ambiguous rather than guessed.
 */
export const readRate = (typed: string): Rate | null => {
  const found =
    /^(?:(?<before>[A-Za-z]{3})\s*)?(?<amount>\d[\d\s.,]*?)\s*(?<after>[A-Za-z]{3})?\s*(?:per\b|an?\b|\/)\s*(?<unit>\S.*)$/u.exec(
      typed.trim(),
    )?.groups
  const currency = (found?.['before'] ?? found?.['after'])?.toUpperCase()
  const amount = readAmount(found?.['amount'] ?? '')
  if (found === undefined || currency === undefined || amount === null) return null
  return { amount, currency, per: (found['unit'] ?? '').trim() }
}

/** Reads "4.20 EUR", "EUR 4,20", "1 200 BGN"; null for anything else, and where a point may part thousands. */
export const readMoney = (typed: string): Money | null => {
  const found =
    /^(?:(?<before>[A-Za-z]{3})\s*)?(?<amount>\d[\d\s.,]*?)\s*(?<after>[A-Za-z]{3})?$/u.exec(
      typed.trim(),
    )?.groups
  const currency = (found?.['before'] ?? found?.['after'])?.toUpperCase()
  const amount = readAmount(found?.['amount'] ?? '')
  return currency === undefined || amount === null ? null : { amount, currency }
}

/** Reads "7.5", "7,5" and "1 200" as a decimal string; null where a point or comma may part thousands. */
export const readDecimal = (typed: string): string | null => readAmount(typed.trim())

const readAmount = (typed: string): string | null => {
  const plain = typed.replace(/\s/g, '')
  if (/^\d+[.,]\d{3}$/.test(plain)) return null
  const amount = plain.replace(',', '.')
  return amountPattern.test(amount) ? amount : null
}

/** "0.60", "EUR", "pair" → "EUR 0.60" in the language's own way of writing money, with the decimals that were told. */
export const describeAmount = (money: Money, language: string): string =>
  describeMoney(money, language, { least: money.amount.split('.')[1]?.length ?? 0, most: 4 })
