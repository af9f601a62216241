import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asKept, Exact } from '../../src/pay/exact.ts'
import {
  grossAnHour,
  type Hindrance,
  type HourlyPay,
  hourlyPay,
  leastHoursADay,
  netAnHour,
  type PayTold,
  untoldParts,
} from '../../src/pay/hourly-pay.ts'
import { decimals, eur, payTold } from './told.ts'

const knownPay = (told: PayTold): HourlyPay => {
  const result = hourlyPay(told)
  if (result.known) return result.pay
  throw new Error(JSON.stringify(result.hindrances))
}

const hindrancesOf = (told: PayTold): readonly Hindrance[] => {
  const result = hourlyPay(told)
  return result.known ? [] : result.hindrances
}

const pair = { amount: '0.60', currency: 'EUR', per: 'pair' }

/** Worked by hand; each row writes its arithmetic out. */
const cases: readonly {
  readonly title: string
  readonly told: PayTold
  readonly gross: string
  readonly net: string
  readonly hours: string
  readonly anHour: readonly [gross: string, net: string]
}[] = [
  {
    // 120 × 0.60 = 72.00; 72.00 − 4.20 − 6.00 = 61.80; 38.5 + 6 + 4 = 48.5
    // 72 ÷ 48.5 = 1.484536…; 61.80 ÷ 48.5 = 1.274226…
    title: 'pieces, deductions, own costs and all three kinds of hours',
    told: {
      ...{ rate: pair, accepted: '120', deductions: eur('4.20'), costs: eur('6') },
      ...{ hours: '38.5', ancillary: '6', helpers: '4' },
    },
    gross: '72',
    net: '61.8',
    hours: '48.5',
    anHour: ['1.484536', '1.274226'],
  },
  {
    // 0.1 × 3 = 0.3, of which binary floats make 0.30000000000000004; 0.3 ÷ 3 = 0.1
    title: 'tenths stay tenths',
    told: { rate: { ...pair, amount: '0.1' }, accepted: '3', hours: '3' },
    gross: '0.3',
    net: '0.3',
    hours: '3',
    anHour: ['0.1', '0.1'],
  },
  {
    // 80 × 0.25 + 5 = 25; 25 ÷ 20 = 1.25
    title: 'a bonus is added',
    told: { rate: { ...pair, amount: '0.25' }, accepted: '80', bonus: eur('5'), hours: '20' },
    gross: '25',
    net: '25',
    hours: '20',
    anHour: ['1.25', '1.25'],
  },
  {
    // 10 × 0.60 = 6; 6 − 9 = −3; −3 ÷ 4 = −0.75
    title: 'costs above the pay leave less than nothing',
    told: { rate: pair, accepted: '10', costs: eur('9'), hours: '4' },
    gross: '6',
    net: '-3',
    hours: '4',
    anHour: ['1.5', '-0.75'],
  },
  {
    // all were refused: 0 × 0.60 = 0; 0 ÷ 12 = 0
    title: 'nothing accepted is nothing paid',
    told: { rate: pair, accepted: '0', hours: '12' },
    gross: '0',
    net: '0',
    hours: '12',
    anHour: ['0', '0'],
  },
  {
    // 3.5 kg × 2.40 = 8.40; 5.25 + 1.75 = 7; 8.40 ÷ 7 = 1.20
    title: 'weights and hours in parts',
    told: {
      ...{ rate: { amount: '2.40', currency: 'EUR', per: 'kilogram' }, accepted: '3.5' },
      ...{ hours: '5.25', ancillary: '1.75' },
    },
    gross: '8.4',
    net: '8.4',
    hours: '7',
    anHour: ['1.2', '1.2'],
  },
  {
    // paid for the 20 hours of the work, though it took 20 + 5 = 25: 20 × 2 = 40; 40 ÷ 25 = 1.60
    title: 'a rate for an hour is paid for the hours of the work itself',
    told: {
      ...{ rate: { amount: '2', currency: 'EUR', per: 'hour' }, hours: '20', ancillary: '5' },
    },
    gross: '40',
    net: '40',
    hours: '25',
    anHour: ['1.6', '1.6'],
  },
  {
    // paid for 16 hours only: 16 × 2 = 32; 32 ÷ 20 = 1.60
    title: 'unless fewer hours were paid',
    told: { rate: { amount: '2', currency: 'EUR', per: 'hour' }, accepted: '16', hours: '20' },
    gross: '32',
    net: '32',
    hours: '20',
    anHour: ['1.6', '1.6'],
  },
  {
    // 1 month × 250 = 250; 200 + 50 = 250 hours; 250 ÷ 250 = 1
    title: 'a rate for a month over the hours of that month',
    told: {
      ...{ rate: { amount: '250', currency: 'EUR', per: 'month' }, accepted: '1' },
      ...{ hours: '200', helpers: '50' },
    },
    gross: '250',
    net: '250',
    hours: '250',
    anHour: ['1', '1'],
  },
  {
    // (10^12 − 10^−6) × (10^12 − 10^−4) = 10^24 − 10^8 − 10^6 + 10^−10, 34 digits
    title: 'the greatest numbers that can be told are not rounded',
    told: {
      ...{ rate: { ...pair, amount: '999999999999.9999' }, accepted: '999999999999.999999' },
      hours: '1',
    },
    gross: '999999999999999899000000.0000000001',
    net: '999999999999999899000000.0000000001',
    hours: '1',
    anHour: ['999999999999999899000000', '999999999999999899000000'],
  },
]

