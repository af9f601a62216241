import { done, type Place, type Problem, type Result } from '../problems/problem.ts'
import { elementNames } from './content-model.ts'
import { closeElement, type Frame, isInline, isNumbered, openFrame } from './elements.ts'
import { type HtmlEvent, htmlEvents } from './html-events.ts'
import {
  type Element,
  idTwice,
  judgeElement,
  looseText,
  strayEnd,
  unclosed,
  unknownElement,
} from './judge-element.ts'
import { endedBy, endsAround, forgottenBefore } from './nesting.ts'
import type { Block } from './tree.ts'

/** Finds where in a template a mark (the `at` attribute of a start tag) stands. */
export type PlaceOf = (mark: string) => Place

/**
 * Reads filled HTML into blocks, strictly: an unknown, misplaced, unclosed or stray element is a problem at its
 * template's line, and no tree is made of it. Paragraphs of class "numbered" are counted as they come.
 */
export const readDocument = (html: string, placeOf: PlaceOf): Result<readonly Block[]> => {
  const reader = newReader(placeOf)
  const events = htmlEvents(html)
  const ends = endsAround(events)
  for (const [index, event] of events.entries()) read(reader, event, ends[index] ?? null)
  tellUnclosed(reader, reader.stack.slice(1))
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
  /** Elements that were told as never closed: an end tag of theirs that comes too late is no second slip. */
  readonly forgotten: string[]
  place: Place
  paragraphs: number
}

const newReader = (placeOf: PlaceOf): Reader => {
  const root = openFrame('document', {}, {})
  return {
    placeOf,
    root,
    stack: [root],
    problems: [],
    ids: new Set(),
    forgotten: [],
    place: {},
    paragraphs: 0,
  }
}

const top = (reader: Reader): Frame => reader.stack.at(-1) ?? reader.root

const read = (reader: Reader, event: HtmlEvent, around: string | null): void => {
  if (event.type === 'open') open(reader, event, around)
  else if (event.type === 'close') close(reader, event.name, around)
  else if (event.type === 'text') words(reader, event.text)
  else reader.problems.push(unknownElement(event.what, reader.place))
}

const namesOf = (stack: readonly Frame[]): readonly string[] => stack.map(({ name }) => name)

const open = (reader: Reader, { name, attributes }: Element, around: string | null): void => {
  const mark = attributes['at']
  if (mark !== undefined) reader.place = reader.placeOf(mark)
  const forgotten = forgottenBefore({ name, open: namesOf(reader.stack), around })
  if (forgotten !== null) tellUnclosed(reader, reader.stack.splice(forgotten))
  reader.problems.push(
    ...judgeElement({ name, attributes }, top(reader).name, reader.place),
    ...judgeId(reader, attributes['id']),
  )
  reader.stack.push(openFrame(name, attributes, reader.place))
}

const tellUnclosed = (reader: Reader, left: readonly Frame[]): void => {
  for (const { name, place } of left) {
    reader.forgotten.push(name)
    if (elementNames.has(name)) reader.problems.push(unclosed(name, place))
  }
}

const close = (reader: Reader, name: string, around: string | null): void => {
  const ended = endedBy({ name, open: namesOf(reader.stack), around })
  const frame = reader.stack[ended?.index ?? -1]
  if (ended?.isSlip !== false) {
    if (isForgotten(reader, name)) return
    reader.problems.push(strayEnd(name, top(reader).name, reader.place))
  }
  if (ended === null || frame === undefined) return
  // One forgotten end is one problem: what was left open inside ends here too.
  tellUnclosed(reader, reader.stack.splice(ended.index).slice(1))
  if (isNumbered(frame)) reader.paragraphs += 1
  closeElement(frame, top(reader), reader.paragraphs)
}

/** Whether such an end tag was missed before; it makes up for one. */
const isForgotten = ({ forgotten }: Reader, name: string): boolean => {
  const index = forgotten.lastIndexOf(name)
  if (index >= 0) forgotten.splice(index, 1)
  return index >= 0
}

const words = (reader: Reader, found: string): void => {
  const frame = top(reader)
  const folded = found.replace(/[ \t\n\r]+/g, ' ')
  if (isInline(frame.name)) frame.inlines.push({ type: 'words', text: folded })
  else if (folded.trim() !== '' && !isUnknown(frame))
    reader.problems.push(looseText(frame.name, reader.place))
}

/** Of an element that is none it was told already. */
const isUnknown = ({ name }: Frame): boolean => name !== 'document' && !elementNames.has(name)

const judgeId = (reader: Reader, id: string | undefined): readonly Problem[] => {
  if (id === undefined) return []
  if (reader.ids.has(id)) return [idTwice(id, reader.place)]
  reader.ids.add(id)
  return []
}
