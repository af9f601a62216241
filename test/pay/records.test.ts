import { expect, test } from 'vitest'
import { measuredRecords, type RecordTold } from '../../src/pay/records.ts'
import { eur } from './told.ts'

const record = (id: string, changes: Partial<RecordTold> = {}): RecordTold => ({
  ...{ id, rate: { ...eur('1'), per: 'pair' }, accepted: '10', hours: '10', when: 'May 2026' },
  ...changes,
})

const wages = [
  { id: 'N-01', amount: eur('4'), per: 'hour', from: '2026-01-01' },
  { id: 'N-02', amount: eur('3'), per: 'hour', from: '2026-01-01', reach: 'north' },
  { id: 'N-03', amount: eur('2'), per: 'hour', from: '2026-01-01', reach: 'garments' },
] as const

test('each record stands beside the minimum wage of its own date, place and sector', () => {
  const rows = measuredRecords(
    [
      record('P-01'),
      record('P-02', { region: 'North' }),
      record('P-03', { sector: 'garments' }),
      record('P-04', { when: 'May 2025' }),
      record('P-05', { rate: { amount: '1', currency: 'BGN', per: 'pair' } }),
      record('P-06', { when: undefined }),
      record('P-07'),
    ],
    wages,
  )
  expect(rows.map(({ id, minimum, found }) => [id, minimum?.id ?? found])).toEqual([
    ['P-01', 'N-01'],
    ['P-02', 'N-02'],
    ['P-03', 'N-03'],
    ['P-04', { found: 'none', why: 'notInForce' }],
    ['P-05', { found: 'none', why: 'otherCurrency' }],
    ['P-06', { found: 'none', why: 'undated' }],
    ['P-07', 'N-01'],
  ])
})

test('a minimum wage is for the sector or the region that has its name', () => {
  const rows = measuredRecords(
    [record('P-01', { sector: 'north' }), record('P-02', { region: 'garments' })],
    wages.slice(1),
  )
  expect(rows.map(({ minimum }) => minimum?.id)).toEqual(['N-02', 'N-03'])
})

test('a record of which an hour is not known is in none', () => {
  expect(measuredRecords([record('P-01', { hours: undefined })], wages)).toEqual([])
})
