import { westernDigits } from '../quantities/western-digits.ts'

/** Letters that Unicode does not part into a plain one and a mark. */
const others: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** Accents of European scripts, vowel points of Hebrew and Arabic, and the stroke that lengthens Arabic words. */
const leftOut =
  /\p{Script=Inherited}|[\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7]|\u0640|[\u0610-\u061a\u06d6-\u06dc]/gu

/**
 * Words as they are compared in a search: small letters, without the accents and vowel points that people leave
 * out, in one form of Unicode, figures of ASCII. The vowel signs of Indic scripts make other words and stay.
 */
export const foldWords = (words: string): string =>
  isPlain(words)
    ? words.toLowerCase()
    : westernDigits(words.normalize('NFKD').toLowerCase())
        .replace(leftOut, '')
        .replace(/[ßæœøđðłıþ]/g, (letter) => others[letter] ?? letter)

const isPlain = (words: string): boolean => /^[\u0020-\u007e]*$/.test(words)
