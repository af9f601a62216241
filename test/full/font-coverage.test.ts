import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRanges, isOfTexts } from '../../src/commands/fonts/coverage.ts'
import { loadStock } from '../../src/commands/fonts/font-stock.ts'
import { missingGlyphs } from '../../src/quantities/characters.ts'
import { FontFile } from '../../src/renderers/pdf/fonts/font-file.ts'
import {
  faceOf,
  families,
  inPackage,
  isOptional,
  styles,
  writtenCoverage,
} from '../commands/fonts/font-files.ts'
import { hostWithFonts } from '../commands/fonts/font-hosts.ts'

const { hasGlyph } = await loadStock(hostWithFonts())

describe('what the faces can draw', () => {
  // Stale? Run: npx vitest run test/commands/fonts/coverage.test.ts -u
  it('is written in fonts/coverage.json, for all faces of each family that comes along', async () => {
    const written = writtenCoverage(
      families.filter((family) => !isOptional(family)),
      (family, file) => readFileSync(inPackage(family, file)),
    )
    await expect(written).toMatchFileSnapshot('../../fonts/coverage.json')
  })

  it.each([
    ['Vietnamese', 'ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'],
    ['Turkish, Polish, Romanian, Albanian', 'ğıİşçłąęźżśńțșăîâë'],
    ['Greek', 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐΩ'],
    ['Cyrillic', 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўѓќћђљњџ'],
    ['punctuation', '–—―‘’‚“”„‹›«»…•·§¶†‡′″‰№©®™°±×÷−½¼¾¹²³¡¿'],
    ['money', '$¢£¥€₹₫₱₦₺₽₴₲₡₪₩₭₮₵₸₼฿៛'],
    ['arrows, comparisons, ticks and boxes', '→←↑↓≤≥≠≈✓✔☐☑☒'],
    ['digits of other scripts', '०१२३४५६७८९০১২৩৪৫৬৭৮৯٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹០១២៣៤៥៦៧៨៩၀၁၂၃၄၅၆၇၈၉'],
    ['stops of other scripts', '।॥،؛؟۔።፣၊။។៕ๆฯ'],
  ])('holds %s', (_, text) => {
    expect(missingGlyphs(text, hasGlyph)).toEqual([])
  })

  const promised =
    'en fr es pt vi ru bg uk el hi ne mr bn ta te si gu th lo km my ar ur fa ps ug ckb ks he yi am ti'
  it.each(promised.split(' '))('holds the names of States and languages in "%s"', (language) => {
    expect(missingGlyphs(namesIn(language), hasGlyph)).toEqual([])
  })

  it('lacks Chinese, Japanese and Korean, which are installed by those who need them', () => {
    for (const language of ['zh', 'ja', 'ko'])
      expect(missingGlyphs(namesIn(language), hasGlyph).length).toBeGreaterThan(100)
  })

  it('sets figures of one width', () => {
    for (const style of styles) {
      const face = new FontFile(faceOf('Noto Serif', style))
      const widths = [...'0123456789'].map((figure) =>
        face.advanceOf(face.characters.glyphOf(figure.charCodeAt(0))),
      )
      expect(new Set(widths).size).toBe(1)
    }
  })
})

/** The names of every region and of every language of two letters, in a language. */
const namesIn = (language: string): string => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const pairs = letters.flatMap((one) => letters.map((other) => one + other))
  return (['region', 'language'] as const)
    .flatMap((type) => {
      const names = new Intl.DisplayNames([language], { type })
      return pairs.map((pair) => names.of(type === 'region' ? pair : pair.toLowerCase()) ?? '')
    })
    .join(' ')
}

describe('ranges of characters', () => {
  const has = inRanges('20-7E A0 1E00-1EFF 20000-2A6DF')
  it.each([
    [0x1f, false],
    [0x20, true],
    [0x7e, true],
    [0x7f, false],
    [0xa0, true],
    [0xa1, false],
    [0x1e80, true],
    [0x2a6df, true],
    [0x2a6e0, false],
    [0x10ffff, false],
  ])('%i is in them: %s', (point, isIn) => {
    expect(has(point)).toBe(isIn)
  })

  it('may be none', () => {
    expect(inRanges('')(0)).toBe(false)
  })

  it('hold no control characters, no private ones, no halves of pairs', () => {
    expect([0x07, 0x85, 0xe000, 0xf0000, 0xd800].map(isOfTexts)).toEqual(Array(5).fill(false))
    expect([0x20, 0xe9, 0x200d, 0x20000].map(isOfTexts)).toEqual(Array(4).fill(true))
  })
})
