import { Footer, Header, PageNumber, type ParagraphChild, Tab, TextRun } from 'docx'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import { made, paragraphOf } from './blocks/pieces.ts'
import type { Setting, Writing } from './blocks/writing.ts'
import { plainRun, runsOf } from './runs.ts'

export type RunningLines = { readonly header: Header; readonly footer: Footer }

/** What stands on every page around the text, in the language of the paper. */
export const runningLines = (
  { running }: DocumentTree,
  setting: Setting,
  writing: Writing,
): RunningLines => {
  const line = (...inlines: Inline[]) => runsOf(inlines, setting, writing)
  const { head, foot, page, notice, draft } = running
  const bold =
    draft === null ? [] : [toEnd(), ...line({ type: 'strong', children: [words(draft)] })]
  const above = [paragraphOf([...line(words(head)), ...bold], 'Header', { setting })]
  if (notice !== null) above.push(paragraphOf(line(words(notice)), 'Notice', { setting }))
  const numbers = page.split(/(\{pages?\})/).flatMap((piece) => pagePiece(piece, line))
  const below = paragraphOf([...line(words(foot)), toEnd(), ...numbers], 'Footer', { setting })
  return {
    header: new Header({ children: made(above) }),
    footer: new Footer({ children: made([below]) }),
  }
}

const words = (text: string): Inline => ({ type: 'words', text })

const toEnd = (): TextRun => new TextRun({ children: [new Tab()] })

/** "{page}" and "{pages}" are fields, which the reader of the file works out; blanks around them stay. */
const pagePiece = (
  piece: string,
  line: (...inlines: Inline[]) => readonly ParagraphChild[],
): readonly ParagraphChild[] => {
  if (piece === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })]
  if (piece === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
  const blank = (isThere: boolean) => (isThere ? [plainRun(' ')] : [])
  return [...blank(/^\s/.test(piece)), ...line(words(piece.trim())), ...blank(/\S\s+$/.test(piece))]
}
