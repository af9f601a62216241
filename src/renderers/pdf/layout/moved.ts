import type { Vector } from '../node.ts'

/** A drawing at another place. */
export const moved = (vector: Vector, x: number, y: number): Vector => {
  switch (vector.type) {
    case 'line':
      return {
        ...vector,
        x1: vector.x1 + x,
        x2: vector.x2 + x,
        y1: vector.y1 + y,
        y2: vector.y2 + y,
      }
    case 'polyline':
      return {
        ...vector,
        points: vector.points.map((point) => ({ x: point.x + x, y: point.y + y })),
      }
    default:
      return { ...vector, x: vector.x + x, y: vector.y + y }
  }
}
