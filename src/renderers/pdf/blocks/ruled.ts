import type { Ruled } from '../../../document/tree.ts'
import { writingType } from '../look.ts'
import type { PdfNode } from '../node.ts'
import { type Handler, leafOf } from './build.ts'
import { orBlank } from './paragraph.ts'

/** Lines to write on by hand, wide apart, in one piece where a page allows. */
export const ruled: Handler<Ruled> = (block, setting, build) => {
  const stack = Array.from({ length: block.lines }, (): PdfNode => {
    const line = leafOf(orBlank([]), writingType, { build, setting })
    return { stack: [line], frame: { kind: 'rule', above: 0, below: 0 } }
  })
  return [{ stack, together: true }]
}
