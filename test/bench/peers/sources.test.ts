import { describe, expect, it } from 'vitest'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { link, paragraph, strong, treeOf } from '../../renderers/pdf/trees.ts'
import { contentOf, type Size } from './content.ts'
import { htmlSource } from './html-source.ts'
import { pdfmakeDefinition } from './pdfmake-definition.ts'
import { typstSource } from './typst-source.ts'

const report: Size = { pages: 8, chapters: 2, kind: 'report' }
const prose: Size = { pages: 8, chapters: 2, kind: 'prose' }

const html = (tree: DocumentTree): string => htmlSource(tree, [])
const words = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** What the runs of a tree say, one after the other. */
const said = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(said)
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string') return words(value.text)
  return said(Object.values(value))
}

describe('the content', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(contentOf(report, 1)).toEqual(contentOf(report, 1))
    expect(contentOf(report, 1)).not.toEqual(contentOf(report, 2))
  })

  it('grows with its chapters, and refers only to headings that it has', () => {
    const tree = contentOf({ ...report, chapters: 6 }, 1)
    const ids = new Set(tree.children.map((block) => ('id' in block ? block.id : null)))
    const targets = [...JSON.stringify(tree).matchAll(/"to":"([^"]+)"/g)].map(([, to]) => to)
    expect(targets.length).toBeGreaterThan(30)
    expect(targets.filter((to) => !ids.has(to ?? ''))).toEqual([])
    expect(said(tree.children).length).toBeGreaterThan(
      5.5 * said(contentOf({ ...report, chapters: 1 }, 1).children).length,
    )
  })

  it('has long tables as a report, and short ones as prose', () => {
    const rows = (size: Size) =>
      contentOf(size, 1).children.flatMap((block) =>
        block.type === 'table' ? [block.body.length] : [],
      )
    expect(rows(report)).toEqual(Array(8).fill(22))
    expect(rows(prose)).toEqual(Array(2).fill(4))
  })
})

describe.each([
  ['Typst', typstSource],
  ['HTML', html],
  ['pdfmake', (tree: DocumentTree) => JSON.stringify(pdfmakeDefinition(tree))],
])('the same for %s', (_, source) => {
  it('has every word, in the order of the tree', () => {
    const tree = contentOf(report, 1)
    const found = words(source(tree).replaceAll(/<[^>]*>/g, ' '))
    let at = 0
    const asked = said(tree.children.filter(({ type }) => type !== 'contents'))
    for (const word of asked) {
      at = found.indexOf(word, at) + 1
      if (at === 0) throw new Error(`"${word}" is not there, or not at its place`)
    }
    expect(asked.length).toBeGreaterThan(2000)
  })
})

describe('signs that mean something to the other program', () => {
  const tree = treeOf([
    paragraph([
      '# $x$ *b* @a <p> "q" \\ // & [t]',
      strong('_'),
      link('https://example.org/a"b', 'l'),
    ]),
  ])

  it('are letters to Typst', () => {
    expect(typstSource(tree)).toContain(
      '\\# \\$x\\$ \\*b\\* \\@a \\<p\\> \\"q\\" \\\\ \\/\\/ & \\[t\\]#strong[\\_]#link("https://example.org/a\\"b")[l]',
    )
  })

  it('are letters in HTML', () => {
    expect(html(tree)).toContain(
      '# $x$ *b* @a &lt;p&gt; &quot;q&quot; \\ // &amp; [t]<strong>_</strong><a href="https://example.org/a&quot;b">l</a>',
    )
  })
})
