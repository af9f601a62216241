import type { Ruled } from '../../../document/tree.ts'
import { paragraphOf } from './pieces.ts'
import type { Handler } from './writing.ts'

/** Lines to write on by hand, in one piece where a page allows. */
export const ruled: Handler<Ruled> = ({ lines }, setting, writing) =>
  Array.from({ length: lines }, (_, index) => {
    // Each line has its own rule.
    const indent = { left: setting.indent, right: writing.apart() }
    const plain = { ...setting, request: false }
    return paragraphOf([], 'WritingLine', { setting: plain, indent, keepNext: index < lines - 1 })
  })
