import type { Direction } from '../fonts/face.ts'

/** The level of each character of a paragraph with that base direction; null if all are zero. */
export type LevelsOf = (text: string, direction: Direction) => Uint8Array | null

// Hebrew, Arabic and their neighbours, and the format characters that begin a stretch from right to left.
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const joiners = /[\u200c\u200d]/g

/** Whether a text has anything that is written from right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text)

/**
 * Embedding levels by the Unicode bidirectional algorithm (UAX 9, up to rule I2). The library is loaded
 * only for papers that hold something from right to left.
 */
export const openLevels = async (needed: boolean): Promise<LevelsOf> => {
  if (!needed) return () => null
  const { default: bidiModule } = await import('bidi-js')
  // The types of the package describe an ES module; it is the function itself.
  const bidi = (bidiModule as unknown as typeof bidiModule.default)()
  return (text, direction) => {
    if (direction === 'ltr' && !hasRightToLeft(text)) return null
    // A forced line break ends a line, not the paragraph: its embeddings go on.
    const { levels } = bidi.getEmbeddingLevels(text.replaceAll('\n', '\u2028'), direction)
    // The algorithm has no opinion of joiners (X9); they go with the letter that they are to shape.
    for (const { index } of text.matchAll(joiners))
      if (index > 0) levels[index] = levels[index - 1] ?? 0
    return levels
  }
}
