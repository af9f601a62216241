import { nearest } from '../problems/nearest.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { contentOf, elementNames, isAttribute } from './content-model.ts'
import { isDrawingElement } from './drawings/drawing-model.ts'
import type { Attributes } from './html-events.ts'
import { judgeSpoken } from './judge-spoken.ts'

/** A start tag as it was written. */
export type Element = { readonly name: string; readonly attributes: Attributes }

/** What is wrong with an element where it begins: its name, the place that it has, its attributes, its link. */
export const judgeElement = (
  element: Element,
  parent: string,
  place: Place,
): readonly Problem[] => {
  const ofName = judgeName(element.name, parent, place)
  const ofWords = ofName.length === 0 ? judgeSpoken(element, place) : []
  return [...ofName, ...judgeAttributes(element, place), ...ofWords]
}

const judgeName = (name: string, parent: string, place: Place): readonly Problem[] => {
  if (!elementNames.has(name)) return [unknownElement(name, place, isDrawingElement(parent))]
  return contentOf(parent).has(name) ? [] : [misplaced(name, parent, place)]
}

/** What an unknown element carries is no slip of its own, nor what a wrong quotation mark left behind. */
const judgeAttributes = (element: Element, place: Place): readonly Problem[] => {
  const { name, attributes } = element
  if (!elementNames.has(name)) return []
  const curly = Object.entries(attributes).find(([, value]) => isCurly(value))
  if (curly !== undefined) return [curlyMarks(curly[0], place)]
  const unknown = Object.keys(attributes).filter((attribute) => !isAttribute(attribute, name))
  return [
    ...unknown.map((attribute) => unknownAttribute(attribute, name, place)),
    ...judgeLink(element, place),
  ]
}

/** Whether the value of an attribute begins or ends with a quotation mark that is not straight. */
export const isCurly = (value: string): boolean => /^[“”„‟«»‘’‚]|[“”‟«»]$/.test(value)

const judgeLink = ({ name, attributes }: Element, place: Place): readonly Problem[] => {
  if (name !== 'a') return []
  const href = attributes['href'] ?? ''
  if (!/^(#.|https?:\/\/.|mailto:.)/i.test(href)) return [unsafeLink(place)]
  const { page } = attributes
  if (page === undefined) return []
  if (!href.startsWith('#')) return [pageElsewhere(place)]
  return /^[^{}]*\{page\}[^{}]*$/.test(page) ? [] : [pageWithoutNumber(place)]
}

const templateProblem = (
  code: string,
  place: Place,
  words: Pick<Problem, 'message' | 'hint'>,
): Problem => ({ code, severity: 'error', place, ...words })

export const unknownElement = (name: string, place: Place, isInDrawing = false): Problem =>
  templateProblem('element-unknown', place, {
    message: text('The template uses <{name}>, which the small HTML of templates does not have.', {
      name,
    }),
    hint: isInDrawing ? drawingHint : hintFor(name),
  })

/** What people mean by elements that web pages have and the papers do not. */
const meant: Readonly<Record<string, string>> = {
  b: 'strong',
  u: 'strong',
  i: 'em',
  cite: 'em',
  div: 'p',
  article: 'section',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  dl: 'ul',
  tfoot: 'tbody',
}

const pictures = ['image', 'picture', 'video', 'canvas', 'object', 'embed']

/** They say how words look, not what they are. */
const mereLooks = ['font', 'center', 'small', 'big']

const drawingHint = text(
  'A drawing holds shapes and words alone: no pictures, no styles apart, no gradients, nothing that runs. Take it out, or save the drawing as a PNG picture and use <img>.',
)

const paperElements = [...elementNames].filter((name) => !isDrawingElement(name))

const hintFor = (name: string): Text => {
  if (pictures.includes(name)) {
    return text('Pictures stand as {example} in <figure>; nothing else is shown.', {
      example: '<img src="…" alt="…">',
    })
  }
  if (mereLooks.includes(name)) {
    return text('Take <{name}> away, and leave its words in <p>; strong words stand in <strong>.', {
      name,
    })
  }
  const known = meant[name]
  if (known !== undefined) return text('Write <{nearest}> in its place.', { nearest: known })
  const near = nearest(name, paperElements)
  return near === null
    ? text('The README of the templates lists all that there are.')
    : text('The nearest is <{nearest}>; the README of the templates lists them all.', {
        nearest: near,
      })
}

const curlyMarks = (attribute: string, place: Place): Problem =>
  templateProblem('attribute-quotes-curly', place, {
    message: text('The quotation marks after {attribute}= are curly ones.', { attribute }),
    hint: text('Write straight ones: {example}.', { example: `${attribute}="…"` }),
  })

const unknownAttribute = (attribute: string, name: string, place: Place): Problem =>
  templateProblem('attribute-unknown', place, {
    message: text('<{name}> has an attribute "{attribute}", which templates do not have.', {
      name,
      attribute,
    }),
    hint: text('Look for a slip in its name, or for a quotation mark that is missing before it.'),
  })

export const misplaced = (name: string, parent: string, place: Place): Problem =>
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

const pageElsewhere = (place: Place): Problem =>
  templateProblem('attribute-without-effect', place, {
    message: text('Only a link to a place in the paper has a page to name.'),
    hint: text('Take "page" out.'),
  })

const pageWithoutNumber = (place: Place): Problem =>
  templateProblem('page-without-number', place, {
    message: text('What "page" says of this link does not hold {example} once.', {
      example: '{page}',
    }),
    hint: text('Write it where the number of the page is to stand, in every translation too.'),
  })

const unsafeLink = (place: Place): Problem =>
  templateProblem('link-unsafe', place, {
    message: text('A link leads neither to http, https or mailto nor to a place in the paper.'),
    hint: text('Begin it with https://, or with # and the id of a paragraph.'),
  })
