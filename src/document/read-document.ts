import { nearest } from '../problems/nearest.ts'
import { done, type Place, type Problem, type Result } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { contentOf, elementNames, isAttribute } from './content-model.ts'
import { closeElement, type Frame, isInline, isNumbered, openFrame } from './elements.ts'
import { type Attributes, type HtmlEvent, htmlEvents } from './html-events.ts'
import type { Block } from './tree.ts'

/** Finds where in a template a mark (the `at` attribute of a start tag) stands. */
export type PlaceOf = (mark: string) => Place

/**
 * Reads filled HTML into blocks, strictly: an unknown, misplaced, unclosed or stray element is a problem at its
 * template's line, and no tree is made of it. Paragraphs of class "numbered" are counted as they come.
 */
export const readDocument = (html: string, placeOf: PlaceOf): Result<readonly Block[]> => {
  const reader = newReader(placeOf)
  for (const event of htmlEvents(html)) read(reader, event)
  for (const frame of reader.stack.slice(1)) reader.problems.push(unclosed(frame))
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems }
  return done(reader.root.blocks)
}

/** The state of one reading; it ends with the reading. */
type Reader = {
  readonly placeOf: PlaceOf
  readonly root: Frame
  readonly stack: Frame[]
  readonly problems: Problem[]
  readonly ids: Set<string>
  place: Place
  paragraphs: number
}

const newReader = (placeOf: PlaceOf): Reader => {
  const root = openFrame('document', {}, {})
  return { placeOf, root, stack: [root], problems: [], ids: new Set(), place: {}, paragraphs: 0 }
}

const top = (reader: Reader): Frame => reader.stack.at(-1) ?? reader.root

const read = (reader: Reader, event: HtmlEvent): void => {
  if (event.type === 'open') open(reader, event.name, event.attributes)
  else if (event.type === 'close') close(reader, event.name)
  else if (event.type === 'text') words(reader, event.text)
  else reader.problems.push(unknownElement(event.what, reader.place))
}

const open = (reader: Reader, name: string, attributes: Attributes): void => {
  const mark = attributes['at']
  if (mark !== undefined) reader.place = reader.placeOf(mark)
  const parent = top(reader)
  if (!elementNames.has(name)) reader.problems.push(unknownElement(name, reader.place))
  else if (!contentOf(parent.name).has(name)) {
    reader.problems.push(misplaced(name, parent.name, reader.place))
  }
  reader.problems.push(
    ...judgeAttributes(name, attributes, reader.place),
    ...judgeId(reader, attributes['id']),
    ...judgeLink(name, attributes, reader.place),
  )
  reader.stack.push(openFrame(name, attributes, reader.place))
}

const close = (reader: Reader, name: string): void => {
  const opened = reader.stack.findLastIndex((frame, depth) => depth > 0 && frame.name === name)
  const frame = reader.stack[opened]
  if (frame === undefined) {
    reader.problems.push(strayEnd(name, top(reader).name, reader.place))
    return
  }
  // One forgotten end is one problem: what was left open inside ends here too.
  for (const left of reader.stack.splice(opened).slice(1)) reader.problems.push(unclosed(left))
  if (isNumbered(frame)) reader.paragraphs += 1
  closeElement(frame, top(reader), reader.paragraphs)
}

const words = (reader: Reader, found: string): void => {
  const frame = top(reader)
  const folded = found.replace(/[ \t\n\r]+/g, ' ')
  if (isInline(frame.name)) frame.inlines.push({ type: 'words', text: folded })
  else if (folded.trim() !== '') reader.problems.push(looseText(frame.name, reader.place))
}

const judgeAttributes = (name: string, attributes: Attributes, place: Place): readonly Problem[] =>
  Object.keys(attributes)
    .filter((attribute) => !isAttribute(attribute))
    .map((attribute) => unknownAttribute(attribute, name, place))

const judgeId = (reader: Reader, id: string | undefined): readonly Problem[] => {
  if (id === undefined) return []
  if (reader.ids.has(id)) return [idTwice(id, reader.place)]
  reader.ids.add(id)
  return []
}

const judgeLink = (name: string, attributes: Attributes, place: Place): readonly Problem[] => {
  if (name !== 'a') return []
  const href = attributes['href'] ?? ''
  return /^(#.|https?:\/\/.|mailto:.)/i.test(href) ? [] : [unsafeLink(place)]
}

const templateProblem = (
  code: string,
  place: Place,
  words: Pick<Problem, 'message' | 'hint'>,
): Problem => ({ code, severity: 'error', place, ...words })

const unknownElement = (name: string, place: Place): Problem =>
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

const strayEnd = (name: string, opened: string, place: Place): Problem =>
  templateProblem('element-not-open', place, {
    message: text('</{name}> ends an element that is not open here; <{opened}> is.', {
      name,
      opened,
    }),
    hint: text('End elements in the reverse order of their beginning.'),
  })

const unclosed = (frame: Frame): Problem =>
  templateProblem('element-not-closed', frame.place, {
    message: text('<{name}> is never closed.', { name: frame.name }),
    hint: text('Write </{name}> where it ends.', { name: frame.name }),
  })

const looseText = (parent: string, place: Place): Problem =>
  templateProblem('text-misplaced', place, {
    message: text('There is text directly inside <{parent}>, where only elements may stand.', {
      parent,
    }),
    hint: text('Put it into <p>…</p>.'),
  })

const idTwice = (id: string, place: Place): Problem =>
  templateProblem('id-twice', place, {
    message: text('The id "{id}" is given twice, so no reference can tell which is meant.', { id }),
    hint: text('Give each its own.'),
  })

const unsafeLink = (place: Place): Problem =>
  templateProblem('link-unsafe', place, {
    message: text('A link leads neither to http, https or mailto nor to a place in the paper.'),
    hint: text('Begin it with https://, or with # and the id of a paragraph.'),
  })
