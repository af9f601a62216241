import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asKept, Exact } from '../../src/pay/exact.ts'
import { fairRateFor, fairRates, type WorkRow } from '../../src/pay/fair-rate.ts'
import { currenciesOf, type PayRow, payBands, payGroups } from '../../src/pay/groups.ts'
import { hourlyPay, netAnHour } from '../../src/pay/hourly-pay.ts'
import { type HourlyMinimum, hourlyMinimum } from '../../src/pay/minimum-wage.ts'
import { bandsOf, medianOf, sorted, spreadOf } from '../../src/pay/spread.ts'
import { decimals } from './told.ts'

const exact = (values: readonly string[]) => values.map((value) => new Exact(value))

describe('quartiles by type 7, worked by hand', () => {
  const cases: readonly [values: readonly string[], spread: string][] = [
    // places (n − 1) × part: 0, 0, 0
    [['5'], '5 5 5 5 5'],
    // 0.25, 0.5, 0.75 of the way from 1 to 2
    [['2', '1'], '1 1.25 1.5 1.75 2'],
    // places 1, 2, 3 of 0 … 4
    [['1', '2', '3', '4', '10'], '1 2 3 4 10'],
    // places 0.75, 1.5, 2.25: 1 + 0.75 × 1 = 1.75; (2 + 4) ÷ 2 = 3; 4 + 0.25 × 4 = 5
    [['8', '4', '2', '1'], '1 1.75 3 5 8'],
    // below zero too: places 0.5, 1, 1.5
    [['-3', '0', '1'], '-3 -1.5 0 0.5 1'],
  ]
  test.each(cases)('%j', (values, spread) => {
    const { least, lowerQuartile, median, upperQuartile, most } = spreadOf(sorted(exact(values)))
    expect([least, lowerQuartile, median, upperQuartile, most].join(' ')).toBe(spread)
  })
})

