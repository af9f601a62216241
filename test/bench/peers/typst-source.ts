import type { Block, Cell, DocumentTree, Inline, Table } from '../../../src/document/tree.ts'

/**
 * A tree as somebody who knows Typst would write it: what holds for all is said once, at the top.
 * Lines stand as far apart as ours: 15 points, and 12 in tables (a capital of the font is 0.714 em high).
 */
export const typstSource = (tree: DocumentTree): string =>
  `${setUp(tree)}\n${tree.children.map(block).join('\n\n')}\n`

const setUp = ({ title, author, language, running }: DocumentTree): string => `
#set document(title: ${quoted(title)}, author: ${quoted(author)})
#set page(
  paper: "a4",
  margin: (left: 35mm, right: 25mm, top: 25mm, bottom: 25mm),
  header: text(8pt)[${escaped(running.head)}],
  footer: context text(8pt)[${escaped(running.foot)} #h(1fr) Page #counter(page).display() of #counter(page).final().first()],
)
#set text(font: "Noto Serif", size: 10.5pt, lang: ${quoted(language)})
#set par(leading: 7.5pt, spacing: 14pt)
#set smartquote(enabled: false)
#set table(stroke: 0.5pt + luma(60%), inset: (x: 4pt, y: 5.8pt))
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show heading: set block(above: 24pt, below: 12pt)
#show heading.where(level: 1): set text(17pt)
#show heading.where(level: 2): set text(13pt)
#show heading.where(level: 3): set text(11pt)
#show table: set text(9pt)
#show table: set par(leading: 5.5pt)
#show table.cell.where(y: 0): strong
#show link: underline
`

const block = (one: Block): string => {
  switch (one.type) {
    case 'heading':
      return `${'='.repeat(one.level)} ${inlines(one.children)} <${one.id}>`
    case 'paragraph':
      return one.look === 'title'
        ? `#text(22pt, weight: "bold")[${inlines(one.children)}]`
        : inlines(one.children)
    case 'list':
      return one.items
        .map((item) => `${one.ordered ? '+' : '-'} ${item.map(block).join('\n\n  ')}`)
        .join('\n')
    case 'table':
      return tableOf(one)
    case 'contents':
      return `#outline(title: [${inlines(one.title)}])`
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

const tableOf = ({ caption, head, body, shares }: Table): string => {
  const widths = shares?.map((share) => `${share}fr`) ?? [String(body[0]?.cells.length ?? 1)]
  const sides = body[0]?.cells.map(({ figure }) => (figure ? 'right' : 'left')) ?? []
  const header = head.map(({ cells }) => `    table.header(${cells.map(cell).join(', ')}),`)
  const rows = body.map(({ cells }) => `    ${cells.map(cell).join(', ')},`)
  return `#figure(
  caption: [${inlines(caption)}],
  table(
    columns: (${widths.join(', ')}), align: (${sides.join(', ')}),
${[...header, ...rows].join('\n')}
  ),
)`
}

const cell = ({ children }: Cell): string => `[${children.map(block).join('\n\n')}]`

const inlines = (children: readonly Inline[]): string => children.map(inline).join('')

const inline = (one: Inline): string => {
  switch (one.type) {
    case 'words':
      return escaped(one.text)
    case 'strong':
      return `#strong[${inlines(one.children)}]`
    case 'emphasis':
      return `#emph[${inlines(one.children)}]`
    case 'link':
      return `#link(${quoted(one.href)})[${inlines(one.children)}]`
    case 'reference':
      return `#link(<${one.to}>)[${inlines(one.children)}]`
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

const escaped = (text: string): string => text.replace(/[\\#$*_`<>@[\]~'"/=+-]/g, '\\$&')

const quoted = (text: string): string => JSON.stringify(text)
