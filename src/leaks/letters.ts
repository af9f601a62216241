/** What stands before a letter, as bits: which kinds of characters that are no letters. */
export const gap = { hyphen: 1, line: 2, blank: 4, mark: 8, soft: 16, wall: 32 } as const

/** With one of these a word ends; a soft hyphen alone ends none. */
export const parting = gap.hyphen | gap.line | gap.blank | gap.mark | gap.wall

/** The character that parts two texts, over which no word goes on. */
export const wall = '\0'

/** What becomes of one character: the letters that it counts as, or the gap that it makes. */
export type Letter = {
  /** Small, without accents. */
  readonly letters: string
  readonly gap: number
  /** A small letter of a script that has large ones. */
  readonly isSmall: boolean
  /** Cyrillic or Greek, whose letters look like Latin ones or have a Latin spelling. */
  readonly isOther: boolean
}

const known = new Map<number, Letter>()

/** A character by its code point, whatever its case, accents, width or form of writing. */
export const letterOf = (point: number): Letter => {
  const found = known.get(point)
  if (found !== undefined) return found
  const letter = readLetter(String.fromCodePoint(point))
  known.set(point, letter)
  return letter
}

const readLetter = (character: string): Letter => {
  const plain = character.normalize('NFKD').replace(unseen, '')
  const small = [...plain.toLowerCase().normalize('NFKD').replace(unseen, '')]
    .map((one) => alike.get(one) ?? digitOf(one))
    .join('')
  const letters = small.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  return {
    letters,
    gap: letters === '' ? gapOf(character, plain) : 0,
    isSmall: /\p{Ll}/u.test(plain) && plain === plain.toLowerCase(),
    isOther: /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters),
  }
}

/**
 * Accents, points of vowels that may be left out, and what is not seen at all. Vowel signs of Indic scripts and of
 * Thai stay: without them other words would be the same.
 */
const unseen =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20f0]|[\ufe20-\ufe2f]|[\ufe00-\ufe0f]|[\u093c\u09bc\u0a3c\u0abc]|[\u0640\u115f\u1160\u3164\uffa0]|\p{Cf}/gu

const gapOf = (character: string, plain: string): number => {
  if (character === '\u00ad') return gap.soft
  if (plain === '') return 0
  if (/[\n\r\f\v\u0085\u2028\u2029]/.test(character)) return gap.line
  if (/[\p{Z}\t]/u.test(character)) return gap.blank
  return /[\p{Pd}\u2043\u2212]/u.test(character) ? gap.hyphen : gap.mark
}

/** Letters that Unicode keeps apart and people do not: of Latin, and of the languages that write Arabic. */
const alike = new Map<string, string>(
  Object.entries({
    ...{ ı: 'i', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h' },
    ...{ ŋ: 'n', ɑ: 'a', ɡ: 'g', ɩ: 'i', ŧ: 't', ə: 'a', ς: 'σ' },
    ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه' },
    ...{ ۀ: 'ه', ۂ: 'ه', ۃ: 'ه', ں: 'ن', ء: '' },
  }),
)

/** A digit of any script as 0 to 9; Unicode gives each script ten in a row. */
const digitOf = (character: string): string => {
  const point = character.codePointAt(0) ?? 0
  if (!isDigit(point)) return character
  let zero = point
  while (point - zero < 9 && isDigit(zero - 1)) zero--
  return String(point - zero)
}

const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point))
