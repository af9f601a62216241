import type { PathStep } from '../tree.ts'
import type { Point } from './matrix.ts'

type Curve = Extract<PathStep, { step: 'C' }>

/** An elliptical arc as a path writes it: `rotation` in degrees. */
export type Arc = {
  readonly from: Point
  readonly to: Point
  readonly rx: number
  readonly ry: number
  readonly rotation: number
  readonly large: boolean
  readonly sweep: boolean
}

/**
 * An arc as curves of at most a quarter of a turn each: by its two ends, as paths have it, to its centre and angles
 * (SVG 1.1, F.6.5 and F.6.6), and those to Bézier curves. Without a radius it is a straight line.
 */
export const curvesOf = (arc: Arc): readonly Curve[] => {
  const { from, to } = arc
  if (from.x === to.x && from.y === to.y) return []
  if (arc.rx === 0 || arc.ry === 0) return [straight(from, to)]
  const { ellipse, start, turn } = centred(arc)
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9))
  return Array.from({ length: count }, (_, index) =>
    curveAt(ellipse, start + (turn * index) / count, turn / count),
  )
}

const straight = (from: Point, to: Point): Curve => ({
  step: 'C',
  x1: from.x,
  y1: from.y,
  x2: to.x,
  y2: to.y,
  x: to.x,
  y: to.y,
})

type Ellipse = {
  readonly centre: Point
  readonly rx: number
  readonly ry: number
  readonly cos: number
  readonly sin: number
}

/** Where an arc begins on its ellipse, and how far it goes, in radians. */
type Centred = { readonly ellipse: Ellipse; readonly start: number; readonly turn: number }

const centred = ({ from, to, rotation, large, sweep, ...radii }: Arc): Centred => {
  const cos = Math.cos((rotation * Math.PI) / 180)
  const sin = Math.sin((rotation * Math.PI) / 180)
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const x = cos * half.x + sin * half.y
  const y = cos * half.y - sin * half.x
  const { rx, ry } = grown(Math.abs(radii.rx), Math.abs(radii.ry), { x, y })
  const under = (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2
  const along = Math.sqrt(Math.max(0, under) / ((rx * y) ** 2 + (ry * x) ** 2))
  const side = large === sweep ? -along : along
  const inner = { x: (side * rx * y) / ry, y: (-side * ry * x) / rx }
  const centre = {
    x: cos * inner.x - sin * inner.y + (from.x + to.x) / 2,
    y: sin * inner.x + cos * inner.y + (from.y + to.y) / 2,
  }
  const start = Math.atan2((y - inner.y) / ry, (x - inner.x) / rx)
  const end = Math.atan2((-y - inner.y) / ry, (-x - inner.x) / rx)
  const turn = end - start
  const full = 2 * Math.PI
  const directed = sweep && turn < 0 ? turn + full : !sweep && turn > 0 ? turn - full : turn
  return { ellipse: { centre, rx, ry, cos, sin }, start, turn: directed }
}

/** Radii too small to reach from one end to the other grow until they do (F.6.6). */
const grown = (rx: number, ry: number, { x, y }: Point) => {
  const scale = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2))
  return { rx: rx * scale, ry: ry * scale }
}

const curveAt = (ellipse: Ellipse, start: number, turn: number): Curve => {
  const reach = (4 / 3) * Math.tan(turn / 4)
  const end = start + turn
  const one = onEllipse(ellipse, {
    x: Math.cos(start) - reach * Math.sin(start),
    y: Math.sin(start) + reach * Math.cos(start),
  })
  const other = onEllipse(ellipse, {
    x: Math.cos(end) + reach * Math.sin(end),
    y: Math.sin(end) - reach * Math.cos(end),
  })
  const { x, y } = onEllipse(ellipse, { x: Math.cos(end), y: Math.sin(end) })
  return { step: 'C', x1: one.x, y1: one.y, x2: other.x, y2: other.y, x, y }
}

/** From the circle of radius one to the ellipse. */
const onEllipse = ({ centre, rx, ry, cos, sin }: Ellipse, { x, y }: Point): Point => ({
  x: centre.x + cos * rx * x - sin * ry * y,
  y: centre.y + sin * rx * x + cos * ry * y,
})
