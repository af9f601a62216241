import { expect, test } from 'vitest'
import { plainDigits } from '../../src/assessment/digits.ts'
import { sentencesOf } from '../../src/assessment/sentences.ts'

test.each([
  ['', 0],
  ['No full stop at the end', 1],
  ['Nobody writes. Nobody pays.', 2],
  ['Act No. 41 of 2003 and Art. 4 apply, e.g. Section 2.', 1],
  ['The pay is EUR 0.60. It was 0.58.', 2],
  ['They said “no.” Then they left.', 2],
  ['Who pays?\nNobody!\n\nNobody…', 3],
  ['कोई नहीं आता। कोई नहीं देता।', 2],
  ['没有人付钱。没有人来。', 2],
  ['لا أحد يدفع؟ لا أحد يأتي.', 2],
])('%s: %i sentences', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count)
})

test('the figures of every script of the basic plane count from 0 to 9', () => {
  const figures = Array.from({ length: 0xffff }, (_, point) => String.fromCharCode(point)).filter(
    (character) => /\p{Nd}/u.test(character),
  )
  expect(figures.length % 10).toBe(0)
  expect(plainDigits(figures.join(''))).toBe('0123456789'.repeat(figures.length / 10))
})