describe('an hour’s pay, worked by hand', () => {
  test.each(cases)('$title', ({ told, gross, net, hours, anHour }) => {
    const pay = knownPay(told)
    expect([pay.gross, pay.net, pay.hours].map((value) => value.toFixed())).toEqual([
      gross,
      net,
      hours,
    ])
    expect([grossAnHour(pay), netAnHour(pay)].map(asKept)).toEqual(anHour)
  })
})

describe('what hinders is told, all of it, and nothing is guessed', () => {
  const refused: readonly [title: string, told: PayTold, found: readonly Hindrance[]][] = [
    [
      'nothing told',
      {},
      (['rate', 'accepted', 'hours'] as const).map((part) => ({ what: 'missing', part })),
    ],
    ['no hours', { rate: pair, accepted: '120' }, [{ what: 'missing', part: 'hours' }]],
    ['no pieces', { rate: pair, hours: '38' }, [{ what: 'missing', part: 'accepted' }]],
    [
      'a month without telling how many',
      { rate: { amount: '250', currency: 'EUR', per: 'month' }, hours: '160' },
      [{ what: 'missing', part: 'accepted' }],
    ],
    ['zero hours', { rate: pair, accepted: '9', hours: '0' }, [{ what: 'noHours' }]],
    [
      'zero hours of every kind',
      { rate: pair, accepted: '9', hours: '0', ancillary: '0.0', helpers: '0' },
      [{ what: 'noHours' }],
    ],
    [
      'two currencies',
      { rate: pair, accepted: '9', hours: '3', costs: { amount: '1', currency: 'BGN' } },
      [{ what: 'currencies', currencies: ['EUR', 'BGN'] }],
    ],
    [
      'a word for a number',
      { rate: pair, accepted: 'many', hours: '3' },
      [{ what: 'notANumber', part: 'accepted' }],
    ],
    [
      'a power of ten',
      { rate: pair, accepted: '1e3', hours: '3' },
      [{ what: 'notANumber', part: 'accepted' }],
    ],
  ]
  test.each(refused)('%s', (_, told, found) => {
    expect(hindrancesOf(told)).toEqual(found)
  })

  test('a number below zero, in any part', () => {
    const whole: PayTold = {
      ...{ rate: pair, accepted: '9', bonus: eur('1'), deductions: eur('1'), costs: eur('1') },
      ...{ hours: '3', ancillary: '1', helpers: '1' },
    }
    for (const part of ['accepted', 'hours', 'ancillary', 'helpers'] as const)
      expect(hindrancesOf({ ...whole, [part]: '-1' })).toEqual([{ what: 'negative', part }])
    for (const part of ['bonus', 'deductions', 'costs'] as const)
      expect(hindrancesOf({ ...whole, [part]: eur('-1') })).toEqual([{ what: 'negative', part }])
    expect(hindrancesOf({ ...whole, rate: { ...pair, amount: '-0.60' } })).toEqual([
      { what: 'negative', part: 'rate' },
    ])
    expect(hindrancesOf({ ...whole, costs: eur('-0') })).toEqual([])
  })

  test('what was not told is named, and counts for nothing', () => {
    const told = { rate: pair, accepted: '10', hours: '4', costs: eur('0') }
    expect(untoldParts(knownPay(told))).toEqual(['deductions', 'ancillary', 'helpers'])
  })
})

