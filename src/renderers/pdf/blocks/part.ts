import type { Part } from '../../../document/tree.ts'
import type { Handler } from './build.ts'

/** A part begins on a new page. */
export const part: Handler<Part> = (block, setting, build) => {
  const stack = build.blocks(block.children, setting)
  return stack.length === 0 ? [] : [{ stack, newPage: true }]
}
