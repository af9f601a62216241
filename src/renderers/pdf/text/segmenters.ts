const known = new Map<string, Intl.Segmenter>()

/**
 * The host's segmenter for a language, made once: to make one costs a thousand times what it takes to
 * segment a word. It holds nothing of what it segmented.
 */
export const segmenterOf = (language: string, granularity: 'grapheme' | 'word'): Intl.Segmenter => {
  const key = `${language} ${granularity}`
  const segmenter = known.get(key) ?? new Intl.Segmenter(language, { granularity })
  known.set(key, segmenter)
  return segmenter
}
