import type { Quote } from '../../../document/tree.ts'
import { enter, type Handler, spokenIn } from './build.ts'

/** Words of somebody else: set in on both sides, a little smaller. */
export const quote: Handler<Quote> = (block, setting, build) => {
  const type = setting.inCell ? setting.type : { ...setting.type, size: 10, leading: 14.5 }
  const under = enter('BlockQuote', block, { setting, build })
  const inner = spokenIn(setting, block)
  const stack = build.blocks(block.children, { ...inner, type, under })
  const side = setting.inCell ? 6 : 22
  const { direction } = inner
  return stack.length === 0 ? [] : [{ stack, margin: [side, 0, side, 0], direction }]
}
