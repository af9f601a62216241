import type { Request } from '../../../document/tree.ts'
import { enter, type Handler } from './build.ts'

/** What is asked: a line at its side over its whole height, in one piece where a page allows. */
export const request: Handler<Request> = (block, setting, build) => {
  const under = enter('Div', {}, { setting, build })
  const stack = build.blocks(block.children, { ...setting, under })
  if (stack.length === 0) return []
  const inside = { stack, margin: [setting.inCell ? 8 : 15, 0, 0, 0] } as const
  return [{ stack: [inside], frame: { kind: 'side', above: 2, below: 3 }, together: true }]
}
