import { aCase, type Case } from '../builder.ts'

const pay = aCase().dealingWith('4.2.d')
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const rate = (amount: string, per = 'pair') => ({ ...eur(amount), per })

export const payCases: readonly Case[] = [
  { title: 'pay of which an hour is known', given: pay.pay({}), expect: [] },
  {
    title: 'a rate alone',
    given: pay.pay({ accepted: undefined, hours: undefined }),
    expect: ['P-21: pay-without-hours'],
  },
  {
    title: 'pieces without hours, and hours without pieces',
    given: pay.pay({ hours: undefined }, { accepted: undefined }),
    expect: ['P-21: pay-without-hours', 'P-22: pay-without-hours'],
  },
  {
    title: 'hours of zero',
    given: pay.pay({ hours: '0' }),
    expect: ['P-21: pay-without-hours'],
  },
  {
    title: 'a rate for an hour needs no pieces',
    given: pay.pay({ rate: rate('2', 'hour'), accepted: undefined }),
    expect: [],
  },
  // 496 ÷ 31 = 16 a day
  { title: 'sixteen hours a day in a month', given: pay.pay({ hours: '496' }), expect: [] },
  {
    title: 'more than that',
    given: pay.pay({ hours: '490', ancillary: '6.5' }),
    expect: ['P-21: pay-hours-many'],
  },
  {
    title: 'with helpers more hours are possible',
    given: pay.pay({ hours: '490', helpers: '100' }),
    expect: [],
  },
  {
    title: 'seventeen hours for a day’s pay',
    given: pay.pay({ rate: rate('9', 'day'), accepted: '2', hours: '34' }),
    expect: ['P-21: pay-hours-many'],
  },
  {
    // median 0.60; three times it is 1.80
    title: 'a rate of three times the median, and one above it',
    given: pay.pay({}, {}, {}, { rate: rate('1.80') }, { rate: rate('1.81') }),
    expect: ['P-25: pay-rate-high'],
  },
  {
    title: 'rates for other units, or in other money, are not compared',
    given: pay
      .pay({}, {}, { rate: rate('7', 'dozen') }, { rate: { ...rate('900'), currency: 'JPY' } })
      .minimumWage({}, { amount: { amount: '900', currency: 'JPY' }, from: '2001' }),
    expect: [],
  },
  {
    title: 'a rate in one money and costs in another',
    given: pay.pay({ costs: { amount: '4', currency: 'BGN' } }),
    expect: ['P-21: pay-two-currencies'],
  },
  {
    // 120 × 0.60 = 72
    title: 'costs as high as the pay, and higher',
    given: pay.pay({ costs: eur('72') }, { costs: eur('72.01') }),
    expect: ['P-22: pay-below-zero'],
  },
  {
    title: 'no minimum wage at all is said once',
    given: pay.pay({}, {}).with({ '4.2.d.pay.minimumWages': undefined }),
    expect: ['pay-minimum-not-found'],
  },
  {
    title: 'nothing to measure needs no measure',
    given: pay
      .pay({ accepted: undefined, hours: undefined })
      .with({ '4.2.d.pay.minimumWages': undefined }),
    expect: ['P-21: pay-without-hours'],
  },
  {
    title: 'a minimum wage that begins later than the pay',
    given: pay.pay({}).minimumWage({ from: '2026-05-01' }),
    expect: ['P-21: pay-minimum-not-found'],
  },
  {
    title: 'a minimum wage that changed in that year',
    given: pay.pay({ when: '2026' }).minimumWage({}, { from: '2026-07-01' }),
    expect: ['P-21: pay-minimum-not-found'],
  },
  {
    title: 'two minimum wages at once',
    given: pay.pay({}).minimumWage({}, {}),
    expect: ['P-21: pay-minimum-not-found'],
  },
  {
    title: 'a minimum wage in other money',
    given: pay.pay({}).minimumWage({ amount: { amount: '1400', currency: 'BGN' } }),
    expect: ['P-21: pay-minimum-not-found'],
  },
  {
    title: 'pay without a date is told of once',
    given: pay.pay({ when: undefined }),
    expect: ['P-21: pay-incomplete'],
  },
  {
    title: 'a minimum wage for a month without its hours',
    given: pay.pay({}).minimumWage({ hours: undefined }),
    expect: ['N-21: minimum-wage-without-hours'],
  },
  {
    title: 'one for an hour needs none',
    given: pay.pay({}).minimumWage({ per: 'hour', hours: undefined }),
    expect: [],
  },
  {
    title: 'one without an amount',
    given: pay.minimumWage({ amount: undefined }),
    expect: ['N-21: minimum-wage-without-hours'],
  },
  {
    title: 'minimum wages without source, day of looking or beginning',
    given: pay.minimumWage({ source: undefined }, { lookedOn: undefined }, { from: undefined }),
    expect: ['N-21', 'N-22', 'N-23'].map((id) => `${id}: minimum-wage-without-source`),
  },
  {
    title: 'a link is a source',
    given: pay.minimumWage({ source: undefined, link: 'https://gazette.example/7' }),
    expect: [],
  },
]
