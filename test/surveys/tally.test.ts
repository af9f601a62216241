import { describe, expect, test } from 'vitest'
import { figuresSchema } from '../../src/quantities/figures.ts'
import { protectionQuestions } from '../../src/surveys/field-questions.ts'
import type { RowAnswers, SurveyRow } from '../../src/surveys/rows.ts'
import { type Measures, startTally } from '../../src/surveys/tally.ts'

const unmeasured: Measures = { minimums: [], when: undefined }

const tallied = (rows: readonly Partial<SurveyRow>[], measures = unmeasured) => {
  const tally = startTally(measures)
  for (const [index, row] of rows.entries()) tally.add({ row: index + 2, answers: {}, ...row })
  return tally.result()
}

const paid = (accepted: string, hours: string, more: RowAnswers = {}) => ({
  answers: { accepted, hours, rate: '0.50', currency: 'EUR', unit: 'pair', ...more },
})

describe('rows come to figures', () => {
  test('of pay, exactly: 100 × 0.50 − 10 over 20 + 5 hours', () => {
    const { figures } = tallied([
      paid('100', '20', { costs: '10', ancillary: '5', sex: 'women' }),
      paid('100', '20'),
    ])
    expect(figuresSchema.parse(figures)).toEqual(figures)
    expect(figures.currency).toBe('EUR')
    expect(figures.groups[0]).toMatchObject({ by: 'all', n: 2 })
    expect(figures.groups[0]?.net).toMatchObject({ least: '1.6', most: '2.5', median: '2.05' })
    expect(figures.groups[1]).toMatchObject({ by: 'sex', value: 'women', n: 1 })
  })

  test('of several pieces of work together: (10 × 0.50 + 20 × 0.25) over 4 + 6 hours', () => {
    const part = (accepted: string, rate: string, hours: string) => ({ accepted, rate, hours })
    const answers = { currency: 'EUR', unit: 'pair' }
    const { figures } = tallied([
      { answers, parts: [part('10', '0.50', '4'), part('20', '0.25', '6')] },
    ])
    expect(figures.groups[0]).toMatchObject({ n: 1, gross: { median: '1' } })
  })

  test('beside the minimum wage of the month, or of the survey', () => {
    const minimums = [
      { id: 'N-01', amount: { amount: '2', currency: 'EUR' }, per: 'hour' as const, from: '2026' },
    ]
    const rows = [paid('100', '20', { month: '2026-03' }), paid('100', '50')]
    const { figures } = tallied(rows, { minimums, when: 'spring 2026' })
    expect(figures.minimum).toEqual({ id: 'N-01', hourly: '2' })
    expect(figures.groups[0]?.belowMinimum).toBe(1)
    expect(tallied(rows, { minimums, when: '2024' }).figures.groups[0]?.belowMinimum).toBe(0)
  })

  test('leaving out pay that cannot be reckoned, or is in other money, and saying so', () => {
    const { figures, unreckoned, otherMoney } = tallied([
      paid('100', '20'),
      paid('100', '20'),
      paid('100', '20', { currency: 'BGN' }),
      { answers: { rate: '0.50', hours: '3' } },
      { answers: { rate: '0.50', currency: 'EUR', accepted: '5' } },
    ])
    expect([unreckoned, otherMoney, figures.groups[0]?.n]).toEqual([2, 1, 2])
  })

  test('of hours a week, in tens', () => {
    const hours = ['9.99', '10', '48', '75', '168'].map((hoursWeek) => ({ answers: { hoursWeek } }))
    const bands = tallied(hours).figures.hoursBands
    expect(bands.map(({ n }) => n)).toEqual([1, 1, 0, 0, 1, 0, 0, 2])
    expect(bands.at(-1)).toEqual({ from: '70', to: null, n: 2 })
    expect(tallied([{ answers: {} }]).figures.hoursBands).toEqual([])
  })

  test('of protections: who did not answer or does not know is unknown, and what nobody was asked is left out', () => {
    const { shares } = tallied([
      { answers: { training: 'yes', socialSecurity: ['oldAge'] } },
      { answers: { training: 'notKnown', socialSecurity: ['none'] } },
      { answers: { training: 'no' } },
      { answers: {} },
    ]).figures
    expect(shares.find(({ subject }) => subject === 'training')).toEqual({
      ...{ subject: 'training', yes: 1, no: 1, unknown: 2 },
    })
    expect(shares.find(({ subject }) => subject === 'socialSecurity.oldAge')).toEqual({
      ...{ subject: 'socialSecurity.oldAge', yes: 1, no: 1, unknown: 2 },
    })
    expect(shares.some(({ subject }) => subject === 'inspected')).toBe(false)
    expect(shares.some(({ subject }) => subject === 'socialSecurity.none')).toBe(false)
  })
})

test('each protection belongs to an Article', () => {
  expect(protectionQuestions.map(({ name, provision }) => `${name} ${provision}`)).toEqual([
    'paidOnTime 4.2.d',
    'writtenContract 2',
    'knowsEmployer 8',
    'orderSlip 9.1',
    'paidLeave 4.1',
    'organised 4.2.a',
    'socialSecurity 4.2.e',
    'maternity 4.2.h',
    'training 4.2.f',
    'safetyInformation 7',
    'protectiveEquipment 7',
    'inspected 9.1',
  ])
})
