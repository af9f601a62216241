import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Direction, Shaped } from '../../../../src/renderers/pdf/fonts/face.ts'
import { openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { familyFiles } from './families.ts'
import { sentences } from './sentences.ts'

type Asked = { readonly family: string; readonly text: string; readonly language: string }

const shapeIn =
  (direction: Direction) =>
  async ({ family, text, language }: Asked): Promise<Shaped> => {
    const faces = await openFaces([familyFiles(family)], { text, languages: [language] })
    return faces.text('normal').shape(text, { direction, language })
  }
const leftToRight = shapeIn('ltr')
const rightToLeft = shapeIn('rtl')

const textsOf = ({ units }: Shaped): readonly string[] => units.map(({ text }) => text)
const widthsOf = ({ units }: Shaped): readonly number[] => units.map(({ width }) => width)
const isBlank = ({ units }: Shaped): readonly boolean[] =>
  units.map(({ picture }) => picture.kind === 'composed' && picture.parts.length === 0)

const latin = { family: 'Noto Serif', language: 'en' }
const hindi = { family: 'Noto Serif Devanagari', language: 'hi' }
const persian = { family: 'Noto Naskh Arabic', language: 'fa' }

describe('Left to right', () => {
  it('a letter is a code that shows its own glyph', async () => {
    const shaped = await leftToRight({ ...latin, text: 'pay' })
    expect(textsOf(shaped)).toEqual(['p', 'a', 'y'])
    expect(shaped.units.map(({ picture }) => picture.kind)).toEqual(['glyph', 'glyph', 'glyph'])
  })

  it('a ligature is a code that reads as its letters', async () => {
    expect(textsOf(await leftToRight({ ...latin, text: 'office' }))).toEqual(['o', 'ffi', 'c', 'e'])
  })

  it('a cluster is cut before its first mark, and its rest is a blank code', async () => {
    const shaped = await leftToRight({ ...hindi, text: 'कि' })
    // Both glyphs are in the first code; U+093F is a spacing mark and stays with its letter.
    expect(textsOf(shaped)).toEqual(['कि'])
    const stacked = await leftToRight({ ...hindi, text: 'कु' })
    expect(textsOf(stacked)).toEqual(['क', 'ु'])
    expect(isBlank(stacked)).toEqual([false, true])
    expect(widthsOf(stacked)[1]).toBe(0.5)
    expect(stacked.width).toBeCloseTo((await leftToRight({ ...hindi, text: 'क' })).width, 9)
  })

  it('glyphs after one another in a cluster are one picture as wide as both', async () => {
    const [unit] = (await leftToRight({ ...hindi, text: 'का' })).units
    expect(unit?.picture).toMatchObject({ kind: 'composed' })
    const parts = unit?.picture.kind === 'composed' ? unit.picture.parts : []
    expect(parts.map(({ x }) => x)[1]).toBeGreaterThan(300)
    expect(unit?.width).toBeGreaterThan(700)
  })

  it('glyphs that stand apart from their advances are parts at their places', async () => {
    const [unit] = (await leftToRight({ ...hindi, text: 'कु' })).units
    expect(unit?.picture).toEqual({
      kind: 'composed',
      parts: [
        { glyph: 57, x: 0, y: 0 },
        // Back under its letter, which is 711 wide.
        { glyph: 34, x: 501, y: 0 },
      ],
      advance: 711,
    })
  })

  it('a joiner without a mark goes to the front of the next code', async () => {
    expect(textsOf(await leftToRight({ ...latin, text: 'of\u200cfice' }))).toEqual([
      ...['o', 'f', '\u200cfi', 'c', 'e'],
    ])
    expect(textsOf(await leftToRight({ ...latin, text: 'of\u200c fi' }))).toEqual([
      ...['o', 'f', '\u200c', ' ', 'fi'],
    ])
  })

  it('a text of nothing but joiners is kept in a blank code', async () => {
    const shaped = await leftToRight({ ...latin, text: '\u200b\u200d' })
    expect(textsOf(shaped)).toEqual(['\u200b\u200d'])
    expect(isBlank(shaped)).toEqual([true])
    expect(shaped.width).toBe(0)
  })

  it('a composed letter and its pieces look alike and read differently', async () => {
    const whole = await leftToRight({ ...latin, text: 'é' })
    const pieces = await leftToRight({ ...latin, text: 'e\u0301' })
    expect(textsOf(pieces)).toEqual(['e', '\u0301'])
    expect(pieces.units[0]?.picture).toBe(whole.units[0]?.picture)
    expect(pieces.width).toBeCloseTo(whole.width, 9)
  })

  it('clusters that look alike share one picture', async () => {
    const whole = (await leftToRight({ ...hindi, text: '\u0958\u0941' })).units[0]
    const pieces = (await leftToRight({ ...hindi, text: '\u0915\u093c\u0941' })).units[0]
    expect(whole?.picture).toMatchObject({ kind: 'composed' })
    expect(whole?.picture).toBe(pieces?.picture)
    expect(whole).not.toBe(pieces)
  })

  it('a letter far from the next one, or far into it, has a width of its own', async () => {
    const ethiopic = { family: 'Noto Sans Ethiopic', language: 'am' }
    const [alone] = (await leftToRight({ ...ethiopic, text: 'ኢ' })).units
    const { units, advances } = await leftToRight({ ...ethiopic, text: 'ኢግ' })
    expect(alone?.width).toBe(715)
    expect(units[0]?.width).toBe(445)
    expect(advances[0]).toBe(445)
  })

  it('the language decides on local forms', async () => {
    const inLanguage = async (language: string) =>
      (await leftToRight({ ...hindi, language, text: 'झ' })).units[0]?.picture
    expect(await inLanguage('ne')).not.toEqual(await inLanguage('hi'))
  })

  it('what a font lacks is never shown as glyph 0 itself', async () => {
    const { units } = await leftToRight({ ...latin, text: 'ក' })
    expect(units[0]?.picture).toMatchObject({ kind: 'composed', parts: [{ glyph: 0, x: 0, y: 0 }] })
  })
})

describe('Right to left', () => {
  it('codes are in the order in which they are read', async () => {
    const shaped = await rightToLeft({ ...persian, text: 'کار' })
    expect(textsOf(shaped)).toEqual(['ک', 'ا', 'ر'])
  })

  it('every mark and joiner is a blank code of its own', async () => {
    const shaped = await rightToLeft({ ...persian, text: 'می\u200cکند' })
    expect(textsOf(shaped)).toEqual(['م', 'ی', '\u200c', 'ک', 'ن', 'د'])
    const marked = await rightToLeft({ ...persian, language: 'ar', text: 'حقَّ' })
    expect(textsOf(marked)).toEqual(['ح', 'ق', 'َ', 'ّ'])
    expect(isBlank(marked)).toEqual([false, false, true, true])
  })
})

describe.each(sentences)('In $language', ({ text, family, language, direction }) => {
  const words = text.split(' ')

  it('no character is lost, whatever stands beside it', async () => {
    const faces = await openFaces([familyFiles(family)], { text, languages: [language] })
    const word = fc.array(fc.constantFrom(...words, '\u200c', '\u200d', '(', ')', '.'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(word, (parts) => {
        const asked = parts.join('')
        const { units, advances, width } = faces
          .text('normal')
          .shape(asked, { direction, language })
        expect(units.map((unit) => unit.text).join('')).toBe(asked)
        expect(units.every((unit) => unit.text !== '' && unit.width >= 0)).toBe(true)
        expect(advances).toHaveLength(units.length)
        expect(advances.reduce((sum, advance) => sum + advance, 0)).toBeCloseTo(width, 6)
      }),
      { numRuns: 25, seed: 177 },
    )
  })
})
