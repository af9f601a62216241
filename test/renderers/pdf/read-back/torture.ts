import { deflateSync } from 'node:zlib'
import { finishDocument } from '../../../../src/document/finish.ts'
import type {
  Block,
  DocumentTree,
  Figure,
  Inline,
  Raster,
  Row,
} from '../../../../src/document/tree.ts'
import {
  answer,
  cell,
  emphasis,
  gap,
  heading,
  headRow,
  inlines,
  link,
  list,
  longWord,
  manyWords,
  paragraph,
  part,
  quote,
  reference,
  request,
  row,
  strong,
  table,
  treeOf,
} from '../trees.ts'

type Text = Parameters<typeof inlines>[0]

export const foreign = (language: string, text: Text): Inline => ({
  type: 'foreign',
  language,
  children: inlines(text),
})
export const abbreviation = (expansion: string, text: Text): Inline => ({
  type: 'abbreviation',
  expansion,
  children: inlines(text),
})
export const footnote = (text: Text): Inline => ({ type: 'footnote', children: inlines(text) })

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(checkSum(body))
  return Buffer.concat([length, body, sum])
}

/** The cyclic check of PNG (ISO/IEC 15948, annex D). */
const checkSum = (bytes: Buffer): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A picture of one colour. */
export const png = (width: number, height: number): Raster => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, 0x60)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { type: 'raster', format: 'png', width, height, bytes: new Uint8Array(bytes) }
}

export const photograph = (caption: Text = 'Where the soles are sewn'): Figure => ({
  type: 'figure',
  alternative: 'A kitchen table with a sewing machine between plates.',
  caption: inlines(caption),
  picture: png(60, 40),
})

/** Two bars with words of their own. */
export const chart: Figure = {
  type: 'figure',
  alternative: 'Pay for a pair rose from 0.45 to 0.60 euro.',
  caption: inlines('Pay for a pair'),
  picture: {
    type: 'drawing',
    width: 200,
    height: 100,
    shapes: [
      ...[20, 110].map((x, index) => ({
        type: 'outline' as const,
        path: [
          { step: 'M' as const, x, y: 80 },
          { step: 'L' as const, x: x + 60, y: 80 },
          { step: 'L' as const, x: x + 60, y: 50 - index * 20 },
          { step: 'L' as const, x, y: 50 - index * 20 },
          { step: 'Z' as const },
        ],
        fill: '#1f3a5f',
        stroke: null,
        matrix: [1, 0, 0, 1, 0, 0] as const,
      })),
      ...['before', 'after'].map((text, index) => ({
        type: 'label' as const,
        text,
        x: 50 + index * 90,
        y: 95,
        size: 10,
        bold: false,
        anchor: 'middle' as const,
        fill: '#1a1a1a',
        matrix: [1, 0, 0, 1, 0, 0] as const,
      })),
    ],
  },
}

const column = (text: string, more = {}) => cell(text, { role: 'column', ...more })
const side = (text: string, more = {}) => cell(text, { role: 'row', ...more })

/** Heads of two levels over bodies with cells that reach over rows, longer than a page. */
const longTable = (rows: number): Block =>
  table('Pay by district', {
    head: [
      {
        cells: [
          column('District', { rows: 2 }),
          column('Pay', { columns: 2 }),
          column('Source', { rows: 2 }),
        ],
      },
      { cells: [column('a pair'), column('an hour')] },
    ],
    body: Array.from({ length: rows }, (_, index): Row => {
      const pay = [
        cell(`0.${index + 10}`, { figure: true }),
        cell(`1.${index + 10}`, { figure: true }),
      ]
      const source = cell([
        paragraph(['slip ', strong(`S-${index}`)]),
        paragraph(manyWords(9, `s${index}x`)),
      ])
      if (index % 3 === 0) return { cells: [side(`North ${index}`, { rows: 2 }), ...pay, source] }
      if (index % 3 === 1)
        return { cells: [cell('not known', { columns: 2, sign: 'silent' }), source] }
      return { cells: [side(`South ${index}`), ...pay, source] }
    }),
  })

const nested = (depth: number): Block =>
  list(depth % 2 === 0, `${manyWords(14, `d${depth}w`)}`, [
    paragraph(`inner ${depth}`),
    ...(depth === 0 ? [] : [nested(depth - 1)]),
    paragraph('after it'),
  ])

const address = `https://example.org/register/${'of-homeworkers/'.repeat(8)}index?year=2026&place=Plovdiv`

