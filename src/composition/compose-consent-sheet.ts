import type { DocumentTree } from '../document/tree.ts'
import { done, type Result } from '../problems/problem.ts'
import type { HasGlyph } from '../quantities/characters.ts'
import type { Wording } from '../wording/wording.ts'
import { filledBlocks } from './filled-blocks.ts'
import type { Template } from './marked-template.ts'

type ComposingConsentSheet = {
  readonly templates: readonly Template[]
  readonly wording: Wording
  readonly hasGlyph: HasGlyph
}

/** What its templates may name: nothing, since it is made of no case and says the same to everybody. */
export const consentSheetView = {}

/** The sheet that is read to a witness, and on which she says what may be used. */
export const composeConsentSheet = ({
  templates,
  wording,
  hasGlyph,
}: ComposingConsentSheet): Result<DocumentTree> => {
  const blocks = filledBlocks({ templates, view: consentSheetView, wording }, { hasGlyph })
  if (!blocks.ok) return blocks
  return done({ ...headOf(wording), children: blocks.value }, blocks.problems)
}

const headOf = (wording: Wording): Omit<DocumentTree, 'children'> => {
  const title = wording.fill('Consent of a witness', {})
  return {
    title,
    author: 'c177',
    subject: wording.fill('Home Work Convention, 1996 (No. 177)', {}),
    language: wording.language,
    paper: 'A4',
    running: {
      head: title,
      foot: wording.fill('Write no name.', {}),
      page: wording.fill('page {page} of {pages}', { page: '{page}', pages: '{pages}' }),
      continued: wording.fill('(continued)', {}),
      notice: null,
      draft: null,
    },
  }
}
