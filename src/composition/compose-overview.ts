import { finishDocument, mapWords } from '../document/finish.ts'
import { readDocument } from '../document/read-document.ts'
import type { DocumentTree } from '../document/tree.ts'
import { done, type Result } from '../problems/problem.ts'
import { type HasGlyph, withKnownGlyphs } from '../quantities/characters.ts'
import type { Wording } from '../wording/wording.ts'
import { fillTemplate } from './fill-template.ts'
import { placeOfMark, type Template } from './marked-template.ts'
import { type ManyCases, overviewView } from './overview-view.ts'

export type ComposingOverview = {
  readonly templates: readonly Template[]
  readonly wording: Wording
  readonly hasGlyph: HasGlyph
}

/** From the rows of many cases to a document for the house: it says on each page that it is not to be sent. */
export const composeOverview = (
  many: ManyCases,
  { templates, wording, hasGlyph }: ComposingOverview,
): Result<DocumentTree> => {
  const html = fillTemplate({ templates, view: overviewView(many, wording), wording })
  if (!html.ok) return html
  const read = readDocument(html.value, placeOfMark(templates))
  if (!read.ok) return read
  const blocks = finishDocument(mapWords(read.value, (words) => withKnownGlyphs(words, hasGlyph)))
  return blocks.ok ? done({ ...headOf(wording), children: blocks.value }) : blocks
}

const headOf = (wording: Wording): Omit<DocumentTree, 'children'> => {
  const title = wording.fill('Overview of cases: Home Work Convention, 1996 (No. 177)', {})
  return {
    title,
    author: 'c177',
    subject: wording.fill('Home Work Convention, 1996 (No. 177)', {}),
    language: wording.language,
    paper: 'A4',
    running: {
      head: title,
      foot: wording.fill('Internal', {}),
      page: wording.fill('page {page} of {pages}', { page: '{page}', pages: '{pages}' }),
      notice: wording.fill('Internal: for the work of the organisations. Not to be sent.', {}),
      draft: null,
    },
  }
}
