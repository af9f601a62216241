import { describe, expect, test } from 'vitest'
import type { PaperName } from '../../src/catalogue/papers.ts'
import { deadlineOf } from '../../src/overview/deadline.ts'

const submission: readonly PaperName[] = ['submission']

describe('the day is the next 1 September', () => {
  test.each([
    ['2026-08-31', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2026-09-02', '2027-09-01'],
    ['2026-12-31', '2027-09-01'],
    ['2027-01-01', '2027-09-01'],
  ])('on %s: %s', (today, day) => {
    expect(deadlineOf(submission, null, today)?.day).toBe(day)
  })
})

describe('only observations have one', () => {
  const cases: readonly [papers: readonly PaperName[], has: boolean][] = [
    [['submission'], true],
    [['gap-report', 'other-route'], true],
    [['gap-report'], false],
    [['gap-report', 'law-comparison', 'letters', 'brief', 'supply-chain'], false],
    [[], false],
  ]
  test.each(cases)('%j: %s', (papers, has) => {
    expect(deadlineOf(papers, '2026-08-20', '2026-08-01') !== null).toBe(has)
  })
})

describe('how the date of sending stands to it, on 1 August 2026', () => {
  test.each([
    [null, 'notGiven'],
    ['2026-07-31', 'past'],
    ['July 2026', 'past'],
    ['2026-08-01', 'inTime'],
    ['20 August 2026', 'inTime'],
    ['2026-09-01', 'inTime'],
    ['2026-09-02', 'late'],
    ['September 2026', 'late'],
    ['2027', 'late'],
    ['2026', 'unclear'],
    ['August 2026 to September 2026', 'unclear'],
  ])('%s: %s', (sendingDate, sending) => {
    expect(deadlineOf(submission, sendingDate, '2026-08-01')).toEqual({
      day: '2026-09-01',
      sendingDate,
      sending,
    })
  })
})
