import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { po } from 'gettext-parser'
import { documentsPot, interfacePot } from './extract.ts'

/** A language of test: English with accents, so that a sentence that was not translated shows at once. */
export const accentedCode = 'en-XA'

const letters: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ď',
  e: 'é',
  g: 'ğ',
  h: 'ħ',
  i: 'í',
  l: 'ĺ',
  n: 'ñ',
  o: 'ó',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'ú',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  D: 'Ď',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  R: 'Ř',
  S: 'Š',
  T: 'Ť',
  U: 'Ú',
}

/** Accents on all that is read; names of values, ICU keywords and tags stay as they are. */
export const accented = (sentence: string): string => {
  let depth = 0
  let inTag = false
  let result = ''
  for (const letter of sentence) {
    if (letter === '<') inTag = true
    if (letter === '{') depth += 1
    result += depth % 2 === 0 && !inTag ? (letters[letter] ?? letter) : letter
    if (letter === '}') depth -= 1
    if (letter === '>') inTag = false
  }
  return result
}

/** A folder with the whole program translated into the language of test. */
export const accentedLanguages = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'c177-languages-'))
  const pots = { interface: interfacePot(), documents: documentsPot() }
  for (const [domain, pot] of Object.entries(pots)) {
    const file = po.parse(pot)
    for (const entry of Object.values(file.translations[''] ?? {})) {
      if (entry.msgid !== '') entry.msgstr = [accented(entry.msgid)]
    }
    writeFileSync(join(folder, `${accentedCode}.${domain}.po`), po.compile(file))
  }
  return folder
}

/** Words of three and more plain letters: what has stayed English. */
export const plainWords = (text: string): readonly string[] => [
  ...new Set(text.match(/(?<![\p{L}\p{M}.@/-])[a-z]{3,}(?![\p{L}\p{M}@/]|\.\w)/giu) ?? []),
]