describe('bands', () => {
  const told = (values: readonly string[]) =>
    bandsOf(sorted(exact(values))).map(({ from, to, n }) => `${from}–${to ?? ''}: ${n}`)

  test('reach what they are measured by', () => {
    // 4.2 ÷ 8 = 0.525, so 1 wide; all values lie far below 4.2
    const bands = bandsOf(sorted(exact(['0.5', '0.6', '1.6'])), new Exact('4.2'))
    expect(bands.map(({ from, to, n }) => `${from}–${to ?? ''}: ${n}`)).toEqual([
      ...['0–1: 2', '1–2: 1', '2–3: 0', '3–4: 0', '4–: 0'],
    ])
  })

  test('begin at zero and are of a round width; the last is open', () => {
    // 1.6 ÷ 8 = 0.2 wide
    expect(told(['0.5', '0.59', '0.6', '1.2', '1.6'])).toEqual([
      ...['0–0.2: 0', '0.2–0.4: 0', '0.4–0.6: 2', '0.6–0.8: 1', '0.8–1: 0', '1–1.2: 0'],
      ...['1.2–1.4: 1', '1.4–1.6: 0', '1.6–: 1'],
    ])
  })

  test('begin below zero where somebody pays more than she gets', () => {
    expect(told(['-0.3', '0.1', '1.2'])[0]).toBe('-0.4–-0.2: 1')
  })

  test('are not pressed together by one value far above the rest', () => {
    const [, ...rest] = told(['1', '1', '1.1', '1.2', '1.3', '1.4', '90'])
    expect(rest.at(-1)).toMatch(/^1\.\d+–: 1$/)
  })

  test('of nothing there are none, and of zeros one', () => {
    expect([told([]), told(['0', '0'])]).toEqual([[], ['0–: 2']])
  })

  test('hold every value once, each in its own', () => {
    const some = fc.array(decimals({ least: 0, most: 99 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(some, (values) => {
        const bands = bandsOf(sorted(exact(values)))
        expect(bands.length).toBeLessThan(30)
        for (const { from, to, n } of bands) {
          const inside = exact(values).filter(
            (value) => value.gte(from) && (to === null || value.lt(to)),
          )
          expect(inside).toHaveLength(n)
        }
        expect(bands.reduce((sum, { n }) => sum + n, 0)).toBe(values.length)
      }),
    )
  })
})

const minimumOf = (amount: string, currency = 'EUR'): HourlyMinimum => {
  const result = hourlyMinimum({ id: 'N-01', amount: { amount, currency }, per: 'hour' })
  if (result.known) return result.minimum
  throw new Error('not known')
}

type RowTold = {
  readonly rate?: string
  readonly pieces?: string
  readonly hours?: string
  readonly costs?: string
  readonly currency?: string
  readonly per?: string
  readonly minimum?: HourlyMinimum | null
}

const row = (told: RowTold, rest: Partial<WorkRow> = {}): WorkRow => {
  const { rate = '1', pieces = '10', hours = '10', costs, currency = 'EUR', per = 'pair' } = told
  const result = hourlyPay({
    ...{ rate: { amount: rate, currency, per }, accepted: pieces, hours },
    costs: costs === undefined ? undefined : { amount: costs, currency },
  })
  if (!result.known) throw new Error('not known')
  return { pay: result.pay, minimum: told.minimum ?? null, ...rest }
}

describe('groups', () => {
  const minimum = minimumOf('2')
  /** Ten pieces in ten hours: the rate is the pay an hour. */
  const rows = [
    row({ rate: '1', minimum }, { sex: 'women', sector: 'Footwear' }),
    row({ rate: '2', minimum }, { sex: 'women', sector: 'footwear ' }),
    row({ rate: '3', minimum, costs: '15' }, { sex: 'women', sector: 'garments' }),
    row({ rate: '4', minimum }, { sex: 'men', sector: 'garments' }),
    row({ rate: '5', minimum: null }, {}),
  ]

  test('all, then women and men, then sectors by name', () => {
    const told = payGroups(rows).map(({ by, value, n, belowMinimum, compared }) => [
      ...[by, value, n, belowMinimum, compared],
    ])
    // below 2 an hour: 1, and 3 − 15 ÷ 10 = 1.5; not 2 itself
    expect(told).toEqual([
      ['all', null, 5, 2, 4],
      ['sex', 'women', 3, 2, 3],
      ['sex', 'men', 1, 0, 1],
      ['sector', 'Footwear', 2, 1, 2],
      ['sector', 'garments', 2, 1, 2],
    ])
  })

  test('before and after costs', () => {
    const [all] = payGroups(rows)
    // before: 1 2 3 4 5; after: 1 1.5 2 4 5
    expect([all?.gross.median, all?.net.median, all?.net.lowerQuartile]).toEqual(['3', '2', '1.5'])
  })

  test('that differ in their last figure alone, by which no binary number tells them apart', () => {
    const rates = ['999999999999.000003', '999999999999.000001', '999999999999.000002']
    const [all] = payGroups(rates.map((rate) => row({ rate })))
    expect([all?.net.least, all?.net.median, all?.net.most]).toEqual(rates.toSorted())
    expect([all?.gross.least, all?.gross.median, all?.gross.most]).toEqual(rates.toSorted())
  })

  test('without any minimum wage none is told to be below it', () => {
    expect(payGroups([row({}), row({})])[0]).toMatchObject({ belowMinimum: null, compared: 0 })
  })

  test('never put different money together', () => {
    const mixed = [row({ currency: 'BGN' }), row({ rate: '7' }), row({ rate: '8' })]
    expect(currenciesOf(mixed)).toEqual(['EUR', 'BGN'])
    expect(payGroups(mixed).map(({ n }) => n)).toEqual([2])
    expect(payBands(mixed).reduce((sum, { n }) => sum + n, 0)).toBe(2)
  })

  test('of no rows there are none', () => {
    expect([payGroups([]), payBands([]), currenciesOf([])]).toEqual([[], [], []])
  })

  test('a cut number is rounded later as the whole one would be', () => {
    // 1 ÷ 1.000001 … three hours: 5.1249999… must not become 5.13 by way of 5.125
    const kept = asKept(new Exact('5.12499999'))
    expect([kept, new Exact(kept).toFixed(2)]).toEqual(['5.124999', '5.12'])
  })

  const anyRow: fc.Arbitrary<PayRow> = fc
    .record({
      rate: decimals({ least: 0, most: 20 }),
      hours: decimals({ least: 1, most: 60 }),
      costs: decimals({ least: 0, most: 20 }),
      currency: fc.constantFrom('EUR', 'EUR', 'BGN'),
      sex: fc.constantFrom('women', 'men', 'notSaid', undefined),
      sector: fc.constantFrom('footwear', 'Footwear', 'FOOTWEAR ', 'garments', undefined),
      minimum: fc.constantFrom(minimumOf('2'), null),
    })
    .map(({ sex, sector, ...told }) => row(told, { sex, sector }))
  const shuffled = fc
    .array(anyRow, { maxLength: 30 })
    .chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
      ),
    )

  test('the order of the rows tells nothing', () => {
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        expect(payGroups(others)).toEqual(payGroups(some))
        expect(payBands(others)).toEqual(payBands(some))
        expect(currenciesOf(others)).toEqual(currenciesOf(some))
        expect(fairRates(others).map(({ rate, n }) => [rate.toFixed(), n])).toEqual(
          fairRates(some).map(({ rate, n }) => [rate.toFixed(), n]),
        )
      }),
    )
  })

  test('no row is lost, and a median lies between its neighbours', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), (some) => {
        const [currency = ''] = currenciesOf(some)
        const same = some.filter(({ pay }) => pay.currency === currency)
        const [all] = payGroups(some)
        expect(all?.n).toBe(same.length)
        const nets = same.map(({ pay }) => netAnHour(pay))
        const median = medianOf(nets)
        expect(nets.filter((net) => net.lt(median)).length * 2).toBeLessThanOrEqual(nets.length)
        expect(nets.filter((net) => net.gt(median)).length * 2).toBeLessThanOrEqual(nets.length)
        expect(all?.net.median).toBe(asKept(median))
      }),
    )
  })
})

