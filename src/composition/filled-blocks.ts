import { finishDocument, mapWords } from '../document/finish.ts'
import type { Pictures } from '../document/pictures/read-raster.ts'
import { readDocument } from '../document/read-document.ts'
import type { Block } from '../document/tree.ts'
import { done, type Result } from '../problems/problem.ts'
import { type HasGlyph, withKnownGlyphs } from '../quantities/characters.ts'
import { type Filling, fillTemplate } from './fill-template.ts'
import { placeOfMark } from './marked-template.ts'
import { placeOfLink, sectionWithId } from './written-ids.ts'

/** What a document may hold: characters that its fonts have, and the pictures of the case, if it is made of one. */
export type Stock = { readonly hasGlyph: HasGlyph; readonly pictures?: Pictures | undefined }

/** From a view and its templates to the blocks of a document. */
export const filledBlocks = (
  filling: Filling,
  { hasGlyph, pictures }: Stock,
): Result<readonly Block[]> => {
  const html = fillTemplate(filling)
  if (!html.ok) return html
  const { templates } = filling
  const placeOf = placeOfMark(templates)
  const read = readDocument(html.value, placeOf, pictures)
  if (!read.ok) return read
  const blocks = mapWords(read.value, (words) => withKnownGlyphs(words, hasGlyph))
  const finished = finishDocument(blocks, (id) => ({
    place: placeOfLink(html.value, id, placeOf),
    section: sectionWithId(templates.slice(1), id),
  }))
  const problems = [...read.problems, ...finished.problems]
  return finished.ok ? done(finished.value, problems) : { ok: false, problems }
}
