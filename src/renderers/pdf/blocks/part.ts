import type { Block, Part } from '../../../document/tree.ts'
import type { Handler } from './build.ts'

/** A part begins on a new page. */
export const part: Handler<Part> = (block, setting, build) => {
  const children = block.kind === 'letter' ? block.children.map(asSubject) : block.children
  const stack = build.blocks(children, setting)
  return stack.length === 0 ? [] : [{ stack, newPage: true }]
}

/** The heading of a letter is its subject, set no larger than a line of it. */
const asSubject = (block: Block): Block =>
  block.type === 'heading' ? { ...block, level: 3 } : block
