import { done, type Place, type Problem, type Result } from '../problems/problem.ts'
import { closeElement, type Frame, isInline, isNumbered, openFrame } from './elements.ts'
import { type Attributes, type HtmlEvent, htmlEvents } from './html-events.ts'
import {
  idTwice,
  judgeElement,
  looseText,
  strayEnd,
  unclosed,
  unknownElement,
} from './judge-element.ts'
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
  for (const frame of reader.stack.slice(1)) reader.problems.push(unclosed(frame.name, frame.place))
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
  reader.problems.push(
    ...judgeElement({ name, attributes }, top(reader).name, reader.place),
    ...judgeId(reader, attributes['id']),
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
  for (const left of reader.stack.splice(opened).slice(1))
    reader.problems.push(unclosed(left.name, left.place))
  if (isNumbered(frame)) reader.paragraphs += 1
  closeElement(frame, top(reader), reader.paragraphs)
}

const words = (reader: Reader, found: string): void => {
  const frame = top(reader)
  const folded = found.replace(/[ \t\n\r]+/g, ' ')
  if (isInline(frame.name)) frame.inlines.push({ type: 'words', text: folded })
  else if (folded.trim() !== '') reader.problems.push(looseText(frame.name, reader.place))
}

const judgeId = (reader: Reader, id: string | undefined): readonly Problem[] => {
  if (id === undefined) return []
  if (reader.ids.has(id)) return [idTwice(id, reader.place)]
  reader.ids.add(id)
  return []
}
