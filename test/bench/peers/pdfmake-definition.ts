import type { Block, Cell, DocumentTree, Inline } from '../../../src/document/tree.ts'

/** What pdfmake reads: a text, or an object of its own kind. */
type Content = unknown

/** A tree in the words of pdfmake, with the contents and references that pdfmake makes itself. */
export const pdfmakeDefinition = (tree: DocumentTree): Content => ({
  info: { title: tree.title, author: tree.author },
  language: tree.language,
  pageSize: 'A4',
  pageMargins: [99, 71, 71, 71],
  defaultStyle: { font: 'Noto Serif', fontSize: 10.5, lineHeight: 1.05 },
  header: { text: tree.running.head, fontSize: 8, margin: [99, 30, 71, 0] },
  footer: (page: number, pages: number) => ({
    columns: [tree.running.foot, { text: `Page ${page} of ${pages}`, alignment: 'right' }],
    fontSize: 8,
    margin: [99, 20, 71, 0],
  }),
  content: tree.children.map(block),
})

const headingSizes = { 1: 16, 2: 13, 3: 11 } as const

const block = (one: Block): Content => {
  switch (one.type) {
    case 'heading': {
      const look = { fontSize: headingSizes[one.level], bold: true, tocItem: true }
      return { text: inlines(one.children), id: one.id, ...look, margin: [0, 10, 0, 4] }
    }
    case 'paragraph':
      return one.look === 'title'
        ? { text: inlines(one.children), fontSize: 22, bold: true }
        : { text: inlines(one.children), margin: [0, 0, 0, 6] }
    case 'list': {
      const items = one.items.map((item) => item.map(block))
      return one.ordered ? { ol: items } : { ul: items }
    }
    case 'table': {
      const whole = (one.shares ?? []).reduce((sum, share) => sum + share, 0)
      const widths = one.shares?.map((share) => `${(100 * share) / whole}%`) ?? []
      const body = [...one.head, ...one.body].map(({ cells }) => cells.map(cell))
      return [
        { text: inlines(one.caption), bold: true, margin: [0, 6, 0, 3] },
        { table: { headerRows: one.head.length, dontBreakRows: true, widths, body } },
      ]
    }
    case 'contents':
      return { toc: { title: { text: inlines(one.title) } } }
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

const cell = ({ role, figure, children }: Cell): Content => ({
  stack: children.map(block),
  fontSize: 9,
  bold: role === 'column',
  alignment: figure ? 'right' : 'left',
})

const inlines = (children: readonly Inline[]): Content[] => children.map(inline)

const inline = (one: Inline): Content => {
  switch (one.type) {
    case 'words':
      return one.text
    case 'strong':
      return { text: inlines(one.children), bold: true }
    case 'emphasis':
      return { text: inlines(one.children), italics: true }
    case 'link':
      return { text: inlines(one.children), link: one.href }
    case 'reference':
      return { text: inlines(one.children), linkToDestination: one.to }
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}
