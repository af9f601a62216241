import { nearest } from '../../problems/nearest.ts'
import { done, type Result } from '../../problems/problem.ts'
import type { Drawing, Matrix, OutlineShape } from '../tree.ts'
import { type Around, type Drawer, goesOn, mostSteps, numberIn, tell } from './drawer.ts'
import {
  emptyDrawing,
  linkOutside,
  useLost,
  useTooDeep,
  valueWrong,
  withoutSize,
} from './drawing-problems.ts'
import { type DrawnElement, elementsIn } from './drawn-element.ts'
import { judgeContrast } from './judge-contrast.ts'
import { labelsOf } from './labels.ts'
import { identity, joined, matrixOf, tidyMatrix, translation } from './matrix.ts'
import { lengthIn, numbersIn, tidy } from './numbers.ts'
import { outlineSteps } from './outlines.ts'
import { firstStyle, type Style, styleOf } from './style.ts'

/**
 * An `<svg>` as shapes and words of our own. Elements and attributes were judged when they were met; what cannot be
 * drawn is an error here, what is hard to see an error or a warning.
 */
export const readDrawing = (svg: DrawnElement): Result<Drawing> => {
  const size = sizeOf(svg)
  if (size === null) return { ok: false, problems: [withoutSize(svg.place)] }
  const drawer: Drawer = { svg, ids: idsIn(svg), drawn: [], problems: [], left: mostSteps }
  const style = styleOf(svg, firstStyle, (problem) => tell(drawer, problem))
  drawChildren(svg, { style, matrix: size.matrix, uses: 0 }, drawer)
  const { drawn, problems } = drawer
  if (problems.length === 0 && drawn.length === 0) tell(drawer, emptyDrawing(svg.place))
  const { width, height } = size
  problems.push(...judgeContrast(drawn, { width, height }))
  return problems.some(({ severity }) => severity === 'error')
    ? { ok: false, problems }
    : done({ type: 'drawing', width, height, shapes: drawn.map(({ shape }) => shape) }, problems)
}

/** Size in 1/96 inch, and the way from the axes of the viewBox (SVG 1.1, 7.7; as large as fits, in the middle). */
const sizeOf = ({ attributes }: DrawnElement) => {
  const box = numbersIn(attributes['viewbox'] ?? '') ?? []
  const [left = 0, top = 0, across = 0, down = 0] = box.length === 4 ? box : []
  const isBox = across > 0 && down > 0
  const width = sideOf(attributes['width'])
  const height = sideOf(attributes['height'])
  if (!isBox) return width && height ? { width, height, matrix: identity } : null
  const wide = width ?? (height === null ? across : (height * across) / down)
  const high = height ?? (wide * down) / across
  const scale = Math.min(wide / across, high / down)
  const matrix: Matrix = [
    scale,
    0,
    0,
    scale,
    (wide - across * scale) / 2 - left * scale,
    (high - down * scale) / 2 - top * scale,
  ]
  return { width: tidy(wide), height: tidy(high), matrix }
}

/** A share of the page, as web pages have it, says nothing on paper. */
const sideOf = (value: string | undefined): number | null => {
  const length = lengthIn(value ?? '')
  return length !== null && length > 0 ? length : null
}

const idsIn = (element: DrawnElement): ReadonlyMap<string, DrawnElement> => {
  const found = new Map<string, DrawnElement>()
  const collect = (one: DrawnElement): void => {
    const { id } = one.attributes
    if (id !== undefined && !found.has(id)) found.set(id, one)
    for (const child of elementsIn(one)) collect(child)
  }
  collect(element)
  return found
}

const drawChildren = (element: DrawnElement, around: Around, drawer: Drawer): void => {
  for (const child of elementsIn(element)) drawElement(child, around, drawer)
}

const unpainted: ReadonlySet<string> = new Set(['defs', 'title', 'desc', 'data'])

const drawElement = (element: DrawnElement, outer: Around, drawer: Drawer): void => {
  const { name } = element
  if (unpainted.has(name) || !goesOn(drawer, 1)) return
  const style = styleOf(element, outer.style, (problem) => tell(drawer, problem))
  const matrix = joined(outer.matrix, transformOf(element, drawer))
  const around = { style, matrix, uses: outer.uses }
  if (name === 'g') drawChildren(element, around, drawer)
  else if (name === 'use') drawUsed(element, around, drawer)
  else if (name === 'text') {
    for (const shape of labelsOf(element, around, drawer))
      drawer.drawn.push({ shape, place: element.place })
  } else drawOutline(element, around, drawer)
}

const transformOf = ({ attributes, place }: DrawnElement, drawer: Drawer): Matrix => {
  const { transform: value } = attributes
  if (value === undefined) return identity
  const matrix = matrixOf(value)
  if (matrix === null) tell(drawer, valueWrong({ name: 'transform', value }, place))
  return matrix ?? identity
}

/** `use` inside of what `use` stands for: more than that is made to never end. */
const mostUses = 4

const drawUsed = (element: DrawnElement, around: Around, drawer: Drawer): void => {
  const target = targetOf(element, around, drawer)
  if (target === null) return
  const there = translation(numberIn(element, 'x', drawer), numberIn(element, 'y', drawer))
  const matrix = joined(around.matrix, there)
  drawElement(target, { ...around, matrix, uses: around.uses + 1 }, drawer)
}

/** What a `use` stands for; null, which is told, where it is nothing in the same drawing. */
const targetOf = (
  { attributes, place }: DrawnElement,
  { uses }: Around,
  drawer: Drawer,
): DrawnElement | null => {
  const link = (attributes['href'] ?? attributes['xlink:href'] ?? '').trim()
  const id = link.slice(1)
  const target = drawer.ids.get(id)
  if (!link.startsWith('#')) tell(drawer, linkOutside(place))
  else if (target === undefined || target.name === 'svg')
    tell(drawer, useLost(id, nearest(id, drawer.ids.keys()), place))
  else if (uses >= mostUses) tell(drawer, useTooDeep(place, mostUses))
  else return target
  return null
}

const drawOutline = (element: DrawnElement, { style, matrix }: Around, drawer: Drawer): void => {
  const { name, attributes, place } = element
  const steps = outlineSteps(
    name,
    (wanted) => numberIn(element, wanted, drawer),
    (wanted) => attributes[wanted],
  )
  if (steps === null) {
    const written = name === 'path' ? 'd' : 'points'
    tell(drawer, valueWrong({ name: written, value: attributes[written] ?? '' }, place))
    return
  }
  const look = lookOf(style, name === 'line')
  const isSeen = steps.length > 1 && (look.fill !== null || look.stroke !== null)
  if (!isSeen || !goesOn(drawer, steps.length)) return
  const shape: OutlineShape = { type: 'outline', path: steps, ...look, matrix: tidyMatrix(matrix) }
  drawer.drawn.push({ shape, place })
}

const lookOf = (
  { fill, stroke, width, dash }: Style,
  isLine: boolean,
): Pick<OutlineShape, 'fill' | 'stroke'> => ({
  fill: isLine ? null : fill,
  stroke: stroke === null || width === 0 ? null : { colour: stroke, width, dash },
})
