import { describe, expect, test } from 'vitest'
import { missingGlyphs, nameOfCodePoint, withKnownGlyphs } from '../../src/quantities/characters.ts'

/** A font of Latin letters with accents. */
const hasGlyph = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x180

describe('a character that no font has is named, never drawn as a box', () => {
  const cases: readonly [what: string, words: string, shown: string][] = [
    ['a cuneiform sign', 'sign \u{12000}!', 'sign [U+12000]!'],
    ['twice', '漢漢', '[U+6F22][U+6F22]'],
    ['an accent that joins its letter', 'n\u0303anduti\u0301', 'ñandutí'],
    ['an accent that joins no letter', 'q\u0323', 'q[U+0323]'],
    ['line ends and tabulators', 'a\n\tb', 'a\n\tb'],
    [
      'characters that are never seen',
      'a\u200bb\u00adc\u200d\ufe0f',
      'a\u200bb\u00adc\u200d\ufe0f',
    ],
    ['a bell', 'a\u0007', 'a[U+0007]'],
    ['letters it has', 'Łódź', 'Łódź'],
  ]
  test.each(cases)('%s', (_, words, shown) => {
    expect(withKnownGlyphs(words, hasGlyph)).toBe(shown)
  })
})

test('each missing character is listed once', () => {
  expect(missingGlyphs('漢字漢 n\u0303', hasGlyph)).toEqual(['漢', '字'])
})

test.each([
  ['A', 'U+0041'],
  ['\u{12000}', 'U+12000'],
])('%s is %s', (character, name) => {
  expect(nameOfCodePoint(character)).toBe(name)
})
