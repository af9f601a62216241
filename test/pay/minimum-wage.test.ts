import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asKept, Exact } from '../../src/pay/exact.ts'
import { hourlyPay } from '../../src/pay/hourly-pay.ts'
import {
  type DatedMinimumTold,
  type MinimumFound,
  minimumFor,
  type PayPlace,
  readMinimums,
} from '../../src/pay/minimum-in-force.ts'
import {
  type HourlyMinimum,
  hourlyMinimum,
  isBelowMinimum,
  type MinimumWageTold,
  minimumAnHour,
  shareOfMinimum,
} from '../../src/pay/minimum-wage.ts'
import { decimals, eur } from './told.ts'

const minimumOf = (told: Omit<MinimumWageTold, 'id'>): HourlyMinimum => {
  const result = hourlyMinimum({ id: 'N-01', ...told })
  if (result.known) return result.minimum
  throw new Error(result.lacks.join())
}

describe('a minimum wage for an hour, worked by hand', () => {
  const cases: readonly [told: Omit<MinimumWageTold, 'id'>, anHour: string][] = [
    // as it is
    [{ amount: eur('4.10'), per: 'hour' }, '4.1'],
    // hours behind an hour are none: 4.10 and not 4.10 ÷ 8
    [{ amount: eur('4.10'), per: 'hour', hours: '8' }, '4.1'],
    // 30 ÷ 8 = 3.75
    [{ amount: eur('30'), per: 'day', hours: '8' }, '3.75'],
    // 130 ÷ 40 = 3.25
    [{ amount: eur('130'), per: 'week', hours: '40' }, '3.25'],
    // 520 ÷ 168 = 3.095238 095…
    [{ amount: eur('520'), per: 'month', hours: '168' }, '3.095238'],
    // 520 ÷ 173.33 = 3.000057 693…
    [{ amount: eur('520'), per: 'month', hours: '173.33' }, '3.000057'],
  ]
  test.each(cases)('%j', (told, anHour) => {
    expect(asKept(minimumAnHour(minimumOf(told)))).toBe(anHour)
  })

  test.each([
    [{}, ['amount', 'per']],
    [{ amount: eur('520'), per: 'month' }, ['hours']],
    [{ amount: eur('520'), per: 'month', hours: '0' }, ['hours']],
    [{ amount: eur('0'), per: 'hour' }, ['amount']],
    [{ amount: eur('-520'), per: 'month', hours: '-168' }, ['amount', 'hours']],
    [{ amount: eur('520'), hours: '168' }, ['per']],
  ] as const)('what it lacks is told, never assumed: %j', (told, lacks) => {
    expect(hourlyMinimum({ id: 'N-01', ...told })).toEqual({ known: false, lacks })
  })
})

describe('pay beside it', () => {
  // 61.80 ÷ 48.5 = 1.27422…; 520 ÷ 168 = 3.09523…; (61.80 × 168) ÷ (48.5 × 520) = 10382.4 ÷ 25220 = 0.411673 …
  test('a share, worked by hand', () => {
    const month = minimumOf({ amount: eur('520'), per: 'month', hours: '168' })
    const share = shareOfMinimum(new Exact('61.80'), new Exact('48.5'), month)
    expect(asKept(share)).toBe('0.411673')
  })

  const paid = (accepted: string, hours: string) => {
    const result = hourlyPay({
      rate: { amount: '1', currency: 'EUR', per: 'piece' },
      ...{ accepted, hours },
    })
    if (!result.known) throw new Error('not known')
    return result.pay
  }

  test('a third is not below a third, though no decimal holds it', () => {
    const third = minimumOf({ amount: eur('1'), per: 'day', hours: '3' })
    expect(isBelowMinimum(paid('1', '3'), third)).toBe(false)
    expect(isBelowMinimum(paid('333333.333333', '1000000'), third)).toBe(true)
    expect(isBelowMinimum(paid('333333.333334', '1000000'), third)).toBe(false)
  })

  test('compared as fractions of whole numbers are', () => {
    const some = decimals({ least: 1, most: 9999 })
    const thousandths = (value: string): bigint => BigInt(new Exact(value).times(1000).toFixed())
    fc.assert(
      fc.property(fc.tuple(some, some), fc.tuple(some, some), ([pay, hours], [amount, behind]) => {
        const minimum = minimumOf({ amount: eur(amount), per: 'month', hours: behind })
        const isLess =
          thousandths(pay) * thousandths(behind) < thousandths(amount) * thousandths(hours)
        expect(isBelowMinimum(paid(pay, hours), minimum)).toBe(isLess)
        const share = shareOfMinimum(new Exact(pay), new Exact(hours), minimum)
        expect(share.lessThan(1)).toBe(isLess)
      }),
    )
  })
})

