import type { OutlineShape } from '../tree.ts'
import { moved, type Point } from './matrix.ts'

/** The inside of an outline in the drawing's own axes, its curves as short lines. */
export type Area = {
  readonly colour: string | null
  readonly points: readonly Point[]
  /** Where in the points each closed line begins. */
  readonly starts: readonly number[]
  readonly box: { readonly from: Point; readonly to: Point }
}

export const areaOf = ({ path, fill, matrix }: OutlineShape): Area => {
  const points: Point[] = []
  const starts: number[] = []
  let pen: Point = { x: 0, y: 0 }
  for (const step of path) {
    if (step.step === 'Z') continue
    if (step.step === 'M') starts.push(points.length)
    if (step.step === 'C') {
      const { x1, y1, x2, y2, x, y } = step
      const curve = [pen, { x: x1, y: y1 }, { x: x2, y: y2 }, { x, y }] as const
      for (const part of [0.25, 0.5, 0.75]) points.push(moved(matrix, onCurve(curve, part)))
    }
    pen = { x: step.x, y: step.y }
    points.push(moved(matrix, pen))
  }
  return { colour: fill, points, starts, box: boxAround(points) }
}

type Curve = readonly [from: Point, one: Point, two: Point, to: Point]

const onCurve = ([from, one, two, to]: Curve, part: number): Point => {
  const left = 1 - part
  const mixed = (name: 'x' | 'y'): number =>
    left ** 3 * from[name] +
    3 * left ** 2 * part * one[name] +
    3 * left * part ** 2 * two[name] +
    part ** 3 * to[name]
  return { x: mixed('x'), y: mixed('y') }
}

const boxAround = (points: readonly Point[]): Area['box'] => {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { from: { x: left, y: top }, to: { x: right, y: bottom } }
}

/** Whether a point lies inside: the lines around it turn around it (SVG 1.1, 11.3, "nonzero"). */
export const holds = ({ points, starts, box }: Area, point: Point): boolean => {
  const { from, to } = box
  if (point.x < from.x || point.x > to.x || point.y < from.y || point.y > to.y) return false
  let turns = 0
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? points.length
    for (let at = start; at < end; at += 1) {
      const next = at + 1 === end ? start : at + 1
      turns += crossing(points[at], points[next], point)
    }
  }
  return turns !== 0
}

/** 1 or -1 where the line passes below or above the point to its right, by its direction. */
const crossing = (one: Point | undefined, other: Point | undefined, { x, y }: Point): number => {
  if (one === undefined || other === undefined || one.y <= y === other.y <= y) return 0
  const meets = one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x)
  if (meets <= x) return 0
  return one.y < other.y ? 1 : -1
}
