import { nearest } from '../problems/nearest.ts'
import { done, type Problem, type Result } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Block, Cell, ContentsEntry, Inline, Paragraph, Table } from './tree.ts'

/**
 * Puts into the blocks what only the whole can tell: the entries of the contents, and the words of references
 * left empty in the template (the number of a paragraph, the text of a heading).
 */
export const finishDocument = (blocks: readonly Block[]): Result<readonly Block[]> => {
  const marks = new Map<string, readonly Inline[]>()
  const entries: ContentsEntry[] = []
  for (const block of everyBlock(blocks)) {
    if (block.type === 'heading') {
      marks.set(block.id, block.children)
      entries.push({ level: block.level, to: block.id, text: plainText(block.children) })
    } else if (block.type === 'paragraph' && block.id !== null) marks.set(block.id, nameOf(block))
    else if (block.type === 'table') for (const cell of cellsOf(block)) markCell(cell, marks)
  }
  const problems: Problem[] = []
  const resolve = (inline: Inline): Inline => resolved(inline, marks, problems)
  const finished = blocks.map((block) => mapBlock(block, resolve, entries))
  return problems.length > 0 ? { ok: false, problems } : done(finished)
}

const cellsOf = ({ head, body }: Table): readonly Cell[] =>
  [...head, ...body].flatMap(({ cells }) => cells)

const markCell = ({ id, children }: Cell, marks: Map<string, readonly Inline[]>): void => {
  const [first] = children
  if (id !== null && first?.type === 'paragraph') marks.set(id, first.children)
}

const nameOf = (paragraph: Paragraph): readonly Inline[] =>
  paragraph.number === null
    ? paragraph.children
    : [{ type: 'words', text: String(paragraph.number) }]

/** Every block of a document, parents before children, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* everyBlock(childrenOf(block))
  }
}

const childrenOf = (block: Block): readonly Block[] => {
  switch (block.type) {
    case 'part':
    case 'quote':
    case 'request':
      return block.children
    case 'list':
      return block.items.flat()
    case 'table':
      return cellsOf(block).flatMap(({ children }) => children)
    case 'heading':
    case 'paragraph':
    case 'gap':
    case 'ruled':
    case 'contents':
      return []
  }
}

export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'words' ? inline.text : plainText(inline.children)))
    .join('')

const resolved = (
  inline: Inline,
  marks: ReadonlyMap<string, readonly Inline[]>,
  problems: Problem[],
): Inline => {
  if (inline.type === 'words') return inline
  const children = inline.children.map((child) => resolved(child, marks, problems))
  if (inline.type !== 'reference') return { ...inline, children }
  const mark = marks.get(inline.to)
  if (mark === undefined) problems.push(leadsNowhere(inline.to, marks.keys()))
  return children.length > 0 ? { ...inline, children } : { ...inline, children: mark ?? [] }
}

const mapBlock = (
  block: Block,
  inline: (inline: Inline) => Inline,
  entries: readonly ContentsEntry[],
): Block => {
  const blocks = (children: readonly Block[]) =>
    children.map((child) => mapBlock(child, inline, entries))
  switch (block.type) {
    case 'contents':
      return { ...block, title: block.title.map(inline), entries }
    case 'heading':
    case 'paragraph':
    case 'gap':
      return { ...block, children: block.children.map(inline) }
    case 'ruled':
      return block
    case 'part':
    case 'quote':
    case 'request':
      return { ...block, children: blocks(block.children) }
    case 'list':
      return { ...block, items: block.items.map(blocks) }
    case 'table': {
      const rows = (of: typeof block.body) =>
        of.map(({ cells }) => ({
          cells: cells.map((cell) => ({ ...cell, children: blocks(cell.children) })),
        }))
      const caption = block.caption.map(inline)
      return { ...block, caption, head: rows(block.head), body: rows(block.body) }
    }
  }
}

/** New blocks in which every run of words went through `change`; to be done before `finishDocument`. */
export const mapWords = (
  blocks: readonly Block[],
  change: (text: string) => string,
): readonly Block[] => {
  const inline = (found: Inline): Inline =>
    found.type === 'words'
      ? { ...found, text: change(found.text) }
      : { ...found, children: found.children.map(inline) }
  return blocks.map((block) => mapBlock(block, inline, []))
}

const leadsNowhere = (id: string, known: Iterable<string>): Problem => ({
  code: 'reference-leads-nowhere',
  severity: 'error',
  place: {},
  message: text('A reference of the template leads to "{id}", which is not in the paper.', { id }),
  hint: text('The nearest id is "{nearest}".', { nearest: nearest(id, known) ?? '–' }),
})
