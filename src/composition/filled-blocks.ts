import { finishDocument, mapWords } from '../document/finish.ts'
import { readDocument } from '../document/read-document.ts'
import type { Block } from '../document/tree.ts'
import type { Result } from '../problems/problem.ts'
import { type HasGlyph, withKnownGlyphs } from '../quantities/characters.ts'
import { type Filling, fillTemplate } from './fill-template.ts'
import { placeOfMark } from './marked-template.ts'

/** From a view and its templates to the blocks of a document, in characters that its fonts have. */
export const filledBlocks = (filling: Filling, hasGlyph: HasGlyph): Result<readonly Block[]> => {
  const html = fillTemplate(filling)
  if (!html.ok) return html
  const read = readDocument(html.value, placeOfMark(filling.templates))
  if (!read.ok) return read
  return finishDocument(mapWords(read.value, (words) => withKnownGlyphs(words, hasGlyph)))
}
