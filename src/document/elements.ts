import type { Place, Problem } from '../problems/problem.ts'
import { looks, partKinds, signs } from './carried.ts'
import { mayHoldWords } from './content-model.ts'
import { isDrawingElement } from './drawings/drawing-model.ts'
import type { DrawnElement } from './drawings/drawn-element.ts'
import { figureOf } from './figures.ts'
import { plainText } from './finish.ts'
import type { Attributes } from './html-events.ts'
import type { Pictures } from './pictures/read-raster.ts'
import type {
  Block,
  Cell,
  Inline,
  Paragraph,
  ParagraphLook,
  Part,
  Row,
  Sign,
  Spoken,
  Table,
} from './tree.ts'

/** An element while it is open: what it will hold is collected here. */
export type Frame = {
  readonly name: string
  readonly attributes: Attributes
  readonly place: Place
  readonly blocks: Block[]
  readonly inlines: Inline[]
  readonly items: (readonly Block[])[]
  readonly cells: Cell[]
  readonly rows: Row[]
  readonly head: Row[]
  readonly caption: Inline[]
  /** Of a figure the picture; of an element of a drawing what stands in it. */
  readonly drawn: (string | DrawnElement)[]
}

export const openFrame = (name: string, attributes: Attributes, place: Place): Frame => ({
  name,
  attributes,
  place,
  blocks: [],
  inlines: [],
  items: [],
  cells: [],
  rows: [],
  head: [],
  caption: [],
  drawn: [],
})

export const isInline = mayHoldWords

/** What an element is closed with: the number of the last numbered paragraph, and the pictures of the case. */
export type Surroundings = { readonly paragraphs: number; readonly pictures: Pictures }

/** Makes a finished element's node and hands it to its parent; tells what is wrong with it as a whole. */
export const closeElement = (
  frame: Frame,
  parent: Frame,
  surroundings: Surroundings,
): readonly Problem[] => {
  if (frame.name === 'figure') return closeFigure(frame, parent, surroundings)
  if (frame.name === 'img' || isDrawingElement(frame.name)) parent.drawn.push(drawnOf(frame))
  else closers[frame.name]?.({ frame, parent, ...surroundings })
  return []
}

const closeFigure = (frame: Frame, parent: Frame, { pictures }: Surroundings) => {
  const { drawn, caption, place } = frame
  const figure = figureOf({ drawn, caption, place, spoken: spokenIn(frame) }, pictures)
  if (figure.ok) parent.blocks.push(figure.value)
  return figure.problems
}

const drawnOf = ({ name, attributes, place, drawn }: Frame): DrawnElement => ({
  name,
  attributes,
  place,
  children: drawn,
})

type Closing = Surroundings & { readonly frame: Frame; readonly parent: Frame }

