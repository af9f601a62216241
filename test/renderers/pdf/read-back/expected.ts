import { everyBlock } from '../../../../src/document/finish.ts'
import type {
  Block,
  Cell,
  Contents,
  ContentsEntry,
  DocumentTree,
  Figure,
  Inline,
  List,
  Paragraph,
  Row,
  Table,
} from '../../../../src/document/tree.ts'
import type { CellFacts, Content, Element } from './element.ts'
import { headersOf, type Placed, placedCells, widthOf } from './grid.ts'

/** What must be read of a tree, made from the tree alone: no line of the renderer takes part. */
export const expectedOf = (tree: DocumentTree): Element => {
  const titled = [...everyBlock(tree.children)].some(
    (block) => block.type === 'paragraph' && block.look === 'title',
  )
  const making: Making = { below: titled ? 1 : 0, notes: { count: 0 } }
  const around = { making, language: tree.language }
  return { role: 'Document', language: tree.language, contents: blocksOf(tree.children, around) }
}

/** The words of a line as the paper shows them. */
export const shownWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?![\t\n\v\f\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')

type Making = { readonly below: 0 | 1; readonly notes: { count: number } }
type Around = { readonly making: Making; readonly language: string }

const spoken = (around: Around, block: { readonly language?: string }): Around =>
  block.language === undefined ? around : { ...around, language: block.language }

// Blocks.

const blocksOf = (blocks: readonly Block[], around: Around): Element[] =>
  blocks.flatMap((block) => blockOf(block, around))

const blockOf = (block: Block, outer: Around): readonly Element[] => {
  const around = 'language' in block ? spoken(outer, block) : outer
  const { language } = around
  switch (block.type) {
    case 'heading': {
      const contents = lineOf(block.children, around)
      const role = headingRole(block.level, around)
      return contents.length === 0 ? [] : [{ role, language, id: block.id, contents }]
    }
    case 'paragraph':
      return paragraphOf(block, around)
    case 'list':
      return listOf(block, around)
    case 'table':
      return tableOf(block, around)
    case 'quote':
      return group('BlockQuote', block.children, around)
    case 'request':
      return group('Div', block.children, around)
    case 'part':
      return group('Sect', block.children, around)
    case 'gap':
      return [
        {
          role: 'P',
          language,
          contents: lineOf([...block.children, words(` ${block.from}`)], around),
        },
      ]
    case 'contents':
      return contentsOf(block, around)
    case 'figure':
      return [figureOf(block, around)]
    case 'ruled':
      return []
  }
}

const words = (text: string): Inline => ({ type: 'words', text })

const group = (role: string, blocks: readonly Block[], around: Around): Element[] => {
  const contents = blocksOf(blocks, around)
  return contents.length === 0 ? [] : [{ role, language: around.language, contents }]
}

const headingRole = (level: number, { making }: Around): string => `H${level + making.below}`

const paragraphOf = (block: Paragraph, around: Around): Element[] => {
  const { language } = around
  const number = block.number === null ? [] : [words(`${block.number}. `)]
  const contents = lineOf([...number, ...block.children], around)
  if (contents.length === 0) return []
  const role = block.look === 'title' ? 'H1' : 'P'
  return [{ role, language, contents, ...(block.id === null ? {} : { id: block.id }) }]
}

const isPlain = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' &&
  block.look === 'plain' &&
  block.id === null &&
  block.number === null &&
  block.sign === null &&
  block.language === undefined

/** What an item or a cell holds: one plain paragraph is no element of its own. */
const insideOf = (blocks: readonly Block[], around: Around): Content[] => {
  const [first] = blocks
  return blocks.length === 1 && isPlain(first)
    ? lineOf(first.children, around)
    : blocksOf(blocks, around)
}

const listOf = (list: List, around: Around): Element[] => {
  if (list.items.length === 0) return []
  const { language } = around
  const items = list.items.map((item, index): Element => {
    const mark = list.ordered ? `${index + 1}.` : '•'
    const label: Element = { role: 'Lbl', language, contents: [mark] }
    const body: Element = { role: 'LBody', language, contents: insideOf(item, around) }
    return { role: 'LI', language, contents: list.boxes ? [body] : [label, body] }
  })
  const listNumbering = list.boxes ? 'None' : list.ordered ? 'Decimal' : 'Disc'
  return [{ role: 'L', language, listNumbering, contents: items }]
}

const figureOf = (figure: Figure, around: Around): Element => {
  const caption = captionOf(figure.caption, around)
  const { alternative } = figure
  return { role: 'Figure', language: around.language, alternative, contents: caption }
}

const captionOf = (caption: readonly Inline[], around: Around): Element[] => {
  const contents = lineOf(caption, around)
  return contents.length === 0 ? [] : [{ role: 'Caption', language: around.language, contents }]
}

// Tables.

const tableOf = (table: Table, around: Around): Element[] => {
  const { language } = around
  // The notes are numbered as they are met.
  const caption = captionOf(table.caption, around)
  const spansOf = (cell: Cell) => ({ rows: cell.rows, columns: cell.columns })
  const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells)
  const width = Math.max(
    ...[table.head, table.body].map((rows) => widthOf(placedCells(cellsOf(rows), spansOf))),
  )
  if (width === 0)
    return caption.length === 0 ? [] : [{ role: 'Table', language, contents: caption }]
  const sections = [
    { role: 'THead', rows: table.head, above: 0 },
    { role: 'TBody', rows: table.body, above: table.head.length },
  ]
  const placed = sections.map(({ rows, above }) =>
    placedCells(cellsOf(rows), spansOf, width).map((cell) =>
      scoped({ ...cell, row: cell.row + above }),
    ),
  )
  const all = placed.flat()
  const contents = sections.flatMap(({ role, rows, above }, section): Element[] => {
    if (rows.length === 0) return []
    const lines = rows.map((_, index): Element => {
      const cells = (placed[section] ?? []).filter(({ row }) => row === above + index)
      return { role: 'TR', language, contents: cells.map((cell) => cellOf(cell, all, around)) }
    })
    return [{ role, language, contents: lines }]
  })
  return [{ role: 'Table', language, contents: [...caption, ...contents] }]
}