describe('hours a day, at the least', () => {
  const days: readonly [title: string, told: PayTold, aDay: string][] = [
    // 496 ÷ 31 = 16
    ['pieces are of a month at most', { rate: pair, accepted: '9', hours: '496' }, '16'],
    // (100 + 19) ÷ 7 = 17; helpers’ hours are not hers
    [
      'a week has seven days',
      {
        ...{ rate: { ...pair, per: 'week' }, accepted: '1', hours: '100', ancillary: '19' },
        helpers: '70',
      },
      '17',
    ],
    // 34 ÷ 2 = 17
    ['days are counted', { rate: { ...pair, per: 'day' }, accepted: '2', hours: '34' }, '17'],
    // 9 ÷ 1: half a day paid may have been a whole day’s work
    ['never less than one', { rate: { ...pair, per: 'day' }, accepted: '0.5', hours: '9' }, '9'],
  ]
  test.each(days)('%s', (_, told, aDay) => {
    expect(leastHoursADay(knownPay(told)).toFixed()).toBe(aDay)
  })
})

describe('whatever is told', () => {
  const positive = decimals({ least: 1, most: 99_999 })

  test('twice the pieces and money taken in twice the hours come to the same an hour', () => {
    fc.assert(
      fc.property(payTold, fc.integer({ min: 2, max: 1000 }), (told, factor) => {
        const times = (value: string | undefined) =>
          value === undefined ? undefined : new Exact(value).times(factor).toFixed()
        const scaled: PayTold = {
          ...told,
          accepted: times(told.accepted),
          bonus: told.bonus && eur(times(told.bonus.amount) ?? '0'),
          deductions: told.deductions && eur(times(told.deductions.amount) ?? '0'),
          costs: told.costs && eur(times(told.costs.amount) ?? '0'),
          hours: times(told.hours),
          ancillary: times(told.ancillary),
          helpers: times(told.helpers),
        }
        const [one, other] = [knownPay(told), knownPay(scaled)]
        expect(netAnHour(other).equals(netAnHour(one))).toBe(true)
        expect(grossAnHour(other).equals(grossAnHour(one))).toBe(true)
      }),
    )
  })

  test('net is never more than gross, hours are above zero, and nothing is a float', () => {
    fc.assert(
      fc.property(payTold, (told) => {
        const pay = knownPay(told)
        expect(pay.net.lessThanOrEqualTo(pay.gross)).toBe(true)
        expect(pay.hours.greaterThan(0)).toBe(true)
        for (const value of Object.values(pay)) expect(typeof value).not.toBe('number')
      }),
    )
  })

  test('the sums are those of whole numbers, counted in millionths', () => {
    const millionths = (value: string | undefined): bigint => {
      const [whole = '0', part = ''] = (value ?? '0').split('.')
      return BigInt(whole + part.padEnd(6, '0'))
    }
    fc.assert(
      fc.property(payTold, (told) => {
        const { rate, accepted, bonus, deductions, costs } = told
        const unit = 1_000_000n
        const net =
          millionths(rate?.amount) * millionths(accepted) +
          (millionths(bonus?.amount) - millionths(deductions?.amount) - millionths(costs?.amount)) *
            unit
        expect(knownPay(told).net.times('1e12').toFixed()).toBe(net.toString())
      }),
    )
  })

  test('other money changes nothing but its name; in two kinds of money nothing is known', () => {
    fc.assert(
      fc.property(positive, positive, positive, (rate, accepted, hours) => {
        const inMoney = (currency: string): PayTold => ({
          ...{ rate: { amount: rate, currency, per: 'pair' }, accepted, hours },
          costs: { amount: '1', currency },
        })
        const [one, other] = [knownPay(inMoney('EUR')), knownPay(inMoney('BGN'))]
        expect([one.currency, other.currency]).toEqual(['EUR', 'BGN'])
        expect(one.net.equals(other.net)).toBe(true)
        const mixed = { ...inMoney('EUR'), bonus: { amount: '1', currency: 'BGN' } }
        expect(hourlyPay(mixed).known).toBe(false)
      }),
    )
  })
})
