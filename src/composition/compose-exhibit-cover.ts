import type { DocumentTree } from '../document/tree.ts'
import { textIn } from '../editions/edition.ts'
import { OwnFault } from '../problems/own-fault.ts'
import { done, type Result } from '../problems/problem.ts'
import { type HasGlyph, withKnownGlyphs } from '../quantities/characters.ts'
import { type ExhibitFacts, exhibitCoverView } from './exhibit-cover-view.ts'
import { filledBlocks } from './filled-blocks.ts'
import type { Template } from './marked-template.ts'
import { type Desk, tell } from './told.ts'

type ComposingCover = {
  readonly templates: readonly Template[]
  readonly hasGlyph: HasGlyph
}

/** The sheet that lies on an exhibit, from what the audience may see. */
export const composeExhibitCover = (
  desk: Desk,
  exhibit: ExhibitFacts,
  { templates, hasGlyph }: ComposingCover,
): Result<DocumentTree> => {
  const { edition, wording } = desk
  const view = exhibitCoverView(desk, exhibit)
  if (view === null) throw new OwnFault('exhibit-withheld')
  const answersLanguage = edition.language === wording.language ? undefined : edition.language
  const blocks = filledBlocks({ templates, view, wording, answersLanguage }, { hasGlyph })
  if (!blocks.ok) return blocks
  return done({ ...headOf(desk, exhibit, hasGlyph), children: blocks.value }, blocks.problems)
}

const headOf = (
  desk: Desk,
  { id }: ExhibitFacts,
  hasGlyph: HasGlyph,
): Omit<DocumentTree, 'children'> => {
  const { edition, wording, draft } = desk
  const title = wording.fill('Exhibit {id}: cover sheet', { id })
  const organisation = withKnownGlyphs(tell(desk, 'organisation.name').text, hasGlyph)
  const notice = textIn(edition, 'paper.notice')
  return {
    title,
    author: organisation,
    subject: wording.fill('Home Work Convention, 1996 (No. 177)', {}),
    language: wording.language,
    paper: textIn(edition, 'paper.size') === 'LETTER' ? 'LETTER' : 'A4',
    running: {
      head: title,
      foot: organisation,
      page: wording.fill('page {page} of {pages}', { page: '{page}', pages: '{pages}' }),
      continued: wording.fill('(continued)', {}),
      notice: notice === null ? null : withKnownGlyphs(notice, hasGlyph),
      draft: draft ? wording.fill('DRAFT', {}) : null,
    },
  }
}
