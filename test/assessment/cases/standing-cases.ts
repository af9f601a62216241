import { aCase, type Case, towardsRatification } from '../builder.ts'

const source = { 'standing.ratificationSource': 'NORMLEX, read on 3 May 2026' }
const invented = aCase().state('XA').with({ 'standing.countryName': 'Valdora' })

export const standingCases: readonly Case[] = [
  {
    title: 'no State',
    given: aCase().with({ 'standing.country': undefined }),
    expect: ['state-missing'],
  },
  { title: 'a State on our list, with its dates', given: aCase().state('AR'), expect: [] },
  {
    title: 'a State that is not on our list',
    given: aCase().state('FR').with(towardsRatification),
    expect: ['ratification-not-looked-up'],
  },
  {
    title: 'a State that is not on our list, and has not ratified as the user read',
    given: aCase()
      .state('FR')
      .with({ 'standing.bound': 'no', ...towardsRatification }),
    expect: [],
  },
  {
    title: 'a State that is not on our list, and has ratified on a day not told',
    given: aCase().state('FR').with({ 'standing.bound': 'yes' }),
    expect: ['state-not-bound'],
  },
  {
    title: 'a State that is not on our list, with a date that the user read',
    given: aCase()
      .state('FR')
      .with({ 'standing.inForce': '2025-01-10', ...source }),
    expect: [],
  },
  { title: 'an invented State without a date', given: invented, expect: ['state-not-bound'] },
  {
    title: 'an invented State with one',
    given: invented.with({ 'standing.inForce': '2012-05-19', ...source }),
    expect: [],
  },
  {
    title: 'a State on our list whose dates were not found',
    given: aCase().state('AG'),
    expect: ['in-force-date-needed'],
  },
  {
    title: 'the same, with the date that the user read',
    given: aCase()
      .state('AG')
      .with({ 'standing.inForce': '2022', ...source }),
    expect: [],
  },
  {
    title: 'a State whose date was worked out and not read',
    given: aCase().state('ES'),
    expect: ['in-force-date-derived'],
  },
  {
    title: 'the same, read by the user',
    given: aCase()
      .state('ES')
      .with({ 'standing.inForce': '2023-05-25', ...source }),
    expect: [],
  },
  {
    title: 'the user’s date is another than ours',
    given: aCase().with({ 'standing.inForce': '2009-07-17', ...source }),
    expect: ['in-force-date-differs'],
  },
  {
    title: 'the user’s date is vaguer than ours and holds it',
    given: aCase().with({ 'standing.inForce': '2010', ...source }),
    expect: [],
  },
  {
    title: 'a date without its source',
    given: aCase().with({ 'standing.ratified': '2009-07-17' }),
    expect: ['ratification-source-missing'],
  },
  {
    title: 'to be sent before the State is bound',
    given: invented.with({ 'standing.inForce': '2027-01-10', ...source }),
    expect: ['sent-before-in-force', 'C-11: fact-before-in-force'],
  },
  {
    title: 'without a date of sending today counts',
    given: invented.with({
      'standing.inForce': '2027-01-10',
      'standing.sendingDate': undefined,
      ...source,
    }),
    expect: ['sending-date-missing', 'sent-before-in-force', 'C-11: fact-before-in-force'],
  },
  {
    title: 'a fact from before the State was bound (17 July 2010)',
    given: aCase().claim({ when: 'May 2010' }),
    expect: ['C-11: fact-before-in-force'],
  },
  {
    title: 'a fact from the year in which the State was bound may be from after the day',
    given: aCase().claim({ when: '2010' }),
    expect: [],
  },
  {
    title: 'a fact that began before and goes on',
    given: aCase().claim({ when: '2008 to 2012' }),
    expect: [],
  },
  {
    title: 'a rate of pay from before the State was bound',
    given: aCase().dealingWith('4.2.d').pay({ when: '2009' }, { when: '2026' }),
    expect: ['P-21: fact-before-in-force'],
  },
]
