import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/document/tree.ts'
import { pagesWith, readPdf, render } from './rendered.ts'
import {
  answer,
  cell,
  emphasis,
  gap,
  heading,
  headRow,
  link,
  list,
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
} from './trees.ts'

const contents = (...entries: { level: 1 | 2 | 3; to: string; text: string }[]): Block => ({
  type: 'contents',
  title: [{ type: 'words', text: 'Contents' }],
  entries,
})

describe('every kind of block is on the page', () => {
  const kinds: readonly (readonly [string, Block, string])[] = [
    ['a heading', heading(1, 'h', 'Law and practice'), 'Law and practice'],
    ['a paragraph', paragraph(['The rate is ', strong('0.60'), ' ', emphasis('euro')]), 'euro'],
    ['a number', paragraph('Numbered.', { number: 23 }), '23.'],
    ['a sign', paragraph('in conformity', { sign: 'conforms' }), 'in conformity'],
    ['an answer', paragraph([answer('4.2.d', 'per pair')]), 'per pair'],
    ['a list', list(true, 'first', 'second'), '2. second'],
    ['a nested list', list(false, [paragraph('outer'), list(false, 'inner')]), '• inner'],
    ['a table', table('Pay', { head: [headRow('Worker')], body: [row('W-01')] }), 'W-01'],
    [
      'a cell with a sign',
      table('', { body: [row(cell('silent', { sign: 'silent' }))] }),
      'silent',
    ],
    ['a quotation', quote(paragraph('“They bring it on Monday.”')), 'on Monday'],
    ['a request', request(paragraph('We ask for the register.')), 'the register'],
    ['a gap', gap('4.2.d.law', 'Which law says so?'), 'Which law says so? 4.2.d.law'],
    ['a letterhead', paragraph('Tsar Boris Street', { look: 'letterhead' }), 'Tsar Boris Street'],
    ['a signature', paragraph('Maria Ivanova', { look: 'signature' }), 'Maria Ivanova'],
    ['a title', paragraph('Home work', { look: 'title' }), 'Home work'],
    ['a subtitle', paragraph('Observations', { look: 'subtitle' }), 'Observations'],
    ['a note', paragraph('small print', { look: 'note' }), 'small print'],
    ['a lead', paragraph('In short', { look: 'lead' }), 'In short'],
    ['a part', part('annex', paragraph('Index of evidence')), 'Index of evidence'],
  ]

  it.each(kinds)('%s', async (_, block, words) => {
    const { read } = await pagesWith([block])
    expect(
      read.pages
        .map((page) => page.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain(words)
  })
})

describe('the paper', () => {
  it('begins each part on a new page, and no page is empty', async () => {
    const { rendered } = await pagesWith([
      part('letter', paragraph('one')),
      part('front', paragraph('')),
      part('body', paragraph('two')),
      part('annex', paragraph('three')),
    ])
    expect(rendered.pages).toBe(3)
  })

  it('numbers the pages and says on each that it is a draft, and where it comes from', async () => {
    const notice = `Invented. ${manyWords(60)}`
    const { read } = await pagesWith(
      [part('letter', paragraph('a')), part('body', paragraph('b'))],
      {
        draft: 'DRAFT',
        notice,
      },
    )
    for (const [index, { text }] of read.pages.entries()) {
      expect(text).toContain('DRAFT')
      expect(text.replace(/\s+/g, ' ')).toContain(notice)
      expect(text).toContain(`Page ${index + 1} of 2`)
      expect(text).toContain('Association of Homeworkers')
    }
  })

  it('gives the same bytes for the same tree', async () => {
    const blocks = [heading(1, 'a', 'A & B'), paragraph(['see ', reference('a', 'A')])]
    const [one, two] = await Promise.all([render(treeOf(blocks)), render(treeOf(blocks))])
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })

  it('names its title, author, language and maker, and writes valid XML about itself', async () => {
    const { bytes } = await render({ ...treeOf([paragraph('x')]), title: 'Law & <practice>' })
    const { info } = await readPdf(bytes)
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: 'Law & <practice>',
      Author: 'Association of Homeworkers',
      Subject: 'C177',
      Creator: 'c177',
      Producer: 'c177',
      CreationDate: 'D:20260828100000Z',
      ModDate: 'D:20260828100000Z',
      Language: 'en',
    })
    expect(Buffer.from(bytes).toString('latin1')).toContain('Law &amp; &lt;practice&gt;')
  })

  it('is on Letter paper when asked', async () => {
    const { bytes } = await render({ ...treeOf([paragraph('x')]), paper: 'LETTER' })
    expect((await readPdf(bytes)).pages[0]?.size).toEqual([612, 792])
  })

  it('begins a new line where one is forced', async () => {
    const { read } = await pagesWith([
      heading(1, 'h', 'Law\u2028and practice'),
      paragraph('Tsar Boris Street\u2028Plovdiv'),
    ])
    const at = (text: string) => read.pages[0]?.pieces.find((piece) => piece.text === text)
    expect(at('Plovdiv')?.x).toBe(at('Tsar Boris Street')?.x)
    expect(at('Plovdiv')?.baseline).toBeCloseTo((at('Tsar Boris Street')?.baseline ?? 0) + 15, 1)
    expect(read.bookmarks[0]?.title).toBe('Law and practice')
  })

  it('draws letters and accents as one', async () => {
    const { read } = await pagesWith([paragraph('Tiếng Việt'.normalize('NFD'))])
    expect(read.pages[0]?.text).toContain('Tiếng Việt'.normalize('NFC'))
  })
})