const closers: Readonly<Record<string, (closing: Closing) => void>> = {
  strong: ({ frame, parent }) => parent.inlines.push({ type: 'strong', children: frame.inlines }),
  em: ({ frame, parent }) => parent.inlines.push({ type: 'emphasis', children: frame.inlines }),
  br: ({ parent }) => parent.inlines.push({ type: 'words', text: '\u2028' }),
  data: ({ frame, parent }) => {
    if (isDrawingElement(parent.name)) parent.drawn.push(plainText(frame.inlines))
    else parent.inlines.push(answerOf(frame))
  },
  a: ({ frame, parent }) => parent.inlines.push(linkOf(frame)),
  span: ({ frame, parent }) => parent.inlines.push(...spannedBy(frame)),
  abbr: ({ frame, parent }) =>
    parent.inlines.push({
      type: 'abbreviation',
      expansion: (frame.attributes['title'] ?? '').trim(),
      children: frame.inlines,
    }),
  p: ({ frame, parent, paragraphs }) => parent.blocks.push(paragraphOf(frame, paragraphs)),
  h1: ({ frame, parent }) => parent.blocks.push(headingOf(frame, 1)),
  h2: ({ frame, parent }) => parent.blocks.push(headingOf(frame, 2)),
  h3: ({ frame, parent }) => parent.blocks.push(headingOf(frame, 3)),
  li: ({ frame, parent }) => parent.items.push(blocksOf(frame)),
  ul: ({ frame, parent }) => parent.blocks.push(listOf(frame, false)),
  ol: ({ frame, parent }) => parent.blocks.push(listOf(frame, true)),
  blockquote: ({ frame, parent }) =>
    parent.blocks.push({ type: 'quote', ...spokenIn(frame), children: frame.blocks }),
  aside: ({ frame, parent }) => parent.blocks.push(asideOf(frame)),
  textarea: ({ frame, parent }) =>
    parent.blocks.push({ type: 'ruled', lines: countIn(frame, 'rows') }),
  nav: ({ frame, parent }) =>
    parent.blocks.push({ type: 'contents', title: titleOf(frame), entries: [] }),
  section: ({ frame, parent }) =>
    parent.blocks.push({
      type: 'part',
      kind: partKind(frame),
      ...spokenIn(frame),
      children: frame.blocks,
    }),
  figcaption: ({ frame, parent }) => parent.caption.push(...trimmed(frame.inlines)),
  caption: ({ frame, parent }) => parent.caption.push(...trimmed(frame.inlines)),
  th: ({ frame, parent }) => parent.cells.push(cellOf(frame, parent)),
  td: ({ frame, parent }) => parent.cells.push(cellOf(frame, parent)),
  tr: ({ frame, parent }) => parent.rows.push({ cells: frame.cells }),
  thead: ({ frame, parent }) => parent.head.push(...frame.rows),
  tbody: ({ frame, parent }) => parent.rows.push(...frame.rows),
  table: ({ frame, parent }) => parent.blocks.push(tableOf(frame)),
}

const languageOf = ({ attributes }: Frame): string => attributes['lang'] ?? ''

const spokenIn = (frame: Frame): Spoken => {
  const language = languageOf(frame)
  return language === '' ? {} : { language }
}

/** Words in the language that an element says; as they are where it says none. */
const inLanguage = (language: string, children: readonly Inline[]): readonly Inline[] =>
  language === '' ? children : [{ type: 'foreign', language, children }]

const answerOf = (frame: Frame): Inline => ({
  type: 'answer',
  from: frame.attributes['value'] ?? '',
  children: inLanguage(languageOf(frame), frame.inlines),
})

const spannedBy = (frame: Frame): readonly Inline[] =>
  classesOf(frame).includes('footnote')
    ? [{ type: 'footnote', children: inLanguage(languageOf(frame), trimmed(frame.inlines)) }]
    : inLanguage(languageOf(frame), frame.inlines)

/** A link into the paper gets its words when all is read; one out of it, left without, says where it leads. */
const linkOf = ({ attributes, inlines }: Frame): Inline => {
  const href = attributes['href'] ?? ''
  if (href.startsWith('#')) {
    const { page } = attributes
    const paged = page === undefined ? {} : { page }
    return { type: 'reference', to: href.slice(1), ...paged, children: inlines }
  }
  const isEmpty = plainText(inlines).trim() === ''
  return { type: 'link', href, children: isEmpty ? [{ type: 'words', text: href }] : inlines }
}

const isLook = (word: string): word is ParagraphLook => looks.some((look) => look === word)

const isSign = (word: string): word is Sign => signs.some((sign) => sign === word)

const classesOf = (frame: Frame): readonly string[] =>
  (frame.attributes['class'] ?? '').split(/\s+/).filter((word) => word !== '')

/** Whether an element is a paragraph that is counted. */
export const isNumbered = (frame: Frame): boolean =>
  frame.name === 'p' && classesOf(frame).includes('numbered')

