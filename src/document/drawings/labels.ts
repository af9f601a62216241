import type { LabelShape } from '../tree.ts'
import { type Around, type Drawer, numberIn, tell } from './drawer.ts'
import { labelWithoutPlace } from './drawing-problems.ts'
import { type DrawnElement, wordsIn } from './drawn-element.ts'
import { tidyMatrix } from './matrix.ts'
import { tidy } from './numbers.ts'
import { type Style, styleOf } from './style.ts'

/** The lines of words of a `text`: a `tspan` with a place of its own begins another. */
export const labelsOf = (
  text: DrawnElement,
  { style, matrix }: Around,
  drawer: Drawer,
): readonly LabelShape[] => {
  const first = runAt({ element: text, style, x: 0, y: 0 }, drawer)
  const runs = [first]
  for (const child of text.children) {
    const current = runs.at(-1) ?? first
    if (typeof child === 'string') current.words += child
    else if (child.name === 'data') current.words += wordsIn(child)
    else if (child.name === 'tspan') runs.push(...spanned(child, current, drawer))
  }
  return runs.flatMap((run) => labelOf(run, { matrix: tidyMatrix(matrix) }))
}

/** A line of words while it is read. */
type Run = { readonly x: number; readonly y: number; readonly style: Style; words: string }

type Beginning = {
  readonly element: DrawnElement
  readonly style: Style
  /** Where it stands as far as the element does not say. */
  readonly x: number
  readonly y: number
}

const runAt = ({ element, style, x, y }: Beginning, drawer: Drawer): Run => {
  const { attributes } = element
  const from = (name: 'x' | 'y', other: number) =>
    attributes[name] === undefined ? other : numberIn(element, name, drawer)
  return {
    x: from('x', x) + shiftIn({ element, style, name: 'dx' }, drawer),
    y: from('y', y) + shiftIn({ element, style, name: 'dy' }, drawer),
    style,
    words: '',
  }
}

type Shift = { readonly element: DrawnElement; readonly style: Style; readonly name: 'dx' | 'dy' }

/** Charts shift their labels by parts of the size of the letters. */
const shiftIn = ({ element, style, name }: Shift, drawer: Drawer): number => {
  const found = /^\s*([-+]?[\d.]+)em\s*$/.exec(element.attributes[name] ?? '')
  const share = Number(found?.[1] ?? Number.NaN)
  return Number.isFinite(share) ? share * style.size : numberIn(element, name, drawer)
}

/** A new line; or none, where the words go on in the line that there is. */
const spanned = (span: DrawnElement, current: Run, drawer: Drawer): readonly Run[] => {
  const { x, y, dy } = span.attributes
  const words = wordsIn(span)
  if (x === undefined && y === undefined && dy === undefined) {
    current.words += words
    return []
  }
  if (x === undefined && current.words.trim() !== '') {
    tell(drawer, labelWithoutPlace(span.place))
    return []
  }
  const style = styleOf(span, current.style, (problem) => tell(drawer, problem))
  const run = runAt({ element: span, style, x: current.x, y: current.y }, drawer)
  return [{ ...run, words }]
}

const labelOf = (
  { words, x, y, style }: Run,
  { matrix }: Pick<LabelShape, 'matrix'>,
): readonly LabelShape[] => {
  const text = words.replace(/\s+/g, ' ').trim()
  const { size, bold, anchor, fill } = style
  if (text === '' || fill === null || size === 0) return []
  return [{ type: 'label', text, x: tidy(x), y: tidy(y), size, bold, anchor, fill, matrix }]
}
