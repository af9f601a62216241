import { describe, expect, test } from 'vitest'
import { amountPattern, describeAmount, readRate } from '../../src/quantities/money.ts'

describe('rates are read as people write them', () => {
  const cases: readonly [typed: string, meant: readonly string[]][] = [
    ['0.60 EUR per pair', ['0.60', 'EUR', 'pair']],
    ['0,60 EUR per pair', ['0.60', 'EUR', 'pair']],
    ['EUR 0,60 / pair', ['0.60', 'EUR', 'pair']],
    ['€0.60 per pair', ['0.60', 'EUR', 'pair']],
    ['0,60 € per pair', ['0.60', 'EUR', 'pair']],
    ['₹12/piece', ['12', 'INR', 'piece']],
    ['EUR0.60/pair', ['0.60', 'EUR', 'pair']],
    ['0.60 eur a pair', ['0.60', 'EUR', 'pair']],
    ['5 EUR an hour', ['5', 'EUR', 'hour']],
    ['1 200 BGN a month', ['1200', 'BGN', 'month']],
    ['1 200,50 BGN a month', ['1200.50', 'BGN', 'month']],
    ['1.200,50 EUR a month', ['1200.50', 'EUR', 'month']],
    ['१,००,००० INR a year', ['100000', 'INR', 'year']],
    ['12 INR per 1000 sticks', ['12', 'INR', '1000 sticks']],
    ['0.60 EUR per pair of shoes, uppers only', ['0.60', 'EUR', 'pair of shoes, uppers only']],
  ]
  test.each(cases)('%s', (typed, [amount, currency, per]) => {
    expect(readRate(typed)).toEqual({ amount, currency, per })
  })
})

describe('what may mean two things, or too little, is not guessed at', () => {
  test.each([
    '1.200 EUR a month',
    '1,200 EUR a month',
    '0.60 per pair',
    '0.60 EUR',
    '0.60 EUR per ',
    '$0.60 per pair',
    '£0.60 per pair',
    '€0.60 EUR EUR per pair',
    '0.60 EURO per pair',
    '5 EUR annually',
    '-5 EUR per pair',
    '1e3 EUR per pair',
    '0.12345 EUR per pair',
    'sixty cents per pair',
    '',
  ])('%j', (typed) => {
    expect(readRate(typed)).toBeNull()
  })
})

test('what is read is an amount as files hold it', () => {
  expect(readRate('1 200,50 BGN a month')?.amount).toMatch(amountPattern)
})

describe('amounts are told in the way of the language, with the figures that were given', () => {
  const cases: readonly [amount: string, locale: string, told: string][] = [
    ['0.60', 'en-GB', 'EUR 0.60'],
    ['5', 'en-GB', 'EUR 5'],
    ['0.0375', 'en-GB', 'EUR 0.0375'],
    ['1200.50', 'en-GB', 'EUR 1,200.50'],
    ['1200.50', 'de', '1.200,50 EUR'],
  ]
  test.each(cases)('%s in %s', (amount, locale, told) => {
    const words = describeAmount({ amount, currency: 'EUR' }, locale)
    expect(words.replace(/\s/g, ' ')).toBe(told)
  })
})
