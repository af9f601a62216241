import { directionOf } from '../../../../../src/document/direction.ts'
import { type Fault, short } from '../fault.ts'
import { type Box, within } from '../file/geometry.ts'
import type { ShownText } from '../file/painting.ts'
import type { Judged, Rule } from '../judged.ts'
import { linesFrom, type ReadLine } from '../lines.ts'
import type { ReadElement } from '../read.ts'
import { childrenOf, placedOf, rowsOf, spansOf } from '../seen.ts'

/** Nothing is painted outside of the page. */
export const allIsOnThePage: Rule = ({ document }) =>
  document.pages.flatMap(({ index, box, painting }) =>
    painting.painted.flatMap((each): Fault[] => {
      if (within(each.box, box, 1)) return []
      const found = each.kind === 'text' ? short(each.text) : each.kind
      return [{ code: 'outside-page', where: `page ${index + 1}`, found, expected: 'on the page' }]
    }),
  )

/** A place from the beginning of the paper: pages, then down the page. */
type Height = { readonly page: number; readonly base: number }
/** What follows the line before it: a line, or a table as a whole. */
type Unit = {
  readonly first: Height
  readonly last: Height
  readonly text: string
  readonly line: ReadLine | null
  readonly owner: ReadElement
}

const isBelow = (one: Height, other: Height): boolean =>
  one.page > other.page || (one.page === other.page && one.base < other.base - 0.5)

/**
 * What is read later stands lower, or on a later page, or further along the line: the order of the tree is the
 * order of the eye. Exceptions, each with a rule of its own: the cells of a row stand beside each other, notes at
 * the foot of the page.
 */
export const seenInOrder: Rule = (judged) => {
  const columns = [judged.document.root, ...judged.document.elements.filter(isColumn)]
  return [
    ...columns.flatMap((column) => columnFaults(column, judged)),
    ...judged.document.elements.filter(({ role }) => role === 'Table').flatMap(rowFaults),
    ...noteFaults(judged),
  ]
}

const isColumn = ({ role }: ReadElement): boolean =>
  role === 'TD' || role === 'TH' || role === 'Note'

const columnFaults = (column: ReadElement, judged: Judged): Fault[] => {
  const units = unitsOf(column)
  return units.flatMap((unit, index): Fault[] => {
    const before = units[index - 1]
    if (!before || isBelow(unit.first, before.last) || goesOn(before, unit, judged)) return []
    const expected = `below or after ${short(before.text)}`
    const where = `page ${unit.first.page + 1}`
    return [{ code: 'visual-order', where, found: short(unit.text), expected }]
  })
}

/** Further along the same line, whichever way that goes; or a table beside the mark of the item it stands in. */
const goesOn = (before: Unit, unit: Unit, { tree }: Judged): boolean => {
  if (!before.line || before.last.page !== unit.first.page) return false
  const higher = unit.first.base - before.last.base
  if (!unit.line) return higher < before.line.box.top - before.line.box.bottom
  const [one, other] = [before.line.box, unit.line.box]
  const along =
    directionOf(languageOf(unit.owner, tree.language)) === 'ltr'
      ? one.left < other.left
      : one.right > other.right
  return along && areOnOneLine(one, other)
}

/** Whether the lower of two boxes is beside the other for at least half of its height. */
const areOnOneLine = (one: Box, other: Box): boolean =>
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) >=
  0.5 * Math.min(one.top - one.bottom, other.top - other.bottom)

/** Its own language or that of what is around; the paper's where none is said. */
const languageOf = (element: ReadElement, paper: string): string => {
  if (element.language !== null) return element.language
  return element.parent ? languageOf(element.parent, paper) : paper
}

type Part = { readonly page: number; readonly shown: ShownText }

/** Lines in order, tables in one piece, without notes and what stands inside of cells. */
const unitsOf = (column: ReadElement): readonly Unit[] => {
  const known = unitsKnown.get(column)
  if (known) return known
  const units = unitsRead(column)
  unitsKnown.set(column, units)
  return units
}

// A cell is asked for them by its row, its table and all that is around.
const unitsKnown = new WeakMap<ReadElement, readonly Unit[]>()

const unitsRead = (column: ReadElement): readonly Unit[] => {
  const units: Unit[] = []
  let open: Part[] = []
  const close = (owner: ReadElement) => {
    units.push(...linesFrom(open).map((line) => unitOfLine(line, owner)))
    open = []
  }
  const walk = (element: ReadElement, owner: ReadElement): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'mark') open.push(...kid.texts.map((shown) => ({ page: kid.page, shown })))
      if (kid.kind !== 'element' || kid.role === 'Note') continue
      if (inLine.has(kid.role)) walk(kid, owner)
      else {
        close(owner)
        if (kid.role === 'Table') units.push(...unitsOfTable(kid))
        else walk(kid, kid)
        close(kid)
      }
    }
  }
  walk(column, column)
  close(column)
  return units
}

