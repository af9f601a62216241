import { array, name, number, type Pdf, type Ref, reference } from '../file/syntax.ts'
import type { PageNotes } from '../layout/foot-notes.ts'
import type { Page } from '../layout/inner.ts'
import type { TextLine } from '../text/text-line.ts'

/** Where on a page something stands, from the page's top left corner. */
export type Place = { readonly page: number; readonly x: number; readonly top: number }

/** Where each id first stands, found before anything is drawn; pages count from 0. */
export const placesOf = (
  pages: readonly Page[],
  notes: ReadonlyMap<number, PageNotes>,
): Map<string, Place> => {
  const places = new Map<string, Place>()
  const keep = (id: string, place: Place) => {
    if (!places.has(id)) places.set(id, place)
  }
  const read = (line: TextLine, page: number) => {
    const { stamps, x = 0, y = 0 } = line
    if (stamps?.repeated) return
    for (const id of stamps?.anchors ?? []) keep(id, { page, x, top: y })
    for (const inline of line.inlines)
      if (inline.run.anchor !== undefined)
        keep(inline.run.anchor, { page, x: x + inline.x, top: y })
  }
  for (const [page, { items }] of pages.entries())
    for (const { type, item } of items) if (type === 'line') read(item, page)
  for (const [page, onPage] of notes)
    for (const line of onPage.notes.flatMap(({ lines }) => lines)) read(line, page)
  return places
}

// A little above the line, so that its letters do not touch the window's edge.
const air = 6

/** A destination (ISO 32000-1, 12.3.2): the page scrolled to a place, at the size it is read in. */
export const destination = (place: Place, pages: readonly Ref[], height: number): Pdf =>
  array([
    reference(pages[place.page] ?? (0 as Ref)),
    name('XYZ'),
    number(place.x),
    number(height - Math.max(0, place.top - air)),
    'null' as Pdf,
  ])
