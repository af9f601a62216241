import type { Canvas, Chart } from '../../src/charts/chart.ts'
import { drawCharts } from '../../src/charts/draw-charts.ts'
import { estimatedWidth } from '../../src/charts/estimated-width.ts'
import { readDocument } from '../../src/document/read-document.ts'
import type { Drawing, Figure, LabelShape, OutlineShape } from '../../src/document/tree.ts'

export const english: Canvas = { measure: estimatedWidth, direction: 'ltr', language: 'en' }

/** A chart as the figure that a paper makes of it; anything that the paper would remark is an error here. */
export const figureOf = async (chart: Chart, canvas: Canvas = english): Promise<Figure> => {
  const drawn = await drawCharts(new Map([['it', chart]]), canvas)
  const svg = drawn.get('it') ?? ''
  const read = readDocument(`<section><figure>${svg}</figure></section>`, () => ({}))
  if (!read.ok || read.problems.length > 0) throw new Error(JSON.stringify(read.problems, null, 2))
  const [part] = read.value
  const [figure] = part?.type === 'part' ? part.children : []
  if (figure?.type !== 'figure') throw new Error('a figure')
  return figure
}

export const drawingOf = async (chart: Chart, canvas: Canvas = english): Promise<Drawing> => {
  const { picture } = await figureOf(chart, canvas)
  if (picture.type !== 'drawing') throw new Error('a drawing')
  return picture
}

export type Box = {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the words of a drawing stand. */
export const wordBoxes = ({ shapes }: Drawing): readonly Box[] =>
  shapes.filter((shape) => shape.type === 'label').map(boxOf)

const boxOf = ({ text, x, y, size, bold, anchor, matrix }: LabelShape): Box => {
  const width = estimatedWidth(text, size, bold)
  const [, , , , e, f] = matrix
  const left = e + x - { start: 0, middle: width / 2, end: width }[anchor]
  const top = f + y - size * 0.75
  return { words: text, left, right: left + width, top, bottom: f + y + size * 0.2 }
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

/** The areas of a colour from left to right: where each begins, and how far it reaches. */
export const areasOf = ({ shapes }: Drawing, fill: string) =>
  shapes
    .filter((shape): shape is OutlineShape => shape.type === 'outline' && shape.fill === fill)
    .map(({ path }) => {
      const points = path.flatMap((step) => (step.step === 'Z' ? [] : [step]))
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      const left = Math.min(...xs)
      const top = Math.min(...ys)
      return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
    })
    .toSorted((one, other) => one.left - other.left)
