import { describe, expect, test } from 'vitest'
import { edited, inserted, linesOf, moved, textOf } from '../../src/interview/terminal/lines.ts'

const sentence = 'We are homeworkers who sew bags and shoes in three regions. '

describe('a text while it is typed', () => {
  test.each([
    ['nothing', ''],
    ['a line', 'One.'],
    ['two lines', 'One.\nTwo.'],
    ['a blank line between', 'One.\n\nThree.'],
    ['a long paragraph', sentence.repeat(40).trim()],
  ])('is the same after it was taken into lines: %s', (_, text) =>
    expect(textOf(linesOf(text))).toBe(text),
  )

  test('is broken for the screen where a line grows long, and whole again at the end', () => {
    const text = sentence.repeat(40).trim()
    const typed = [...text].reduce(
      (lines, character) => edited(lines, lines.current + character),
      linesOf(''),
    )
    expect(typed.above.length).toBeGreaterThan(3)
    expect(Math.max(...typed.above.map((line) => line.length))).toBeLessThan(480)
    expect(textOf(typed)).toBe(text)
  })

  test('takes a long paste as lines that fit the screen', () => {
    const text = sentence.repeat(40).trim()
    const pasted = inserted(linesOf(''), text)
    expect(pasted.current).toBe('')
    expect(textOf(pasted)).toBe(text)
  })

  test('does not move above its first line or below its last', () => {
    const lines = linesOf('One.')
    expect(moved(lines, 1)).toBe(lines)
    expect(moved(moved(lines, -1), -1)).toEqual({ above: [], current: 'One.', below: [''] })
  })
})
