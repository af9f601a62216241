import { type Fault, short } from '../fault.ts'
import { around, type Box, within } from '../file/geometry.ts'
import type { Rule } from '../judged.ts'
import { type Mark, type ReadDocument, type ReadElement, textsOf, wordsOf } from '../read.ts'
import { childrenOf, placedOf, rowsOf, spansOf } from '../seen.ts'

const blocks = ['P', 'L', 'Table', 'BlockQuote', 'Div', 'Figure', 'TOC', 'H1', 'H2', 'H3', 'H4']
const inlines = ['Link', 'Span', 'Reference', 'Note']

/** What each element may hold (ISO 32000-1, 14.8.4). */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  Document: [...blocks, 'Sect'],
  Sect: [...blocks, 'Sect'],
  Div: blocks,
  BlockQuote: blocks,
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: ['Link'],
  LBody: [...blocks, ...inlines],
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TH: [...blocks, ...inlines],
  TD: [...blocks, ...inlines],
  TOC: ['TOCI'],
  TOCI: ['Reference', 'TOC'],
  Figure: ['Caption'],
  Note: ['Lbl', ...inlines],
  ...Object.fromEntries(
    ['P', 'H1', 'H2', 'H3', 'H4', 'Caption', ...inlines.slice(0, 3)].map((role) => [role, inlines]),
  ),
}
const wordless = new Set([
  'Document',
  'Sect',
  'Div',
  'BlockQuote',
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TR',
  'TOC',
  'TOCI',
])
// A row may lie under cells that reach down from above.
const mayBeEmpty = new Set(['Document', 'TD', 'LBody', 'TR'])

/** Elements hold what their role may hold, and none is there for nothing. */
export const elementsNestRightly: Rule = ({ document }) =>
  document.elements.flatMap((element): Fault[] => {
    const may = mayHold[element.role]
    if (!may)
      return [fault('nesting', element, [`a role ${element.role}`, 'a standard role that we use'])]
    const strange = childrenOf(element).filter(({ role }) => !may.includes(role))
    const loose = wordless.has(element.role) && element.kids.some(({ kind }) => kind === 'mark')
    return [
      ...strange.map(({ role }) => fault('nesting', element, [role, may.join(', ')])),
      ...(loose ? [fault('nesting', element, ['words', may.join(', ')])] : []),
      ...(isEmpty(element)
        ? [fault('empty-element', element, ['nothing', 'words, or no element'])]
        : []),
    ]
  })

const isSilent = (element: ReadElement): boolean =>
  textsOf(element).every(({ text }) => text.trim() === '')

const isEmpty = (element: ReadElement): boolean =>
  !mayBeEmpty.has(element.role) &&
  element.role !== 'Figure' &&
  isSilent(element) &&
  !hasEmptyBelow(element)

// Of a row of empty cells the cells are meant, not the row.
const hasEmptyBelow = (element: ReadElement): boolean =>
  childrenOf(element).some(
    (child) => mayBeEmpty.has(child.role) || child.role === 'Figure' || hasEmptyBelow(child),
  )

const fault = (
  code: string,
  { role }: ReadElement,
  [found, expected]: readonly [found: string, expected: string],
): Fault => ({ code, where: role, found, expected })

/** Rows of equal length without holes; heads that say something (ISO 32000-1, 14.8.4.3.4). */
export const tablesAreGrids: Rule = ({ document }) =>
  document.elements
    .filter(({ role }) => role === 'Table')
    .flatMap((table) => [...gridFaults(table), ...headFaults(table), ...captionFaults(table)])

const gridFaults = (table: ReadElement): Fault[] => {
  const placed = placedOf(table)
  const cut = placed.filter(({ cell, rows, columns }) => {
    const spans = spansOf(cell)
    return spans.rows !== rows || spans.columns !== columns
  })
  const area = placed.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  const rows = rowsOf(table).flat().length
  const columns = Math.max(0, ...placed.map((cell) => cell.column + cell.columns))
  return [
    ...cut.map(({ cell }) =>
      fault('table-grid', cell, [`spans that do not fit: ${short(wordsOf(cell))}`, 'room']),
    ),
    ...(area === rows * columns
      ? []
      : [fault('table-grid', table, [`${area} places filled`, `${rows} × ${columns}`])]),
  ]
}

const headFaults = (table: ReadElement): Fault[] =>
  placedOf(table).flatMap(({ cell, row, column }): Fault[] =>
    cell.role === 'TH' && isSilent(cell)
      ? [fault('empty-header', cell, [`nothing in row ${row} column ${column}`, 'words'])]
      : [],
  )

const captionFaults = (table: ReadElement): Fault[] =>
  childrenOf(table).flatMap(({ role }, index): Fault[] =>
    role === 'Caption' && index > 0
      ? [fault('caption-place', table, [`Caption as ${index}`, 'as the first'])]
      : [],
  )

/** Whoever is named by others has an id, each once, and the tree of ids knows it (ISO 32000-1, 14.7.2). */
export const idsLeadToElements: Rule = ({ document }) => {
  const seen = new Set<string>()
  const faults = document.elements.flatMap((element): Fault[] => {
    const { id, role, object } = element
    if (id === null)
      return role === 'TH' || role === 'Note'
        ? [fault('id-missing', element, ['no id', 'an id'])]
        : []
    const twice = seen.has(id)
    seen.add(id)
    return [
      ...(twice ? [fault('id-twice', element, [id, 'an id of its own'])] : []),
      ...(document.idTree.get(id) === object
        ? []
        : [fault('id-tree', element, [`${document.idTree.get(id)}`, `${object} for ${id}`])]),
    ]
  })
  const strange = [...document.idTree.keys()].filter((id) => !seen.has(id))
  return [
    ...faults,
    ...strange.map((id) => ({ code: 'id-tree', where: 'ids', found: id, expected: 'an element' })),
  ]
}

/** A figure says what it shows, and its box is where it is drawn (ISO 32000-1, 14.8.5.4.3). */
export const figuresAreFound: Rule = ({ document }) =>
  document.elements
    .filter(({ role }) => role === 'Figure')
    .flatMap((figure): Fault[] => {
      const layout = figure.attributes.get('Layout')
      const box = document.file.list(layout?.get('BBox')).map(Number)
      const [left = 0, bottom = 0, right = 0, top = 0] = box
      const drawn = drawnBox(document, figure)
      const silent = figure.alternative === null || figure.alternative.trim() === ''
      return [
        ...(silent
          ? [fault('alternative', figure, ['nothing', 'words for who does not see it'])]
          : []),
        ...(box.length === 4 && drawn !== null && isAround({ left, bottom, right, top }, drawn)
          ? []
          : [fault('figure-box', figure, [JSON.stringify(box), JSON.stringify(drawn)])]),
      ]
    })

const isAround = (box: Box, drawn: Box): boolean =>
  within(drawn, box, 2) &&
  within(box, drawn, Math.max(drawn.right - drawn.left, drawn.top - drawn.bottom))

/** What the figure's own marks paint; words inside of a drawing are artifacts and are not asked for. */
const drawnBox = ({ pages }: ReadDocument, figure: ReadElement): Box | null => {
  const own = figure.kids.filter((kid): kid is Mark => kid.kind === 'mark')
  return around(
    own.flatMap(({ page, id }) =>
      (pages[page]?.painting.painted ?? [])
        .filter(({ owner }) => owner.kind === 'content' && owner.id === id)
        .map(({ box }) => box),
    ),
  )
}
