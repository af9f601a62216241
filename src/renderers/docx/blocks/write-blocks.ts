import { FootnoteReferenceRun, type INumberingOptions, Paragraph, type ParagraphChild } from 'docx'
import type { Block, DocumentTree, Footnote } from '../../../document/tree.ts'
import { beginBookmarks } from '../bookmarks.ts'
import { textBlock, twips } from '../look.ts'
import { beginNumbering } from '../numbering.ts'
import { type RunningLines, runningLines } from '../running.ts'
import { plainRun, runsOf } from '../runs.ts'
import { quote, request } from './around.ts'
import { contents } from './contents.ts'
import { figure } from './figure.ts'
import { gap } from './gap.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { part } from './part.ts'
import { paragraphOf, withRoomAbove } from './pieces.ts'
import { ruled } from './ruled.ts'
import { table } from './table.ts'
import type { Handler, Piece, Setting, Writing } from './writing.ts'

const handlers = {
  heading,
  paragraph,
  list,
  table,
  quote,
  request,
  gap,
  ruled,
  contents,
  figure,
  part,
} satisfies {
  [Kind in Block['type']]: Handler<Extract<Block, { type: Kind }>>
}

/** A paper in the library's terms. */
export type Written = {
  readonly pieces: readonly Piece[]
  /** By their numbers, from 1. */
  readonly notes: readonly Paragraph[]
  readonly running: RunningLines
  readonly numbering: INumberingOptions
}

/** All that a paper holds. */
export const writeBlocks = (tree: DocumentTree): Written => {
  const notes: Paragraph[] = []
  const writing = beginWriting(tree, notes)
  const setting = inText(tree.language)
  const pieces = writing.blocks(tree.children, setting)
  const running = runningLines(tree, setting, writing)
  return { pieces, notes, running, numbering: writing.numbering.definitions() }
}

const inText = (language: string): Setting => ({
  language,
  text: 'BodyText',
  indent: 0,
  width: textBlock,
  inCell: false,
  figure: false,
  depth: 0,
  request: false,
  letter: false,
})

const beginWriting = (tree: DocumentTree, notes: Paragraph[]): Writing => {
  const turn = counter()
  const writing: Writing = {
    language: tree.language,
    bookmarks: beginBookmarks(tree),
    numbering: beginNumbering(),
    nextLink: counter(),
    nextPicture: counter(),
    apart: () => turn() % 2,
    noteMark: (note, setting) => noteMark(note, { setting, writing, notes }),
    blocks: (blocks, setting) => blocksOf(blocks, setting, writing),
  }
  return writing
}

const counter = () => {
  let count = 0
  return () => {
    count += 1
    return count
  }
}

type Noting = {
  readonly setting: Setting
  readonly writing: Writing
  readonly notes: Paragraph[]
}

/** The mark of a note, which is kept for the foot of its page. Word has no notes to notes: those stay in the words. */
const noteMark = (
  { children }: Footnote,
  { setting, writing, notes }: Noting,
): readonly ParagraphChild[] => {
  const inside = { ...setting, ...inNote }
  const words = runsOf(children, inside, writing)
  if (setting.text === inNote.text) return [plainRun(' ('), ...words, plainRun(')')]
  const kept = paragraphOf([plainRun(' '), ...words], inNote.text, { setting: inside })
  notes.push(new Paragraph(kept.options))
  return [new FootnoteReferenceRun(notes.length)]
}

const inNote = { text: 'FootnoteText', indent: 0, figure: false, request: false } as const

const blocksOf = (
  blocks: readonly Block[],
  setting: Setting,
  writing: Writing,
): readonly Piece[] => {
  const pieces: Piece[] = []
  for (const block of blocks) {
    const [first, ...rest] = piecesOf(block, setting, writing)
    if (first !== undefined) pieces.push(...apartFromTable(pieces.at(-1), first, setting), ...rest)
  }
  return pieces
}

// The table above pairs every kind with its own handler, which the index alone cannot tell.
const piecesOf = (block: Block, setting: Setting, writing: Writing): readonly Piece[] => {
  const handler = handlers[block.type] as Handler<Block>
  return handler(block, setting, writing)
}

/** A table has no room below it of its own, and two tables that touch become one. */
const apartFromTable = (
  above: Piece | undefined,
  piece: Piece,
  setting: Setting,
): readonly Piece[] => {
  if (above?.kind !== 'table') return [piece]
  return piece.kind === 'table'
    ? [paragraphOf([], 'Between', { setting }), piece]
    : [withRoomAbove(piece, twips(setting.inCell ? 4 : 14))]
}