describe('the one that was in force', () => {
  const wage = (id: string, changes: Partial<DatedMinimumTold> = {}): DatedMinimumTold => ({
    ...{ id, amount: eur('520'), per: 'month', hours: '168', from: '2026-01-01' },
    ...changes,
  })
  const of2025 = wage('N-01', { amount: eur('480'), from: '2025-01-01' })
  const of2026 = wage('N-02')
  const inLev = { amount: { amount: '1077', currency: 'BGN' } }

  const found = (list: readonly DatedMinimumTold[], place: Partial<PayPlace>): string => {
    const result = minimumFor({ currency: 'EUR', ...place }, readMinimums(list))
    return [result.found, ...detailsOf(result)].join(' ')
  }
  const detailsOf = (result: MinimumFound): readonly string[] => {
    if (result.found === 'none') return [result.why]
    return 'ids' in result ? result.ids : [result.id]
  }

  const cases: readonly [
    title: string,
    list: readonly DatedMinimumTold[],
    place: Partial<PayPlace>,
    found: string,
  ][] = [
    ['of a month', [of2025, of2026], { when: 'May 2026' }, 'one N-02'],
    ['the year before', [of2025, of2026], { when: 'May 2025' }, 'one N-01'],
    ['on the first day', [of2025, of2026], { when: '2026-01-01' }, 'one N-02'],
    ['on the last day of the one before', [of2025, of2026], { when: '2025-12-31' }, 'one N-01'],
    ['whatever the order of the list', [of2026, of2025], { when: '2025-12-31' }, 'one N-01'],
    ['before all', [of2025, of2026], { when: '2024' }, 'none notInForce'],
    [
      'in a year in which it changed',
      [wage('N-01', { from: '2025-01-01' }), wage('N-03', { from: '2026-07-01' })],
      { when: '2026' },
      'partly N-01 N-03',
    ],
    ['in a season over two years', [of2025, of2026], { when: 'winter 2025' }, 'partly N-01 N-02'],
    ['that began within the time', [of2026], { when: '2025 to 2026' }, 'partly N-02'],
    [
      'that had ended',
      [wage('N-01', { until: '2026-03-31' })],
      { when: 'May 2026' },
      'none notInForce',
    ],
    [
      'that ends with a month',
      [wage('N-01', { until: 'May 2026' })],
      { when: '31 May 2026' },
      'one N-01',
    ],
    ['from a year on', [wage('N-01', { from: '2026' })], { when: '2 January 2026' }, 'one N-01'],
    ['of no date', [of2026], {}, 'none undated'],
    ['of words that are no date', [of2026], { when: 'last winter' }, 'none undated'],
    [
      'that begins at no known date',
      [wage('N-01', { from: undefined })],
      { when: '2026' },
      'none notInForce',
    ],
    ['in other money', [wage('N-01', inLev)], { when: '2026' }, 'none otherCurrency'],
    [
      'in its own money, with another beside it',
      [wage('N-01', inLev), of2026],
      { when: 'May 2026' },
      'one N-02',
    ],
    [
      'of two for the same persons',
      [of2026, wage('N-03')],
      { when: 'May 2026' },
      'several N-02 N-03',
    ],
    [
      'of its region',
      [of2026, wage('N-03', { reach: 'Northern Region' })],
      { when: 'May 2026', region: 'northern region ' },
      'one N-03',
    ],
    [
      'of its sector',
      [of2026, wage('N-03', { reach: 'footwear' })],
      { when: 'May 2026', sector: 'Footwear' },
      'one N-03',
    ],
    [
      'of the country, where its region has none',
      [of2026, wage('N-03', { reach: 'north' })],
      { when: 'May 2026', region: 'south' },
      'one N-02',
    ],
    [
      'of regions of which it names none',
      [wage('N-02', { reach: 'south' }), wage('N-03', { reach: 'north' })],
      { when: 'May 2026' },
      'several N-02 N-03',
    ],
    [
      'that cannot be told for an hour',
      [wage('N-01', { hours: undefined })],
      { when: '2026' },
      'notHourly N-01',
    ],
    ['where there is none', [], { when: '2026' }, 'none notInForce'],
  ]
  test.each(cases)('%s', (_, ...[list, place, expected]) => {
    expect(found(list, place)).toBe(expected)
  })
})