type Scoped = Placed<Cell | null> & Pick<CellFacts, 'scope'>

const scopes = { column: 'Column', row: 'Row', data: null } as const

const scoped = (placed: Placed<Cell | null>): Scoped => ({
  ...placed,
  scope: scopes[placed.cell?.role ?? 'data'],
})

const cellOf = (placed: Scoped, all: readonly Scoped[], outer: Around): Element => {
  const { cell, row, column, rows, columns, scope } = placed
  const around = spoken(outer, cell ?? {})
  return {
    role: scope === null ? 'TD' : 'TH',
    language: around.language,
    ...(cell === null || cell.id === null ? {} : { id: cell.id }),
    // A place that no cell was given for says nothing, and nothing is said of it.
    cell: {
      row,
      column,
      rows,
      columns,
      scope,
      headers: cell === null ? [] : headersOf(placed, all),
    },
    contents: insideOf(cell?.children ?? [], around),
  }
}

// The table of contents.

const contentsOf = ({ title, entries }: Contents, around: Around): Element[] => {
  const { language } = around
  const heading = lineOf(title, around)
  const role = headingRole(1, around)
  return [
    ...(heading.length === 0 ? [] : [{ role, language, contents: heading }]),
    ...entryLists(entries, around),
  ]
}

/** Entries that follow a shallower one are a list inside of it. */
const entryLists = (entries: readonly ContentsEntry[], around: Around): Element[] => {
  const lists: Element[] = []
  for (let at = 0; at < entries.length; ) {
    const level = entries[at]?.level ?? 1
    const end = endOf(entries, at, (entry) => entry.level < level)
    const items: Element[] = []
    while (at < end) {
      const next = endOf(entries, at + 1, (entry) => entry.level <= level)
      items.push(entryOf(entries.slice(at, Math.min(next, end)), around))
      at = Math.min(next, end)
    }
    lists.push({ role: 'TOC', language: around.language, contents: items })
  }
  return lists
}

const endOf = (
  entries: readonly ContentsEntry[],
  from: number,
  ends: (entry: ContentsEntry) => boolean,
): number => {
  const found = entries.findIndex((entry, index) => index >= from && ends(entry))
  return found < 0 ? entries.length : found
}

