import { nearest } from '../problems/nearest.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { elementNames, isAttribute } from './content-model.ts'
import { isDrawingElement, lookAttributes, ownAttributes } from './drawings/drawing-model.ts'
import { type Element, isCurly } from './judge-element.ts'
import type { ParagraphLook, Part, Sign } from './tree.ts'

/** Classes of a paragraph that change its look. */
export const looks = [
  'lead',
  'note',
  'label',
  'letterhead',
  'title',
  'subtitle',
  'signature',
] as const satisfies readonly ParagraphLook[]

/** Classes of a paragraph or a cell that put a sign before it. */
export const signs = [
  'conforms',
  'partly',
  'not',
  'silent',
  'cannot-say',
] as const satisfies readonly Sign[]

/** Classes of a section. */
export const partKinds = [
  'letter',
  'front',
  'body',
  'annex',
] as const satisfies readonly Part['kind'][]

/** What an element may carry, and the words that its class knows. */
export type Carried = {
  readonly attributes: readonly string[]
  readonly classes: readonly string[]
}

const spans = ['colspan', 'rowspan']
const cellClasses = ['figure', ...signs]

const carried: Readonly<Record<string, Carried>> = {
  section: { attributes: ['class', 'lang'], classes: partKinds },
  nav: { attributes: ['class'], classes: ['contents'] },
  aside: { attributes: ['class', 'id', 'lang'], classes: ['request', 'gap'] },
  blockquote: { attributes: ['lang'], classes: [] },
  h1: { attributes: ['id', 'lang'], classes: [] },
  h2: { attributes: ['id', 'lang'], classes: [] },
  h3: { attributes: ['id', 'lang'], classes: [] },
  p: { attributes: ['class', 'id', 'lang'], classes: ['numbered', ...looks, ...signs] },
  ul: { attributes: ['class', 'lang'], classes: ['boxes'] },
  ol: { attributes: ['lang'], classes: [] },
  textarea: { attributes: ['rows'], classes: [] },
  table: { attributes: ['shares', 'lang'], classes: [] },
  tr: { attributes: ['id'], classes: [] },
  th: { attributes: ['class', 'id', 'lang', 'scope', ...spans], classes: cellClasses },
  td: { attributes: ['class', 'id', 'lang', ...spans], classes: cellClasses },
  figure: { attributes: ['lang'], classes: [] },
  img: { attributes: ['src', 'alt'], classes: [] },
  a: { attributes: ['href', 'page'], classes: [] },
  span: { attributes: ['class', 'lang'], classes: ['footnote'] },
  abbr: { attributes: ['title'], classes: [] },
  data: { attributes: ['value', 'lang'], classes: [] },
}

const nothing: Carried = { attributes: [], classes: [] }

export const carriedBy = (name: string): Carried =>
  isDrawingElement(name)
    ? { attributes: [...ownAttributes(name), ...lookAttributes], classes: [] }
    : (carried[name] ?? nothing)

/** What stands at an element to no effect: an attribute of others, a class that means nothing, a value that says nothing. */
export const judgeCarried = (element: Element, place: Place): readonly Problem[] =>
  // Of drawings every attribute was judged by its element.
  elementNames.has(element.name) && !isDrawingElement(element.name)
    ? Object.entries(element.attributes).flatMap(([attribute, value]) =>
        isAttribute(attribute, element.name)
          ? judgeOne({ ...element, attribute, value }, place)
          : [],
      )
    : []

type One = { readonly name: string; readonly attribute: string; readonly value: string }

const judgeOne = (one: One, place: Place): readonly Problem[] => {
  // Told where the element is judged.
  if (isCurly(one.value)) return []
  const { attributes, classes } = carriedBy(one.name)
  if (!attributes.includes(one.attribute)) return [withoutEffect(one, attributes, place)]
  if (one.attribute !== 'class') {
    return valuePatterns[one.attribute]?.test(one.value.trim()) === false
      ? [valueUnknown(one, place)]
      : []
  }
  return one.value
    .split(/\s+/)
    .filter((word) => word !== '' && !classes.includes(word))
    .map((word) => classUnknown(word, classes, place))
}

const valuePatterns: Readonly<Record<string, RegExp>> = {
  scope: /^(?:col|row)$/,
  shares: /^[1-9]\d{0,2}(?:\s+[1-9]\d{0,2})+$/,
  colspan: /^[1-9]\d?$/,
  rowspan: /^[1-9]\d?$/,
  rows: /^[1-9]\d?$/,
}

const withoutEffect = (
  { name, attribute }: One,
  attributes: readonly string[],
  place: Place,
): Problem => ({
  code: 'attribute-without-effect',
  severity: 'error',
  place,
  message: text('The attribute "{attribute}" has no effect at <{name}>.', { attribute, name }),
  hint: text('At <{name}> may stand: {allowed}.', { name, allowed: attributes.join(', ') || '–' }),
})

const valueUnknown = ({ attribute, value }: One, place: Place): Problem => ({
  code: 'attribute-value-unknown',
  severity: 'error',
  place,
  message: text('"{value}" is nothing that {attribute} may be.', { value, attribute }),
  hint: valueHints[attribute] ?? text('Write a whole number from 1 to 99.'),
})

const valueHints: Readonly<Record<string, Text>> = {
  scope: text('Write "col" for the heading of a column, "row" for that of a row.'),
  shares: text('Write whole numbers with blanks between them, such as "30 50 20".'),
}

const classUnknown = (word: string, classes: readonly string[], place: Place): Problem => ({
  code: 'class-unknown',
  severity: 'error',
  place,
  message: text('The class "{word}" means nothing here.', { word }),
  hint: classHint(nearest(word, classes), classes),
})

const classHint = (near: string | null, classes: readonly string[]): Text => {
  const known = classes.join(', ')
  if (known === '') return text('No class is known here: take it out.')
  return near === null
    ? text('Known here: {known}.', { known })
    : text('The nearest is "{nearest}". Known here: {known}.', { nearest: near, known })
}
