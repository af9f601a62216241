/** From one plane to another: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Point = readonly [x: number, y: number]
/** In points, y upwards from the page's foot. */
export type Box = {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export const unity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `one`, then `other`. */
export const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
]

export const moved = ([x, y]: Point, matrix: Matrix): Point => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** The smallest box around points; null around none. */
export const boxOf = (points: readonly Point[]): Box | null =>
  points.length === 0
    ? null
    : {
        left: Math.min(...points.map(([x]) => x)),
        bottom: Math.min(...points.map(([, y]) => y)),
        right: Math.max(...points.map(([x]) => x)),
        top: Math.max(...points.map(([, y]) => y)),
      }

const corners = ({ left, bottom, right, top }: Box): Point[] => [
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
]

/** Where a box comes to lie; one that is turned gets a larger one. */
export const movedBox = (box: Box, matrix: Matrix): Box =>
  boxOf(corners(box).map((corner) => moved(corner, matrix))) ?? box

export const around = (boxes: readonly Box[]): Box | null => boxOf(boxes.flatMap(corners))

/** Whether a box lies in another, with so many points of grace. */
export const within = (inner: Box, outer: Box, grace: number): boolean =>
  inner.left >= outer.left - grace &&
  inner.bottom >= outer.bottom - grace &&
  inner.right <= outer.right + grace &&
  inner.top <= outer.top + grace
