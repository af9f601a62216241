/** How many decimals are printed, at least and at most. */
export type Digits = { readonly least: number; readonly most: number }

/** "1234.5" → "1,234.5" in the language's own way; decimal strings stay exact, no binary float is between. */
export const describeDecimal = (value: string, language: string, digits?: Digits): string =>
  formatOf(language, { style: 'decimal', ...limits(digits ?? { least: 0, most: 6 }) }).format(
    asLiteral(value),
  )

/** "61.8", "EUR" → "EUR 61.80". */
export const describeMoney = (
  { amount, currency }: { readonly amount: string; readonly currency: string },
  language: string,
  digits?: Digits,
): string => {
  const usual = digitsOf(currency)
  return formatOf(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    ...limits(digits ?? { least: usual, most: 6 }),
  }).format(asLiteral(amount))
}

/** "0.38" → "38%". */
export const describeShare = (share: string, language: string, digits: Digits): string =>
  formatOf(language, { style: 'percent', ...limits(digits) }).format(asLiteral(share))

/** Decimals that amounts in a currency are usually written with: 2 for EUR, 0 for KRW. */
export const digitsOf = (currency: string): number =>
  formatOf('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const limits = ({ least, most }: Digits) => ({
  minimumFractionDigits: least,
  maximumFractionDigits: Math.max(least, most),
})

const isLiteral = (value: string): value is `${number}` => /^-?\d+(\.\d+)?$/.test(value)

const asLiteral = (value: string): `${number}` | number =>
  isLiteral(value) ? value : Number(value)

/** Formats are slow to make and the same for all who ask. */
const formats = new Map<string, Intl.NumberFormat>()

const formatOf = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options)
  formats.set(key, format)
  return format
}
