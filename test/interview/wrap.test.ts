import { expect, test } from 'vitest'
import { charactersOf, columns, fitted, rowsOf, wrap } from '../../src/interview/terminal/wrap.ts'

test.each([
  ['letters', 'We sew.', 7],
  ['wide characters', '家内労働', 8],
  ['Devanagari by syllable', 'कि', 1],
  ['Persian with a joiner that takes no room', 'می‌شود', 5],
  ['Arabic with vowel marks', 'عَمَل', 3],
  ['a family as one wide character', '👨‍👩‍👧', 2],
  ['a flag', '🇧🇬', 2],
  ['a letter with an accent of its own', 'e\u0301', 1],
  ['Hangul in parts', '한', 2],
])('columns are counted by characters as people see them: %s', (_, text, width) => {
  expect(columns(text)).toBe(width)
})

test('a text is told apart into the same characters, however long it is', () => {
  const text = 'हम सिलते 👩‍🏭 家内 e\u0301 '
  const whole = Array.from(new Intl.Segmenter().segment(text.repeat(3)), ({ segment }) => segment)
  expect(charactersOf(text.repeat(3))).toEqual(whole)
})

test('lines are broken between words, at the width in columns', () => {
  expect(wrap('家内 労働 条約', 10)).toEqual(['家内 労働', '条約'])
})

test('a row is never wider than the screen, and nothing is lost between rows', () => {
  for (const line of ['x'.repeat(95), '字'.repeat(40), `${'हम सिलते हैं '.repeat(9)}y`]) {
    const rows = rowsOf(line, 20)
    expect(rows.map(({ from, to }) => line.slice(from, to)).join('')).toBe(line)
    for (const { from, to } of rows) {
      expect(columns(line.slice(from, to).trimEnd())).toBeLessThanOrEqual(20)
    }
    for (const row of fitted([line], 20)) expect(columns(row)).toBeLessThanOrEqual(20)
  }
})
