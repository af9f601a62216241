import { nearest } from '../problems/nearest.ts'
import { done, type Place, type Problem, type Result } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Block, Cell, ContentsEntry, Figure, Inline, Paragraph, Row, Table } from './tree.ts'

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
      marks.set(block.id, withoutNotes(block.children))
      entries.push({ level: block.level, to: block.id, text: plainText(block.children) })
    } else if (block.type === 'paragraph' && block.id !== null) marks.set(block.id, nameOf(block))
    else if (block.type === 'table') for (const cell of cellsOf(block)) markCell(cell, marks)
  }
  const lost = new Set<string>()
  const finished = blocks.map((block) =>
    mapBlock(block, {
      inline: (inline) => resolved(inline, marks, lost),
      label: (words) => words,
      entries,
    }),
  )
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
  if (id !== null && first?.type === 'paragraph') marks.set(id, withoutNotes(first.children))
}

const nameOf = (paragraph: Paragraph): readonly Inline[] =>
  paragraph.number === null
    ? withoutNotes(paragraph.children)
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
    case 'figure':
      return []
  }
}

/** The words of a line as they are read through: those of its notes stand elsewhere. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map(plainWords).join('')

const plainWords = (inline: Inline): string => {
  if (inline.type === 'words') return inline.text
  return inline.type === 'footnote' ? '' : plainText(inline.children)
}

/** What a reference says again: a note stands once, at its own place. */
const withoutNotes = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'words') return [inline]
    return inline.type === 'footnote'
      ? []
      : [{ ...inline, children: withoutNotes(inline.children) }]
  })

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

/** What becomes of the parts of a block: words in lines, words in drawings, the entries of the contents. */
type Changes = {
  readonly inline: (inline: Inline) => Inline
  readonly label: (words: string) => string
  readonly entries: readonly ContentsEntry[]
}

const mapBlock = (block: Block, changes: Changes): Block => {
  const { inline, entries } = changes
  const blocks = (children: readonly Block[]) => children.map((child) => mapBlock(child, changes))
  switch (block.type) {
    case 'contents':
      return { ...block, title: block.title.map(inline), entries }
    case 'heading':
    case 'paragraph':
    case 'gap':
      return { ...block, children: block.children.map(inline) }
    case 'figure':
      return mapFigure(block, changes)
    case 'ruled':
      return block
    case 'part':
    case 'quote':
    case 'request':
      return { ...block, children: blocks(block.children) }
    case 'list':
      return { ...block, items: block.items.map(blocks) }
    case 'table':
      return mapTable(block, blocks, inline)
  }
}

const mapTable = (
  table: Table,
  blocks: (children: readonly Block[]) => readonly Block[],
  inline: Changes['inline'],
): Table => {
  const rows = (of: readonly Row[]) =>
    of.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, children: blocks(cell.children) })),
    }))
  const caption = table.caption.map(inline)
  return { ...table, caption, head: rows(table.head), body: rows(table.body) }
}

const mapFigure = (figure: Figure, { inline, label }: Changes): Figure => {
  const { picture } = figure
  const caption = figure.caption.map(inline)
  if (picture.type === 'raster') return { ...figure, caption }
  const shapes = picture.shapes.map((shape) =>
    shape.type === 'label' ? { ...shape, text: label(shape.text) } : shape,
  )
  return { ...figure, caption, picture: { ...picture, shapes } }
}

/**
 * New blocks in which every run of words that is drawn went through `change`, the labels of drawings too; to be
 * done before `finishDocument`. What is only spoken, such as the words in the place of a picture, stays.
 */
export const mapWords = (
  blocks: readonly Block[],
  change: (text: string) => string,
): readonly Block[] => {
  const inline = (found: Inline): Inline => {
    if (found.type === 'words') return { ...found, text: change(found.text) }
    const children = found.children.map(inline)
    return found.type === 'reference' && found.page !== undefined
      ? { ...found, page: change(found.page), children }
      : { ...found, children }
  }
  return blocks.map((block) => mapBlock(block, { inline, label: change, entries: [] }))
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
