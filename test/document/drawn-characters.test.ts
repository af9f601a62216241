import { describe, expect, test } from 'vitest'
import { drawnCharacters } from '../../src/document/drawn-characters.ts'
import type { Block, Figure, Inline, Picture } from '../../src/document/tree.ts'
import {
  cell,
  gap,
  heading,
  link,
  list,
  paragraph,
  part,
  quote,
  request,
  row,
  strong,
  table,
  treeOf,
  words,
} from '../renderers/pdf/trees.ts'

const drawing = (text: string): Picture => ({
  type: 'drawing',
  width: 10,
  height: 10,
  shapes: [
    {
      type: 'label',
      text,
      x: 0,
      y: 0,
      size: 10,
      bold: false,
      anchor: 'start',
      fill: '#000000',
      matrix: [1, 0, 0, 1, 0, 0],
    },
  ],
})

const figure = (alternative: string, caption: string, picture: Picture): Figure => ({
  type: 'figure',
  alternative,
  caption: [words(caption)],
  picture,
})

const foreign = (language: string, ...children: Inline[]): Inline => ({
  type: 'foreign',
  language,
  children,
})

/** What stands in any tree of a test: its running lines, and what renderers set. */
const anywhere = new Set(drawnCharacters(treeOf([])).get('en'))

/** Characters by language, but for those that stand anywhere. */
const drawnIn = (block: Block): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...drawnCharacters(treeOf([block]))].map(([language, points]) => [
      language,
      String.fromCodePoint(...points.filter((point) => !anywhere.has(point))),
    ]),
  )

describe('the characters of a document', () => {
  const everywhere: readonly [what: string, block: Block, drawn: string][] = [
    ['a heading', heading(1, 'a', 'Ж'), 'Ж'],
    ['words in words', paragraph([strong([link('https://example.org', 'ж')])]), 'ж'],
    ['a list', list(false, [paragraph('б'), list(true, 'а')]), 'аб'],
    ['a part, a quotation, a request', part('body', quote(request(paragraph('ц')))), 'ц'],
    [
      'a table, its head and its caption',
      table('а', { head: [row('б')], body: [row(cell([paragraph('в')]))] }),
      'абв',
    ],
    ['what is missing, with its question', gap('Q', 'Щ'), 'QЩ'],
    ['a caption and the labels of a drawing', figure('', 'д', drawing('е')), 'де'],
    [
      'a contents list',
      {
        type: 'contents',
        title: [words('л')],
        entries: [{ level: 1, to: 'a', text: 'м' }],
      },
      'лм',
    ],
    ['a note', paragraph([{ type: 'footnote', children: [words('ю')] }]), 'ю'],
    [
      'a short form, without what is spoken for it',
      paragraph([{ type: 'abbreviation', expansion: 'щ', children: [words('к')] }]),
      'к',
    ],
    ['the words in the place of a picture are spoken only', figure('щ', 'ы', drawing('')), 'ы'],
    ['beyond the basic plane, in order', paragraph('𠀀ж𐍈'), 'ж𐍈𠀀'],
    ['composed', paragraph('и\u0306'), 'й'],
    ['no line ends, controls and soft hyphens', paragraph('ж\n\t\u2028\u00AD\u0007'), 'ж'],
  ]
  test.each(everywhere)('%s', (_, block, drawn) => {
    expect(drawnIn(block)).toEqual({ en: drawn })
  })

  test('are told by the language that they are in, of a run, a block, a cell', () => {
    const inRun = paragraph(['ж', foreign('ru', words('ы'), strong('э'))])
    const inCell = cell('क', { language: 'hi' })
    const inTable = table('', { body: [row(inCell, 'ব')] })
    expect(drawnIn(inRun)).toEqual({ en: 'ж', ru: 'ыэ' })
    expect(drawnIn({ ...inTable, language: 'bn' })).toMatchObject({ hi: 'क', bn: 'ব' })
    expect(drawnIn({ ...part('body', paragraph('ш')), language: 'bg' })).toMatchObject({ bg: 'ш' })
  })

  test('are those of the running lines too, each once', () => {
    const tree = treeOf([paragraph('aa')], { head: 'Ж', foot: 'Ж', page: 'с', draft: 'Ч' })
    expect(drawnCharacters({ ...tree, language: 'bg' }).get('bg')).toEqual(
      [...'.0123456789a•', ...'ЖЧс']
        .map((letter) => letter.codePointAt(0))
        .sort((a = 0, b = 0) => a - b),
    )
  })

  test('a lone half of a pair is told as it is', () => {
    expect(drawnIn(paragraph('\ud800ж'))).toEqual({ en: 'ж\ud800' })
  })
})
