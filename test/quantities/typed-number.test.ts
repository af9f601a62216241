import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingsOfNumber } from '../../src/quantities/typed-number.ts'

describe('numbers are read with the separators of many readers', () => {
  const cases: readonly [typed: string, readings: readonly string[]][] = [
    ['38', ['38']],
    ['007', ['7']],
    ['1,234.5', ['1234.5']],
    ['1.234,5', ['1234.5']],
    ['1 234,5', ['1234.5']],
    ['1\u202f234,5', ['1234.5']],
    ["1'234.50", ['1234.50']],
    ['1,00,000', ['100000']],
    ['1,00,000.50', ['100000.50']],
    ['1.234.567', ['1234567']],
    ['1 234 567', ['1234567']],
    ['1234.567', ['1234.567']],
    ['0.500', ['0.500']],
    ['7,5', ['7.5']],
    ['1.234', ['1234', '1.234']],
    ['12,345', ['12345', '12.345']],
    ['7½', ['7.5']],
    ['7 1/2', ['7.5']],
    ['7 ¾', ['7.75']],
    ['½', ['0.5']],
    ['7 3/8', ['7.375']],
    ['٣٨', ['38']],
    ['١٬٢٣٤٫٥', ['1234.5']],
    ['१,००,०००', ['100000']],
    ['২৫০', ['250']],
    ['๑๒๓', ['123']],
  ]
  test.each(cases)('%j', (typed, readings) => {
    expect(readingsOfNumber(typed)).toEqual(readings)
  })
})

describe('what is no number has no reading', () => {
  test.each(['', 'ten', '12:30', '1,2,3', '1 23', '1.234.5', '-5', '7/8', '⅓', '1e3', '12%'])(
    '%j',
    (typed) => {
      expect(readingsOfNumber(typed)).toEqual([])
    },
  )
})

test('a number as a language prints it, not shorter than five figures, is read as itself', () => {
  const printed = fc.tuple(
    fc.integer({ min: 10_000, max: 999_999_999 }),
    fc.constantFrom(
      'en',
      'de',
      'fr',
      'es',
      'hi',
      'bn-u-nu-beng',
      'ar-u-nu-arab',
      'th-u-nu-thai',
      'de-CH',
    ),
  )
  fc.assert(
    fc.property(printed, ([value, language]) => {
      const typed = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(value)
      expect(readingsOfNumber(typed).map(Number)).toEqual([value])
    }),
  )
})
