import { expect, test } from 'vitest'
import { dateReader } from '../../src/interview/date-words.ts'
import { readDate } from '../../src/quantities/approximate-date.ts'
import { readingsOfDate } from '../../src/quantities/typed-date.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const languages = [
  ...['de', 'es', 'fr', 'it', 'pt', 'pl', 'ru', 'bg', 'ro', 'sq', 'uk', 'tr', 'el', 'nl', 'cs'],
  ...[
    'hi',
    'bn',
    'ta',
    'ur',
    'ne',
    'id',
    'fil',

    'ar-EG',
    'sw',
    'am',
    'zh',
    'ja',
  ],
]

test.each(languages)('every month is read as %s prints it', (language) => {
  const reader = dateReader(wordingOf(language), '2026-11-22')
  const form = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  for (let month = 1; month <= 12; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-17`
    const [typed = '', second] = readingsOfDate(form.format(new Date(day)), reader)
    expect([readDate(typed)?.latest, second]).toEqual([day, undefined])
  }
})
