import { finishDocument, mapWords } from '../document/finish.ts'
import { readDocument } from '../document/read-document.ts'
import type { Block } from '../document/tree.ts'
import type { Result } from '../problems/problem.ts'
import { type HasGlyph, withKnownGlyphs } from '../quantities/characters.ts'
import { type Filling, fillTemplate } from './fill-template.ts'
import { placeOfMark } from './marked-template.ts'
import { placeOfLink, sectionWithId } from './written-ids.ts'

/** From a view and its templates to the blocks of a document, in characters that its fonts have. */
export const filledBlocks = (filling: Filling, hasGlyph: HasGlyph): Result<readonly Block[]> => {
  const html = fillTemplate(filling)
  if (!html.ok) return html
  const { templates } = filling
  const placeOf = placeOfMark(templates)
  const read = readDocument(html.value, placeOf)
  if (!read.ok) return read
  const blocks = mapWords(read.value, (words) => withKnownGlyphs(words, hasGlyph))
  return finishDocument(blocks, (id) => ({
    place: placeOfLink(html.value, id, placeOf),
    section: sectionWithId(templates.slice(1), id),
  }))
}
