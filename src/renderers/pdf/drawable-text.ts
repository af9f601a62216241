import { isPlain } from './text/plain-breaks.ts'

// A soft hyphen, a byte order mark or a control has no picture, and says nothing that we use: no word is
// hyphenated. Signs of Arabic and Syriac that Unicode counts among them are drawn all the same.
const silent =
  /(?![\t\n\v\f\r\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069])[\p{Cc}\p{Cf}]/gu
// These tell where a line may break and which way words run; they have no picture either.
const steering = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g
const whiteSpace = /[ \t\n\v\f\r]+/g
const lineEnds = / ?[\u2028\u2029] ?/g
const notSingle = / {2}|\n/

/**
 * The text as it is handed to be set: composed (NFC), without what has no picture and says nothing, white
 * space run together, forced line ends as line feeds.
 */
export const settableText = (text: string): string =>
  isPlain(text) && !notSingle.test(text)
    ? text
    : text.normalize('NFC').replace(silent, '').replace(whiteSpace, ' ').replace(lineEnds, '\n')

/** The text as it is drawn: without what only steers its setting. */
export const drawableText = (text: string): string => settableText(text).replace(steering, '')
