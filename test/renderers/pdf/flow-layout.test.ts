import { describe, expect, it } from 'vitest'
import { headingTypes, textWidth } from '../../../src/renderers/pdf/look.ts'
import { bodyOf, pagesWith } from './rendered.ts'
import {
  cell,
  heading,
  list,
  manyWords,
  paragraph,
  part,
  quote,
  request,
  row,
  table,
} from './trees.ts'

const textLeft = (595.28 - textWidth) * 0.585
const textRight = textLeft + textWidth

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row(`row${index}`, manyWords(12, `r${index}x`)))

describe('the page', () => {
  it('hangs numbers on the first base line, in the margin, their ends under each other', async () => {
    const { read } = await pagesWith([
      paragraph('Ninth', { number: 9 }),
      paragraph('Tenth', { number: 10 }),
      request(paragraph('Asked', { number: 11 })),
    ])
    const at = (text: string) => read.pages[0]?.pieces.find((piece) => piece.text === text)
    expect(at('9.')?.baseline).toBe(at('Ninth')?.baseline)
    expect(at('9.')?.right).toBeLessThan(textLeft)
    expect(at('9.')?.right).toBeCloseTo(at('10.')?.right ?? 0, 1)
    expect(at('11.')?.right).toBeCloseTo(at('10.')?.right ?? 0, 1)
  })

  it('sets the subject of a letter no larger than a small heading', async () => {
    const { read } = await pagesWith([
      part('letter', heading(1, 'a', 'Subject')),
      part('body', heading(1, 'b', 'Chapter')),
    ])
    const sizes = read.pages.map((page) => bodyOf(page)[0]?.size)
    expect(sizes).toEqual([headingTypes[3].size, headingTypes[1].size])
    expect(read.bookmarks.map(({ title }) => title)).toEqual(['Subject', 'Chapter'])
  })

  it('sets figures to the right', async () => {
    const { read } = await pagesWith([
      table('Pay', {
        body: [
          row('a', cell('0.60', { figure: true })),
          row('b', cell('112.35', { figure: true })),
        ],
      }),
    ])
    const at = (text: string) => read.pages[0]?.pieces.find((piece) => piece.text === text)?.right
    expect(at('0.60')).toBeCloseTo(at('112.35') ?? 0, 1)
  })

  it('keeps words behind a table over pages as far set in as those before it', async () => {
    const { read } = await pagesWith([
      list(false, [
        quote(
          table('', { body: [row(cell([table('', { body: rows(40) })]))] }),
          paragraph(manyWords(60, 'behind')),
        ),
      ]),
    ])
    const behind = read.pages
      .flatMap(({ pieces }) => pieces)
      .filter(({ text }) => text.includes('behind'))
    expect(behind.length).toBeGreaterThan(3)
    expect(Math.max(...behind.map(({ right }) => right))).toBeLessThan(textRight - 22)
  })

  it('gives columns the shares that the template asks for', async () => {
    const { read } = await pagesWith([
      table('', { body: [row('first', 'second', 'third')] }, [20, 60, 20]),
    ])
    const at = (text: string) => read.pages[0]?.pieces.find((piece) => piece.text === text)?.x ?? 0
    expect((at('third') - at('second')) / (at('second') - at('first'))).toBeCloseTo(3, 0)
  })
})
