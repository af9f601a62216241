/** Scripts written from right to left (Unicode, UAX 9; ISO 15924 codes). */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

/** Which way a language (BCP 47) is written, by its usual script. */
export const directionOf = (language: string): 'ltr' | 'rtl' => {
  try {
    const { script = '' } = new Intl.Locale(language).maximize()
    return rightToLeft.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