describe('finding one’s way', () => {
  const blocks = [
    part(
      'front',
      contents(
        { level: 1, to: 'law', text: 'Law' },
        { level: 2, to: 'pay', text: `Pay ${manyWords(30, 'long')}` },
        { level: 1, to: 'annex', text: 'Annex' },
      ),
    ),
    part(
      'body',
      heading(1, 'law', 'Law'),
      paragraph('word '.repeat(900)),
      heading(2, 'pay', 'Pay'),
    ),
    part('annex', heading(1, 'annex', 'Annex'), paragraph('E-07', { id: 'E-07 (a)' })),
  ]

  it('prints the right page numbers in the contents, also after a second line', async () => {
    const { rendered, read } = await pagesWith(blocks)
    const text = read.pages[0]?.text ?? ''
    expect(rendered.pageOf.get('law')).toBe(2)
    expect(rendered.pageOf.get('E-07 (a)')).toBe(rendered.pages)
    expect(text).toContain(`long29 ${rendered.pageOf.get('pay')} `)
    expect(text).toContain(`Annex ${rendered.pages}`)
    expect(read.pages[(rendered.pageOf.get('pay') ?? 0) - 1]?.text).toContain('Pay')
  })

  it('nests bookmarks and lands them on their pages', async () => {
    const { rendered, read } = await pagesWith(blocks)
    expect(read.bookmarks).toEqual([
      { title: 'Contents', page: 1, items: [] },
      {
        title: 'Law',
        page: 2,
        items: [{ title: 'Pay', page: rendered.pageOf.get('pay'), items: [] }],
      },
      { title: 'Annex', page: rendered.pages, items: [] },
    ])
  })

  it('leads out of the paper and about in it, but nowhere that has no words', async () => {
    const { rendered, read } = await pagesWith([
      ...blocks,
      paragraph([
        link('https://www.ilo.org/', 'ILO'),
        reference('E-07 (a)', '[E-07]'),
        reference('gone', 'nowhere'),
      ]),
    ])
    const links = read.pages.flatMap((page) => page.links)
    expect(links.map(({ url }) => url).filter(Boolean)).toEqual(['https://www.ilo.org/'])
    expect(links.at(-1)?.page).toBe(rendered.pageOf.get('E-07 (a)'))
  })

  it('chains bookmarks that skip a level', async () => {
    const { read } = await pagesWith([
      heading(1, 'a', 'A'),
      heading(3, 'b', 'B'),
      heading(2, 'c', 'C'),
      paragraph('end'),
    ])
    expect(read.bookmarks[0]?.items.map(({ title }) => title)).toEqual(['B', 'C'])
  })
})
