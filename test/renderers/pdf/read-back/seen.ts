import type { CellFacts, Content, Element } from './element.ts'
import { joined } from './expected.ts'
import { textOf } from './file/values.ts'
import { type Placed, placedCells } from './grid.ts'
import { type Annotation, nameOf, numberOf, type ReadDocument, type ReadElement } from './read.ts'

/** What was read, in the same words as what is expected, with the element it was read from. */
export type Seen = Element & {
  readonly read: ReadElement
  readonly contents: readonly (Seen | Exclude<Content, Element>)[]
}

export const isSeen = (content: Seen['contents'][number]): content is Seen =>
  typeof content !== 'string' && 'role' in content

/** What the structure tells a reader who asks for it. */
export const seenOf = (document: ReadDocument): Seen => {
  const language = textOf(document.file.resolve(document.catalog.get('Lang'))) ?? ''
  const cells = new Map<ReadElement, CellFacts>()
  for (const element of document.elements)
    if (element.role === 'Table')
      for (const [cell, facts] of cellsOf(document, element)) cells.set(cell, facts)
  return seenElement(document.root, { language, cells })
}

type Around = { readonly language: string; readonly cells: ReadonlyMap<ReadElement, CellFacts> }

const seenElement = (read: ReadElement, outer: Around): Seen => {
  const around = read.language === null ? outer : { ...outer, language: read.language }
  const listNumbering = nameOf(read.attributes.get('List')?.get('ListNumbering'))
  const cell = outer.cells.get(read)
  const target = read.role === 'Link' ? targetOf(read) : null
  return {
    role: read.role,
    language: around.language,
    read,
    ...(read.alternative === null ? {} : { alternative: read.alternative }),
    ...(read.expansion === null ? {} : { expansion: read.expansion }),
    ...(listNumbering === null ? {} : { listNumbering }),
    ...(cell === undefined ? {} : { cell }),
    ...(target === null ? {} : { target }),
    contents: joinedSeen(
      read.kids.flatMap((kid): Seen['contents'][number][] => {
        if (kid.kind === 'element') return [seenElement(kid, around)]
        return kid.kind === 'mark' ? kid.texts.map(({ text }) => text) : []
      }),
    ),
  }
}

const joinedSeen = (contents: Seen['contents']): Seen['contents'] =>
  joined(contents) as Seen['contents']

export const annotationsOf = (read: ReadElement): readonly Annotation[] =>
  read.kids.filter((kid) => kid.kind === 'annotation')

/** The one address of a link's annotations, `#` for a place in the paper, what is wrong otherwise. */
const targetOf = (link: ReadElement): string => {
  const targets = annotationsOf(link).map(({ address, destination }) =>
    destination ? `#${destination.page}:${destination.top}` : (address ?? 'nowhere'),
  )
  const different = [...new Set(targets)]
  if (different.length === 0) return 'no annotation'
  const [only = ''] = different
  if (different.length > 1) return `several: ${different.join(', ')}`
  return only.startsWith('#') ? '#' : only
}

// Tables.

export type ReadCell = Placed<ReadElement> & { readonly scope: CellFacts['scope'] }

/** The rows of a table's sections in order. */
export const rowsOf = (table: ReadElement): readonly (readonly ReadElement[])[][] =>
  childrenOf(table)
    .filter(({ role }) => role === 'THead' || role === 'TBody')
    .map((section) => childrenOf(section).map(childrenOf))

export const childrenOf = (element: ReadElement): readonly ReadElement[] =>
  element.kids.filter((kid) => kid.kind === 'element')

export const spansOf = (cell: ReadElement): { readonly rows: number; readonly columns: number } => {
  const attributes = cell.attributes.get('Table')
  return {
    rows: numberOf(attributes?.get('RowSpan')) ?? 1,
    columns: numberOf(attributes?.get('ColSpan')) ?? 1,
  }
}

/** The cells of a table, each at its place; spans reach no further than their section. */
export const placedOf = (table: ReadElement): readonly ReadCell[] => {
  let above = 0
  return rowsOf(table).flatMap((rows) => {
    const placed = placedCells(rows, spansOf).flatMap(({ cell, ...place }): ReadCell[] => {
      if (cell === null) return []
      const scope = nameOf(cell.attributes.get('Table')?.get('Scope'))
      const known = scope === 'Row' || scope === 'Column' ? scope : null
      return [{ ...place, cell, row: place.row + above, scope: known }]
    })
    above += rows.length
    return placed
  })
}

const cellsOf = (document: ReadDocument, table: ReadElement): [ReadElement, CellFacts][] => {
  const placed = placedOf(table)
  const placeOf = new Map(placed.map(({ cell, row, column }) => [cell.id, `${row}:${column}`]))
  return placed.map(({ cell, row, column, rows, columns, scope }) => {
    const named = document.file.list(cell.attributes.get('Table')?.get('Headers')).map(textOf)
    const headers = named.map((id) => placeOf.get(id) ?? `unknown ${id}`).toSorted()
    return [cell, { row, column, rows, columns, scope, headers }]
  })
}
