import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fontKeyOf,
  readTable,
  speaks,
  writeTable,
} from '../../../../src/renderers/pdf/fonts/face-table.ts'
import { openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { textFamily } from './families.ts'
import {
  coveredBy,
  said,
  shapedFace,
  tabledFace,
  tabledFamily,
  tableOf,
  unlikeShaped,
} from './tabled.ts'
import { declinedLanguages, namesIn } from './words-of-languages.ts'

const table = await tableOf('normal')
const tabled = await tabledFace('normal')
const shaped = await shapedFace('normal')

const unlike = (words: readonly string[], language: string): readonly string[] =>
  unlikeShaped(words, language, { tabled, shaped })

describe('The table of a face', () => {
  it.each(['en', 'de', 'vi', 'el', 'bg'])('shapes the words of %s as HarfBuzz does', (language) => {
    const words = namesIn(language)
    const covered = words.filter(coveredBy(table))
    expect(covered.length / words.length).toBeGreaterThan(0.99)
    expect(unlike(covered, language)).toEqual([])
  })

  it('takes the longest ligature, from the left', () => {
    expect(unlike(['office', 'waffle ', 'fffi', 'ffffl', 'afflict', 'fifl', 'ff'], 'en')).toEqual(
      [],
    )
  })

  it('shapes any row of its characters as HarfBuzz does', () => {
    const character = fc.constantFrom(...String.fromCharCode(...table.characters))
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 12 }), (text) => {
        expect(unlike([text], 'en')).toEqual([])
      }),
      { numRuns: 500, seed: 177 },
    )
  })

  it('leaves to the shaper the languages for which the font has letters of its own', () => {
    for (const language of declinedLanguages) expect(speaks(table, language)).toBe(false)
    expect(speaks(table, 'sr-Latn')).toBe(false)
    for (const language of ['en', 'en-IE', 'bg', 'vi', ''])
      expect(speaks(table, language)).toBe(true)
  })

  it('leaves to the shaper what may ask for other forms than its own two letters tell', () => {
    for (const language of ['fil', 'el-polyton', 'en-fonipa'])
      expect(speaks(table, language)).toBe(false)
  })

  it('would be wrong for those', () => {
    const inMacedonian = shaped.shape('бебе', { direction: 'ltr', language: 'mk' })
    const inBulgarian = shaped.shape('бебе', { direction: 'ltr', language: 'bg' })
    expect(said(inMacedonian)).not.toBe(said(inBulgarian))
  })

  it('comes back from its bytes as it was', () => {
    expect(readTable(writeTable(table))).toEqual(table)
  })

  it('is not read out of bytes that are cut off, of another version or none of its own', () => {
    const bytes = writeTable(table)
    const later = new TextEncoder().encode('{"version":2}\n')
    const elsewhere = new TextEncoder().encode('{"version":1,"order":"high first"}\n')
    for (const other of [
      bytes.subarray(0, -1),
      later,
      elsewhere,
      new Uint8Array(0),
      Uint8Array.of(0x7b, 0x0a),
    ])
      expect(readTable(other)).toBeNull()
  })

  it('is not used for another font file', async () => {
    const file = { ...textFamily.faces.bold, table }
    expect(table.key).not.toBe(fontKeyOf(file.bytes))
    const faces = { normal: file, bold: file, italics: file, bolditalics: file }
    const mistaken = await openFaces([{ name: 'other', faces }], { text: 'a', languages: ['en'] })
    const asked = { tabled: mistaken.text('bold'), shaped: await shapedFace('bold') }
    expect(unlikeShaped(namesIn('en'), 'en', asked)).toEqual([])
  })

  it('promises no text with a mark, another script or another language', async () => {
    const family = await tabledFamily('normal')
    for (const [text, language] of [
      ['e\u0301', 'en'],
      ['हि', 'en'],
      ['a', 'ro'],
    ] as const) {
      const face = (await openFaces([{ ...family }], { text, languages: [language] })).text(
        'normal',
      )
      expect(() => face.shape(text, { direction: 'ltr', language })).not.toThrow()
    }
  })
})
