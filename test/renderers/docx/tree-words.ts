import type {
  Block,
  Cell,
  Inline,
  List,
  Paragraph,
  Reference,
  Row,
  Sign,
  Table,
} from '../../../src/document/tree.ts'

/** What a tree says, made from the tree alone, so that it sees what the renderer forgets. */
export type TreeWords = {
  /** In order; marks of lists and numbers of paragraphs are among them. */
  readonly texts: readonly Said[]
  readonly notes: readonly string[]
  /** Of each table, the words of its head. */
  readonly heads: readonly string[]
}
type Said = { readonly kind: 'words' | 'mark'; readonly text: string }

export const treeWords = (blocks: readonly Block[]): TreeWords => {
  const saying: Saying = { texts: [], notes: [], heads: [] }
  for (const block of blocks) say(block, saying)
  return saying
}

/** The words alone, as they stand in the file, where marks and numbers are none. */
export const plainTexts = ({ texts }: TreeWords): string =>
  texts.map(({ kind, text }) => (kind === 'words' ? text : '')).join(' ')

/** All that stands on the pages between the running lines. */
export const drawnTexts = ({ texts }: TreeWords): string => texts.map(({ text }) => text).join(' ')

type Saying = { texts: Said[]; notes: string[]; heads: string[] }

const words = (text: string): Said => ({ kind: 'words', text })
const mark = (text: string): Said => ({ kind: 'mark', text })

const say = (block: Block, saying: Saying): void => {
  switch (block.type) {
    case 'heading':
      saying.texts.push(words(textOf(block.children, saying)))
      return
    case 'paragraph':
      sayParagraph(block, saying)
      return
    case 'list':
      sayList(block, saying)
      return
    case 'table':
      sayTable(block, saying)
      return
    case 'gap':
      saying.texts.push(words(`${textOf(block.children, saying)} ${block.from}`))
      return
    case 'contents':
      saying.texts.push(words(textOf(block.title, saying)))
      for (const { text } of block.entries) saying.texts.push(words(text))
      return
    case 'figure':
      saying.texts.push(words(textOf(block.caption, saying)))
      return
    case 'ruled':
      return
    case 'quote':
    case 'request':
    case 'part':
      for (const child of block.children) say(child, saying)
  }
}

const signs: Readonly<Record<Sign, string>> = {
  conforms: '●',
  partly: '◐',
  not: '☒',
  silent: '○',
  'cannot-say': '—',
}

const saySign = (sign: Sign | null, saying: Saying): void => {
  if (sign !== null) saying.texts.push(words(signs[sign]))
}

const sayParagraph = ({ number, sign, children }: Paragraph, saying: Saying): void => {
  if (number !== null) saying.texts.push(mark(`${number}.`))
  saySign(sign, saying)
  saying.texts.push(words(textOf(children, saying)))
}

const sayList = ({ ordered, boxes, items }: List, saying: Saying): void => {
  for (const [index, item] of items.entries()) {
    saying.texts.push(mark(boxes ? '☐' : ordered ? `${index + 1}.` : '•'))
    for (const block of item) say(block, saying)
  }
}

const sayTable = ({ caption, head, body }: Table, saying: Saying): void => {
  saying.texts.push(words(textOf(caption, saying)))
  const start = saying.texts.length
  sayRows(head, saying)
  saying.heads.push(
    saying.texts
      .slice(start)
      .map(({ text }) => text)
      .join(' '),
  )
  sayRows(body, saying)
}

const sayRows = (rows: readonly Row[], saying: Saying): void => {
  for (const cell of rows.flatMap(({ cells }): readonly Cell[] => cells)) {
    saySign(cell.sign, saying)
    for (const block of cell.children) say(block, saying)
  }
}

/** The number of a page is unknown until a program has made the pages. */
const pageOf = ({ page = '' }: Reference): string => page.replace('{page}', '…')

const textOf = (inlines: readonly Inline[], saying: Saying): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'words') return inline.text
      if (inline.type === 'reference') return textOf(inline.children, saying) + pageOf(inline)
      if (inline.type !== 'footnote') return textOf(inline.children, saying)
      const place = saying.notes.push('') - 1
      saying.notes[place] = textOf(inline.children, saying)
      return ''
    })
    .join('')
