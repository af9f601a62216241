import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personalData } from '../../src/assessment/personal-data/personal-data.ts'
import { anyCharacter } from '../builders/any-character.ts'

const telephones = [
  // with the code of a country
  ['Bulgaria', '+359 888 123 456'],
  ['in one piece', '+359888123456'],
  ['in brackets', '(+359) 888 123 456'],
  ['dialled with two zeros', '00359 888 12 34 56'],
  ['United Kingdom', '+44 (0)20 7946 0018'],
  ['United States', '+1 (212) 555 0100'],
  ['India', '+91 98765 43210'],
  ['Jordan, Arabic-Indic figures', '+٩٦٢ ٧ ٩٠١٢ ٣٤٥٦'],
  // with the zero of a place or a mobile
  ['Bulgaria, spaced', '0888 123 456'],
  ['Bulgaria, in one piece', '0888123456'],
  ['Bulgaria, with strokes', '0888-12-34-56'],
  ['Sofia', '(02) 981 12 34'],
  ['Sofia, with a slash', '02/981 12 34'],
  ['London', '020 7946 0018'],
  ['Netherlands', '06-12345678'],
  ['France, in pairs', '06 12 34 56 78'],
  ['France, dotted', '06.12.34.56.78'],
  ['Germany', '0171/1234567'],
  ['Buenos Aires', '(011) 4567-8901'],
  ['no-break spaces', '0888\u00A0123\u00A0456'],
  ['Arabic-Indic figures', '٠٨٨٨ ١٢٣ ٤٥٦'],
  ['Persian figures', '۰۹۱۲ ۳۴۵ ۶۷۸۹'],
  ['Bengali figures', '০১৭১২-৩৪৫৬৭৮'],
  // with neither
  ['India, spaced', '98765 43210'],
  ['India, with a stroke', '98765-43210'],
  ['India, Devanagari figures', '९८७६५ ४३२१०'],
  ['United States, with strokes', '555-123-4567'],
  ['United States, bracketed', '(555) 123-4567'],
  ['United States, free of charge', '1-800-555-0199'],
  ['Argentina', '11 4567-8901'],
  ['China', '138 1234 5678'],
  ['Hong Kong', '2345 6789'],
  ['in threes, with strokes', '888-123-456'],
  ['in threes, spaced', '888 123 456'],
  ['Spain', '612 34 56 78'],
] as const

const emails = [
  ['plain', 'maria@mail.example'],
  ['with a plus and points', 'maria.petrova+x@mail.co.example'],
  ['a wide sign', 'maria＠mail.example'],
  ['not in Latin letters', 'мария@поща.бг'],
  ['spelled out', 'maria [at] mail [dot] example'],
] as const

const coordinates = [
  ['decimal degrees', '42.6977, 23.3219'],
  ['south and west', '-34.6037, -58.3816'],
  ['with decimal commas', '42,6977 23,3219'],
  ['degrees, minutes and seconds', '42°41\'51"N 23°19\'21"E'],
  ['degrees and minutes', '42° 41′ N'],
  ['letters first', 'N 42.6977 E 23.3219'],
  ['an open location code', '8GC2MMXR+5C'],
  ['Devanagari figures', '२८.६१३९, ७७.२०९०'],
] as const

const identityNumbers = [
  ['an account', 'GB29 NWBK 6016 1331 9268 19'],
  ['an account in one piece', 'BG80BNBG96611020345678'],
  ['ten figures', '8001014509'],
  ['ten Arabic-Indic figures', '٨٠٠١٠١٤٥٠٩'],
  ['a passport', 'AB1234567'],
  ['Spain', '12345678Z'],
  ['Spain, for foreigners', 'X1234567L'],
  ['India, in fours', '1234 5678 9012'],
  ['United States', '123-45-6789'],
  ['Pakistan', '42101-1234567-1'],
  ['Brazil', '123.456.789-09'],
  ['Sweden', '850101-1234'],
] as const

/** The words stand alone, in a sentence, at its end, in brackets. */
const frames = [
  (words: string) => words,
  (words: string) => `In 2024 she said: ${words}, and no more.`,
  (words: string) => `She wrote ${words}.`,
  (words: string) => `One of them (${words}) was not paid.`,
  (words: string) => `Two of 64:\n${words}\n12 March 2024`,
]

const found = (text: string) => personalData(text).map(({ kind, words }) => `${kind}: ${words}`)

const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  telephone: telephones,
  email: emails,
  coordinates,
  identityNumber: identityNumbers,
}

for (const [kind, rows] of Object.entries(tables)) {
  describe(`${kind}, however it is written`, () => {
    test.each(rows)('%s: %s', (_, words) => {
      for (const frame of frames) {
        expect(found(frame(words)), frame(words)).toEqual([`${kind}: ${words}`])
      }
    })
  })
}

