import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/tree.ts'
import { compareWords } from '../../src/renderers/pdf/drawn-words.ts'
import { textWidth } from '../../src/renderers/pdf/look.ts'
import { pagesWith, type ReadPdf, render } from '../renderers/pdf/rendered.ts'
import {
  cell,
  gap,
  heading,
  headRow,
  link,
  list,
  longWord,
  manyWords,
  paragraph,
  quote,
  request,
  row,
  strong,
  table,
  treeOf,
} from '../renderers/pdf/trees.ts'

const textLeft = (595.28 - textWidth) * 0.585
const textRight = textLeft + textWidth

const outside = (read: ReadPdf) =>
  read.pages
    .flatMap((page) => page.pieces)
    .filter(
      ({ x, right, baseline }) =>
        x < textLeft - 40 || right > textRight + 1 || baseline < 30 || baseline > 815,
    )

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row(`row${index}`, manyWords(12, `r${index}x`)))

const nestedList = (depth: number): Block =>
  depth === 0
    ? paragraph('bottom')
    : list(depth % 2 === 0, [paragraph(`d${depth}`), nestedList(depth - 1)])

const nestedQuote = (depth: number): Block =>
  depth === 0 ? paragraph(manyWords(60)) : quote(nestedQuote(depth - 1))

const wide = (content: (place: string) => string) =>
  table('Wide', {
    head: [headRow(...Array.from({ length: 12 }, (_, column) => content(`h${column}`)))],
    body: [row(...Array.from({ length: 12 }, (_, column) => content(`c${column}`)))],
  })

describe('nothing is lost and nothing stands in the margin', () => {
  const hard: readonly (readonly [string, Block[]])[] = [
    ['a list 25 deep', [nestedList(25)]],
    ['quotations 20 deep', [nestedQuote(20)]],
    ['12 columns of long words', [wide((place) => place + longWord(40))]],
    ['a word of 8,000 letters', [paragraph(longWord(8000))]],
    ['a long word in a cell', [table('', { body: [row('a', longWord(3000), 'c')] })]],
    [
      'a request taller than a page',
      [
        paragraph('x'),
        request(
          ...Array.from({ length: 12 }, (_, i) =>
            paragraph(manyWords(60, `r${i}`), { number: i + 1 }),
          ),
        ),
      ],
    ],
    ['a gap taller than a page', [paragraph('x'), gap('a.b', manyWords(900))]],
    [
      'a cell taller than a page',
      [table('T', { head: [headRow('A', 'B')], body: [row('x', manyWords(900)), row('y', 'z')] })],
    ],
    [
      'a head taller than a page',
      [table('T', { head: [headRow(manyWords(900), 'B')], body: [row('x', 'y')] })],
    ],
    [
      'a web address longer than a page',
      [paragraph([link(`https://example.org/${'path_of-it/'.repeat(400)}`)])],
    ],
    [
      'a word that changes its look',
      [paragraph(Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? 'ab' : strong('cd'))))],
    ],
    [
      'a table in a table',
      [
        table('Outer', {
          body: [row(cell([table('Inner', { head: [headRow('H', 'I')], body: rows(40) })]), 'o')],
        }),
      ],
    ],
    [
      'spans over pages',
      [
        table('S', {
          body: [
            row(cell('tall', { rows: 40 }), manyWords(12)),
            ...Array.from({ length: 39 }, (_, i) => row(manyWords(12, `s${i}x`))),
          ],
        }),
      ],
    ],
    [
      'spans beyond the table',
      [table('S', { body: [row(cell('x', { rows: 9, columns: 2 }), 'y'), row('z')] })],
    ],
    [
      'every block in a cell',
      [
        table('S', {
          body: [
            row(
              cell([
                request(paragraph('r')),
                gap('g.h', 'gap'),
                quote(paragraph('q')),
                heading(3, 'h', 'H'),
                list(true, 'l'),
                paragraph('s', { look: 'signature' }),
              ]),
              'y',
            ),
          ],
        }),
      ],
    ],
    ['nothing at all', []],
    [
      'empty things',
      [
        list(true, [], 'x'),
        table('E', { body: [row('', cell([], { sign: 'not' }))] }),
        table('N', { body: [] }),
        paragraph('', { number: 4 }),
        quote(),
        request(),
      ],
    ],
  ]

  it.each(hard)('%s', async (_, blocks) => {
    const { tree, rendered, read } = await pagesWith(blocks)
    expect(compareWords(tree, rendered.drawn)).toEqual({ missing: [], extra: [] })
    expect(outside(read)).toEqual([])
  })

  it('holds a table of 3,000 rows, with its head on every page', async () => {
    const body = Array.from({ length: 3000 }, (_, index) =>
      row(`n${index % 100}`, 'worker', '0.60'),
    )
    const tree = treeOf([table('Long', { head: [headRow('Number', 'Who', 'Rate')], body })])
    const { drawn, pages } = await render(tree)
    expect(compareWords(tree, drawn)).toEqual({ missing: [], extra: [] })
    expect(drawn.repeatedHeads.map(({ page }) => page)).toEqual(
      Array.from({ length: pages - 1 }, (_, index) => index + 2),
    )
    expect(pages).toBeGreaterThan(60)
  })
})
