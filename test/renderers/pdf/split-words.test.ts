import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../../src/renderers/pdf/layout/column-widths.ts'
import { splitWords } from '../../../src/renderers/pdf/split-words.ts'
import { longWord } from './trees.ts'

const texts = (text: string) => splitWords(text).map((piece) => piece.text)

describe('words in pieces', () => {
  it.each([
    'plain words only',
    `a ${longWord(500)} b`,
    'see https://www.ilo.org/dyn/normlex/en/f?p=1000:12100::NO and more',
    `e\u0301${'e\u0301'.repeat(60)}`,
    'www.example.org',
    '',
    '   ',
  ])('are the text again: %s', (text) => {
    expect(texts(text).join('')).toBe(text)
  })

  it('break web addresses after their marks', () => {
    expect(texts('at https://ilo.org/a_b?c=d.')).toEqual([
      'at ',
      'https://',
      'ilo.',
      'org/',
      'a_',
      'b?',
      'c=',
      'd.',
    ])
  })

  it('leave short words with marks alone', () => {
    expect(texts('and/or 4(2)(d) 2019-2020 a.b@example.org')).toHaveLength(1)
  })

  it('never part a letter from its accent', () => {
    const pieces = texts('e\u0301'.repeat(60))
    expect(pieces.every((piece) => piece.startsWith('e'))).toBe(true)
  })
})

describe('widths of columns', () => {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

  it('fill the room and give each column its widest word', () => {
    const widths = fitColumns({ least: [20, 60, 30], most: [20, 900, 40], shares: null }, 400)
    expect(sum(widths)).toBeCloseTo(400)
    expect(widths[1]).toBeGreaterThan(250)
    expect(widths[2]).toBeGreaterThan(30)
  })

  it('follow the shares, but not so far as to cut a word', () => {
    const widths = fitColumns(
      { least: [10, 10, 120], most: [10, 10, 120], shares: [45, 45, 10] },
      400,
    )
    expect(sum(widths)).toBeCloseTo(400)
    expect(widths[2]).toBeGreaterThan(120)
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0)
  })

  it('let only the widest give when not all words have room', () => {
    const widths = fitColumns({ least: [20, 500, 900], most: [20, 500, 900], shares: null }, 300)
    expect(sum(widths)).toBeCloseTo(300)
    expect(widths[0]).toBeCloseTo(20, 0)
    expect(widths[1]).toBeCloseTo(140, 0)
  })
})
