import type { Inline } from '../text/inline.ts'
import type { TextLine } from '../text/text-line.ts'
import type { Place } from './places.ts'

/**
 * Puts the numbers of pages into a line, now that they are known; what follows moves up or makes room, so that no
 * gap tells of a number that was longer in the mind than on paper.
 */
export const putPageNumbers = (line: TextLine, placeOf: ReadonlyMap<string, Place>): void => {
  if (line.inlines.every(({ run }) => run.pageOf === undefined)) return
  // A repeated line shares its words with the first.
  const inlines = line.inlines.map((inline) => ({ ...inline }))
  for (const inline of inlines) {
    const place = inline.run.pageOf === undefined ? undefined : placeOf.get(inline.run.pageOf)
    if (place) put(`${place.page + 1}`, inline, { line, inlines })
  }
  line.inlines.splice(0, line.inlines.length, ...inlines)
}

type Movable = { -readonly [Key in keyof Inline]: Inline[Key] }
type Around = { readonly line: TextLine; readonly inlines: readonly Movable[] }

const put = (text: string, inline: Movable, { line, inlines }: Around): void => {
  const width = (inline.font.widthOf(text, inline.speech) / 1000) * inline.fontSize
  const more = width - inline.width
  const { x } = inline
  for (const other of inlines) {
    if (line.direction === 'ltr' && other.x > x) other.x += more
    if (line.direction === 'rtl' && other.x <= x) other.x -= more
  }
  inline.text = text
  inline.width = width
}