describe('the fair rate', () => {
  const minimum = minimumOf('3.60')

  test('of an average worker, worked by hand', () => {
    // pieces an hour: 20 ÷ 10 = 2; 30 ÷ 10 = 3; 50 ÷ 10 = 5; the median is 3; 3.60 ÷ 3 = 1.20
    const rows = [
      row({ rate: '0.60', pieces: '20', minimum }),
      row({ rate: '0.70', pieces: '30', minimum }),
      row({ rate: '0.50', pieces: '50', minimum }),
    ]
    const [fair] = fairRates(rows)
    expect(fair).toMatchObject({ n: 3, per: 'pair', work: null, currency: 'EUR' })
    expect([fair?.piecesAnHour, fair?.paid, fair?.rate].map(String)).toEqual(['3', '0.6', '1.2'])
  })

  test('each work and each unit has its own', () => {
    const rows = [
      row({ minimum }, { work: 'Stitching uppers' }),
      row({ minimum }, { work: 'stitching uppers ' }),
      row({ minimum }, { work: 'gluing soles' }),
      row({ minimum, per: 'dozen' }, { work: 'gluing soles' }),
    ]
    expect(fairRates(rows).map(({ work, per, n }) => `${work} / ${per}: ${n}`)).toEqual([
      'gluing soles / dozen: 1',
      'gluing soles / pair: 1',
      'Stitching uppers / pair: 2',
    ])
  })

  test.each([
    ['paid by the hour', row({ per: 'hour', minimum })],
    ['with nothing accepted', row({ pieces: '0', minimum })],
    ['without a minimum wage', row({})],
    ['with one in other money', row({ minimum: minimumOf('7', 'BGN') })],
  ])('there is none %s', (_, one) => {
    expect(fairRates([one])).toEqual([])
  })

  test('at that rate the same work reaches the minimum exactly', () => {
    const some = decimals({ least: 1, most: 999 })
    fc.assert(
      fc.property(some, some, some, (pieces, hours, amount) => {
        const { pay } = row({ pieces, hours })
        const rate = fairRateFor(pay, minimumOf(amount)) ?? new Exact(0)
        const paid = rate.times(pieces).div(hours)
        expect(paid.toDecimalPlaces(40).equals(amount)).toBe(true)
      }),
    )
  })
})
