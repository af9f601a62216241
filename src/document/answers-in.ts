import { everyBlock } from './finish.ts'
import type { Block, Inline } from './tree.ts'

/** The questions whose answers stand in some words, each once, in the order in which they come. */
export const answersAmong = (inlines: readonly Inline[]): readonly string[] => [
  ...new Set(inlines.flatMap(fromInline)),
]

/** The questions whose answers stand in a block and all that it holds. */
export const answersIn = (block: Block): readonly string[] => [
  ...new Set([...everyBlock([block])].flatMap(ownAnswers)),
]

const fromInline = (inline: Inline): readonly string[] => {
  if (inline.type === 'words') return []
  const inner = inline.children.flatMap(fromInline)
  return inline.type === 'answer' ? [inline.from, ...inner] : inner
}

const ownAnswers = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'gap':
      return [block.from, ...answersAmong(block.children)]
    case 'heading':
    case 'paragraph':
      return answersAmong(block.children)
    case 'table':
    case 'figure':
      return answersAmong(block.caption)
    case 'contents':
      return answersAmong(block.title)
    case 'list':
    case 'ruled':
    case 'quote':
    case 'request':
    case 'part':
      return []
  }
}

/** The ids that references may lead to, of a block and all that it holds. */
export const idsIn = (block: Block): readonly string[] => [...everyBlock([block])].flatMap(ownIds)

const ownIds = (block: Block): readonly string[] => {
  if (block.type === 'heading') return [block.id]
  if (block.type === 'paragraph') return block.id === null ? [] : [block.id]
  if (block.type !== 'table') return []
  const cells = [...block.head, ...block.body].flatMap((row) => row.cells)
  return cells.flatMap(({ id }) => id ?? [])
}

/**
 * The blocks that stand in the flow of the page, in reading order: a list or a table is one of them, what it
 * holds is not.
 */
export function* standingBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === 'part' || block.type === 'quote' || block.type === 'request')
      yield* standingBlocks(block.children)
    else yield block
  }
}
