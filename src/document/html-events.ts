import { Tokenizer } from 'htmlparser2'

export type Attributes = Readonly<Record<string, string>>

/** What stands in filled HTML, in order, exactly as written: nothing is closed, moved or dropped for the author. */
export type HtmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'foreign'; readonly what: string }

/** Elements that have no end tag. */
const voidElements = new Set(['br'])

/**
 * Cuts filled HTML into events with htmlparser2's tokenizer (not its parser, which repairs wrong nesting and
 * drops stray end tags, so that a wrong template would pass).
 */
export const htmlEvents = (html: string): readonly HtmlEvent[] => {
  const collector = newCollector(html)
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    { ...textCallbacks(collector), ...tagCallbacks(collector), ...foreignCallbacks(collector) },
  )
  tokenizer.write(html)
  tokenizer.end()
  return collector.events
}

/** What the tokenizer has told so far: finished events, the tag and the text that are being read. */
type Collector = {
  readonly html: string
  readonly events: HtmlEvent[]
  name: string
  attribute: string
  attributes: Record<string, string>
  run: string
}

const newCollector = (html: string): Collector => ({
  html,
  events: [],
  name: '',
  attribute: '',
  attributes: {},
  run: '',
})

const push = (collector: Collector, event: HtmlEvent): void => {
  if (collector.run !== '') collector.events.push({ type: 'text', text: collector.run })
  collector.run = ''
  collector.events.push(event)
}

const textCallbacks = (collector: Collector) => ({
  ontext: (start: number, end: number) => {
    collector.run += collector.html.slice(start, end)
  },
  ontextentity: (codePoint: number) => {
    collector.run += String.fromCodePoint(codePoint)
  },
  onend: () => {
    if (collector.run !== '') collector.events.push({ type: 'text', text: collector.run })
    // The tokenizer says nothing of a start tag that the end cuts off: it is one that is never closed.
    const [, cut] = /<([a-z][a-z0-9]*)[^<>]*$/i.exec(collector.html) ?? []
    if (cut !== undefined) collector.events.push({ type: 'open', name: cut, attributes: {} })
  },
})

const tagCallbacks = (collector: Collector) => {
  const open = (end: boolean): void => {
    const { name, attributes } = collector
    push(collector, { type: 'open', name, attributes })
    if (end || voidElements.has(name)) push(collector, { type: 'close', name })
  }
  return {
    onopentagname: (start: number, end: number) => {
      collector.name = collector.html.slice(start, end).toLowerCase()
      collector.attributes = {}
    },
    onopentagend: () => open(false),
    onselfclosingtag: () => open(true),
    onclosetag: (start: number, end: number) =>
      push(collector, { type: 'close', name: collector.html.slice(start, end).toLowerCase() }),
    ...attributeCallbacks(collector),
  }
}

const attributeCallbacks = (collector: Collector) => {
  const add = (value: string): void => {
    collector.attributes[collector.attribute] += value
  }
  return {
    onattribname: (start: number, end: number) => {
      collector.attribute = collector.html.slice(start, end).toLowerCase()
      collector.attributes[collector.attribute] = ''
    },
    onattribdata: (start: number, end: number) => add(collector.html.slice(start, end)),
    onattribentity: (codePoint: number) => add(String.fromCodePoint(codePoint)),
    onattribend: () => undefined,
  }
}

const foreignCallbacks = (collector: Collector) => {
  const foreign = (what: string) => () => push(collector, { type: 'foreign', what })
  return {
    oncomment: () => undefined,
    oncdata: foreign('CDATA'),
    ondeclaration: foreign('!…'),
    onprocessinginstruction: foreign('?…'),
  }
}
