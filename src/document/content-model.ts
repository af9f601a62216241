import { drawingModel, isDrawingAttribute, isDrawingElement } from './drawings/drawing-model.ts'

/** The small HTML of templates: which element may stand in which. The README of the templates explains it. */

const run = ['span', 'abbr'] as const
const inline = ['strong', 'em', 'a', 'data', 'br', ...run] as const
const flow = ['p', 'ul', 'ol', 'table', 'figure', 'blockquote', 'aside', 'textarea'] as const

const model: Readonly<Record<string, readonly string[]>> = {
  document: ['section'],
  section: ['h1', 'h2', 'h3', 'nav', ...flow],
  nav: ['p'],
  aside: [...flow, ...inline],
  blockquote: ['p', 'ul', 'ol'],
  h1: ['data', 'em', ...run],
  h2: ['data', 'em', ...run],
  h3: ['data', 'em', ...run],
  p: inline,
  ul: ['li'],
  ol: ['li'],
  li: [...inline, 'p', 'ul', 'ol'],
  table: ['caption', 'thead', 'tbody'],
  caption: inline,
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  th: [...inline, 'p'],
  td: [...inline, 'p', 'ul', 'ol'],
  figure: ['img', 'svg', 'figcaption'],
  figcaption: inline,
  img: [],
  strong: ['em', 'a', 'data', 'br', ...run],
  em: ['strong', 'a', 'data', 'br', ...run],
  a: ['strong', 'em', 'data', 'br', ...run],
  data: ['strong', 'em', 'a', 'br', ...run],
  span: inline,
  abbr: ['em', 'data'],
  br: [],
  textarea: [],
  ...drawingModel,
}

const nothing: ReadonlySet<string> = new Set()
const allowed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(model).map(([name, children]) => [name, new Set(children)]),
)

export const contentOf = (name: string): ReadonlySet<string> => allowed.get(name) ?? nothing

export const elementNames: ReadonlySet<string> = new Set(
  Object.keys(model).filter((name) => name !== 'document'),
)

const attributes: ReadonlySet<string> = new Set([
  'alt',
  'at',
  'class',
  'colspan',
  'href',
  'id',
  'lang',
  'page',
  'rowspan',
  'rows',
  'scope',
  'shares',
  'src',
  'title',
  'value',
])

/**
 * Whether templates may use the attribute, drawings those of their own; "x"" is what a forgotten quotation mark
 * leaves behind.
 */
export const isAttribute = (name: string, element: string): boolean =>
  isDrawingElement(element) ? isDrawingAttribute(element, name) : attributes.has(name)

const holdsWords = new Set([
  'aside',
  'h1',
  'h2',
  'h3',
  'p',
  'li',
  'caption',
  'th',
  'td',
  'strong',
  'em',
  'a',
  'data',
  'span',
  'abbr',
  'figcaption',
  'text',
  'tspan',
  'title',
  'desc',
])

/** Whether text may stand directly inside the element. */
export const mayHoldWords = (name: string): boolean => holdsWords.has(name)
