import type { Block } from '../../../document/tree.ts'

/** Whether an item or a cell holds one plain paragraph and nothing else: its words are then its own. */
export const isBare = (blocks: readonly Block[]): boolean => {
  const [first] = blocks
  return (
    blocks.length === 1 &&
    first?.type === 'paragraph' &&
    first.look === 'plain' &&
    first.id === null &&
    first.number === null &&
    first.sign === null &&
    first.language === undefined
  )
}
