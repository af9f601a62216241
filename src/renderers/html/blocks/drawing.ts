import { attributes, type Markup, markup } from '../../../document/markup.ts'
import type {
  Drawing,
  LabelShape,
  Matrix,
  OutlineShape,
  PathStep,
  Shape,
} from '../../../document/tree.ts'

/** The shapes of a drawing as SVG of our own: only what the tree can hold can stand in it. */
export const drawingOf = ({ shapes }: Drawing): readonly Markup[] => shapes.map(shapeOf)

const shapeOf = (shape: Shape): Markup =>
  shape.type === 'outline' ? outlineOf(shape) : labelOf(shape)

const outlineOf = ({ path, fill, stroke, matrix }: OutlineShape): Markup => {
  const marks = attributes({
    d: path.map(stepOf).join(''),
    fill: fill ?? 'none',
    stroke: stroke?.colour ?? null,
    'stroke-width': stroke?.width ?? null,
    'stroke-dasharray': stroke?.dash.join(' ') ?? null,
    transform: transformOf(matrix),
  })
  return markup`<path${marks}/>`
}

/** SVG 2, 9.3: one letter a step, absolute numbers. */
const stepOf = (step: PathStep): string => {
  if (step.step === 'Z') return 'Z'
  const end = `${step.x} ${step.y}`
  return step.step === 'C'
    ? `C${step.x1} ${step.y1} ${step.x2} ${step.y2} ${end}`
    : `${step.step}${end}`
}

const labelOf = ({ text, x, y, size, bold, anchor, fill, matrix }: LabelShape): Markup => {
  const marks = attributes({
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 700 : null,
    'text-anchor': anchor === 'start' ? null : anchor,
    fill,
    transform: transformOf(matrix),
  })
  return markup`<text${marks}>${text}</text>`
}

const transformOf = (matrix: Matrix): string | null => {
  const isIdentity = matrix.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0))
  return isIdentity ? null : `matrix(${matrix.join(' ')})`
}
