import type { Problem } from '../../problems/problem.ts'
import { colourOf } from './colours.ts'
import { lookAttributes, unheeded } from './drawing-model.ts'
import { lookUnknown, valueWrong } from './drawing-problems.ts'
import type { DrawnElement } from './drawn-element.ts'
import { lengthIn, numbersIn } from './numbers.ts'

/** How things look, as it is handed down from element to element. */
export type Style = {
  readonly fill: string | null
  readonly stroke: string | null
  readonly width: number
  readonly dash: readonly number[]
  readonly size: number
  readonly bold: boolean
  readonly anchor: 'start' | 'middle' | 'end'
}

/** What SVG begins with (SVG 1.1, appendix N). */
export const firstStyle: Style = {
  fill: '#000000',
  stroke: null,
  width: 1,
  dash: [],
  size: 16,
  bold: false,
  anchor: 'start',
}

/** The style of an element inside of another; what cannot be read is told, and the other's is kept. */
export const styleOf = (
  element: DrawnElement,
  outer: Style,
  tell: (problem: Problem) => void,
): Style => {
  let style = outer
  for (const [name, value] of looksOf(element, tell)) {
    const found = value.trim() === 'inherit' ? {} : readers[name]?.(value)
    if (found === null) tell(valueWrong({ name, value }, element.place))
    else style = { ...style, ...found }
  }
  return style
}

type Look = readonly [name: string, value: string]

/** Attributes, and what stands in `style`, which wins over them (SVG 1.1, 6.4). */
const looksOf = (
  { attributes, place }: DrawnElement,
  tell: (problem: Problem) => void,
): readonly Look[] => {
  const written = Object.entries(attributes).filter(([name]) => name in readers)
  const declared = (attributes['style'] ?? '').split(';').flatMap((one): readonly Look[] => {
    const [name = '', ...value] = one.split(':').map((part) => part.trim())
    if (name === '' || unheeded.includes(name)) return []
    if (name in readers) return [[name, value.join(':')]]
    tell(lookUnknown(name, lookAttributes, place))
    return []
  })
  return [...written, ...declared]
}

/** A value as part of a style; null where it is none. */
type Reader = (value: string) => Partial<Style> | null

const painted = (value: string, as: (colour: string | null) => Partial<Style>) => {
  const colour = colourOf(value)
  return colour === null ? null : as(colour === 'none' ? null : colour)
}

const measured = (value: string, as: (length: number) => Partial<Style>) => {
  const length = lengthIn(value)
  return length === null || length < 0 ? null : as(length)
}

const readers: Readonly<Record<string, Reader>> = {
  fill: (value) => painted(value, (fill) => ({ fill })),
  stroke: (value) => painted(value, (stroke) => ({ stroke })),
  'stroke-width': (value) => measured(value, (width) => ({ width })),
  'stroke-dasharray': (value) => {
    const dash = value.trim() === 'none' ? [] : numbersIn(value)
    return dash === null || dash.some((length) => length < 0) ? null : { dash }
  },
  'font-size': (value) => measured(value, (size) => ({ size })),
  'font-weight': (value) =>
    /^(?:normal|bold|bolder|lighter|[1-9]00)$/.test(value.trim())
      ? { bold: /^(?:bold|bolder|[6-9]00)$/.test(value.trim()) }
      : null,
  'text-anchor': (value) => {
    const anchor = (['start', 'middle', 'end'] as const).find((known) => known === value.trim())
    return anchor === undefined ? null : { anchor }
  },
}
