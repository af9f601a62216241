import type { Ruled } from '../../../document/tree.ts'
import { writingType } from '../look.ts'
import type { PdfNode } from '../node.ts'
import type { Handler } from './build.ts'

/** Lines to write on by hand, wide apart, in one piece where a page allows. */
export const ruled: Handler<Ruled> = (block) => {
  const stack = Array.from(
    { length: block.lines },
    (): PdfNode => ({
      stack: [],
      frame: { kind: 'rule', above: writingType.leading, below: 0 },
    }),
  )
  return [{ stack, together: true }]
}
