import type { Quote, Request } from '../../../document/tree.ts'
import { requestEdge, twips } from '../look.ts'
import { atEnds, spokenIn, together, withRoomAbove, withRoomBelow } from './pieces.ts'
import type { Handler } from './writing.ts'

/** Words of somebody else, set in. */
export const quote: Handler<Quote> = (block, outer, writing) => {
  const setting = spokenIn(outer, block)
  const side = twips(setting.inCell ? 6 : 22)
  return writing.blocks(block.children, {
    ...setting,
    text: setting.inCell ? setting.text : 'Quote',
    indent: setting.indent + side,
    width: Math.max(1, setting.width - 2 * side),
  })
}

/** What is asked: a line at its side, room above and below, in one piece where a page allows. */
export const request: Handler<Request> = (block, setting, writing) => {
  // The line of the next request is another: a twip tells them apart.
  const edge = requestEdge + writing.apart()
  const pieces = writing.blocks(block.children, {
    ...setting,
    text: setting.inCell ? setting.text : 'Request',
    indent: setting.indent + edge,
    width: setting.width - edge,
    request: true,
  })
  const room = twips(setting.inCell ? 3 : 11)
  return atEnds(
    together(pieces),
    (piece) => withRoomAbove(piece, room),
    (piece) => withRoomBelow(piece, room),
  )
}
