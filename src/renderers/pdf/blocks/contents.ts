import type { Contents, ContentsEntry } from '../../../document/tree.ts'
import { drawableText } from '../drawable-text.ts'
import { headingTypes, type Type } from '../look.ts'
import type { PdfNode } from '../node.ts'
import { splitWords } from '../split-words.ts'
import { type Build, type Handler, leafOf, type Setting } from './build.ts'
import { inlineRuns } from './inline-runs.ts'

const entryTypes = {
  1: { size: 10.5, leading: 15, bold: true },
  2: { size: 10.5, leading: 14 },
  3: { size: 9.5, leading: 13.5 },
} as const satisfies Record<1 | 2 | 3, Type>
const indents = { 1: 0, 2: 14, 3: 28 } as const
const befores = { 1: 5.5, 2: 1.5, 3: 1 } as const

/** Room for the page number, and air before it. */
export const pageNumberRoom = 40

/** The table of contents: each entry leads to its heading, with the page at the right. */
export const contents: Handler<Contents> = (block, setting, build) => {
  const runs = inlineRuns(block.title)
  const around = { build, setting }
  const title = leafOf(runs, headingTypes[2], { ...around, keepWithNext: true })
  const entries = block.entries.map((entry) => entryOf(entry, around))
  return runs.length > 0 ? [title, ...entries] : entries
}

// A break forced in a heading is not one in its entry.
const oneLine = (text: string): string => drawableText(text).replaceAll('\n', ' ')

const entryOf = (
  entry: ContentsEntry,
  around: { readonly build: Build; readonly setting: Setting },
): PdfNode =>
  leafOf(
    splitWords(oneLine(entry.text)).map((piece) => ({ ...piece, goTo: entry.to })),
    entryTypes[entry.level],
    {
      ...around,
      pageOf: entry.to,
      keepWithNext: entry.level === 1,
      margin: [indents[entry.level], befores[entry.level], pageNumberRoom, 0],
    },
  )