/** How long the long parts are; over several pages when nothing else is said. */
type Lengths = { readonly rows: number; readonly words: number }

const law: readonly Block[] = [
  heading(1, 'law', ['Law', footnote('In the language of the ministry.'), ' and practice']),
  paragraph(
    [
      manyWords(40, 'first'),
      ' as the ',
      abbreviation('International Labour Organization', 'ILO'),
      ' says',
      footnote([
        'See ',
        link('https://www.ilo.org/', 'the Organization’s pages'),
        '; ',
        manyWords(30, 'note'),
      ]),
      ', and ',
      foreign('bg', 'Кодекс на труда'),
      ' too. ',
    ],
    { number: 1, id: 'p1' },
  ),
  paragraph(
    [
      'Read ',
      link('https://example.org/law', [
        'a long link that goes over lines because it has ',
        strong(manyWords(24, 'link')),
        ' in it',
      ]),
      '. Or ',
      link(address),
      ', ',
      link('https://example.org/bg', ['the ', foreign('bg', 'Кодекс'), ' online']),
      ', and ',
      reference('p1', ['paragraph ', emphasis('1')]),
      '.',
    ],
    { number: 2 },
  ),
  paragraph(['in conformity', '\u2028', 'on a second line'], { sign: 'conforms', look: 'lead' }),
  heading(2, 'places', ['Where ', foreign('fr', 'à domicile'), ' is']),
  quote(paragraph('“They bring it on Monday.”'), paragraph(manyWords(30, 'quoted'))),
  { ...quote(paragraph('„Носят го в понеделник.“')), language: 'bg' },
  request(
    paragraph('We ask the Committee', { look: 'label' }),
    paragraph(manyWords(40, 'asked'), { number: 3 }),
  ),
  gap('4.2.d.law', ['Which ', strong('law'), ' says so?']),
  heading(3, 'how-many', 'How many'),
  nested(3),
  { ...list(false, 'yes', 'no'), boxes: true },
  { type: 'ruled', lines: 3 },
  list(true, ...Array.from({ length: 11 }, (_, index) => `item ${index + 1}`)),
]

const evidence = (rows: number): readonly Block[] => [
  heading(2, 'pay', 'Pay'),
  longTable(rows),
  heading(2, 'pictures', 'Pictures'),
  photograph(),
  chart,
  paragraph(`soft\u00adware, non\u00a0breaking, fi\u200cnd ffi fl, e\u0301 ${longWord(300)} end`),
  table('A table in a table', {
    head: [headRow('Outer', 'Other')],
    body: [
      row(
        cell([table('Inner', { head: [headRow('H', 'I')], body: [row('1', '2'), row('3')] })]),
        cell([
          list(false, 'in a cell', 'too'),
          gap('a.b', 'missing'),
          paragraph(['with a note', footnote('Of a cell.')]),
        ]),
      ),
      row(cell('over both', { columns: 2, rows: 9 })),
      row(),
    ],
  }),
  paragraph([
    answer('4.2.d', 'per pair'),
    ' in ',
    reference('R-07', '[R-07]', ' (page {page})'),
    '.',
  ]),
]

const annex = (words: number): readonly Block[] => [
  heading(1, 'annex', 'Annex'),
  table('', {
    head: [headRow('Number', 'What')],
    body: [row(cell('R-07', { id: 'R-07' }), 'slips')],
  }),
  paragraph('Maria Ivanova', { look: 'signature' }),
  paragraph(manyWords(words, 'small'), { look: 'note' }),
]

const blocks = ({ rows, words }: Lengths): readonly Block[] => [
  part(
    'letter',
    paragraph('Plovdiv', { look: 'letterhead' }),
    paragraph('To the Office'),
    paragraph('Dear colleagues,'),
  ),
  part(
    'front',
    paragraph('Home work & law', { look: 'title' }),
    paragraph('Observations', { look: 'subtitle' }),
    { type: 'contents', title: inlines('Contents'), entries: [] },
  ),
  part('body', ...law, ...evidence(rows)),
  { ...part('annex', ...annex(words)), language: 'en-GB' },
]

/** One paper with everything that is hard in it. */
export const tortureTree = (lengths: Lengths = { rows: 36, words: 900 }): DocumentTree => {
  const finished = finishDocument(blocks(lengths))
  if (!finished.ok) throw new Error('The paper is not whole')
  const tree = treeOf(finished.value, { draft: 'DRAFT', notice: 'Invented, every word of it.' })
  return { ...tree, title: 'Home work & law <1> “2”' }
}