const paragraphOf = (frame: Frame, paragraphs: number): Paragraph => ({
  type: 'paragraph',
  look: classesOf(frame).find(isLook) ?? 'plain',
  id: frame.attributes['id'] ?? null,
  number: isNumbered(frame) ? paragraphs : null,
  sign: classesOf(frame).find(isSign) ?? null,
  ...spokenIn(frame),
  children: trimmed(frame.inlines),
})

const headingOf = (frame: Frame, level: 1 | 2 | 3): Block => ({
  type: 'heading',
  level,
  id: frame.attributes['id'] ?? '',
  ...spokenIn(frame),
  children: trimmed(frame.inlines),
})

/** Items and cells may hold bare words; these become one plain paragraph before what else they hold. */
const blocksOf = (frame: Frame): readonly Block[] => {
  const bare = trimmed(frame.inlines)
  const plain = { type: 'paragraph', look: 'plain', id: null, number: null, sign: null } as const
  return bare.length === 0 ? frame.blocks : [{ ...plain, children: bare }, ...frame.blocks]
}

const listOf = (frame: Frame, ordered: boolean): Block => ({
  type: 'list',
  ordered,
  ...(classesOf(frame).includes('boxes') && { boxes: true as const }),
  ...spokenIn(frame),
  items: frame.items,
})

const asideOf = (frame: Frame): Block =>
  frame.attributes['class'] === 'gap'
    ? {
        type: 'gap',
        from: frame.attributes['id'] ?? '',
        ...spokenIn(frame),
        children: trimmed(frame.inlines),
      }
    : { type: 'request', ...spokenIn(frame), children: blocksOf(frame) }

const partKind = (frame: Frame): Part['kind'] =>
  partKinds.find((kind) => kind === frame.attributes['class']) ?? 'body'

const titleOf = (frame: Frame): readonly Inline[] =>
  frame.blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))

const cellOf = (frame: Frame, row: Frame): Cell => ({
  role: frame.name === 'td' ? 'data' : frame.attributes['scope'] === 'row' ? 'row' : 'column',
  figure: classesOf(frame).includes('figure'),
  sign: classesOf(frame).find(isSign) ?? null,
  id: frame.attributes['id'] ?? (row.cells.length === 0 ? row.attributes['id'] : null) ?? null,
  columns: countIn(frame, 'colspan'),
  rows: countIn(frame, 'rowspan'),
  ...spokenIn(frame),
  children: blocksOf(frame),
})

const tableOf = (frame: Frame): Table => ({
  type: 'table',
  caption: frame.caption,
  head: frame.head,
  body: frame.rows,
  shares: sharesOf(frame),
  ...spokenIn(frame),
})

/** A small whole number; whatever else stands there is one. */
const countIn = (frame: Frame, name: string): number => {
  const count = Number(frame.attributes[name] ?? 1)
  return Number.isInteger(count) && count > 0 && count < 100 ? count : 1
}

const sharesOf = (frame: Frame): readonly number[] | null => {
  const shares = (frame.attributes['shares'] ?? '').split(/\s+/).map(Number)
  return shares.length > 1 && shares.every((share) => share > 0) ? shares : null
}

/** Blanks at the edges of a block come from the template's lines and are nobody's words. */
const trimmed = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.every(isBlank)
    ? []
    : trimEdge(trimEdge(inlines, 'start'), 'end').filter(
        (inline) => inline.type !== 'words' || inline.text !== '',
      )

const isBlank = (inline: Inline): boolean => inline.type === 'words' && /^ *$/.test(inline.text)

const trimEdge = (inlines: readonly Inline[], edge: 'start' | 'end'): readonly Inline[] => {
  const index = edge === 'start' ? 0 : inlines.length - 1
  const inline = inlines[index]
  if (inline?.type !== 'words') return inlines
  const text = edge === 'start' ? inline.text.replace(/^ +/, '') : inline.text.replace(/ +$/, '')
  return inlines.with(index, { ...inline, text })
}
