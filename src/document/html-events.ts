import { Tokenizer } from 'htmlparser2'

export type Attributes = Readonly<Record<string, string>>

/**
 * What stands in filled HTML, in order, exactly as written: nothing is closed, moved or dropped for the author.
 * `start` is where it begins, in characters from the beginning of the HTML.
 */
export type HtmlEvent = { readonly start: number } & Found

type Found =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'foreign'; readonly what: string }

/** Elements that have no end tag. */
const voidElements = new Set(['br', 'img'])

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
  /** Where the tag and the text that are being read began. */
  tagStart: number
  runStart: number
}

const newCollector = (html: string): Collector => ({
  html,
  events: [],
  name: '',
  attribute: '',
  attributes: {},
  run: '',
  tagStart: 0,
  runStart: 0,
})

const push = (collector: Collector, event: HtmlEvent): void => {
  pushText(collector)
  collector.events.push(event)
}

const pushText = (collector: Collector): void => {
  const { run, runStart } = collector
  if (run !== '') collector.events.push({ type: 'text', text: run, start: runStart })
  collector.run = ''
}

const addText = (collector: Collector, words: string, start: number): void => {
  if (collector.run === '') collector.runStart = start
  collector.run += words
}

const textCallbacks = (collector: Collector) => ({
  ontext: (start: number, end: number) =>
    addText(collector, collector.html.slice(start, end), start),
  ontextentity: (codePoint: number, end: number) =>
    addText(collector, String.fromCodePoint(codePoint), end - 1),
  onend: () => {
    pushText(collector)
    // The tokenizer says nothing of a start tag that the end cuts off: it is one that is never closed.
    const cut = /<([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*$/i.exec(collector.html)
    if (cut === null) return
    const [, name = ''] = cut
    collector.events.push({ type: 'open', name, attributes: {}, start: cut.index })
  },
})

const tagCallbacks = (collector: Collector) => {
  const open = (end: boolean): void => {
    const { name, attributes, tagStart: start } = collector
    push(collector, { type: 'open', name, attributes, start })
    if (end || voidElements.has(name)) push(collector, { type: 'close', name, start })
  }
  return {
    onopentagname: (start: number, end: number) => {
      collector.name = collector.html.slice(start, end).toLowerCase()
      collector.attributes = {}
      collector.tagStart = start - 1
    },
    onopentagend: () => open(false),
    onselfclosingtag: () => open(true),
    onclosetag: (start: number, end: number) => {
      const name = collector.html.slice(start, end).toLowerCase()
      push(collector, { type: 'close', name, start: collector.html.lastIndexOf('<', start) })
    },
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
  const foreign = (what: string) => (start: number) =>
    push(collector, { type: 'foreign', what, start })
  return {
    oncomment: () => undefined,
    oncdata: foreign('CDATA'),
    ondeclaration: foreign('!…'),
    onprocessinginstruction: foreign('?…'),
  }
}
