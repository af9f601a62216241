// Of these we have fonts, or a user may have one. Anything else stays with its neighbours.
const scripts = [
  ...['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Syriac', 'Thaana'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer', 'Ethiopic', 'Cherokee'],
  ...[
    'Mongolian',
    'Nko',
    'Tifinagh',
    'Ol_Chiki',
    'Meetei_Mayek',
    'Hangul',
    'Bopomofo',
    'Yi',
    'Han',
  ],
  ...['Hiragana', 'Katakana'],
].map((script) => ({ script, has: new RegExp(`\\p{Script=${script}}`, 'u') }))

const onlyLatin = /^[\0-\u02ff\u1e00-\u1eff\u2000-\u2125\u2190-\u23ff]*$/

/**
 * Cuts a text where its script changes (UAX 24), because a font's rules go by script. Characters of all scripts
 * (digits, signs, marks) stay with what is before them; at the beginning, with what comes after.
 */
export const scriptRuns = (text: string): readonly string[] => {
  if (onlyLatin.test(text)) return [text]
  const runs: string[] = []
  let script: string | null = null
  let start = 0
  let at = 0
  for (const character of text) {
    const own = scriptOf(character)
    if (own !== null && script !== null && own !== script) {
      runs.push(text.slice(start, at))
      start = at
    }
    script = own ?? script
    at += character.length
  }
  runs.push(text.slice(start))
  return runs
}

/** The script of a character; null for one that many scripts use. */
const scriptOf = (character: string): string | null => {
  for (const { script, has } of scripts) if (has.test(character)) return script
  return null
}
