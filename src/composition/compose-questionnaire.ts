import type { DocumentTree } from '../document/tree.ts'
import { done, type Result } from '../problems/problem.ts'
import type { HasGlyph } from '../quantities/characters.ts'
import type { Wording } from '../wording/wording.ts'
import { filledBlocks } from './filled-blocks.ts'
import type { Template } from './marked-template.ts'
import { type QuestionnaireWords, questionnaireView } from './questionnaire-view.ts'

type ComposingQuestionnaire = {
  readonly templates: readonly Template[]
  readonly words: QuestionnaireWords
  readonly hasGlyph: HasGlyph
}

/** The blank interview as a document. */
export const composeQuestionnaire = ({
  templates,
  words,
  hasGlyph,
}: ComposingQuestionnaire): Result<DocumentTree> => {
  const view = questionnaireView(words)
  const blocks = filledBlocks({ templates, view, wording: words.paper }, { hasGlyph })
  if (!blocks.ok) return blocks
  return done({ ...headOf(words.paper), children: blocks.value }, blocks.problems)
}

const headOf = (wording: Wording): Omit<DocumentTree, 'children'> => {
  const title = wording.fill('Questionnaire on the Home Work Convention, 1996 (No. 177)', {})
  return {
    title,
    author: 'c177',
    subject: wording.fill('Home Work Convention, 1996 (No. 177)', {}),
    language: wording.language,
    paper: 'A4',
    running: {
      head: title,
      foot: wording.fill('Write no homeworker’s name.', {}),
      page: wording.fill('page {page} of {pages}', { page: '{page}', pages: '{pages}' }),
      continued: wording.fill('(continued)', {}),
      notice: null,
      draft: null,
    },
  }
}
