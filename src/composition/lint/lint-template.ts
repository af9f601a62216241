import type { Pictures } from '../../document/pictures/read-raster.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Template } from '../marked-template.ts'
import { tooDeep } from '../template-problems.ts'
import { judgeLinks } from './judge-links.ts'
import { judgeMarkup } from './judge-markup.ts'
import { judgeNames } from './judge-names.ts'
import { inOrderOfPlace, type Linting, newLinting } from './linting.ts'
import { parseSections } from './sections.ts'
import type { Shape } from './shape.ts'

export type TemplatesToLint = {
  /** The document's own template first, then the sections that it may call. */
  readonly templates: readonly Template[]
  /** What the document's view has. */
  readonly view: Shape
  /** Whether a file is the association's own: its words may be in one language alone. */
  readonly isOwn: (file: string) => boolean
  /** Those of the case; without one nobody can tell what it will have. */
  readonly pictures?: Pictures | undefined
}

export type Linted = {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[]
  /** Files of the sections that the document calls, and its own. */
  readonly called: ReadonlySet<string>
  /** Whether every template was read: otherwise nobody can tell what calls what. */
  readonly isWhole: boolean
}

/** Judges the templates of a document without filling them: every branch, every fault at once. */
export const lintTemplates = ({ templates, view, isOwn, pictures }: TemplatesToLint): Linted => {
  const sections = parseSections(templates)
  const linting = newLinting(sections, { isOwn, pictures })
  const { document } = sections
  if (document !== null) {
    judgeNames(linting, document, view)
    judgeMarkup(linting, document)
    if (isWhole(linting)) judgeLinks(linting, templates)
    if (linting.left <= 0) linting.problems.push(tooDeep({ file: document.template.file }))
  }
  const problems = inOrderOfPlace(linting.problems)
  return { problems, called: linting.called, isWhole: isWhole(linting) }
}

const isWhole = ({ sections, left }: Linting): boolean => sections.problems.length === 0 && left > 0
