import type { PathStep } from '../tree.ts'
import { curvesOf } from './arc.ts'
import type { Point } from './matrix.ts'
import { tidy } from './numbers.ts'

/**
 * The `d` of a path as moves, lines and curves with absolute numbers (SVG 1.1, 8.3). Null where it is not written
 * as it should be: nothing is drawn by halves.
 */
export const pathSteps = (data: string): readonly PathStep[] | null => {
  const scanner: Scanner = { data, at: 0 }
  const pen = newPen()
  const steps: PathStep[] = []
  for (let command = nextCommand(scanner); command !== null; command = nextCommand(scanner)) {
    if (steps.length === 0 && command.toUpperCase() !== 'M') return null
    if (!drawAll(command, scanner, { pen, steps })) return null
  }
  return data.slice(scanner.at).trim() === '' ? steps.map(tidyStep) : null
}

type Scanner = { readonly data: string; at: number }

const taken = (scanner: Scanner, wanted: RegExp): string | null => {
  wanted.lastIndex = scanner.at
  const found = wanted.exec(scanner.data)
  if (found === null) return null
  scanner.at = wanted.lastIndex
  return found[1] ?? null
}

const nextCommand = (scanner: Scanner): string | null => taken(scanner, /[\s,]*([mlhvcsqtaz])/iy)

/** In arcs two of the numbers are 0 or 1, and need nothing after them. */
const nextNumber = (scanner: Scanner, isFlag: boolean): number | null => {
  const found = isFlag
    ? taken(scanner, /[\s,]*([01])/y)
    : taken(scanner, /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy)
  const number = Number(found ?? Number.NaN)
  return Math.abs(number) <= 1_000_000 ? number : null
}

/** Where the pen is, where its line began, and the last control point, for curves that go on smoothly. */
type Pen = {
  at: Point
  start: Point
  control: Point
  last: string
}

const newPen = (): Pen => {
  const origin = { x: 0, y: 0 }
  return { at: origin, start: origin, control: origin, last: '' }
}

type Drawing = { readonly pen: Pen; readonly steps: PathStep[] }

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
}

/** Draws a command as often as numbers for it follow; false where they are not as they should be. */
const drawAll = (command: string, scanner: Scanner, drawing: Drawing): boolean => {
  let name = command.toUpperCase()
  const isRelative = command !== name
  const first = numbersFor(name, scanner)
  if (first === null || (first === 'none' && name !== 'Z')) return false
  let numbers: readonly number[] | 'none' | null = first === 'none' ? [] : first
  while (numbers !== null && numbers !== 'none') {
    draw({ name, numbers, isRelative }, drawing)
    if (name === 'Z') return true
    // More pairs after a move are lines.
    if (name === 'M') name = 'L'
    numbers = numbersFor(name, scanner)
  }
  return numbers === 'none'
}

/** All numbers of one command; "none" where none follow; null where some are missing. */
const numbersFor = (name: string, scanner: Scanner): readonly number[] | 'none' | null => {
  const count = counts[name] ?? 0
  const numbers: number[] = []
  while (numbers.length < count) {
    const isFlag = name === 'A' && (numbers.length === 3 || numbers.length === 4)
    const number = nextNumber(scanner, isFlag)
    if (number === null) return numbers.length === 0 ? 'none' : null
    numbers.push(number)
  }
  return count === 0 ? 'none' : numbers
}

type Command = {
  readonly name: string
  readonly numbers: readonly number[]
  readonly isRelative: boolean
}

const draw = (command: Command, { pen, steps }: Drawing): void => {
  const { name } = command
  steps.push(...stepsOf(absolute(command, pen.at), pen))
  pen.last = name
}

/** The points of a command from the origin of the drawing; an arc keeps its radii, and has its end last. */
type Absolute = {
  readonly name: string
  readonly numbers: readonly number[]
  readonly points: readonly Point[]
}

const absolute = ({ name, numbers, isRelative }: Command, at: Point): Absolute => {
  const from = isRelative ? at : { x: 0, y: 0 }
  const [first = 0] = numbers
  if (name === 'H') return { name, numbers, points: [{ x: from.x + first, y: at.y }] }
  if (name === 'V') return { name, numbers, points: [{ x: at.x, y: from.y + first }] }
  const pairs = name === 'A' ? numbers.slice(5) : numbers
  const points: Point[] = []
  for (let index = 0; index < pairs.length; index += 2)
    points.push({ x: from.x + (pairs[index] ?? 0), y: from.y + (pairs[index + 1] ?? 0) })
  return { name, numbers, points }
}

const stepsOf = (command: Absolute, pen: Pen): readonly PathStep[] => {
  const { name, points } = command
  const end = points.at(-1) ?? pen.start
  const from = pen.at
  pen.at = end
  if (name === 'Z') return [{ step: 'Z' }]
  if (name === 'M') pen.start = end
  if (name === 'M' || /[LHV]/.test(name)) return [{ step: name === 'M' ? 'M' : 'L', ...end }]
  return name === 'A' ? arcSteps(command, from) : [curveStep(command, from, pen)]
}

const arcSteps = ({ numbers, points }: Absolute, from: Point): readonly PathStep[] => {
  const [rx = 0, ry = 0, rotation = 0, large, sweep] = numbers
  const [to = from] = points
  return curvesOf({ from, to, rx, ry, rotation, large: large === 1, sweep: sweep === 1 })
}

/** C, S, Q and T: one with three control points has its own, one with two shares them out (SVG 1.1, 8.3.6 and 8.3.7). */
const curveStep = ({ name, points }: Absolute, from: Point, pen: Pen): PathStep => {
  const isCubic = name === 'C' || name === 'S'
  const goesOn = isCubic ? /[CS]/.test(pen.last) : /[QT]/.test(pen.last)
  const mirrored = goesOn ? { x: 2 * from.x - pen.control.x, y: 2 * from.y - pen.control.y } : from
  const [one = from, two = one, three = two] =
    name === 'S' || name === 'T' ? [mirrored, ...points] : points
  if (isCubic) {
    pen.control = two
    return { step: 'C', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...three }
  }
  pen.control = one
  return {
    step: 'C',
    x1: from.x + (2 / 3) * (one.x - from.x),
    y1: from.y + (2 / 3) * (one.y - from.y),
    x2: two.x + (2 / 3) * (one.x - two.x),
    y2: two.y + (2 / 3) * (one.y - two.y),
    ...two,
  }
}

const tidyStep = (step: PathStep): PathStep => {
  if (step.step === 'Z') return step
  const end = { x: tidy(step.x), y: tidy(step.y) }
  if (step.step !== 'C') return { step: step.step, ...end }
  const { x1, y1, x2, y2 } = step
  return { step: 'C', x1: tidy(x1), y1: tidy(y1), x2: tidy(x2), y2: tidy(y2), ...end }
}
