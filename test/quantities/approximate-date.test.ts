import { describe, expect, test } from 'vitest'
import { describeDate, readDate } from '../../src/quantities/approximate-date.ts'

const read = (typed: string): string => {
  const date = readDate(typed)
  if (date === null) return 'no date'
  const { precision, about, earliest, latest } = date
  return `${about ? 'about ' : ''}${precision} ${earliest} ${latest}`
}

describe('dates are read as people write them', () => {
  const cases: readonly [typed: string, meant: string][] = [
    ['2026-05-31', 'day 2026-05-31 2026-05-31'],
    ['2026-5-3', 'day 2026-05-03 2026-05-03'],
    ['31 May 2026', 'day 2026-05-31 2026-05-31'],
    ['31st May 2026', 'day 2026-05-31 2026-05-31'],
    ['31. May 2026', 'day 2026-05-31 2026-05-31'],
    ['  31   MAY  2026 ', 'day 2026-05-31 2026-05-31'],
    ['May 31, 2026', 'day 2026-05-31 2026-05-31'],
    ['Sept. 3rd 2026', 'day 2026-09-03 2026-09-03'],
    ['31/5/2026', 'day 2026-05-31 2026-05-31'],
    ['31.05.2026', 'day 2026-05-31 2026-05-31'],
    ['1-2-2026', 'day 2026-02-01 2026-02-01'],
    ['29 February 2024', 'day 2024-02-29 2024-02-29'],
    ['May 2026', 'month 2026-05-01 2026-05-31'],
    ['2026-02', 'month 2026-02-01 2026-02-28'],
    ['2/2024', 'month 2024-02-01 2024-02-29'],
    ['12.2025', 'month 2025-12-01 2025-12-31'],
    ['spring 2026', 'season 2026-03-01 2026-05-31'],
    ['summer of 2025', 'season 2025-06-01 2025-08-31'],
    ['autumn 2025', 'season 2025-09-01 2025-11-30'],
    ['Fall 2025', 'season 2025-09-01 2025-11-30'],
    ['winter 2023', 'season 2023-12-01 2024-02-29'],
    ['winter 2025', 'season 2025-12-01 2026-02-28'],
    ['2025', 'year 2025-01-01 2025-12-31'],
    ['1996', 'year 1996-01-01 1996-12-31'],
    ['about 2024', 'about year 2024-01-01 2024-12-31'],
    ['around May 2024', 'about month 2024-05-01 2024-05-31'],
    ['circa 2024', 'about year 2024-01-01 2024-12-31'],
    ['c. 2024', 'about year 2024-01-01 2024-12-31'],
    ['ca. 2024', 'about year 2024-01-01 2024-12-31'],
    ['~2024', 'about year 2024-01-01 2024-12-31'],
    ['2024 to 2026', 'span 2024-01-01 2026-12-31'],
    ['2024-2026', 'span 2024-01-01 2026-12-31'],
    ['2024 – 2026', 'span 2024-01-01 2026-12-31'],
    ['2024/2026', 'span 2024-01-01 2026-12-31'],
    ['from 2024 until 2026', 'span 2024-01-01 2026-12-31'],
    ['between 2024 and 2026', 'span 2024-01-01 2026-12-31'],
    ['May 2025 - June 2026', 'span 2025-05-01 2026-06-30'],
    ['2 March 2026 to 30 May 2026', 'span 2026-03-02 2026-05-30'],
    ['1/5/2026 to 31/5/2026', 'span 2026-05-01 2026-05-31'],
    ['1/5/2026 - 31/5/2026', 'span 2026-05-01 2026-05-31'],
    ['2026-01-01/2026-02-01', 'span 2026-01-01 2026-02-01'],
    ['about 2024 to 2026', 'about span 2024-01-01 2026-12-31'],
  ]
  test.each(cases)('%s', (typed, meant) => {
    expect(read(typed)).toBe(meant)
  })
})

describe('what is no date, or no day of the calendar, is not guessed at', () => {
  test.each([
    '',
    'soon',
    'last year',
    '29 February 2025',
    '31 April 2026',
    '31/2/2026',
    '2026-02-30',
    '0/5/2026',
    '2026-13',
    '13/2026',
    '5/31/2026',
    '31 Mai 2026',
    '26',
    '20255',
    '3 June',
    'constructor 2024',
    'harvest 2024',
    '2026 to 2024',
    '2024 to soon',
    '2024 to 2025 to 2026',
    '1/5/2026/31/5/2026',
    'about',
    '2024\u0000',
  ])('%j', (typed) => {
    expect(read(typed)).toBe('no date')
  })
})

describe('exact dates are told in the words of the language, vague ones as they were typed', () => {
  const cases: readonly [typed: string, locale: string, told: string][] = [
    ['2026-05-31', 'en-GB', '31 May 2026'],
    ['31/5/2026', 'de', '31. Mai 2026'],
    ['2026-05', 'en-GB', 'May 2026'],
    ['2026-05', 'fr', 'mai 2026'],
    ['2025', 'en-GB', '2025'],
    ['about May 2024', 'en-GB', 'about May 2024'],
    ['summer 2025', 'fr', 'summer 2025'],
    ['2 March 2026 to 30 May 2026', 'en-GB', '2 March 2026 to 30 May 2026'],
    ['in living memory', 'en-GB', 'in living memory'],
  ]
  test.each(cases)('%s in %s', (typed, locale, told) => {
    expect(describeDate(typed, locale)).toBe(told)
  })
})
