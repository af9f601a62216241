import type {
  Block,
  Cell,
  DocumentTree,
  Gap,
  Heading,
  Inline,
  List,
  Paragraph,
  Part,
  Quote,
  Request,
  Row,
  Running,
  Table,
} from '../../../src/document/tree.ts'

// Short words for trees, so that a test reads as the page it describes.

type Text = string | readonly (string | Inline)[]

export const words = (text: string): Inline => ({ type: 'words', text })
export const inlines = (text: Text): Inline[] =>
  typeof text === 'string'
    ? [words(text)]
    : text.map((each) => (typeof each === 'string' ? words(each) : each))

export const strong = (text: Text): Inline => ({ type: 'strong', children: inlines(text) })
export const emphasis = (text: Text): Inline => ({ type: 'emphasis', children: inlines(text) })
export const link = (href: string, text: Text = href): Inline => ({
  type: 'link',
  href,
  children: inlines(text),
})
export const reference = (to: string, text: Text, page?: string): Inline => ({
  type: 'reference',
  to,
  ...(page === undefined ? {} : { page }),
  children: inlines(text),
})
export const answer = (from: string, text: Text): Inline => ({
  type: 'answer',
  from,
  children: inlines(text),
})

export const heading = (level: 1 | 2 | 3, id: string, text: Text): Heading => ({
  type: 'heading',
  level,
  id,
  children: inlines(text),
})

export const paragraph = (text: Text, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  look: 'plain',
  id: null,
  number: null,
  sign: null,
  children: inlines(text),
  ...more,
})

export const list = (ordered: boolean, ...items: (string | readonly Block[])[]): List => ({
  type: 'list',
  ordered,
  items: items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item)),
})

export const cell = (content: string | readonly Block[], more: Partial<Cell> = {}): Cell => ({
  role: 'data',
  figure: false,
  sign: null,
  id: null,
  columns: 1,
  rows: 1,
  children: typeof content === 'string' ? [paragraph(content)] : content,
  ...more,
})
export const row = (...cells: (string | Cell)[]): Row => ({
  cells: cells.map((each) => (typeof each === 'string' ? cell(each) : each)),
})
export const headRow = (...texts: string[]): Row => ({
  cells: texts.map((text) => cell(text, { role: 'column' })),
})
export const table = (
  caption: string,
  rows: { readonly head?: readonly Row[]; readonly body: readonly Row[] },
  shares: readonly number[] | null = null,
): Table => ({
  type: 'table',
  caption: caption === '' ? [] : inlines(caption),
  head: rows.head ?? [],
  body: rows.body,
  shares,
})

export const quote = (...children: Block[]): Quote => ({ type: 'quote', children })
export const request = (...children: Block[]): Request => ({ type: 'request', children })
export const gap = (from: string, text: Text): Gap => ({
  type: 'gap',
  from,
  children: inlines(text),
})
export const part = (kind: Part['kind'], ...children: Block[]): Part => ({
  type: 'part',
  kind,
  children,
})

const running: Running = {
  head: 'Home Work Convention – Testland',
  foot: 'Association of Homeworkers',
  page: 'Page {page} of {pages}',
  notice: null,
  continued: '(continued)',
  draft: null,
}

export const treeOf = (children: readonly Block[], more: Partial<Running> = {}): DocumentTree => ({
  title: 'Home work in Testland',
  author: 'Association of Homeworkers',
  subject: 'C177',
  language: 'en',
  paper: 'A4',
  running: { ...running, ...more },
  children,
})

/** Words that are all different, so that none can be lost or doubled unseen. */
export const manyWords = (count: number, name = 'word'): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ')

/** A word without any place to break. */
export const longWord = (length: number): string =>
  Array.from({ length }, (_, index) => String.fromCharCode(97 + ((index * 7) % 26))).join('')
