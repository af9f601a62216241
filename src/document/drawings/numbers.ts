const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`
const length = new RegExp(`^(${number})(px|pt|pc|mm|cm|in)?$`, 'i')
const next = new RegExp(`\\s*,?\\s*(${number})`, 'iy')

/** Units of CSS in 1/96 inch (CSS Values 4, 6.2). */
const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** Numbers beyond it stand on no page; they would make files that no reader opens. */
const largest = 1_000_000

/** A length in 1/96 inch; null where it is none, or relative to something ("50%", "2em"). */
export const lengthIn = (value: string): number | null => {
  const found = length.exec(value.trim())
  if (found === null) return null
  const size = Number(found[1]) * (units[(found[2] ?? 'px').toLowerCase()] ?? 1)
  return Math.abs(size) <= largest ? size : null
}

/** Numbers with blanks or commas between them; null where something else stands there. */
export const numbersIn = (value: string): readonly number[] | null => {
  const numbers: number[] = []
  let end = 0
  next.lastIndex = 0
  for (let found = next.exec(value); found !== null; found = next.exec(value)) {
    numbers.push(Number(found[1]))
    end = next.lastIndex
  }
  const isWhole = value.slice(end).trim() === ''
  return isWhole && numbers.every((one) => Math.abs(one) <= largest) ? numbers : null
}

/** A ten-thousandth of a unit is seen by nobody, and short numbers make small files. */
export const tidy = (value: number): number => Math.round(value * 1e4) / 1e4 + 0
