import type { Block, Cell, DocumentTree, Inline, Row } from '../../../src/document/tree.ts'

/** A tree as a page for print: paged CSS as far as browsers and WeasyPrint have it, page numbers in the contents. */
export const htmlSource = (
  tree: DocumentTree,
  fonts: readonly FontFile[],
): string => `<!doctype html>
<html lang="${escaped(tree.language)}">
<head>
<meta charset="utf-8">
<meta name="author" content="${escaped(tree.author)}">
<title>${escaped(tree.title)}</title>
<style>${fonts.map(fontFace).join('')}${style(tree)}</style>
</head>
<body>
${tree.children.map(block).join('\n')}
</body>
</html>
`

/** One of four faces, by its address. */
export type FontFile = { readonly url: string; readonly bold: boolean; readonly italic: boolean }

const fontFace = ({ url, bold, italic }: FontFile): string =>
  `@font-face { font-family: 'Noto Serif'; src: url('${url}'); font-weight: ${bold ? 700 : 400}; font-style: ${italic ? 'italic' : 'normal'} }\n`

const style = ({ running }: DocumentTree): string => `
@page {
  size: A4; margin: 25mm 25mm 25mm 35mm;
  @top-left { content: '${running.head}'; font: 8pt 'Noto Serif' }
  @bottom-left { content: '${running.foot}'; font: 8pt 'Noto Serif' }
  @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 8pt 'Noto Serif' }
}
body { font: 10.5pt/15pt 'Noto Serif'; margin: 0; orphans: 2; widows: 2 }
h1, h2, h3 { break-after: avoid; margin: 24pt 0 8pt }
h1 { font-size: 17pt }
h2 { font-size: 13pt }
h3 { font-size: 11pt }
.title { font-size: 22pt; font-weight: bold }
table { width: 100%; border-collapse: collapse; font: 9pt/12pt 'Noto Serif' }
p { margin: 0 0 6.5pt }
th, td { border: 0.5pt solid #999; padding: 3pt; text-align: left; vertical-align: top }
tr { break-inside: avoid }
td.figure { text-align: right }
nav p { margin: 0 }
nav a::after { content: leader('.') target-counter(attr(href), page) }
`

const block = (one: Block): string => {
  switch (one.type) {
    case 'heading':
      return `<h${one.level} id="${one.id}">${inlines(one.children)}</h${one.level}>`
    case 'paragraph':
      return `<p${one.look === 'title' ? ' class="title"' : ''}>${inlines(one.children)}</p>`
    case 'list': {
      const name = one.ordered ? 'ol' : 'ul'
      return `<${name}>${one.items.map((item) => `<li>${inside(item)}</li>`).join('')}</${name}>`
    }
    case 'table':
      return `<table><caption>${inlines(one.caption)}</caption><thead>${one.head.map(row).join('')}</thead><tbody>${one.body.map(row).join('\n')}</tbody></table>`
    case 'contents':
      return `<nav><p>${inlines(one.title)}</p>${one.entries
        .map(({ to, text }) => `<p><a href="#${to}">${escaped(text)}</a></p>`)
        .join('\n')}</nav>`
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

const row = ({ cells }: Row): string => `<tr>${cells.map(cell).join('')}</tr>`

const cell = ({ role, figure, children }: Cell): string => {
  const inner = inside(children)
  if (role === 'data') return `<td${figure ? ' class="figure"' : ''}>${inner}</td>`
  return `<th scope="${role === 'column' ? 'col' : 'row'}">${inner}</th>`
}

/** A single paragraph in an item or a cell needs no element of its own. */
const inside = (blocks: readonly Block[]): string => {
  const [first, second] = blocks
  return first?.type === 'paragraph' && second === undefined
    ? inlines(first.children)
    : blocks.map(block).join('')
}

const inlines = (children: readonly Inline[]): string => children.map(inline).join('')

const inline = (one: Inline): string => {
  switch (one.type) {
    case 'words':
      return escaped(one.text)
    case 'strong':
      return `<strong>${inlines(one.children)}</strong>`
    case 'emphasis':
      return `<em>${inlines(one.children)}</em>`
    case 'link':
      return `<a href="${escaped(one.href)}">${inlines(one.children)}</a>`
    case 'reference':
      return `<a href="#${one.to}">${inlines(one.children)}</a>`
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
