import fc from 'fast-check'
import LineBreaker from 'linebreak'
import { describe, expect, it } from 'vitest'
import { isPlain, markPlainBreaks } from '../../src/renderers/pdf/text/plain-breaks.ts'

const breaksOf = (text: string): number[] => {
  const marks = new Uint8Array(text.length + 1)
  markPlainBreaks(text, marks)
  return [...marks.keys()].filter((index) => marks[index] === 1)
}

const unicodeBreaks = (text: string): number[] => {
  const breaker = new LineBreaker(text)
  const places: number[] = []
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    if (next.position < text.length) places.push(next.position)
  return places
}

const plain = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code)).filter(isPlain)
const signs = plain.filter((character) => !/[\p{L}\n]/u.test(character))

// No line begins with a blank: that is taken away before.
const withoutBlanksAhead = (text: string): string => text.replace(/(^|\n) +/g, '$1')
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...plain), fc.constantFrom('a', ' ')),
    {
      maxLength: 14,
    },
  )
  .map((characters) => withoutBlanksAhead(characters.join('')))

describe('line breaks in plain text', () => {
  it('are those of UAX 14 for any two characters, with and without a blank between', () => {
    // All pairs with that character in one text: a line feed begins anew.
    const differing = plain.filter((one) => {
      const pairs = [...signs, 'a'].map((other) => `${one}${other}${one} ${other} ${one}`)
      const text = withoutBlanksAhead(pairs.join('\n'))
      return `${breaksOf(text)}` !== `${unicodeBreaks(text)}`
    })
    expect(differing).toEqual([])
  })

  it('are those of UAX 14 for random texts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(breaksOf(text)).toEqual(unicodeBreaks(text))
      }),
      { numRuns: 1_000, seed: 177 },
    )
  })

  it('know only characters that are composed and stand for themselves', () => {
    expect(plain.filter((character) => character.normalize('NFC') !== character)).toEqual([])
    expect(plain.filter((character) => /\p{M}/u.test(character))).toEqual([])
  })

  it.each([
    [
      'Home-based workers, paid (by the piece).',
      ['Home-', 'based ', 'workers, ', 'paid ', '(by ', 'the ', 'piece).'],
    ],
    ['Article 4(2)(d) and/or 5 %', ['Article ', '4(2)', '(d) ', 'and/', 'or ', '5 ', '%']],
    ['“So” (he said) – never', ['“So” (he ', 'said) ', '– ', 'never']],
    ['first\nsecond', ['first\n', 'second']],
  ])('part %s where a reader would', (text, pieces) => {
    const places = [0, ...breaksOf(text), text.length]
    expect(places.slice(1).map((place, index) => text.slice(places[index], place))).toEqual(pieces)
  })
})
