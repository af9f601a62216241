import type { FootNote } from '../foot-note.ts'
import { textWidth } from '../look.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { breakLines } from './break-lines.ts'

/** Breaks a note into the lines that will stand at the foot of a page, with the notes inside of it. */
export const layNote = (note: FootNote, setter: TextSetter): void => {
  const { text, direction, leaf, element, anchor } = note.leaf
  for (const { note: inner } of text) if (inner) layNote(inner, setter)
  note.lines = breakLines(setter.set(note.leaf).items, textWidth, direction)
  for (const line of note.lines) line.stamps = { leaf, element }
  const [first] = note.lines
  if (first && anchor !== undefined) first.stamps = { leaf, element, anchors: [anchor] }
}
