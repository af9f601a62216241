/** "٣٨", "३८" and "๓๘" as "38": the digits of any script as those of ASCII. */
export const westernDigits = (typed: string): string =>
  typed.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))

/** Digits of a script stand in tens from its zero, and each row of ten begins with a zero. */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return code - 0x30
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