const inLine = new Set(['Link', 'Span', 'Reference'])

const unitOfLine = (line: ReadLine, owner: ReadElement): Unit => {
  const height = { page: line.page, base: line.base }
  return { first: height, last: height, text: line.text, line, owner }
}

const unitsOfTable = (table: ReadElement): readonly Unit[] => {
  const captions = childrenOf(table).filter(({ role }) => role === 'Caption')
  const lines = childrenOf(table)
    .filter(({ role }) => role !== 'Caption')
    .flatMap(allUnits)
  const [first, last] = [lines.reduce(higher, lines[0]), lines.reduce(lower, lines[0])]
  const rows: Unit[] =
    first && last
      ? [{ first: first.first, last: last.last, text: first.text, line: null, owner: table }]
      : []
  return [...captions.flatMap(unitsOf), ...rows]
}

const allUnits = (element: ReadElement): readonly Unit[] =>
  element.role === 'TD' || element.role === 'TH'
    ? unitsOf(element)
    : childrenOf(element).flatMap(allUnits)

const higher = (one: Unit | undefined, other: Unit): Unit =>
  one && !isBelow(one.first, other.first) ? one : other
const lower = (one: Unit | undefined, other: Unit): Unit =>
  one && isBelow(one.last, other.last) ? one : other

/**
 * Rows one below the other; the cells of a row side by side, all one way. A cell that reaches over rows may begin
 * on a later page than they do.
 */
const rowFaults = (table: ReadElement): Fault[] => {
  const starts = rowsOf(table)
    .flat()
    .map((cells) => cells.filter((cell) => spansOf(cell).rows === 1))
    .map((cells) => cells.flatMap((cell) => unitsOf(cell).slice(0, 1)).reduce(higher, undefined))
    .filter((unit) => unit !== undefined)
  const rows = starts.flatMap((start, index): Fault[] => {
    const before = starts[index - 1]
    return !before || isBelow(start.first, before.first)
      ? []
      : [
          {
            code: 'visual-order',
            where: 'row',
            found: short(start.text),
            expected: `below ${short(before.text)}`,
          },
        ]
  })
  return [...rows, ...sideFaults(table)]
}

const sideFaults = (table: ReadElement): Fault[] => {
  const placed = placedOf(table).flatMap(({ cell, row, column }) => {
    const [line] = unitsOf(cell).flatMap((unit) => unit.line ?? [])
    return line
      ? [{ row, column, middle: (line.box.left + line.box.right) / 2, text: line.text }]
      : []
  })
  const steps = placed.flatMap((cell, index) => {
    const before = placed[index - 1]
    return before?.row === cell.row
      ? [{ step: Math.sign(cell.middle - before.middle), text: cell.text }]
      : []
  })
  const way = steps[0]?.step
  return steps.flatMap(({ step, text }): Fault[] =>
    step === way && step !== 0
      ? []
      : [
          {
            code: 'visual-order',
            where: 'cell',
            found: short(text),
            expected: 'beside the cell before it',
          },
        ],
  )
}

/** A note stands below all text of its page, notes in their order, on the page of its mark or a later one. */
const noteFaults = ({ document }: Judged): Fault[] => {
  const flow = lowestText(document.root)
  let before: Unit | undefined
  return document.elements
    .filter(({ role }) => role === 'Note')
    .flatMap((note): Fault[] => {
      const [first, last] = [unitsOf(note)[0], unitsOf(note).at(-1)]
      if (!first || !last) return []
      const above = flow.get(first.first.page)
      const wrong =
        (above !== undefined && first.first.base >= above) ||
        (before && !isBelow(first.first, before.last))
      before = last
      const where = `note on page ${first.first.page + 1}`
      return wrong
        ? [{ code: 'visual-order', where, found: short(first.text), expected: 'at the foot' }]
        : []
    })
}

/** The base line of the lowest words of each page that are no note's. */
const lowestText = (root: ReadElement): Map<number, number> => {
  const lowest = new Map<number, number>()
  const walk = (element: ReadElement): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'element' && kid.role !== 'Note') walk(kid)
      if (kid.kind !== 'mark') continue
      for (const { text, start } of kid.texts)
        if (text.trim() !== '')
          lowest.set(kid.page, Math.min(lowest.get(kid.page) ?? Infinity, start[1]))
    }
  }
  walk(root)
  return lowest
}
