import { done, hasError, type Place, type Problem, type Result } from '../problems/problem.ts'
import { elementNames } from './content-model.ts'
import { isDrawingElement } from './drawings/drawing-model.ts'
import { closeElement, type Frame, isInline, isNumbered, openFrame } from './elements.ts'
import { everyBlock } from './finish.ts'
import { footnoteMisplaced } from './heard-problems.ts'
import { type HtmlEvent, htmlEvents } from './html-events.ts'
import {
  type Element,
  idTwice,
  judgeElement,
  looseText,
  misplaced,
  strayEnd,
  unclosed,
  unknownElement,
} from './judge-element.ts'
import { judgeWhole } from './judge-whole.ts'
import { deepest, mostBlocks, nestedTooDeep, tooManyBlocks } from './limits.ts'
import { endedBy, endsAround, forgottenBefore } from './nesting.ts'
import type { Pictures } from './pictures/read-raster.ts'
import type { Block } from './tree.ts'

/** Finds where in a template a mark (the `at` attribute of a start tag) stands. */
export type PlaceOf = (mark: string) => Place

const noPictures: Pictures = new Map()

/**
 * Reads filled HTML into blocks, strictly: an unknown, misplaced, unclosed or stray element is a problem at its
 * template's line, and so is what would be lost on somebody who hears the paper. No tree is made of an error.
 * Paragraphs of class "numbered" are counted as they come; `pictures` are those that the paper may show.
 */
export const readDocument = (
  html: string,
  placeOf: PlaceOf,
  pictures: Pictures = noPictures,
): Result<readonly Block[]> => {
  const reader = newReader(placeOf, pictures)
  const events = htmlEvents(html)
  const ends = endsAround(events)
  for (const [index, event] of events.entries()) {
    read(reader, event, ends[index] ?? null)
    // Deeper ones would be told one by one.
    if (reader.stack.length > deepest + 1) return { ok: false, problems: reader.problems }
  }
  tellUnclosed(reader, reader.stack.slice(1))
  const { problems, heard, root } = reader
  // Of elements that stand wrong nothing more can be said.
  if (problems.length > 0) return { ok: false, problems }
  if (hasMoreBlocks(root.blocks, mostBlocks)) heard.push(tooManyBlocks({}))
  return hasError(heard) ? { ok: false, problems: heard } : done(root.blocks, heard)
}

const hasMoreBlocks = (blocks: readonly Block[], most: number): boolean => {
  let left = most
  for (const _ of everyBlock(blocks)) {
    left -= 1
    if (left < 0) return true
  }
  return false
}

/** The state of one reading; it ends with the reading. */
type Reader = {
  readonly placeOf: PlaceOf
  readonly pictures: Pictures
  readonly root: Frame
  readonly stack: Frame[]
  readonly problems: Problem[]
  /** What is wrong with whole elements, though they stand where they may. */
  readonly heard: Problem[]
  readonly ids: Set<string>
  /** Elements that were told as never closed: an end tag of theirs that comes too late is no second slip. */
  readonly forgotten: string[]
  place: Place
  paragraphs: number
  /** Of the last heading; 0: none so far. */
  level: number
}

const newReader = (placeOf: PlaceOf, pictures: Pictures): Reader => {
  const root = openFrame('document', {}, {})
  return {
    placeOf,
    pictures,
    root,
    stack: [root],
    problems: [],
    heard: [],
    ids: new Set(),
    forgotten: [],
    place: {},
    paragraphs: 0,
    level: 0,
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
    ...judgeNote(reader, { name, attributes }),
    // What stands in a drawing is named for the drawing alone.
    ...(isDrawingElement(name) ? [] : judgeId(reader, attributes['id'])),
  )
  reader.stack.push(openFrame(name, attributes, reader.place))
  if (reader.stack.length > deepest + 1) reader.problems.push(nestedTooDeep(reader.place))
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
  const { paragraphs, pictures, level } = reader
  reader.heard.push(
    ...judgeWhole(frame, level),
    ...closeElement(frame, top(reader), { paragraphs, pictures }),
  )
  if (/^h[1-3]$/.test(frame.name)) reader.level = Number(frame.name.slice(1))
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
  if (isDrawingElement(frame.name)) drawnWords(reader, frame, folded)
  else if (isInline(frame.name)) frame.inlines.push({ type: 'words', text: folded })
  else if (folded.trim() !== '' && !isUnknown(frame))
    reader.problems.push(looseText(frame.name, reader.place))
}

const drawnWords = (reader: Reader, frame: Frame, found: string): void => {
  // The words of a <title> are not cut into elements by any reader of HTML.
  if (found.includes('<data ')) reader.problems.push(misplaced('data', frame.name, reader.place))
  else if (isInline(frame.name)) frame.drawn.push(found)
  else if (found.trim() !== '') reader.problems.push(looseText(frame.name, reader.place))
}

/** No note in a note or a link, nor in the title of the contents. */
const judgeNote = (reader: Reader, { name, attributes }: Element): readonly Problem[] => {
  if (name !== 'span' || !isNote(attributes)) return []
  const around = reader.stack.find(
    (frame) => frame.name === 'a' || frame.name === 'nav' || isNote(frame.attributes),
  )
  return around === undefined ? [] : [footnoteMisplaced(around.name, reader.place)]
}

const isNote = (attributes: Element['attributes']): boolean =>
  (attributes['class'] ?? '').split(/\s+/).includes('footnote')

/** Of an element that is none it was told already. */
const isUnknown = ({ name }: Frame): boolean => name !== 'document' && !elementNames.has(name)

const judgeId = (reader: Reader, id: string | undefined): readonly Problem[] => {
  if (id === undefined) return []
  if (reader.ids.has(id)) return [idTwice(id, reader.place)]
  reader.ids.add(id)
  return []
}
