import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/document/tree.ts'
import { compareWords } from '../../src/renderers/pdf/drawn-words.ts'
import { bodyOf, pagesWith } from '../renderers/pdf/rendered.ts'
import { cell, heading, headRow, manyWords, paragraph, row, table } from '../renderers/pdf/trees.ts'

const words = (text: string): Inline => ({ type: 'words', text })
const note = (text: string): Inline => ({ type: 'footnote', children: [words(text)] })

describe('notes', () => {
  it('stand at the foot of the page on which their mark stands', async () => {
    const blocks = Array.from(
      { length: 30 },
      (_, index): Block =>
        paragraph([
          words(`${manyWords(40)} claim${index}`),
          note(`source${index} ${manyWords(20)}`),
        ]),
    )
    const { tree, rendered, read } = await pagesWith(blocks)
    expect(compareWords(tree, rendered.drawn)).toEqual({ missing: [], extra: [] })
    expect(read.pages.length).toBeGreaterThan(2)
    for (const page of read.pages) {
      const text = bodyOf(page).map((piece) => piece.text)
      const marks = text.join(' ').match(/claim\d+/g) ?? []
      const notes = text.join(' ').match(/source\d+/g) ?? []
      expect(notes.map((one) => one.slice(6))).toEqual(marks.map((one) => one.slice(5)))
    }
  })

  it('leave no heading alone where the note of the first line takes the room', async () => {
    for (let filler = 38; filler < 52; filler++) {
      const blocks: Block[] = [
        ...Array.from({ length: filler }, () => paragraph('one line')),
        heading(1, 'h', 'Alone'),
        paragraph([words('first'), note(manyWords(60))]),
      ]
      const { read } = await pagesWith(blocks)
      const page = read.pages.find(({ text }) => text.includes('Alone'))
      expect(page?.text).toContain('first')
    }
  })

  it('of a table stand on a page of its rows, and none is lost', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      row(
        cell([paragraph([words(`cell${index}`), note(`note${index} ${manyWords(9)}`)])]),
        cell('x'),
      ),
    )
    const { tree, rendered } = await pagesWith([
      table('Notes', { head: [headRow('a', 'b')], body: rows }),
    ])
    expect(compareWords(tree, rendered.drawn)).toEqual({ missing: [], extra: [] })
  })
})

describe('a table that goes on', () => {
  it('says so over its head on every page but the first', async () => {
    const body = Array.from({ length: 120 }, (_, index) => row(cell(`r${index}`), cell('x')))
    const { read } = await pagesWith([table('Long', { head: [headRow('a', 'b')], body })])
    const [first, ...rest] = read.pages.map(({ text }) => text.includes('(continued)'))
    expect(first).toBe(false)
    expect(rest).toEqual(rest.map(() => true))
  })
})

describe('references with pages', () => {
  it('name the page on which the block stands, and close up around it', async () => {
    const blocks: Block[] = [
      paragraph([
        words('See '),
        { type: 'reference', to: 'far', page: ' (page {page})', children: [words('there')] },
        words(', and go on.'),
      ]),
      ...Array.from({ length: 150 }, () => paragraph('between')),
      heading(1, 'far', 'Far'),
    ]
    const { tree, rendered, read } = await pagesWith(blocks)
    const page = rendered.pageOf.get('far')
    expect(page).toBeGreaterThan(1)
    expect(compareWords(tree, rendered.drawn)).toEqual({ missing: [], extra: [] })
    const pieces = bodyOf(read.pages[0])
    expect(pieces.map(({ text }) => text).join('')).toContain(`there (page ${page})`)
    const after = pieces.findIndex(({ text }) => text.includes(', and go on.'))
    expect((pieces[after]?.x ?? 0) - (pieces[after - 1]?.right ?? 0)).toBeLessThan(1)
  })
})
