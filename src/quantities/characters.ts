/** Whether a font of the paper has a character (by code point). */
export type HasGlyph = (codePoint: number) => boolean

/** Default ignorable characters, and what a line of text may hold without a picture of its own. */
const needsNoGlyph = /^(?:[\n\t]|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp})$/u

/** Characters of a text that no font can show, each once, as they come after NFC. */
export const missingGlyphs = (words: string, hasGlyph: HasGlyph): readonly string[] => [
  ...new Set([...words.normalize('NFC')].filter((character) => isMissing(character, hasGlyph))),
]

/** The text with [U+12000] for what no font has, so that a draft never holds a silent box. */
export const withKnownGlyphs = (words: string, hasGlyph: HasGlyph): string =>
  [...words.normalize('NFC')]
    .map((character) =>
      isMissing(character, hasGlyph) ? `[${nameOfCodePoint(character)}]` : character,
    )
    .join('')

/** "U+12000". */
export const nameOfCodePoint = (character: string): string =>
  `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0

const isMissing = (character: string, hasGlyph: HasGlyph): boolean =>
  !hasGlyph(codePointOf(character)) && !needsNoGlyph.test(character)
