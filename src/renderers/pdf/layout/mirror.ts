import type { Vector } from '../node.ts'
import { TextLine } from '../text/text-line.ts'

/** What stands on a page, at its place. */
export type Placed = TextLine | Vector

/**
 * Moves a line or a drawing to the other side. `axis` is the sum of the left and the right edge, in points,
 * of what is turned round; the words of a line keep their order.
 */
export const mirror = (placed: Placed, axis: number): void => {
  if (placed instanceof TextLine) placed.x = axis - (placed.x ?? 0) - placed.getWidth()
  else mirrorVector(placed, axis)
}

const mirrorVector = (vector: Vector, axis: number): void => {
  switch (vector.type) {
    case 'line': {
      const { x1, x2 } = vector
      vector.x1 = axis - x2
      vector.x2 = axis - x1
      return
    }
    case 'rect':
      vector.x = axis - vector.x - vector.w
      return
    case 'ellipse':
      vector.x = axis - vector.x
      return
    case 'polyline':
      vector.points = vector.points.map(({ x, y }) => ({ x: axis - x, y }))
  }
}
