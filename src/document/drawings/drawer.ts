import type { Place, Problem } from '../../problems/problem.ts'
import type { Matrix, Shape } from '../tree.ts'
import { tooManyShapes, valueWrong } from './drawing-problems.ts'
import type { DrawnElement } from './drawn-element.ts'
import { lengthIn } from './numbers.ts'
import type { Style } from './style.ts'

/** A shape with the place of its element. */
export type Drawn = { readonly shape: Shape; readonly place: Place }

/** The state of one drawing while it is read; it ends with the reading. */
export type Drawer = {
  readonly svg: DrawnElement
  readonly ids: ReadonlyMap<string, DrawnElement>
  readonly drawn: Drawn[]
  readonly problems: Problem[]
  /** How many elements and steps of lines may still come. */
  left: number
}

/** What an element is inside of: its look, its axes, how many `use` led to it. */
export type Around = { readonly style: Style; readonly matrix: Matrix; readonly uses: number }

/** Elements and steps of lines of one drawing: a chart has some hundreds, a map some thousands. */
export const mostSteps = 20_000

export const tell = ({ problems }: Drawer, problem: Problem): void => {
  problems.push(problem)
}

/** Takes so many of what is left; false where the drawing is too large, which is told once. */
export const goesOn = (drawer: Drawer, steps: number): boolean => {
  const before = drawer.left
  drawer.left -= steps
  if (before >= 0 && drawer.left < 0) tell(drawer, tooManyShapes(drawer.svg.place, mostSteps))
  return drawer.left >= 0
}

/** A number of an attribute, 0 where it is not written; one that cannot be read is told. */
export const numberIn = (element: DrawnElement, name: string, drawer: Drawer): number => {
  const value = element.attributes[name]
  if (value === undefined) return 0
  const length = lengthIn(value)
  if (length === null) tell(drawer, valueWrong({ name, value }, element.place))
  return length ?? 0
}
