import type { Quote } from '../../../document/tree.ts'
import type { Handler } from './build.ts'

/** Words of somebody else: set in on both sides, a little smaller. */
export const quote: Handler<Quote> = (block, setting, build) => {
  const type = setting.inCell ? setting.type : { ...setting.type, size: 10, leading: 14.5 }
  const stack = build.blocks(block.children, { ...setting, type })
  const side = setting.inCell ? 6 : 22
  return stack.length === 0 ? [] : [{ stack, margin: [side, 0, side, 0] }]
}
