import type { Block, Contents, DocumentTree } from '../../document/tree.ts'
import { drawableText } from './drawable-text.ts'
import { pageText } from './drawing/running-lines.ts'
import { treeTexts } from './tree-texts.ts'

/** What was really drawn, gathered at the pen. */
export type DrawnWords = {
  /** The text of each block, in the document's order. */
  readonly body: readonly string[]
  /** Heads of tables drawn again on later pages. */
  readonly repeatedHeads: readonly {
    readonly page: number
    readonly table: number
    readonly text: string
  }[]
  /** Around the text, one entry a page. */
  readonly running: readonly string[]
  /** The page numbers of the contents. */
  readonly pageNumbers: readonly { readonly to: string; readonly text: string }[]
  readonly pageOf: ReadonlyMap<string, number>
}

export type WordDifference = {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/**
 * The tree's words against those drawn, in order: a dropped row, a paragraph drawn twice, a changed
 * or a moved word all show. Made from the tree alone, so that it sees what a handler forgets.
 */
export const compareWords = (tree: DocumentTree, drawn: DrawnWords): WordDifference => {
  const { body, heads } = treeTexts(tree, drawn.pageOf)
  const differences = [
    difference(wordsOf(body), wordsOf(drawn.body)),
    ...drawn.repeatedHeads.map(({ table, text }) =>
      difference(wordsOf([tree.running.continued, heads[table] ?? '']), wordsOf([text])),
    ),
    ...runningDifferences(tree, drawn),
    ...pageNumberDifferences(tree, drawn),
  ]
  return {
    missing: differences.flatMap(({ missing }) => missing),
    extra: differences.flatMap(({ extra }) => extra),
  }
}

const wordsOf = (texts: readonly string[]): string[] =>
  drawableText(texts.join(' '))
    .split(/\s+/)
    .filter((word) => word !== '')

// What stands around the text, and the numbers of the contents.

const runningDifferences = (tree: DocumentTree, { running }: DrawnWords): WordDifference[] => {
  const { head, draft, notice, foot, page } = tree.running
  return running.map((text, index) => {
    const numbers = pageText(page, index + 1, running.length)
    const expected = [draft ?? '', head, draft ?? '', notice ?? '', foot, numbers]
    return difference(wordsOf(expected), wordsOf([text]))
  })
}

const pageNumberDifferences = (tree: DocumentTree, drawn: DrawnWords): WordDifference[] => {
  const expected = entriesOf(tree.children).flatMap(({ to }) => drawn.pageOf.get(to) ?? [])
  const numbers = drawn.pageNumbers.map(({ text }) => text)
  return [difference(expected.map(String), numbers)]
}

const entriesOf = (blocks: readonly Block[]): Contents['entries'][number][] =>
  blocks.flatMap((block) => {
    if (block.type === 'contents') return block.entries
    if (block.type === 'part' || block.type === 'quote' || block.type === 'request')
      return entriesOf(block.children)
    return []
  })

/** Two sequences without what they begin and end with alike, then compared word for word. */
const difference = (expected: readonly string[], found: readonly string[]): WordDifference => {
  const start = alike(expected, found)
  if (start === expected.length && start === found.length) return { missing: [], extra: [] }
  const most = Math.min(expected.length, found.length) - start
  const end = Math.min(most, alike(expected.toReversed(), found.toReversed()))
  const lost = expected.slice(start, expected.length - end)
  const more = found.slice(start, found.length - end)
  const missing = without(lost, more)
  const extra = without(more, lost)
  if (missing.length > 0 || extra.length > 0) return { missing, extra }
  // The same words in another order: the first that stands elsewhere tells where to look.
  return { missing: lost.slice(0, 1), extra: more.slice(0, 1) }
}

const alike = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((word, index) => word !== other[index])
  return differs < 0 ? one.length : differs
}

const without = (words: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
