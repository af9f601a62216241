import type { Place, Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'

type Words = { readonly message: Text; readonly hint: Text }

const problem = (code: string, place: Place, words: Words): Problem => ({
  code,
  severity: 'error',
  place,
  ...words,
})

type Value = { readonly name: string; readonly value: string }

/** Values come from the template, but are cut: a path may be as long as a page. */
const cut = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value)

export const valueWrong = ({ name, value }: Value, place: Place): Problem =>
  problem('drawing-value-wrong', place, {
    message: text('In the drawing, {name} is "{value}", which cannot be drawn.', {
      name,
      value: cut(value),
    }),
    hint: valueHint(name),
  })

const valueHint = (name: string): Text => {
  if (name === 'fill' || name === 'stroke')
    return text('Write a colour such as "#1f3a5f" or "navy", or "none"; there are no gradients.')
  if (name === 'd') return text('Write a path by the letters M, L, H, V, C, S, Q, T, A and Z.')
  if (name === 'transform')
    return text('Write translate, scale, rotate, skewX, skewY or matrix, with numbers in brackets.')
  return text('Write a number, with px, pt, mm, cm or in after it where it has a unit.')
}

export const lookUnknown = (name: string, known: readonly string[], place: Place): Problem =>
  problem('attribute-unknown', place, {
    message: text('The style of the drawing says "{name}", which drawings do not have.', { name }),
    hint: text('Take it out. There are: {known}.', {
      known: known.filter((one) => one !== 'style').join(', '),
    }),
  })

export const withoutSize = (place: Place): Problem =>
  problem('drawing-without-size', place, {
    message: text('The drawing does not say how large it is.'),
    hint: text('Write {example} at <svg>.', { example: 'viewBox="0 0 600 400"' }),
  })

export const emptyDrawing = (place: Place): Problem =>
  problem('drawing-empty', place, {
    message: text('The drawing has nothing in it that can be drawn.'),
    hint: text('Put shapes into it, or take it out.'),
  })

export const linkOutside = (place: Place): Problem =>
  problem('drawing-link-outside', place, {
    message: text('In the drawing <use> leads to something outside of it.'),
    hint: text('Write # and the id of a shape in the same drawing; nothing is fetched.'),
  })

export const useLost = (id: string, near: string | null, place: Place): Problem =>
  problem('drawing-use-lost', place, {
    message: text('In the drawing <use> leads to "{id}", which is not in it.', { id: cut(id) }),
    hint:
      near === null
        ? text('Give the shape this id, or take <use> out.')
        : text('The nearest id is "{nearest}".', { nearest: near }),
  })

export const useTooDeep = (place: Place, most: number): Problem =>
  problem('drawing-use-too-deep', place, {
    message: text('In the drawing more than {most} <use> stand for one another.', { most }),
    hint: text('Put in the shapes themselves.'),
  })

export const tooManyShapes = (place: Place, most: number): Problem =>
  problem('drawing-too-large', place, {
    message: text('The drawing has more than {most} shapes and steps of lines.', { most }),
    hint: text('Make it simpler, or save it as a PNG picture and use <img>.'),
  })

export const labelWithoutPlace = (place: Place): Problem =>
  problem('drawing-label-without-place', place, {
    message: text('In the drawing <tspan> begins a new line without saying where it stands.'),
    hint: text('Write both x and y at it.'),
  })

export const paleWords = (pair: ColourPair, place: Place): Problem => ({
  code: 'contrast-too-low',
  severity: 'error',
  place,
  message: text(
    'Words of the drawing in {colour} on {ground} have a contrast of {ratio} : 1; {least} : 1 is needed.',
    pair,
  ),
  hint: text('Take a darker colour for the words, or a lighter one behind them.'),
})

export const paleShape = (pair: ColourPair, place: Place): Problem => ({
  code: 'contrast-too-low',
  severity: 'warning',
  place,
  message: text(
    'A shape of the drawing in {colour} on {ground} has a contrast of {ratio} : 1; what must be seen needs {least} : 1.',
    pair,
  ),
  hint: text('Take a darker colour, or draw a dark line around it. A mere grid may stay pale.'),
})

export type ColourPair = {
  readonly colour: string
  readonly ground: string
  /** Rounded down, so that it never seems enough. */
  readonly ratio: number
  readonly least: number
}