const entryOf = ([entry, ...deeper]: readonly ContentsEntry[], around: Around): Element => {
  if (!entry) throw new Error('An entry of the contents is missing')
  const { language } = around
  const text = `${shownWords(entry.text).trim()} `
  const target = `#${entry.to}`
  const link: Element = { role: 'Link', language, target, contents: [text, { pageOf: entry.to }] }
  const reference: Element = { role: 'Reference', language, contents: [link] }
  return {
    role: 'TOCI',
    language,
    entryOf: entry.to,
    contents: [reference, ...entryLists(deeper, around)],
  }
}

// Lines.

/** Whether what stands before on the line ends in a blank; none begins a line. */
type Line = { blank: boolean }

const lineOf = (inlines: readonly Inline[], around: Around): Content[] => {
  const contents = inlineContents(inlines, { blank: true }, around)
  return contents.some((content) => typeof content !== 'string' || content.trim() !== '')
    ? contents
    : []
}

const inlineContents = (inlines: readonly Inline[], line: Line, around: Around): Content[] =>
  joined(inlines.flatMap((inline) => inlineContent(inline, line, around)))

const inlineContent = (inline: Inline, line: Line, around: Around): readonly Content[] => {
  const { language } = around
  switch (inline.type) {
    case 'words':
      return [textOf(inline.text, line)]
    case 'strong':
    case 'emphasis':
    case 'answer':
      return inlineContents(inline.children, line, around)
    case 'link':
      return inlineElement(
        'Link',
        { language, target: inline.href },
        inlineContents(inline.children, line, around),
      )
    case 'reference':
      return inlineElement(
        'Link',
        { language, target: `#${inline.to}` },
        joined([
          ...inlineContents(inline.children, line, around),
          ...pageWords(inline.page, inline.to, line),
        ]),
      )
    case 'foreign': {
      const inside = { ...around, language: inline.language }
      return inlineElement(
        'Span',
        { language: inline.language },
        inlineContents(inline.children, line, inside),
      )
    }
    case 'abbreviation':
      return inlineElement(
        'Span',
        { language, expansion: inline.expansion },
        inlineContents(inline.children, line, around),
      )
    case 'footnote':
      return noteOf(inline.children, line, around)
  }
}

/** What a reference says of its page, with the number in it. */
const pageWords = (page: string | undefined, to: string, line: Line): readonly Content[] => {
  if (page === undefined) return []
  const [before = '', after = ''] = page.split('{page}')
  const said = textOf(before, line)
  line.blank = false
  return [said, { pageOf: to }, textOf(after, line)]
}

const textOf = (text: string, line: Line): string => {
  const shown = shownWords(text)
  const own = line.blank ? shown.replace(/^ /, '') : shown
  if (own !== '') line.blank = own.endsWith(' ')
  return own
}

const inlineElement = (
  role: string,
  facts: Omit<Element, 'role' | 'contents'>,
  contents: readonly Content[],
): Element[] => (contents.length === 0 ? [] : [{ role, ...facts, contents }])

/** A note stands after its mark; each leads to the other. */
const noteOf = (children: readonly Inline[], line: Line, around: Around): Content[] => {
  const { language, making } = around
  const number = ++making.notes.count
  line.blank = false
  const mark: Element = {
    role: 'Link',
    language,
    id: `mark ${number}`,
    target: `#note ${number}`,
    contents: [`${number}`],
  }
  const back: Element = {
    role: 'Link',
    language,
    target: `#mark ${number}`,
    contents: [`${number}`],
  }
  const label: Element = { role: 'Lbl', language, contents: [back] }
  const words = joined(['\u00a0', ...lineOf(children, around)])
  return [
    { role: 'Reference', language, contents: [mark] },
    { role: 'Note', language, id: `note ${number}`, contents: [label, ...words] },
  ]
}

/** Texts beside each other are one. */
export const joined = (contents: readonly Content[]): Content[] => {
  const all: Content[] = []
  for (const content of contents) {
    const last = all.at(-1)
    if (typeof content === 'string' && typeof last === 'string')
      all[all.length - 1] = last + content
    else if (content !== '') all.push(content)
  }
  return all
}
