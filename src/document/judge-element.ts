import { nearest } from '../problems/nearest.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { contentOf, elementNames, isAttribute } from './content-model.ts'
import type { Attributes } from './html-events.ts'

/** A start tag as it was written. */
export type Element = { readonly name: string; readonly attributes: Attributes }

/** What is wrong with an element where it begins: its name, the place that it has, its attributes, its link. */
export const judgeElement = (
  element: Element,
  parent: string,
  place: Place,
): readonly Problem[] => [
  ...judgeName(element.name, parent, place),
  ...judgeAttributes(element, place),
  ...judgeLink(element, place),
]

const judgeName = (name: string, parent: string, place: Place): readonly Problem[] => {
  if (!elementNames.has(name)) return [unknownElement(name, place)]
  return contentOf(parent).has(name) ? [] : [misplaced(name, parent, place)]
}

const judgeAttributes = ({ name, attributes }: Element, place: Place): readonly Problem[] =>
  Object.keys(attributes)
    .filter((attribute) => !isAttribute(attribute))
    .map((attribute) => unknownAttribute(attribute, name, place))

const judgeLink = ({ name, attributes }: Element, place: Place): readonly Problem[] => {
  if (name !== 'a') return []
  const href = attributes['href'] ?? ''
  return /^(#.|https?:\/\/.|mailto:.)/i.test(href) ? [] : [unsafeLink(place)]
}

const templateProblem = (
  code: string,
  place: Place,
  words: Pick<Problem, 'message' | 'hint'>,
): Problem => ({ code, severity: 'error', place, ...words })

export const unknownElement = (name: string, place: Place): Problem =>
  templateProblem('element-unknown', place, {
    message: text('The template uses <{name}>, which the small HTML of templates does not have.', {
      name,
    }),
    hint: text('The nearest is <{nearest}>; the README of the templates lists them all.', {
      nearest: nearest(name, elementNames) ?? 'p',
    }),
  })

const unknownAttribute = (attribute: string, name: string, place: Place): Problem =>
  templateProblem('attribute-unknown', place, {
    message: text('<{name}> has an attribute "{attribute}", which templates do not have.', {
      name,
      attribute,
    }),
    hint: text('Look for a slip in its name, or for a quotation mark that is missing before it.'),
  })

const misplaced = (name: string, parent: string, place: Place): Problem =>
  templateProblem('element-misplaced', place, {
    message: text('<{name}> stands inside <{parent}>, where it may not stand.', { name, parent }),
    hint: text('Inside <{parent}> may stand: {allowed}.', {
      parent,
      allowed: [...contentOf(parent)].join(', ') || '–',
    }),
  })

export const strayEnd = (name: string, opened: string, place: Place): Problem =>
  templateProblem('element-not-open', place, {
    message: text('</{name}> ends an element that is not open here; <{opened}> is.', {
      name,
      opened,
    }),
    hint: text('End elements in the reverse order of their beginning.'),
  })

export const unclosed = (name: string, place: Place): Problem =>
  templateProblem('element-not-closed', place, {
    message: text('<{name}> is never closed.', { name }),
    hint: text('Write </{name}> where it ends.', { name }),
  })

export const looseText = (parent: string, place: Place): Problem =>
  templateProblem('text-misplaced', place, {
    message: text('There is text directly inside <{parent}>, where only elements may stand.', {
      parent,
    }),
    hint: text('Put it into <p>…</p>.'),
  })

export const idTwice = (id: string, place: Place): Problem =>
  templateProblem('id-twice', place, {
    message: text('The id "{id}" is given twice, so no reference can tell which is meant.', { id }),
    hint: text('Give each its own.'),
  })

const unsafeLink = (place: Place): Problem =>
  templateProblem('link-unsafe', place, {
    message: text('A link leads neither to http, https or mailto nor to a place in the paper.'),
    hint: text('Begin it with https://, or with # and the id of a paragraph.'),
  })
