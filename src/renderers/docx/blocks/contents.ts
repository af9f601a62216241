import { InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Contents, ContentsEntry } from '../../../document/tree.ts'
import { fieldEnd, fieldStart } from '../fields.ts'
import { runsOf } from '../runs.ts'
import { lineText } from '../word-text.ts'
import { paragraphOf } from './pieces.ts'
import type { Handler, Piece, Setting, Writing } from './writing.ts'

const styles = { 1: 'TOC1', 2: 'TOC2', 3: 'TOC3' } as const

/**
 * The table of contents: a field that Word makes anew from the headings, with its entries in it already
 * (ISO/IEC 29500-1, 17.16.5.68), so that whoever opens the file without working fields out has them too.
 */
export const contents: Handler<Contents> = (block, setting, writing) => {
  const title = runsOf(block.title, setting, writing)
  const above = title.length === 0 ? [] : [paragraphOf(title, 'TOCHeading', { setting })]
  return [...above, ...entriesOf(block.entries, setting, writing)]
}

const entriesOf = (
  entries: readonly ContentsEntry[],
  setting: Setting,
  writing: Writing,
): readonly Piece[] =>
  entries.map((entry, index) => {
    const start = index === 0 ? fieldStart('TOC \\o "1-3" \\h \\z \\u', true) : []
    const end = index === entries.length - 1 ? [fieldEnd()] : []
    const line = lineOf(entry, setting, writing)
    return paragraphOf([...start, ...line, ...end], styles[entry.level], { setting })
  })

const lineOf = (
  { to, text }: ContentsEntry,
  setting: Setting,
  writing: Writing,
): readonly ParagraphChild[] => {
  const words = runsOf([{ type: 'words', text: lineText(text) }], setting, writing)
  const anchor = writing.bookmarks.nameOf(to)
  if (anchor === null) return words
  const page = [
    new TextRun({ children: [new Tab()] }),
    ...fieldStart(`PAGEREF ${anchor} \\h`, false),
    fieldEnd(),
  ]
  return [new InternalHyperlink({ children: [...words, ...page], anchor })]
}
