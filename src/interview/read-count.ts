import { westernDigits } from '../quantities/western-digits.ts'

/** A number of people, or why there is none: it could be read in two ways, or is no whole number. */
export type ReadCount = number | 'ambiguous' | null

/**
 * Reads "38", "1 200", "1,200", "1.200", "1'200", "1,20,000", in the digits of any script. Groups of three are
 * thousands, because a count is whole; any other grouping could be a slip and is not guessed.
 */
export const readCount = (typed: string): ReadCount => {
  const plain = westernDigits(typed.trim()).replace(/[\s'’\u066c]/g, ' ')
  if (/^\d+$/.test(plain)) return inRange(plain)
  const isThousands = /^\d{1,3}([ .,])\d{3}(\1\d{3})*$/.test(plain)
  const isIndian = /^\d{1,2}(,\d{2})+,\d{3}$/.test(plain)
  if (isThousands || isIndian) return inRange(plain.replace(/\D/g, ''))
  return /^\d+([ .,]\d+)+$/.test(plain) ? 'ambiguous' : null
}

const inRange = (digits: string): number | null => (digits.length > 12 ? null : Number(digits))

/** A pair of numbers is short; what is longer was pasted. */
const longestShare = 100

/** "38 of 60" and "38/60": how many of how many; null where it is no such pair. */
export const readShare = (typed: string): readonly [ReadCount, ReadCount] | null => {
  if (typed.length > longestShare) return null
  const words = westernDigits(typed.trim())
  const found = /^(\d[\d\s.,'’\u066c]*?)\s*(?:\/|\p{L}[\p{L}\s]*)\s*(\d[\d\s.,'’\u066c]*)$/u.exec(
    words,
  )
  return found === null ? null : [readCount(found[1] ?? ''), readCount(found[2] ?? '')]
}
