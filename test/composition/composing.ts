import { readdirSync, readFileSync } from 'node:fs'
import { audiencesOf, type PaperName } from '../../src/catalogue/papers.ts'
import { type Composing, compose } from '../../src/composition/compose.ts'
import type { KeptTemplates } from '../../src/composition/fill-template.ts'
import type { Template } from '../../src/composition/marked-template.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { Block, DocumentTree, Inline } from '../../src/document/tree.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Result } from '../../src/problems/problem.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'

const root = new URL('../../templates/', import.meta.url)

/** A paper's own templates, the document first, with the sections that several papers share; read once. */
export const templatesOf = (paper: PaperName): readonly Template[] => {
  const known = read.get(paper) ?? readTemplates(paper)
  read.set(paper, known)
  return known
}

const read = new Map<PaperName, readonly Template[]>()

/** The same made ready, for all tests of a file. */
const ready = new Map<PaperName, KeptTemplates>()

const readyFor = (paper: PaperName): KeptTemplates => {
  const known = ready.get(paper) ?? { compiled: null }
  ready.set(paper, known)
  return known
}

const readTemplates = (paper: PaperName): readonly Template[] => {
  const own = sectionsIn(paper)
  // A section of the paper's own stands before a shared one of the same name.
  const shared = sectionsIn('shared').filter((name) => !own.includes(name))
  const files = [
    ...own.map((name) => `${paper}/${name}`),
    ...shared.map((name) => `shared/${name}`),
  ]
  const document = `${paper}/document.hbs`
  return [document, ...files.filter((file) => file !== document)].map((file) => ({
    file,
    source: readFileSync(new URL(file, root), 'utf8'),
  }))
}

const sectionsIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, root)).filter((name) => name.endsWith('.hbs'))

export const submission: readonly Template[] = templatesOf('submission')

/** What stands on a paper when these answers are composed, or why nothing does. */
export const composed = (
  answers: Given,
  { paper = 'submission', ...composing }: Partial<Composing> = {},
): Result<DocumentTree> =>
  compose(withhold(assessmentOf(answers), audiencesOf(paper)[0]), {
    paper,
    templates: templatesOf(paper),
    ...(composing.templates === undefined && { kept: readyFor(paper) }),
    wording: wordingOf('en'),
    draft: true,
    hasGlyph: () => true,
    ...composing,
  })

/** One template of a part that holds these lines, and its sections. */
export const templateOf = (
  source: string,
  parts: Readonly<Record<string, string>> = {},
): readonly Template[] => [
  { file: 'submission/document.hbs', source },
  ...Object.entries(parts).map(([name, part]) => ({
    file: `submission/${name}.hbs`,
    source: part,
  })),
]

export const treeOf = (result: Result<DocumentTree>): DocumentTree => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problems, null, 2))
}

/** Problems as "code file:line:column". */
export const problemsOf = ({ problems }: Result<unknown>): readonly string[] =>
  problems.map(({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`)

/** Every run of inlines of a tree, in reading order. */
const inlinesOf = (block: Block): readonly Inline[] => {
  if (block.type === 'contents') return block.title
  if (block.type === 'table') return block.caption
  return 'children' in block &&
    block.type !== 'part' &&
    block.type !== 'quote' &&
    block.type !== 'request'
    ? block.children
    : []
}

/** All words of a tree, a line for each heading, paragraph, gap and caption. */
export const wordsOf = (tree: DocumentTree): string =>
  [...everyBlock(tree.children)]
    .map((block) => plainText(inlinesOf(block)))
    .filter((words) => words !== '')
    .join('\n')

/** The ids of the questions to which some words of a tree lead back. */
export const sourcesOf = (tree: DocumentTree): ReadonlySet<string> => {
  const from = (inlines: readonly Inline[]): readonly string[] =>
    inlines.flatMap((inline) =>
      inline.type === 'words'
        ? []
        : [...(inline.type === 'answer' ? [inline.from] : []), ...from(inline.children)],
    )
  return new Set([...everyBlock(tree.children)].flatMap((block) => from(inlinesOf(block))))
}

export const gapsOf = (tree: DocumentTree): readonly string[] =>
  [...everyBlock(tree.children)].flatMap((block) => (block.type === 'gap' ? [block.from] : []))
