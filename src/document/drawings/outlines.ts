import type { PathStep } from '../tree.ts'
import { curvesOf } from './arc.ts'
import type { Point } from './matrix.ts'
import { numbersIn, tidy } from './numbers.ts'
import { pathSteps } from './path-data.ts'

/** A number of an attribute, 0 where it is not written; what is no number was told, and is 0 too. */
type Numbers = (name: string) => number
/** The value of an attribute as it was written. */
type Words = (name: string) => string | undefined

/** The line around a shape by the name of its element; null where a list of points or a path cannot be read. */
export const outlineSteps = (
  name: string,
  numbers: Numbers,
  words: Words,
): readonly PathStep[] | null => {
  if (name === 'path') return pathSteps(words('d') ?? '')
  if (name === 'rect') return rectangle(numbers, words)
  if (name === 'circle') return ellipse(numbers, numbers('r'), numbers('r'))
  if (name === 'ellipse') return ellipse(numbers, numbers('rx'), numbers('ry'))
  if (name === 'line') {
    const from = { x: numbers('x1'), y: numbers('y1') }
    return polygon([from, { x: numbers('x2'), y: numbers('y2') }], false)
  }
  const points = pointsIn(words('points') ?? '')
  return points === null ? null : polygon(points, name === 'polygon')
}

const pointsIn = (value: string): readonly Point[] | null => {
  const numbers = numbersIn(value)
  if (numbers === null || numbers.length % 2 !== 0) return null
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []))
}

const polygon = (points: readonly Point[], isClosed: boolean): readonly PathStep[] => {
  const steps = points.map(({ x, y }, index): PathStep => at(index === 0 ? 'M' : 'L', x, y))
  return isClosed && steps.length > 0 ? [...steps, { step: 'Z' }] : steps
}

const at = (step: 'M' | 'L', x: number, y: number): PathStep => ({ step, x: tidy(x), y: tidy(y) })

const ellipse = (numbers: Numbers, rx: number, ry: number): readonly PathStep[] => {
  if (rx <= 0 || ry <= 0) return []
  const [x, y] = [numbers('cx'), numbers('cy')]
  const right = { x: x + rx, y }
  const left = { x: x - rx, y }
  const half = { rx, ry, rotation: 0, large: false, sweep: true }
  return [
    at('M', right.x, right.y),
    ...[
      ...curvesOf({ ...half, from: right, to: left }),
      ...curvesOf({ ...half, from: left, to: right }),
    ].map(tidyCurve),
    { step: 'Z' },
  ]
}

type Curve = ReturnType<typeof curvesOf>[number]

const tidyCurve = ({ x1, y1, x2, y2, x, y }: Curve): PathStep => ({
  step: 'C',
  x1: tidy(x1),
  y1: tidy(y1),
  x2: tidy(x2),
  y2: tidy(y2),
  x: tidy(x),
  y: tidy(y),
})

/** SVG 1.1, 9.2: one radius stands for both, and none is more than half of its side. */
const rectangle = (numbers: Numbers, words: Words): readonly PathStep[] => {
  const [x, y, width, height] = [numbers('x'), numbers('y'), numbers('width'), numbers('height')]
  if (width <= 0 || height <= 0) return []
  const [rx, ry] = [numbers('rx'), numbers('ry')]
  const across = Math.min(words('rx') === undefined ? ry : rx, width / 2)
  const down = Math.min(words('ry') === undefined ? rx : ry, height / 2)
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  return across > 0 && down > 0
    ? rounded({ x, y, width, height, rx: across, ry: down })
    : polygon(corners, true)
}

type Rounded = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rx: number
  readonly ry: number
}

const rounded = ({ x, y, width, height, rx, ry }: Rounded): readonly PathStep[] => {
  const [right, bottom] = [x + width, y + height]
  const corner = (from: Point, to: Point) =>
    curvesOf({ from, to, rx, ry, rotation: 0, large: false, sweep: true }).map(tidyCurve)
  return [
    at('M', x + rx, y),
    at('L', right - rx, y),
    ...corner({ x: right - rx, y }, { x: right, y: y + ry }),
    at('L', right, bottom - ry),
    ...corner({ x: right, y: bottom - ry }, { x: right - rx, y: bottom }),
    at('L', x + rx, bottom),
    ...corner({ x: x + rx, y: bottom }, { x, y: bottom - ry }),
    at('L', x, y + ry),
    ...corner({ x, y: y + ry }, { x: x + rx, y }),
    { step: 'Z' },
  ]
}
