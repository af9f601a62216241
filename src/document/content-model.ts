/** The small HTML of templates: which element may stand in which. The README of the templates explains it. */

const inline = ['strong', 'em', 'a', 'data', 'br'] as const
const flow = ['p', 'ul', 'ol', 'table', 'blockquote', 'aside', 'textarea'] as const

const model: Readonly<Record<string, readonly string[]>> = {
  document: ['section'],
  section: ['h1', 'h2', 'h3', 'nav', ...flow],
  nav: ['p'],
  aside: [...flow, ...inline],
  blockquote: ['p', 'ul', 'ol'],
  h1: ['data', 'em'],
  h2: ['data', 'em'],
  h3: ['data', 'em'],
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
  strong: ['em', 'a', 'data', 'br'],
  em: ['strong', 'a', 'data', 'br'],
  a: ['strong', 'em', 'data', 'br'],
  data: ['strong', 'em', 'a', 'br'],
  br: [],
  textarea: [],
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
  'at',
  'class',
  'colspan',
  'href',
  'id',
  'rowspan',
  'rows',
  'scope',
  'shares',
  'value',
])

/** Whether templates may use the attribute; "x"" is what a forgotten quotation mark leaves behind. */
export const isAttribute = (name: string): boolean => attributes.has(name)

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
])

/** Whether text may stand directly inside the element. */
export const mayHoldWords = (name: string): boolean => holdsWords.has(name)
