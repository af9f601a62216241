import { describe, expect, test } from 'vitest'
import { frameOf } from '../../src/interview/terminal/frame.ts'
import {
  edited,
  inserted,
  type Lines,
  linesOf,
  moved,
  split,
  textOf,
} from '../../src/interview/terminal/lines.ts'

const sentence = 'We are homeworkers who sew bags and shoes in three regions. '

const at = (line: string, cursor: number): Lines => edited(linesOf(''), { line, cursor })

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

  test('takes a long paste, and goes on below it', () => {
    const text = sentence.repeat(40).trim()
    const pasted = inserted(linesOf(''), text)
    expect(pasted.current).toBe('')
    expect(textOf(pasted)).toBe(text)
  })

  test('takes a paste where the cursor stands', () => {
    expect(inserted(at('We bags.', 3), 'sew ').current).toBe('We sew bags.')
    const broken = inserted(at('We bags.', 3), 'sew\nand mend ')
    expect(textOf(broken)).toBe('We sew\nand mend\nbags.')
  })

  test('is split where the cursor stands', () => {
    expect(textOf(split(at('We sew. We knit.', 8)))).toBe('We sew.\nWe knit.')
  })

  test('does not move above its first line or below its last', () => {
    const lines = linesOf('One.')
    expect(moved(lines, 1, 20)).toBe(lines)
    expect(moved(moved(lines, -1, 20), -1, 20)).toMatchObject({ above: [], current: 'One.' })
  })

  test('moves by rows of the screen within a long line', () => {
    const line = 'one two three four five six'
    const up = moved(at(line, line.length), -1, 10)
    expect(up.current).toBe(line)
    expect(line.slice(0, up.cursor)).toBe('one two three fo')
    expect(moved(up, -1, 10).cursor).toBeLessThan(8)
  })

  test('never comes to stand inside a character', () => {
    const family = '👨‍👩‍👧'
    const up = moved({ ...at('abc', 3), above: [family.repeat(3)] }, -1, 20)
    expect(up.cursor % family.length).toBe(0)
    expect(up.cursor).toBe(family.length)
  })
})

describe('what of it is on the screen', () => {
  const room = { width: 20, height: 4 }

  test('is never wider than the screen nor taller than its room, and holds the cursor', () => {
    const frame = frameOf(linesOf(sentence.repeat(20).trim()), room)
    expect(frame.rows.length).toBe(4)
    expect(Math.max(...frame.rows.map((row) => row.length))).toBeLessThanOrEqual(20)
    expect(frame.rows[frame.cursor.row]).toBe('> ')
  })

  test('shows the rows around the cursor of a line that is longer than the room', () => {
    const frame = frameOf(at(sentence.repeat(20), 300), room)
    expect(frame.rows.length).toBe(4)
    expect(frame.cursor.row).toBeGreaterThan(0)
    const row = frame.rows[frame.cursor.row] ?? ''
    expect(sentence.repeat(20).slice(0, 300).endsWith(row.slice(2, frame.cursor.column))).toBe(true)
  })
})
