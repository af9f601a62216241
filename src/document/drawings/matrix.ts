import type { Matrix } from '../tree.ts'
import { numbersIn, tidy } from './numbers.ts'

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export type Point = { readonly x: number; readonly y: number }

/** First `inner`, then `outer`, in one (SVG 1.1, 7.5). */
export const joined = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ]
}

export const moved = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

/** By how much lengths grow, whatever their direction. */
export const growth = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

export const tidyMatrix = ([a, b, c, d, e, f]: Matrix): Matrix => [
  fine(a),
  fine(b),
  fine(c),
  fine(d),
  tidy(e),
  tidy(f),
]

/** What multiplies needs more digits than what is added. */
const fine = (value: number): number => Math.round(value * 1e7) / 1e7 + 0

/** The matrix of a `transform`, a list of steps of which the last is taken first (SVG 1.1, 7.6); null if it is none. */
export const matrixOf = (transform: string): Matrix | null => {
  const step = /\s*,?\s*([a-z]+)\s*\(([^()]*)\)/giy
  let matrix = identity
  let end = 0
  for (let found = step.exec(transform); found !== null; found = step.exec(transform)) {
    const made = stepOf(found[1] ?? '', numbersIn(found[2] ?? '') ?? [])
    if (made === null) return null
    matrix = joined(matrix, made)
    end = step.lastIndex
  }
  return transform.slice(end).trim() === '' ? matrix : null
}

const stepOf = (name: string, numbers: readonly number[]): Matrix | null => {
  const [a = 0, b, c, d, e, f] = numbers
  const count = numbers.length
  if (name === 'matrix') return count === 6 ? [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0] : null
  if (name === 'translate') return count === 1 || count === 2 ? translation(a, b ?? 0) : null
  if (name === 'scale') return count === 1 || count === 2 ? [a, 0, 0, b ?? a, 0, 0] : null
  if (name === 'rotate') return count === 1 || count === 3 ? rotation(a, b ?? 0, c ?? 0) : null
  if (count !== 1) return null
  if (name === 'skewX') return [1, 0, Math.tan(radians(a)), 1, 0, 0]
  return name === 'skewY' ? [1, Math.tan(radians(a)), 0, 1, 0, 0] : null
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

const rotation = (degrees: number, x: number, y: number): Matrix => {
  const cos = Math.cos(radians(degrees))
  const sin = Math.sin(radians(degrees))
  return joined(joined(translation(x, y), [cos, sin, -sin, cos, 0, 0]), translation(-x, -y))
}