describe('said to be one', () => {
  test.each([
    ['Tel. 981 1234', 'telephone: 981 1234'],
    ['tel: 22334455', 'telephone: 22334455'],
    ['her telephone number is 12 34 56', 'telephone: 12 34 56'],
    ['WhatsApp 7 912 345-67-89', 'telephone: 7 912 345-67-89'],
    ['тел. 02 981 12 34', 'telephone: 02 981 12 34'],
    ['هاتف: ٠٨٨٨ ١٢٣ ٤٥٦', 'telephone: ٠٨٨٨ ١٢٣ ٤٥٦'],
    ['फोन ९८७६५ ४३२१०', 'telephone: ९८७६५ ४३२१०'],
    ['EGN 8001014509', 'identityNumber: 8001014509'],
    ['ЕГН 8001014509', 'identityNumber: 8001014509'],
    ['passport AB 123456', 'identityNumber: AB 123456'],
    ['passport no. 123456789', 'identityNumber: 123456789'],
    ['DNI 12.345.678', 'identityNumber: 12.345.678'],
    ['identity number 85 12 34', 'identityNumber: 85 12 34'],
    ['lat. 42.69', 'coordinates: 42.69'],
    ['https://maps.example/?q=42.6977,23.3219', 'coordinates: 42.6977,23.3219'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
})

describe('no person is found by', () => {
  test.each([
    ['a year', 'In 2024 and 2025, not in 2026'],
    ['a span of years', '2024-2025, 2019–2024, 2024/25, 2010 - 2014'],
    ['three years', '2024 2025 2026'],
    ['a day', '31.12.2025, 31/12/2025, 2026-05-31, 12/31/2025'],
    ['a day in words', '2 March 2026 to 30 May 2026'],
    ['a span of days', '01.03.2026 - 30.05.2026'],
    ['a span of months', '03/2024 - 06/2025'],
    ['hours', '08.30-12.00, from 08:00 to 17:00'],
    ['days in Devanagari figures', '२०२४–२०२६, २०२६-०५-३१'],
    ['days in Arabic-Indic figures', '٢٠٢٤ - ٢٠٢٥, ٣١/١٢/٢٠٢٥'],
    ['a law', 'Act No. 12.713, Ley 12.713, State Gazette 33/2011, Act No. 41 of 2003'],
    ['a decree', 'Decree No. 1246/2019, Law No. 2018-771 of 5 September 2018'],
    ['a directive', 'Directive (EU) 2019/1152, OJ L 186, 11.7.2019, p. 105'],
    ['a comment on NORMLEX', 'NORMLEX 4413519; NORMLEX, comment 4413519; comment ID 4413519'],
    ['an instrument on NORMLEX', 'NORMLEX ID 312522'],
    ['a link', 'https://normlex.ilo.org/dyn/nrmlx_en/f?p=13100:0::NO:13100:4419913,102768888123'],
    ['a paper of the ILO or the UN', 'GB.341/INS/13/2, A/RES/70/1'],
    ['Articles', 'Article 4(2)(d), Articles 1 to 18, sections 60, 74 and 112, C177, R184'],
    ['a percentage', '30 per cent, 2.8 % of 525, 82.3 per cent'],
    ['a sample', 'n = 64; 60 of 64 (94 per cent); 500, 525 and 64'],
    ['an amount', 'EUR 4 310 in all, EUR 352.50, 4.20, 1 077 BGN, Rs 12,34,567'],
    ['a large amount', 'EUR 123 456 789, 123 456 789 euros, USD 123456789'],
    ['a row of amounts', 'EUR 0.60 0.35 0.90 1.80; 10.50 11.20 12.30 13.40'],
    ['a span of amounts', 'EUR 1200-1500 a month, 10000-12000 pieces, EUR 10 000 – 12 000'],
    ['a number of people', 'about 18 400 people, 500,000, 1 234 567 women, 1.234.567 people'],
    ['a very large number', '147 000 000 women, 260 000 000, 1 200 000 000, 1200000000'],
    ['people by telephone', 'by telephone 118 400 people were asked'],
    ['social insurance', 'Insurance: 352.50 EUR; tax 1 200.50'],
    ['a length', 'The table is long 3.50 m, of late 12.50 m'],
    ['bands of age', '18-29, 30-44, 45-59, 60+'],
    ['records of the case', 'E-07, W-01 and C-03'],
    ['a book', 'ISBN 978-0-12-345678-9, ISBN 9780123456789'],
    ['a substance', 'CAS No. 108-88-3, 0.5-1.5 mg, 25 °C, 25 °С'],
    ['the Office', 'ORGS-CEACR@ilo.org, normes@ilo.org'],
    ['a treaty collection', 'BWBV0001554'],
    ['a heel at home', 'at [home] (at work)'],
  ])('%s: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

test('words without figures or @ never lead to a person', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefghij KLMNOP.,;:!?()-–/+\'"’“\n°éß的ख़ا'),
    maxLength: 200,
  })
  fc.assert(fc.property(letters, (text) => personalData(text).length === 0))
})

test('no text whatever makes the search fail, and what is found stands in the text', () => {
  const figures = fc.string({
    unit: fc.constantFrom(...'0123456789+-. /()@AZ٠९°N\u{1E950}'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), figures), (text) => {
      for (const { words } of personalData(text)) expect(text).toContain(words)
    }),
  )
})

// A search that goes back and forth takes hours for texts as long as these; the test then ends by its limit.
test.each(['0', '12 ', '1-', 'a@', 'maria.', '+', '(0', '12.', 'A1', '42.6977 ', '°N'])(
  'a long text of "%s" without an end is searched to its end',
  (piece) => {
    expect(Array.isArray(personalData(piece.repeat(4000)))).toBe(true)
  },
)
