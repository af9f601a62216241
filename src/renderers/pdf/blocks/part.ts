import type { Part } from '../../../document/tree.ts'
import { enter, type Handler, spokenIn } from './build.ts'

/** A part begins on a new page. */
export const part: Handler<Part> = (block, setting, build) => {
  const under = enter('Sect', block, { setting, build })
  const inside = { ...spokenIn(setting, block), under, inLetter: block.kind === 'letter' }
  const stack = build.blocks(block.children, inside)
  return stack.length === 0 ? [] : [{ stack, newPage: true }]
}
