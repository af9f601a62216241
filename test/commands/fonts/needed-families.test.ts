import { describe, expect, test } from 'vitest'
import { loadStock } from '../../../src/commands/fonts/font-stock.ts'
import {
  type KnownFamily,
  neededFamilies,
  orderFor,
} from '../../../src/commands/fonts/needed-families.ts'
import { hostWithFonts } from './font-hosts.ts'

const { installed, absent } = await loadStock(hostWithFonts())
const [textFamily, ...others] = installed
/** As where everything is installed. */
const all: readonly [KnownFamily, ...KnownFamily[]] = [textFamily, ...others, ...absent]

const drawn = (texts: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(texts).map(([language, text]) => [
      language,
      [...text].map((character) => character.codePointAt(0) ?? 0),
    ]),
  )
const namesOf = (families: readonly KnownFamily[]): readonly string[] =>
  families.map(({ name }) => name.replace('Noto ', ''))
const needed = (texts: Readonly<Record<string, string>>) =>
  namesOf(neededFamilies(drawn(texts), all))

describe('a text needs', () => {
  const cases: readonly [what: string, texts: Record<string, string>, families: string[]][] = [
    ['its own family, whatever it says', { en: '' }, []],
    ['nothing more for Latin, Greek and Cyrillic', { en: 'Łódź, Ελλάδα, София' }, []],
    ['one more for each script', { en: 'a नेपाल ไทย' }, ['Serif Devanagari', 'Sans Thai']],
    ['Naskh for Arabic and Persian', { ar: 'العمل', fa: 'کار' }, ['Naskh Arabic']],
    ['Nastaliq for Urdu', { ur: 'گھر پر کام کرنے والے' }, ['Nastaliq Urdu']],
    [
      'both where both are spoken',
      { en: 'home work', ur: 'کام', ar: 'العمل' },
      ['Naskh Arabic', 'Nastaliq Urdu'],
    ],
    ['no Devanagari for the danda of a Bengali sentence', { en: 'বাংলা।' }, ['Serif Bengali']],
    ['Thai for the sign of its money', { en: '฿' }, ['Sans Thai']],
    ['signs', { en: '→ ☐' }, ['Sans Math', 'Sans Symbols 2']],
    ['the one of its own country for Han', { zh: '在家工作' }, ['Serif SC']],
    ['with the script said, or with the place', { 'zh-Hant': '雙', 'zh-HK': '錢' }, ['Serif TC']],
    ['another for Japanese', { ja: '内職' }, ['Serif JP']],
    ['another for Korean', { ko: '家內勞動' }, ['Serif KR']],
    ['the first of them where the language is another', { en: '在家工作' }, ['Serif SC']],
    ['nothing for what is not seen', { en: 'a\u200D\uFE0F\u{E0100}' }, []],
    ['nothing for what none has', { en: '\u{12000}' }, []],
    ['the same in words that are no language', { 'no language': 'ไทย' }, ['Sans Thai']],
  ]
  test.each(cases)('%s', (_, texts, families) => {
    expect(needed(texts)).toEqual(['Serif', ...families])
  })
})

test('what comes first comes first in every language', () => {
  const own: KnownFamily = {
    name: 'Own',
    comesFirst: true,
    scripts: [],
    languages: [],
    has: (point) => point === 0x0643,
  }
  const families = [textFamily, own, ...others] as const
  expect(namesOf(neededFamilies(drawn({ ur: 'ک', ar: 'ك' }), families))).toEqual([
    'Serif',
    'Own',
    'Nastaliq Urdu',
  ])
  expect(namesOf(orderFor('ur', families)).slice(0, 4)).toEqual([
    'Serif',
    'Own',
    'Nastaliq Urdu',
    'Naskh Arabic',
  ])
})
