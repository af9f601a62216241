import { type Markup, markup } from '../../../document/markup.ts'
import type { Block } from '../../../document/tree.ts'
import { words } from './words.ts'
import type { Writing } from './writing.ts'

/** What an item or a cell holds: bare words where it is one plain paragraph. */
export const inside = (blocks: readonly Block[], writing: Writing): Markup => {
  const [first] = blocks
  return blocks.length === 1 && first !== undefined && isBare(first)
    ? markup`${words(first.children, writing)}`
    : markup`${writing.blocks(blocks, { standing: false })}`
}

const isBare = (block: Block): block is Extract<Block, { type: 'paragraph' }> =>
  block.type === 'paragraph' &&
  block.look === 'plain' &&
  block.id === null &&
  block.number === null &&
  block.sign === null
