import { type Markup, markup } from '../../../document/markup.ts'
import type { Block } from '../../../document/tree.ts'
import { gap, part, quote, request } from './around.ts'
import { contents } from './contents.ts'
import { figure } from './figure.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { notesOf } from './notes.ts'
import { paragraph } from './paragraph.ts'
import { ruled } from './ruled.ts'
import { table } from './table.ts'
import type { Handler, Setting, Writing } from './writing.ts'

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

/** All blocks of a paper in HTML, with what stands beside them. */
export const writeBlocks = (
  blocks: readonly Block[],
  options: Omit<Writing, 'blocks' | 'notes'>,
): readonly Markup[] => {
  const writing: Writing = {
    ...options,
    notes: [],
    blocks: (inner, setting) => inner.map((block) => writeOne(block, writing, setting)),
  }
  const written = writing.blocks(blocks, { standing: true })
  return [...written, ...notesOf(writing)]
}

const holders: ReadonlySet<Block['type']> = new Set(['part', 'quote', 'request'])

const writeOne = (block: Block, writing: Writing, setting: Setting): Markup => {
  // The table above pairs every kind with its own handler, which the index alone cannot tell.
  const handler = handlers[block.type] as Handler<Block>
  const written = handler(block, writing, setting)
  const beside = setting.standing && !holders.has(block.type) ? writing.beside(block) : null
  return beside === null ? written : markup`${written}${beside}`
}
