// A soft hyphen, a zero-width space, a byte order mark, a control or a direction mark has no drawing
// of its own; a font without it would print a box. White space and joiners stay.
const undrawable = /(?![\t\n\v\f\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu
const whiteSpace = /[ \t\n\v\f\r]+/g

/** The text as it is drawn: composed, without what has no picture, white space run together. */
export const drawableText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(undrawable, '')
    .replace(whiteSpace, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
