import { describe, expect, it } from 'vitest'
import { loadFaces } from '../../src/commands/papers/fonts.ts'
import { pdfTools } from '../../src/commands/papers/pdf-tools.ts'
import type { Block, Inline } from '../../src/document/tree.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { renderPdf } from '../../src/renderers/pdf/render-pdf.ts'
import { createdAt } from '../renderers/pdf/rendered.ts'
import {
  cell,
  heading,
  headRow,
  manyWords,
  paragraph,
  part,
  row,
  table,
  treeOf,
} from '../renderers/pdf/trees.ts'

/** The number of pages, or the codes of what hindered. */
const pagesOf = async (blocks: readonly Block[], mostPages: number) => {
  const tree = treeOf(blocks)
  const faces = await loadFaces(nodeHost(), tree)
  const pdf = await renderPdf(tree, { faces, createdAt, tools: pdfTools, mostPages })
  return pdf.ok ? pdf.value.pages : pdf.problems.map(({ code }) => code)
}

const parts = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => part('body', paragraph(`part ${index}`)))

const note = (text: string): Inline => ({
  type: 'footnote',
  children: [{ type: 'words', text }],
})

describe('a paper with more pages than it may have', () => {
  it('is refused from the first page too many on, with what to do', async () => {
    expect(await pagesOf(parts(3), 3)).toBe(3)
    expect(await pagesOf(parts(4), 3)).toEqual(['too-many-pages'])
    const tree = treeOf(parts(4))
    const faces = await loadFaces(nodeHost(), tree)
    const pdf = await renderPdf(tree, { faces, createdAt, tools: pdfTools, mostPages: 3 })
    expect(pdf.problems).toMatchObject([
      { severity: 'error', message: { values: { most: 3 } }, hint: { english: /^Cut it/ } },
    ])
  })

  const long: readonly (readonly [what: string, block: Block])[] = [
    ['a paragraph', paragraph(manyWords(3000))],
    [
      'the rows of a table',
      table('Long', {
        head: [headRow('a', 'b')],
        body: Array.from({ length: 200 }, (_, index) => row(cell(`r${index}`), cell('x'))),
      }),
    ],
    ['one row', table('Tall', { head: [], body: [row(cell('r'), cell(manyWords(3000)))] })],
    [
      'its notes',
      paragraph(
        Array.from({ length: 90 }, (_, index) => [`w${index} `, note(manyWords(30))]).flat(),
      ),
    ],
  ]
  it.each(long)('is refused where %s would go on', async (_, block) => {
    const pages = await pagesOf([block, heading(1, 'end', 'End')], 99)
    expect(pages).toBeGreaterThan(2)
    const most = Number(pages) - 1
    expect(await pagesOf([block, heading(1, 'end', 'End')], most)).toEqual(['too-many-pages'])
  })
})
