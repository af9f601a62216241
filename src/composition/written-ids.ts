import { htmlEvents } from '../document/html-events.ts'
import type { PlaceOf } from '../document/read-document.ts'
import type { Place } from '../problems/problem.ts'
import type { Template } from './marked-template.ts'

/** Stands in an id, or in the aim of a link, for what is put in. */
export const putIn = '\uE000'

/** The ids that a template writes, with a sign in the place of what is put in: "law-\uE000". */
const idsWritten = ({ source }: Template): readonly string[] =>
  [...source.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id.replace(/\{\{.*?\}\}/gs, putIn))

/** Whether an id may become what a link leads to, as far as either is written. */
export const mayBe = (id: string, aim: string): boolean => {
  const [begin = '', ...more] = id.split(putIn)
  const [wanted = '', ...open] = aim.split(putIn)
  const isExact = more.length === 0
  if (open.length === 0) return isExact ? begin === wanted : fits(id, aim)
  return isExact ? begin.startsWith(wanted) : begin.startsWith(wanted) || wanted.startsWith(begin)
}

const fits = (id: string, aim: string): boolean => {
  const begin = id.slice(0, id.indexOf(putIn))
  const end = id.slice(id.lastIndexOf(putIn) + 1)
  return aim.length > begin.length + end.length && aim.startsWith(begin) && aim.endsWith(end)
}

/** Whether something of an id is written in the template: a whole one of a record's own tells nothing. */
export const isTelling = (id: string): boolean => !id.startsWith(putIn)

/** The section, called or not, that writes such an id; null where none does. */
export const sectionWithId = (sections: readonly Template[], aim: string): string | null => {
  const found = sections.find((section) =>
    idsWritten(section).some((id) => isTelling(id) && mayBe(id, aim)),
  )
  return found === undefined ? null : found.file.replace(/^.*\//, '').replace(/\.hbs$/, '')
}

/** Where the first link to an id stands in filled HTML; nowhere, where a helper made it. */
export const placeOfLink = (html: string, id: string, placeOf: PlaceOf): Place => {
  for (const event of htmlEvents(html)) {
    if (event.type !== 'open' || event.attributes['href'] !== `#${id}`) continue
    const mark = event.attributes['at']
    return mark === undefined ? {} : placeOf(mark)
  }
  return {}
}
