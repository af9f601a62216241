import { aCase, type Case } from '../builder.ts'

const pay = aCase().dealingWith('4.2.d')
const compared = (words: string) => pay.pay({}).saying('comparator', words)

export const countCases: readonly Case[] = [
  {
    title: 'more people than were asked',
    given: aCase().claim({ affected: 64, asked: 38 }),
    expect: ['C-11: more-affected-than-asked'],
  },
  { title: 'all of them', given: aCase().claim({ affected: 38, asked: 38 }), expect: [] },
  {
    title: 'a share of more than the whole',
    given: aCase().claim({ text: '180 per cent of the 64 homeworkers have no contract.' }),
    expect: ['C-11: percentage-over-hundred'],
  },
  {
    title: 'prices may rise by more than the whole',
    given: aCase().claim({ text: 'The price of glue rose by 180 per cent.' }),
    expect: [],
  },
  {
    title: 'a figure of more than the whole',
    given: aCase().figure({ value: '120 %', sample: 60 }),
    expect: ['F-11: percentage-over-hundred'],
  },
  {
    title: 'the same figure with two values',
    given: aCase().figure({ value: '212 contracts' }, { value: '221 contracts' }),
    expect: ['F-12: figure-told-twice'],
  },
  {
    title: 'the same figure with the same value, written otherwise',
    given: aCase().figure({ value: '12 000 contracts' }, { value: '12,000' }),
    expect: [],
  },
  {
    title: 'of two years, of a part, of other people: other figures',
    given: aCase().figure(
      { value: '212' },
      { value: '221', year: '2024' },
      { value: '80', reach: 'part' },
    ),
    expect: [],
  },
  {
    title: 'two sources that differ, and the paper says so',
    given: aCase().figure(
      { value: '212' },
      { value: '221', method: 'Another source has 212: it leaves out the last month.' },
    ),
    expect: [],
  },
  {
    title: 'a claim with another number for the same words',
    given: aCase().figure({}).claim({
      when: '2025',
      text: 'In 2025 there were 300 contracts of home work in the register.',
    }),
    expect: ['C-11: figure-told-twice'],
  },
  {
    title: 'a claim with the number of the figure',
    given: aCase().figure({}).claim({
      when: '2025',
      text: 'In 2025 there were 212 contracts of home work in the register.',
    }),
    expect: [],
  },
  {
    title: 'telework that may be occasional',
    given: aCase().figure({ measures: 'homeworkers, remote work included' }),
    expect: ['F-11: telework-counted'],
  },
  {
    title: 'permanent telework',
    given: aCase().figure({ measures: 'people in permanent telework' }),
    expect: [],
  },
  {
    title: 'a claim that counts telework',
    given: aCase().claim({ text: '21 women of the office telework.' }),
    expect: ['C-11: telework-counted'],
  },
  {
    title: 'a claim about a policy that knows telework only',
    given: aCase().claim({ text: 'The policy speaks of telework only.' }),
    expect: [],
  },
  {
    title: 'a minimum wage of the same year, in the same money, for the hour',
    given: compared('In 2026 the minimum wage is EUR 5 an hour.'),
    expect: [],
  },
  {
    title: 'a minimum wage in other money',
    given: compared('In 2026 the minimum wage is BGN 5 an hour.'),
    expect: ['minimum-wage-not-comparable'],
  },
  {
    title: 'a minimum wage of another year',
    given: compared('In 2023 the minimum wage was EUR 5 an hour.'),
    expect: ['minimum-wage-not-comparable'],
  },
  {
    title: 'a minimum wage for the month, and no word of hours',
    given: pay
      .pay({ hours: undefined })
      .saying('comparator', 'The minimum wage is EUR 900 a month.'),
    expect: ['minimum-wage-not-comparable', 'P-21: pay-without-hours'],
  },
  {
    title: 'a minimum wage for the month, and the hours beside it',
    given: compared('The minimum wage is EUR 900 a month. A pair takes one hour.'),
    expect: [],
  },
  {
    title: 'a minimum wage without an amount is no figure',
    given: compared('They reach a third of the minimum wage of BGN workers in 2019.'),
    expect: [],
  },
  {
    title: 'a number of people is no amount',
    given: compared('In 2019 the minimum wage was there for 38 of 60.'),
    expect: [],
  },
  {
    title: 'a figure on the minimum wage, of another time',
    given: pay.pay({}).figure({
      measures: 'minimum wage',
      value: '5 EUR per hour',
      year: '2022',
    }),
    expect: ['F-21: minimum-wage-not-comparable'],
  },
  {
    title: 'no rates of pay to compare with',
    given: pay.saying('comparator', 'In 2019 the minimum wage was BGN 5 a month.'),
    expect: [],
  },
]
