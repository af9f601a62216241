/** The amount in millionths: the decimals of answers have six places at most, so none is lost. */
const millionths = (decimal: string): bigint => {
  const [whole = '0', part = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0'))
  return decimal.startsWith('-') ? -size : size
}

/** Which of two decimals ("7.5") is the smaller one: below 0 for the first, above 0 for the second. */
export const compareDecimals = (one: string, other: string): number => {
  const difference = millionths(one) - millionths(other)
  return difference < 0n ? -1 : Number(difference > 0n)
}
