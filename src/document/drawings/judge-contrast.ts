import type { Problem } from '../../problems/problem.ts'
import type { LabelShape, OutlineShape } from '../tree.ts'
import { type Area, areaOf, holds } from './area.ts'
import { contrast } from './colours.ts'
import type { Drawn } from './drawer.ts'
import { type ColourPair, paleShape, paleWords } from './drawing-problems.ts'
import { growth, moved, type Point } from './matrix.ts'

type Size = { readonly width: number; readonly height: number }

/**
 * Words and shapes that are hard to see on what was painted below them, each pair of colours once: words need 4.5 : 1,
 * large ones and shapes 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11). A paper is white.
 */
export const judgeContrast = (drawn: readonly Drawn[], size: Size): readonly Problem[] => {
  const problems = new Map<string, Problem>()
  const below: Area[] = []
  for (const { shape, place } of drawn) {
    if (shape.type === 'label') {
      const pair = pairOfWords(shape, below)
      if (pair.ratio < pair.least) keep(problems, pair, paleWords(pair, place))
      continue
    }
    const area = areaOf(shape)
    const pair = pairOfShape(shape, { area, below, size })
    if (pair !== null) keep(problems, pair, paleShape(pair, place))
    if (shape.fill !== null) below.push(area)
  }
  return [...problems.values()]
}

const keep = (problems: Map<string, Problem>, pair: ColourPair, problem: Problem): void => {
  const key = [problem.severity, pair.colour, pair.ground, pair.least].join()
  if (!problems.has(key)) problems.set(key, problem)
}

const pairOf = (colour: string, ground: string, least: number): ColourPair => ({
  colour,
  ground,
  ratio: Math.floor(contrast(colour, ground) * 10) / 10,
  least,
})

/** The colour that was painted last at a point. */
const groundAt = (point: Point, below: readonly Area[]): string =>
  below.findLast((area) => holds(area, point))?.colour ?? '#ffffff'

/** 18 points, or 14 in bold, in 1/96 inch (WCAG 2.2, large scale). */
const isLarge = ({ size, bold, matrix }: LabelShape): boolean =>
  size * growth(matrix) >= (bold ? 18.66 : 24)

const pairOfWords = (label: LabelShape, below: readonly Area[]): ColourPair =>
  pairOf(label.fill, groundAt(middleOf(label), below), isLarge(label) ? 3 : 4.5)

/** A point inside of the first, the middle or the last letter, by where the line is held. */
const middleOf = ({ x, y, size, anchor, matrix }: LabelShape): Point => {
  const inwards = { start: size / 3, middle: 0, end: -size / 3 }[anchor]
  return moved(matrix, { x: x + inwards, y: y - size / 3 })
}

type Setting = { readonly area: Area; readonly below: readonly Area[]; readonly size: Size }

/**
 * Of a shape that is too pale, fill and line both; null for one that can be seen, for what is behind all the rest,
 * and for one of the same colour as its ground, which is to be unseen.
 */
const pairOfShape = (shape: OutlineShape, { area, below, size }: Setting): ColourPair | null => {
  if (isBehindAll(area, size)) return null
  const [first = { x: 0, y: 0 }] = area.points
  const ground = groundAt(first, below)
  const colours = [shape.fill, shape.stroke?.colour ?? null].filter((colour) => colour !== null)
  const pairs = colours.map((colour) => pairOf(colour, ground, 3))
  const best = pairs.reduce((one, other) => (other.ratio > one.ratio ? other : one))
  return best.ratio < best.least && best.colour !== ground ? best : null
}

/** A ground for the whole drawing, nearly to its corners. */
const isBehindAll = (area: Area, { width, height }: Size): boolean =>
  [0.1, 0.9].every((across) =>
    [0.1, 0.9].every((down) => holds(area, { x: width * across, y: height * down })),
  )
