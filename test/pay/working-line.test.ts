import { describe, expect, test } from 'vitest'
import { Exact } from '../../src/pay/exact.ts'
import { type HourlyPay, hourlyPay, type PayTold, payParts } from '../../src/pay/hourly-pay.ts'
import { hourlyMinimum, type MinimumWageTold } from '../../src/pay/minimum-wage.ts'
import { printedAmount, printedQuotient, printedShare } from '../../src/pay/printed.ts'
import { hindranceReason, minimumReason } from '../../src/pay/reasons.ts'
import { minimumLine, untoldLine, workingLine } from '../../src/pay/working-line.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { eur } from './told.ts'

const { say } = wordingOf('en')
const plain = (words: string): string => words.replace(/[\u00A0\u202F]/g, ' ')

const payOf = (told: PayTold): HourlyPay => {
  const result = hourlyPay(told)
  if (result.known) return result.pay
  throw new Error('not known')
}

const minimumOf = (told: Omit<MinimumWageTold, 'id'>) => {
  const result = hourlyMinimum({ id: 'N-01', ...told })
  if (result.known) return result.minimum
  throw new Error('not known')
}

const whole: PayTold = {
  rate: { amount: '0.60', currency: 'EUR', per: 'pair' },
  ...{ accepted: '120', deductions: eur('4.20'), costs: eur('6') },
  ...{ hours: '38.5', ancillary: '6', helpers: '4' },
}
const month = minimumOf({ amount: eur('520'), per: 'month', hours: '168' })

describe('one line of working', () => {
  const line = (told: PayTold, locale = 'en-GB') =>
    plain(say(workingLine(payOf(told), null, locale)))

  test('tells all that was told, with its share of the minimum wage', () => {
    // 120 × 0.60 − 4.20 − 6 = 61.80; ÷ 48.5 = 1.2742; × 168 ÷ 520 = 0.4117
    expect(plain(say(workingLine(payOf(whole), month, 'en-GB')))).toBe(
      '120 × EUR 0.60 per pair − EUR 4.20 (deductions) − EUR 6.00 (own costs) = EUR 61.80, over 38.5 + 6 (around the work) + 4 (helpers) = 48.5 h: EUR 1.27 an hour, 41% of the minimum wage',
    )
  })

  test('tells no part that was not told', () => {
    expect(line({ rate: whole.rate, accepted: '120', hours: '38.5' })).toBe(
      '120 × EUR 0.60 per pair = EUR 72.00, over 38.5 h: EUR 1.87 an hour',
    )
  })

  test('tells a bonus, and a nought that was told', () => {
    const told = { rate: whole.rate, accepted: '10', bonus: eur('5'), costs: eur('0'), hours: '10' }
    expect(line(told)).toBe(
      '10 × EUR 0.60 per pair + EUR 5.00 (bonus) − EUR 0.00 (own costs) = EUR 11.00, over 10 h: EUR 1.10 an hour',
    )
  })

  test('writes numbers as the language does', () => {
    expect(line({ ...whole, accepted: '12000' }, 'de')).toContain('12.000 × 0,60 EUR per pair')
  })

  test('names what was not told', () => {
    const of = (told: PayTold) => untoldLine(payOf(told), say, 'en-GB')
    expect(of(whole)).toBeNull()
    const some = of({ ...whole, costs: undefined, ancillary: undefined, helpers: undefined })
    expect(some && say(some)).toBe(
      'Not told, not counted: own costs, hours around the work and hours of helpers.',
    )
  })

  test('of a minimum wage', () => {
    const of = (told: Omit<MinimumWageTold, 'id'>) =>
      plain(say(minimumLine(minimumOf(told), 'en-GB')))
    expect(of({ amount: eur('520'), per: 'month', hours: '168' })).toBe(
      'EUR 520.00 a month ÷ 168 h = EUR 3.10 an hour',
    )
    expect(of({ amount: eur('30'), per: 'day', hours: '8' })).toBe(
      'EUR 30.00 a day ÷ 8 h = EUR 3.75 an hour',
    )
    expect(of({ amount: eur('4.1'), per: 'hour' })).toBe('EUR 4.10 an hour')
  })
})

describe('what is printed is rounded half up, once', () => {
  test.each([
    ['1.274226', 'EUR', 'EUR 1.27'],
    ['1.275', 'EUR', 'EUR 1.28'],
    ['1.005', 'EUR', 'EUR 1.01'],
    ['-1.275', 'EUR', '-EUR 1.28'],
    ['0.0512', 'EUR', 'EUR 0.051'],
    ['0', 'EUR', 'EUR 0.00'],
    ['1234.5', 'JPY', 'JPY 1,235'],
    ['3.5', 'JPY', 'JPY 3.5'],
    ['1.2345', 'TND', 'TND 1.235'],
  ])('%s %s for an hour', (value, currency, printed) => {
    const words = printedQuotient(new Exact(value), { currency, what: 'pay' }, 'en-GB')
    expect(plain(words)).toBe(printed)
  })

  test('a rate has three figures, since pieces are many', () => {
    const rate = printedQuotient(new Exact('0.03456'), { currency: 'EUR', what: 'rate' }, 'en-GB')
    expect(plain(rate)).toBe('EUR 0.0346')
  })

  test('an amount for a column that names its money', () => {
    expect(printedAmount(new Exact('1234.5'), 'EUR', 'de')).toBe('1.234,50')
  })

  test.each([
    ['0.411673', '41%'],
    ['0.415', '42%'],
    ['1', '100%'],
    ['0.996', '99.6%'],
    ['0.99996', '99.996%'],
    ['1.0004', '100.04%'],
    ['1.2', '120%'],
    ['0.004', '0.4%'],
    ['0', '0%'],
    ['-0.12', '-12%'],
  ])('a share of %s: never the whole where it is less', (share, printed) => {
    expect(printedShare(new Exact(share), 'en-GB')).toBe(printed)
  })

  test('in the language’s own way', () => {
    expect(plain(printedShare(new Exact('0.41'), 'de'))).toBe('41 %')
  })
})

describe('reasons are whole sentences', () => {
  const sentence = /^[\p{Lu}“].*\.$/u

  test('why an hour’s pay is not known', () => {
    const hindrances = [
      ...payParts.flatMap((part) =>
        (['missing', 'negative', 'notANumber'] as const).map((what) => ({ what, part })),
      ),
      { what: 'noHours' } as const,
      { what: 'currencies', currencies: ['EUR', 'BGN'] } as const,
    ]
    for (const { message, hint } of hindrances.map(hindranceReason)) {
      expect(say(message)).toMatch(sentence)
      expect(say(hint)).toMatch(sentence)
      expect(say(message) + say(hint)).not.toContain('{')
    }
  })

  test('why no minimum wage stands beside it', () => {
    const reasons = [
      ...(['undated', 'notInForce', 'otherCurrency'] as const).map((why) =>
        minimumReason({ found: 'none', why }),
      ),
      minimumReason({ found: 'several', ids: ['N-01', 'N-02'] }),
      minimumReason({ found: 'partly', ids: ['N-01'] }),
      ...(['amount', 'per', 'hours'] as const).map((lack) =>
        minimumReason({ found: 'notHourly', id: 'N-01', lacks: [lack] }),
      ),
    ]
    for (const reason of reasons) {
      expect(reason && say(reason.message)).toMatch(sentence)
      expect(reason && say(reason.hint)).toMatch(sentence)
    }
  })
})
