import type { Contents, ContentsEntry } from '../../../document/tree.ts'
import { settableText } from '../drawable-text.ts'
import { headingTypes, type Type } from '../look.ts'
import type { PdfNode } from '../node.ts'
import type { Element } from '../structure/element.ts'
import { type Around, enter, type Handler, leafOf } from './build.ts'
import { headingRole, outlineText } from './heading.ts'
import { inlineRuns, isEmpty } from './inline-runs.ts'

const entryTypes = {
  1: { size: 10.5, leading: 15, bold: true },
  2: { size: 10.5, leading: 14 },
  3: { size: 9.5, leading: 13.5 },
} as const satisfies Record<1 | 2 | 3, Type>
const indents = { 1: 0, 2: 14, 3: 28 } as const
const befores = { 1: 5.5, 2: 1.5, 3: 1 } as const

/** Room for the page number, and air before it. */
export const pageNumberRoom = 40

/** The table of contents: its title is a heading; each entry leads to its own, with the page at the end. */
export const contents: Handler<Contents> = (block, setting, build) => {
  const around = { build, setting }
  const title = titleOf(block, around)
  const entries = entriesOf(block.entries, around)
  return [...title, ...entries]
}

const titleOf = ({ title }: Contents, around: Around): PdfNode[] => {
  if (isEmpty(title)) return []
  const element = enter(headingRole(1, around.build), {}, around)
  const runs = inlineRuns(title, { ...around, element })
  const outline = { level: 1, text: outlineText(runs) }
  return [
    leafOf(runs, { ...around, type: headingTypes[2] }, { element, outline, keepWithNext: true }),
  ]
}

/** Entries of a deeper level stand in a list of their own inside of the entry above them. */
const entriesOf = (entries: readonly ContentsEntry[], around: Around): PdfNode[] => {
  const open: { readonly level: number; readonly list: Element; item: Element }[] = []
  return entries.map((entry) => {
    while ((open.at(-1)?.level ?? 0) > entry.level) open.pop()
    const above = open.at(-1)
    const isSame = above?.level === entry.level
    const list = isSame ? above.list : (above?.item ?? around.setting.under).block('TOC')
    const item = list.block('TOCI', { leadsTo: entry.to })
    if (isSame) above.item = item
    else open.push({ level: entry.level, list, item })
    return entryOf(entry, item, around)
  })
}

// A break forced in a heading is not one in its entry; the blank at the end parts it from its number.
const oneLine = (text: string): string => `${settableText(text).replaceAll('\n', ' ').trimEnd()} `

const entryOf = (entry: ContentsEntry, item: Element, around: Around): PdfNode => {
  const reference = item.block('Reference')
  const link = reference.block('Link')
  const run = { text: oneLine(entry.text), goTo: entry.to, element: link }
  return leafOf(
    [run],
    { ...around, type: entryTypes[entry.level] },
    {
      element: reference,
      pageOf: entry.to,
      keepWithNext: entry.level === 1,
      margin: [indents[entry.level], befores[entry.level], pageNumberRoom, 0],
    },
  )
}
