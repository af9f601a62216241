/** Digits of every script as 0 to 9, so that a number is found however it is written; the length stays. */
export const plainDigits = (text: string): string =>
  /[^\x20-\x7e]/.test(text) ? text.replace(/\p{Nd}/gu, plainDigit) : text

const plainDigit = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0
  // Outside the basic plane a digit takes two places and stays as it is: no telephone is typed so.
  return point > 0xffff ? digit : String(point - zeroOf(point))
}

/** Unicode gives each script ten digits in a row, beginning at …0 or at …6. */
const zeroOf = (point: number): number => {
  const row = point & ~0xf
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6
}
