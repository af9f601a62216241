import { colour } from './look.ts'
import type { DrawnSign, Point, Vector } from './node.ts'

/** A drawing in a square of that size; its shape alone tells the signs apart, without colour. */
type Drawing = (size: number) => Vector[]

const drawings = {
  /** A full circle. */
  conforms: (size) => [circle(size, { color: colour.ink })],
  /** A diamond, its left half full. */
  partly: (size) => [
    polygon(diamond(size), {}),
    polygon(diamond(size).slice(0, 3), { color: colour.ink }),
  ],
  /** A square with a cross in it. */
  not: (size) => [
    { type: 'rect', x: 0.5, y: 0.5, w: size - 1, h: size - 1, ...stroke },
    { type: 'line', x1: 0.5, y1: 0.5, x2: size - 0.5, y2: size - 0.5, ...stroke },
    { type: 'line', x1: 0.5, y1: size - 0.5, x2: size - 0.5, y2: 0.5, ...stroke },
  ],
  /** An empty circle. */
  silent: (size) => [circle(size, {})],
  /** A dash. */
  'cannot-say': (size) => [
    {
      type: 'line',
      x1: 0,
      y1: size / 2,
      x2: size,
      y2: size / 2,
      lineWidth: 1.6,
      lineColor: colour.ink,
    },
  ],
  /** A box to tick: larger than a sign, for a pen. */
  box: (size) => [
    {
      type: 'rect',
      x: -size * 0.2,
      y: -size * 0.2,
      w: size * 1.4,
      h: size * 1.4,
      lineWidth: 0.8,
      lineColor: colour.ink,
    },
  ],
} as const satisfies Record<DrawnSign, Drawing>

const stroke = { lineWidth: 0.9, lineColor: colour.ink } as const

/** A sign as fresh vectors, in a square of that size. */
export const drawSign = (sign: DrawnSign, size: number): Vector[] => drawings[sign](size)

const circle = (size: number, fill: { readonly color?: string }): Vector => ({
  type: 'ellipse',
  x: size / 2,
  y: size / 2,
  r1: size / 2 - 0.45,
  r2: size / 2 - 0.45,
  ...stroke,
  ...fill,
})

const polygon = (points: Point[], fill: { readonly color?: string }): Vector => ({
  type: 'polyline',
  points,
  closePath: true,
  ...stroke,
  ...fill,
})

// Top, left, bottom, right; a little wider than the circle, to look as large.
const diamond = (size: number): Point[] => [
  { x: size / 2, y: -0.4 },
  { x: -0.4, y: size / 2 },
  { x: size / 2, y: size + 0.4 },
  { x: size + 0.4, y: size / 2 },
]
