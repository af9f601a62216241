import type { Place } from '../../problems/problem.ts'
import type { Attributes } from '../html-events.ts'

/** An element of SVG as it was written, with what stands in it. */
export type DrawnElement = {
  readonly name: string
  readonly attributes: Attributes
  readonly place: Place
  readonly children: readonly (string | DrawnElement)[]
}

/** The words in an element, one blank for any white space (SVG 1.1, 10.15: the default of xml:space). */
export const wordsIn = (element: DrawnElement): string =>
  rawWordsIn(element).replace(/\s+/g, ' ').trim()

const rawWordsIn = ({ children }: DrawnElement): string =>
  children.map((child) => (typeof child === 'string' ? child : rawWordsIn(child))).join('')

export const elementsIn = ({ children }: DrawnElement): readonly DrawnElement[] =>
  children.filter((child) => typeof child !== 'string')
