import { beforeAll, describe, expect, it } from 'vitest'
import { compareWords, type DrawnWords } from '../../../src/renderers/pdf/drawn-words.ts'
import type { RenderedPdf } from '../../../src/renderers/pdf/render-pdf.ts'
import { pagesWith } from './rendered.ts'
import {
  gap,
  heading,
  headRow,
  link,
  list,
  longWord,
  manyWords,
  paragraph,
  part,
  row,
  table,
  treeOf,
} from './trees.ts'

const blocks = [
  part('front', {
    type: 'contents',
    title: [],
    entries: [{ level: 1, to: 'law', text: 'Law' }],
  }),
  part(
    'body',
    heading(1, 'law', 'Law'),
    paragraph(['See ', link(`https://example.org/${'a-long/'.repeat(30)}`), ' and go on.'], {
      number: 1,
    }),
    list(true, 'first', 'second'),
    gap('4.2.d', 'Which law?'),
    table('Pay', {
      head: [headRow('Worker', 'Rate')],
      body: Array.from({ length: 80 }, (_, index) => row(`W-${index}`, manyWords(4, `r${index}x`))),
    }),
    paragraph('The last paragraph.'),
  ),
]
const tree = treeOf(blocks, { draft: 'DRAFT', notice: 'Invented sample.' })

let rendered: RenderedPdf
beforeAll(async () => {
  rendered = (await pagesWith(blocks, tree.running)).rendered
})

const compared = (change: Partial<DrawnWords>) =>
  compareWords(tree, { ...rendered.drawn, ...change })
const body = (change: (texts: string[]) => string[]) =>
  compared({ body: change([...rendered.drawn.body]) })

describe('words drawn against words meant', () => {
  it('agree on a paper with cut addresses, repeated heads and a gap', () => {
    expect(rendered.drawn.repeatedHeads.length).toBeGreaterThan(0)
    expect(compared({})).toEqual({ missing: [], extra: [] })
  })

  it.each(['head', 'notice', 'foot'] as const)(
    'agree on a %s with a word longer than a line',
    async (place) => {
      const text = `See https://example.org/${'a-long/'.repeat(30)} and ${longWord(200)} here`
      const { tree, rendered } = await pagesWith([paragraph('x')], {
        draft: 'DRAFT',
        [place]: text,
      })
      expect(compareWords(tree, rendered.drawn)).toEqual({ missing: [], extra: [] })
    },
  )

  it('show a dropped paragraph', () => {
    expect(body((texts) => texts.slice(0, -1)).missing).toEqual(['The', 'last', 'paragraph.'])
  })

  it('show a paragraph drawn twice', () => {
    const { extra } = body((texts) => [...texts, ...texts.slice(-1)])
    expect(extra).toEqual(['The', 'last', 'paragraph.'])
  })

  it('show a dropped row', () => {
    const { missing } = body((texts) => texts.filter((text) => !/W-40|r40x/.test(text)))
    expect(missing).toEqual(['W-40', 'r40x0', 'r40x1', 'r40x2', 'r40x3'])
  })

  it('show a changed word', () => {
    const difference = body((texts) => texts.map((text) => text.replace('last', 'lost')))
    expect(difference).toEqual({ missing: ['last'], extra: ['lost'] })
  })

  it('show words in another order', () => {
    const { missing } = body((texts) => texts.toReversed())
    expect(missing.length).toBeGreaterThan(0)
  })

  it('show a number, a list mark and a gap’s id', () => {
    expect(body((texts) => texts.filter((text) => text !== '1. ')).missing).toContain('1.')
    const { missing } = body((texts) => texts.map((text) => text.replace('4.2.d', '')))
    expect(missing).toEqual(['4.2.d'])
  })

  it('show a repeated head that lost a word', () => {
    const [first] = rendered.drawn.repeatedHeads
    const repeatedHeads = first ? [{ ...first, text: '(continued) Worker' }] : []
    expect(compared({ repeatedHeads }).missing).toEqual(['Rate'])
  })

  it('show a page without its running lines', () => {
    const { missing } = compared({ running: rendered.drawn.running.map(() => 'Page 1 of 1') })
    expect(missing).toContain('Invented')
  })

  it('show a wrong page number in the contents', () => {
    const { extra } = compared({ pageNumbers: [{ to: 'law', text: '00000' }] })
    expect(extra).toEqual(['00000'])
  })
})
