import type { DocumentTree } from '../document/tree.ts'
import { done, type Result } from '../problems/problem.ts'
import type { HasGlyph } from '../quantities/characters.ts'
import type { Wording } from '../wording/wording.ts'
import { filledBlocks } from './filled-blocks.ts'
import type { Template } from './marked-template.ts'
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
  const view = overviewView(many, wording)
  const blocks = filledBlocks({ templates, view, wording }, { hasGlyph })
  if (!blocks.ok) return blocks
  return done({ ...headOf(wording), children: blocks.value }, blocks.problems)
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
      continued: wording.fill('(continued)', {}),
      notice: wording.fill('Internal: for the work of the organisations. Not to be sent.', {}),
      draft: null,
    },
  }
}
