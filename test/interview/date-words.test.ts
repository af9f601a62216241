import { describe, expect, test } from 'vitest'
import { dateInWords, dateReader } from '../../src/interview/date-words.ts'
import { otherReadingOf, readingsOfDate } from '../../src/quantities/typed-date.ts'
import { wordingOf } from '../../src/wording/wording.ts'

/** A Sunday. */
const today = '2026-11-22'

const read = (typed: string, language = 'en'): readonly string[] =>
  readingsOfDate(typed, dateReader(wordingOf(language), today))

describe('what the file understands stays as it was typed', () => {
  test.each([
    '3 May 2026',
    'May 3, 2026',
    '3.5.2026',
    '25/12/2026',
    '4/4/2026',
    '2026-05-03',
    'May 2026',
    'summer 2025',
    'about 2024',
    'May 2025 - June 2026',
    '1/5/2026 to 31/5/2026',
  ])('%s', (typed) => {
    expect(read(typed)).toEqual([typed])
  })
})

describe('figures that can be read with the day or the month first have two readings', () => {
  test.each([
    ['03/05/2026', ['2026-05-03', '2026-03-05']],
    ['3-5-2026', ['2026-05-03', '2026-03-05']],
    ['3 5 2026', ['2026-05-03', '2026-03-05']],
    ['about 3/5/2026', ['about 2026-05-03', 'about 2026-03-05']],
    ['1/5/2026 to 2/6/2026', ['2026-05-01 to 2026-06-02', '2026-01-05 to 2026-02-06']],
  ])('%s', (typed, readings) => {
    expect(read(typed)).toEqual(readings)
  })

  test('unless only one of them is a day', () => {
    expect(read('12/25/2026')).toEqual(['2026-12-25'])
  })
})

describe('days are counted back by the clock', () => {
  test.each([
    ['today', '2026-11-22'],
    ['Yesterday', '2026-11-21'],
    ['3 days ago', '2026-11-19'],
    ['last week', '2026-11-09 to 2026-11-15'],
    ['this month', '2026-11'],
    ['11 months ago', '2025-12'],
    ['last year', '2025'],
    ['4 years ago', 'about 2022'],
    ['last summer', 'summer 2026'],
    ['last autumn', 'autumn 2025'],
    ['last winter', 'winter 2025'],
    ['last December', '2025-12'],
    ['this spring', 'spring 2026'],
    ['about last summer', 'about summer 2026'],
  ])('%s is %s', (typed, date) => {
    expect(read(typed)).toEqual([date])
  })
})

describe('months, days and seasons are read in the language of the interface, and in English', () => {
  test.each([
    ['de', '3. Mai 2026', '2026-05-03'],
    ['de', 'vorgestern', '2026-11-20'],
    ['de', 'Sonntag, 3. März 2024', '2024-03-03'],
    ['es', '3 de mayo de 2026', '2026-05-03'],
    ['fr', 'août 2025', '2025-08'],
    ['ru', '3 мая 2026 г.', '2026-05-03'],
    ['bg', '3 май 2026 г.', '2026-05-03'],
    ['hu', '2026. május 3.', '2026-05-03'],
    ['tr', '3 Mayıs 2026', '2026-05-03'],
    ['hi', '३ मई २०२६', '2026-05-03'],
    ['bn', '৩ মে ২০২৬', '2026-05-03'],
    ['th', '3 พฤษภาคม 2026', '2026-05-03'],
    ['ar', '٣ مايو ٢٠٢٦', '2026-05-03'],
    ['ja', '2026年5月3日', '2026-05-03'],
    ['ko', '2026년 5월', '2026-05'],
    ['de', 'yesterday', '2026-11-21'],
  ])('%s: %s', (language, typed, date) => {
    expect(read(typed, language)).toEqual([date])
  })
})

test.each(['', 'long ago', 'last', 'lest summer', '32 May 2026', '13/13/2026', 'Mai 2026', '12'])(
  '%j is no date',
  (typed) => {
    expect(read(typed)).toEqual([])
  },
)

test.each([
  ['2026-05-03', 'Sunday, 3 May 2026'],
  ['2026-05', 'May 2026'],
  ['summer 2025', 'summer 2025'],
  ['about 2024', 'about the year 2024'],
  ['2026-05-01 to 2026-05-07', 'from 1 May 2026 to 7 May 2026'],
])('%s is said back as %s', (date, words) => {
  const wording = wordingOf('en')
  expect(wording.say(dateInWords(date, wording))).toBe(words)
})

test('of a date in a file the other reading is known, where there is one', () => {
  expect(otherReadingOf('03/05/2026')).toBe('2026-03-05')
  expect(otherReadingOf('25/12/2026')).toBeNull()
  expect(otherReadingOf('3 May 2026')).toBeNull()
})
