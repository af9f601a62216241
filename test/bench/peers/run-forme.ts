/** `node run-forme.js FOLDER tree.json paper.pdf NORMAL BOLD ITALICS BOLDITALICS`: Forme, with its own elements. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  Block,
  Cell,
  ContentsEntry,
  DocumentTree,
  Inline,
} from '../../../src/document/tree.ts'

const [, , folder = '', source = '', output = '', ...fonts] = process.argv
const installed = (name: string) =>
  import(pathToFileURL(join(folder, 'node_modules', name, 'dist/index.js')).href)
const { createElement: make } = createRequire(join(folder, 'package.json'))('react')
const forme = await installed('@formepdf/react')
const { renderDocument } = await installed('@formepdf/core')

const documentOf = ({ title, author, language, running, children }: DocumentTree) => {
  const faces = fonts.map((src, index) => ({
    family: 'Noto Serif',
    src,
    fontWeight: index % 2 === 0 ? 400 : 700,
    fontStyle: index < 2 ? 'normal' : 'italic',
  }))
  const style = { fontFamily: 'Noto Serif', fontSize: 10.5 }
  const about = { title, author, lang: language, pdfUa: true, fonts: faces, style }
  const line = (position: 'header' | 'footer', text: string) =>
    make(forme.Fixed, { position }, make(forme.Text, { style: { fontSize: 8 } }, text))
  const page = { size: 'A4', margin: { left: 94, right: 77, top: 71, bottom: 71 } }
  const foot = `${running.foot}   Page {{pageNumber}} of {{totalPages}}`
  const lines = [line('header', running.head), line('footer', foot)]
  return make(forme.Document, about, make(forme.Page, page, ...lines, ...children.map(block)))
}

const headings = { 1: forme.H1, 2: forme.H2, 3: forme.H3 }

const block = (one: Block): unknown => {
  switch (one.type) {
    case 'heading':
      return make(
        headings[one.level],
        { bookmark: plain(one.children) },
        ...one.children.map(inline),
      )
    case 'paragraph': {
      const style = one.look === 'title' ? { fontSize: 22, fontWeight: 700 } : { marginBottom: 6 }
      return make(forme.Text, { style }, ...one.children.map(inline))
    }
    case 'list': {
      const items = one.items.map((item) => make(forme.ListItem, {}, ...item.map(block)))
      return make(one.ordered ? forme.OrderedList : forme.UnorderedList, {}, ...items)
    }
    case 'table': {
      const columns = one.shares?.map((share) => ({ width: { fraction: share / 100 } }))
      const rows = [...one.head, ...one.body].map(({ cells }, index) =>
        make(forme.Row, { header: index < one.head.length }, ...cells.map(cell)),
      )
      const caption = make(forme.Text, { style: { fontWeight: 700 } }, plain(one.caption))
      return make(forme.View, {}, caption, make(forme.Table, { columns }, ...rows))
    }
    case 'contents':
      return make(forme.View, {}, ...one.entries.map(entry))
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

/** It makes no contents with page numbers: the titles alone. */
const entry = ({ text }: ContentsEntry) => make(forme.Text, {}, text)

const cell = ({ figure, children }: Cell) => {
  const style = { fontSize: 9, padding: 3, textAlign: figure ? 'right' : 'left' }
  return make(forme.Cell, { style }, ...children.map(block))
}

const inline = (one: Inline): unknown => {
  switch (one.type) {
    case 'words':
      return one.text
    case 'strong':
      return make(forme.Strong, {}, plain(one.children))
    case 'emphasis':
      return make(forme.Em, {}, plain(one.children))
    case 'link':
      return make(forme.Link, { href: one.href }, plain(one.children))
    case 'reference':
      return plain(one.children)
    default:
      throw new Error(`the content of the bench has no ${one.type}`)
  }
}

const plain = (children: readonly Inline[]): string =>
  children.map((child) => (child.type === 'words' ? child.text : plain(child.children))).join('')

const tree: DocumentTree = JSON.parse(readFileSync(source, 'utf8'))
writeFileSync(output, await renderDocument(documentOf(tree)))
