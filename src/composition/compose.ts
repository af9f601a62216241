import type { PaperName } from '../catalogue/papers.ts'
import type { Pictures } from '../document/pictures/read-raster.ts'
import type { DocumentTree } from '../document/tree.ts'
import { type Edition, textIn } from '../editions/edition.ts'
import { done, type Result } from '../problems/problem.ts'
import { withKnownGlyphs } from '../quantities/characters.ts'
import type { Wording } from '../wording/wording.ts'
import type { KeptTemplates } from './fill-template.ts'
import { filledBlocks } from './filled-blocks.ts'
import type { Template } from './marked-template.ts'
import { paperTitle } from './paper-title.ts'
import { templateView } from './template-view.ts'
import { type Desk, tell } from './told.ts'

export type Composing = {
  readonly paper: PaperName
  readonly templates: readonly Template[]
  /** In the paper's language; in English where there is no translation into it. */
  readonly wording: Wording
  readonly draft: boolean
  /** Whether a font of the paper has a character (by code point). */
  readonly hasGlyph: (codePoint: number) => boolean
  readonly kept?: KeptTemplates | undefined
  /** Those that the case brings along. */
  readonly pictures?: Pictures | undefined
  /** Drawn of `chartsOf` the same edition, as SVG, by their names; without them the paper has none. */
  readonly charts?: ReadonlyMap<string, string> | undefined
  /** Ids of the evidence whose files go out beside the paper. */
  readonly exhibits?: ReadonlySet<string> | undefined
}

/** From what an audience may see to the document that it gets. */
export const compose = (edition: Edition, composing: Composing): Result<DocumentTree> => {
  const { templates, wording, draft, hasGlyph, kept, pictures, charts, exhibits } = composing
  const shown = new Set(pictures?.keys())
  const view = templateView({ edition, wording, draft, charts, exhibits, pictures: shown })
  const { language } = edition
  const answersLanguage = language === wording.language ? undefined : language
  const filling = { templates, view, wording, answersLanguage, kept, charts }
  const blocks = filledBlocks(filling, { hasGlyph, pictures })
  if (!blocks.ok) return blocks
  return done({ ...headOf(edition, composing), children: blocks.value }, blocks.problems)
}

const headOf = (edition: Edition, composing: Composing): Omit<DocumentTree, 'children'> => {
  const { wording, hasGlyph, draft, paper } = composing
  const desk = { edition, wording, draft }
  const known = (words: string): string => withKnownGlyphs(words, hasGlyph)
  const organisation = tell(desk, 'organisation.name')
  const title = paperTitle(desk, paper)
  return {
    title: known(title),
    author: known(organisation.text),
    subject: wording.fill('Home Work Convention, 1996 (No. 177)', {}),
    // What is read aloud is mostly the paper's own sentences; answers in another language say so.
    language: wording.language,
    paper: textIn(edition, 'paper.size') === 'LETTER' ? 'LETTER' : 'A4',
    running: {
      head: known(title),
      foot: known(organisation.text),
      page: wording.fill('page {page} of {pages}', { page: '{page}', pages: '{pages}' }),
      continued: wording.fill('(continued)', {}),
      notice: noticeOf(desk, known),
      draft: draft ? wording.fill('DRAFT', {}) : null,
    },
  }
}

/** The line on every page; an internal edition says first that it stays at home. */
const noticeOf = ({ edition, wording }: Desk, known: (words: string) => string): string | null => {
  const own = textIn(edition, 'paper.notice')
  const inHouse =
    edition.inHouse === null
      ? null
      : wording.fill(
          'Internal: names and words stand here that must not leave your organisation.',
          {},
        )
  const lines = [inHouse, own].filter((line) => line !== null)
  return lines.length === 0 ? null : known(lines.join(' '))
}
