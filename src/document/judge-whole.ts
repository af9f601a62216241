import type { Problem } from '../problems/problem.ts'
import { signs } from './carried.ts'
import type { Frame } from './elements.ts'
import { plainText } from './finish.ts'
import {
  headerCellEmpty,
  headingEmpty,
  levelSkipped,
  signAlone,
  tableWithoutHeader,
} from './heard-problems.ts'
import { judgeLinkWords } from './judge-spoken.ts'
import {
  hasEndlessWord,
  longestParagraph,
  mostCells,
  paragraphTooLong,
  tooManyCells,
  wordTooLong,
} from './limits.ts'
import type { Block, Inline, Row } from './tree.ts'

/** What only a whole element tells of the filled paper; `level` is that of the heading before it, 0 for none. */
export const judgeWhole = (frame: Frame, level: number): readonly Problem[] => [
  ...(judges[frame.name]?.(frame, level) ?? []),
  ...judgeSign(frame),
  ...judgeLength(frame),
]

type Judge = (frame: Frame, level: number) => readonly Problem[]

const judgeHeading: Judge = ({ name, inlines, place }, before) => {
  const level = Number(name.slice(1))
  const isEmpty = plainText(inlines).trim() === '' && !holdsReference(inlines)
  return [
    ...(level > before + 1 ? [levelSkipped(level, before, place)] : []),
    ...(isEmpty ? [headingEmpty(name, place)] : []),
  ]
}

/** A reference gets its words when the whole paper is read. */
const holdsReference = (inlines: readonly Inline[]): boolean =>
  inlines.some(
    (inline) =>
      inline.type === 'reference' || (inline.type !== 'words' && holdsReference(inline.children)),
  )

const judges: Readonly<Record<string, Judge>> = {
  h1: judgeHeading,
  h2: judgeHeading,
  h3: judgeHeading,
  table: ({ head, rows, place }) => {
    const cells = [...head, ...rows].flatMap((row: Row) => row.cells)
    return [
      ...(cells.every(({ role }) => role === 'data') ? [tableWithoutHeader(place)] : []),
      ...(cells.length > mostCells ? [tooManyCells(place)] : []),
    ]
  },
  th: (frame) => (isWordless(frame) ? [headerCellEmpty(frame.place)] : []),
  a: ({ attributes, inlines, place }) =>
    attributes['href']?.startsWith('#') === true ? [] : judgeLinkWords(plainText(inlines), place),
}

const judgeSign = (frame: Frame): readonly Problem[] => {
  const words = (frame.attributes['class'] ?? '').split(/\s+/)
  const hasSign = /^(?:p|t[hd])$/.test(frame.name) && signs.some((sign) => words.includes(sign))
  return hasSign && isWordless(frame) ? [signAlone(frame.name, frame.place)] : []
}

const isWordless = ({ inlines, blocks }: Frame): boolean =>
  !hasWords(inlines) && !blocks.some(blockHasWords)

const hasWords = (inlines: readonly Inline[]): boolean =>
  plainText(inlines).trim() !== '' || holdsReference(inlines)

const blockHasWords = (block: Block): boolean =>
  block.type === 'paragraph' ? hasWords(block.children) : true

/** A paragraph, or an element that is one where it holds bare words. */
const judgeLength = ({ name, inlines, place }: Frame): readonly Problem[] => {
  if (!paragraphs.has(name)) return []
  const words = plainText(inlines)
  const from = answerIn(inlines)
  const where = from === null ? place : { ...place, question: from }
  return [
    ...(words.length > longestParagraph ? [paragraphTooLong(where)] : []),
    ...(hasEndlessWord(words) ? [wordTooLong(where)] : []),
  ]
}

const paragraphs: ReadonlySet<string> = new Set([
  'p',
  'li',
  'th',
  'td',
  'caption',
  'figcaption',
  'aside',
  'h1',
  'h2',
  'h3',
])

/** The question that long words answer most probably: the first. */
const answerIn = (inlines: readonly Inline[]): string | null => {
  for (const inline of inlines) {
    if (inline.type === 'words') continue
    const from = inline.type === 'answer' ? inline.from : answerIn(inline.children)
    if (from !== null) return from
  }
  return null
}
