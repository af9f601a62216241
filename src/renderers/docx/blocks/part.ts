import type { Part } from '../../../document/tree.ts'
import { atEnds, changed, paragraphOf, spokenIn } from './pieces.ts'
import type { Handler } from './writing.ts'

/** A part begins on a new page. */
export const part: Handler<Part> = (block, outer, writing) => {
  const setting = { ...spokenIn(outer, block), letter: block.kind === 'letter' }
  const pieces = writing.blocks(block.children, setting)
  const [first] = pieces
  if (first === undefined) return []
  const led = first.kind === 'table' ? [paragraphOf([], 'Between', { setting }), ...pieces] : pieces
  return atEnds(
    led,
    (piece) => changed(piece, (options) => ({ ...options, pageBreakBefore: true })),
    (piece) => piece,
  )
}
