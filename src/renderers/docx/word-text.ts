// XML 1.0 (2.2) has no place for controls, lone surrogates, U+FFFE and U+FFFF: a file that holds one opens
// nowhere. The other noncharacters are not for interchange (Unicode 23.7).
const unwritable = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const whiteSpace = /[ \t\n\v\f\r]+/g

/** The text as a file may hold it: white space run together, what XML cannot hold left out. */
export const wordText = (text: string): string =>
  text.replace(unwritable, '').replace(whiteSpace, ' ').replaceAll('\u2029', '\u2028')

/** The same on one line. */
export const lineText = (text: string): string => wordText(text).replaceAll('\u2028', ' ').trim()
