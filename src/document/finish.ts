import { nearest } from '../problems/nearest.ts'
import { done, type Place, type Problem, type Result } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Block, Cell, ContentsEntry, Inline, Paragraph, Table } from './tree.ts'

/**
 * Puts into the blocks what only the whole can tell: the entries of the contents, and the words of references
 * left empty in the template (the number of a paragraph, the text of a heading). A reference that leads nowhere is
 * a problem, once for each section that is missing; `linkFrom` tells where it stands.
 */
export const finishDocument = (
  blocks: readonly Block[],
  linkFrom: LinkFrom = () => ({ place: {}, section: null }),
): Result<readonly Block[]> => {
  const marks = new Map<string, readonly Inline[]>()
  const entries: ContentsEntry[] = []
  for (const block of everyBlock(blocks)) {
    if (block.type === 'heading') {
      marks.set(block.id, block.children)
      entries.push({ level: block.level, to: block.id, text: plainText(block.children) })
    } else if (block.type === 'paragraph' && block.id !== null) marks.set(block.id, nameOf(block))
    else if (block.type === 'table') for (const cell of cellsOf(block)) markCell(cell, marks)
  }
  const lost = new Set<string>()
  const resolve = (inline: Inline): Inline => resolved(inline, marks, lost)
  const finished = blocks.map((block) => mapBlock(block, resolve, entries))
  return lost.size > 0 ? { ok: false, problems: lostLinks(lost, marks, linkFrom) } : done(finished)
}

/** Where the first link to an id stands, and the section that has such ids, if one is known. */
type LinkFrom = (id: string) => { readonly place: Place; readonly section: string | null }

const lostLinks = (
  lost: Iterable<string>,
  marks: ReadonlyMap<string, unknown>,
  linkFrom: LinkFrom,
): readonly Problem[] => {
  const problems = new Map<string, Problem>()
  for (const id of lost) {
    const { place, section } = linkFrom(id)
    const key = section ?? `#${id}`
    if (!problems.has(key)) {
      problems.set(key, leadsNowhere({ id, section, near: nearest(id, marks.keys()) }, place))
    }
  }
  return [...problems.values()]
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
  lost: Set<string>,
): Inline => {
  if (inline.type === 'words') return inline
  const children = inline.children.map((child) => resolved(child, marks, lost))
  if (inline.type !== 'reference') return { ...inline, children }
  const mark = marks.get(inline.to)
  if (mark === undefined) lost.add(inline.to)
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

type LostLink = {
  readonly id: string
  /** The section that has such ids, and is not in the paper or does not have it; null where none is known. */
  readonly section: string | null
  /** The nearest id that is there. */
  readonly near: string | null
}

/** A link inside of the paper whose target is not there. */
export const leadsNowhere = (lost: LostLink, place: Place): Problem => ({
  code: 'reference-leads-nowhere',
  severity: 'error',
  place,
  message: text('A reference of the template leads to "{id}", which is not in the paper.', {
    id: lost.id,
  }),
  hint: lostHint(lost),
})

const lostHint = ({ section, near }: LostLink): Text => {
  if (section !== null) {
    return text(
      'It stands in the section "{section}", which was probably removed or changed: write {call} in document.hbs again, or take the link out.',
      { section, call: `{{> ${section}}}` },
    )
  }
  return near === null
    ? text('Take the link out, or give what it leads to this id again.')
    : text('The nearest id is "{nearest}". Or was what it leads to removed?', { nearest: near })
}
