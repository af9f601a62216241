import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Assessment } from '../../assessment/assess.ts'
import type { PaperName } from '../../catalogue/papers.ts'
import { compose } from '../../composition/compose.ts'
import type { KeptTemplates } from '../../composition/fill-template.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { withhold } from '../../editions/withhold.ts'
import type { Audience } from '../../evidence/released.ts'
import { type Host, HostError } from '../../host/host.ts'
import { OwnFault } from '../../problems/own-fault.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import type { RenderedPdf } from '../../renderers/pdf/render-pdf.ts'
import { type Wording, wordingOf } from '../../wording/wording.ts'
import { loadWording } from '../languages.ts'
import { loadFonts } from './fonts.ts'
import { onceAHost } from './once-a-host.ts'
import { paperTemplates } from './paper-templates.ts'
import type { Target } from './targets.ts'

/** A written file as scripts get it; the keys are those of the interface. */
export type BuiltFile = {
  readonly case: string | null
  readonly path: string
  readonly document: PaperName | 'questionnaire'
  readonly format: 'pdf'
  readonly edition: Audience | null
  readonly language: string
  readonly draft: boolean
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly milliseconds: number
}

/** A case that was read and judged, as far as papers are made of it. */
export type Papered = {
  readonly assessment: Assessment
  readonly hasGlyph: HasGlyph
  /** Where its own templates stand; null for a lone file of answers. */
  readonly caseFolder: string | null
}

/** Which paper is made of it, for whom, and as a draft or not. */
export type PaperChoice = {
  readonly paper: PaperName
  readonly audience: Audience
  readonly draft: boolean
}

/** A paper before it is drawn, with what was remarked on the way. */
export type ComposedPaper = {
  readonly tree: DocumentTree | null
  readonly language: string
  readonly problems: readonly Problem[]
}

/** From the assessment to the tree: edition, words of its language, templates of ours and of the case. */
export const composePaper = async (
  { assessment, hasGlyph, caseFolder }: Papered,
  { paper, audience, draft }: PaperChoice,
  host: Host,
): Promise<ComposedPaper> => {
  const edition = withhold(assessment, audience)
  const { language } = edition
  const { wording, problems } = await paperWording(host, language)
  const templates = await paperTemplates(host, paper, caseFolder)
  if (!templates.ok) return { tree: null, language, problems: [...problems, ...templates.problems] }
  const tree = compose(edition, {
    paper,
    templates: templates.value,
    wording,
    draft,
    hasGlyph,
    kept: keptTemplates(host, paper),
  })
  return tree.ok
    ? { tree: tree.value, language, problems }
    : { tree: null, language, problems: [...problems, ...tree.problems] }
}

/** A paper's templates, made ready for the first case of a call and for the preview's next draft. */
const keptTemplates = (host: Host, paper: PaperName): KeptTemplates => {
  const papers = keptPapers(host)
  const kept = papers.get(paper) ?? { compiled: null }
  papers.set(paper, kept)
  return kept
}

const keptPapers = onceAHost(() => new Map<PaperName, KeptTemplates>())

/** From the tree to pages whose words were compared with it; words that differ are our own fault. */
export const drawPaper = async (tree: DocumentTree, host: Host): Promise<RenderedPdf> => {
  const { renderPdf } = await import('../../renderers/pdf/render-pdf.ts')
  const { compareWords } = await import('../../renderers/pdf/drawn-words.ts')
  const fonts = await loadFonts(host)
  const pdf = await renderPdf(tree, { fonts, createdAt: dateOf(host) })
  const { missing, extra } = compareWords(tree, pdf.drawn)
  if (missing.length + extra.length > 0) throw new OwnFault('words-differ')
  return pdf
}

export type Making = {
  readonly host: Host
  readonly target: Target
  readonly choice: PaperChoice
}

export type Made = { readonly file: BuiltFile | null; readonly problems: readonly Problem[] }

/** Edition, tree, pages, the comparison of their words, and only then the file. */
export const makePaper = async (papered: Papered, making: Making): Promise<Made> => {
  const { host, target, choice } = making
  const started = host.now().getTime()
  const { tree, language, problems } = await composePaper(papered, choice, host)
  if (tree === null) return { file: null, problems }
  const pdf = await drawPaper(tree, host)
  const all = [...problems, ...tooLong(pdf, choice.paper)]
  const facts = {
    case: target.case,
    document: choice.paper,
    edition: choice.audience,
    language,
    draft: choice.draft,
  }
  const file = await writePaper(pdf, { ...facts, folder: target.folder, started }, host)
  return 'code' in file ? { file: null, problems: [...all, file] } : { file, problems: all }
}

type Facts = Pick<BuiltFile, 'case' | 'document' | 'edition' | 'language' | 'draft'> & {
  readonly folder: string
  /** When the work on it began, in milliseconds of the host's clock. */
  readonly started: number
}

/** Writes the pages; why they could not be written is a problem. */
export const writePaper = async (
  pdf: RenderedPdf,
  { folder, started, ...facts }: Facts,
  host: Host,
): Promise<BuiltFile | Problem> => {
  const path = join(folder, `${facts.document}.pdf`)
  try {
    await host.files.makeFolder(folder)
    await host.files.writeAtomically(path, pdf.bytes)
  } catch (thrown) {
    if (thrown instanceof HostError) return notWritten(thrown)
    throw thrown
  }
  return {
    case: facts.case,
    path,
    document: facts.document,
    format: 'pdf',
    edition: facts.edition,
    language: facts.language,
    draft: facts.draft,
    pages: pdf.pages,
    bytes: pdf.bytes.length,
    sha256: createHash('sha256').update(pdf.bytes).digest('hex'),
    milliseconds: host.now().getTime() - started,
  }
}

const paperWording = async (
  host: Host,
  language: string,
): Promise<{ readonly wording: Wording; readonly problems: readonly Problem[] }> => {
  const wording = await loadWording(host, language, 'documents')
  return wording === null
    ? { wording: wordingOf('en'), problems: [notTranslated(language)] }
    : { wording, problems: [] }
}

/** The moment that the file names as its making; SOURCE_DATE_EPOCH (reproducible-builds.org) fixes it. */
const dateOf = (host: Host): Date => {
  const epoch = host.environment['SOURCE_DATE_EPOCH'] ?? ''
  return /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : host.now()
}

/** Our advice, no rule: none on length was found. Annexes do not count. */
const longestBody: Readonly<Partial<Record<PaperName, number>>> = { submission: 15, brief: 2 }

const tooLong = ({ pageOf, pages }: RenderedPdf, paper: PaperName): readonly Problem[] => {
  const first = pageOf.get('summary') ?? 1
  const end = pageOf.get('annex-comments') ?? pages + 1
  const most = longestBody[paper] ?? Number.POSITIVE_INFINITY
  return end - first > most ? [bodyTooLong(end - first, most)] : []
}

const bodyTooLong = (pages: number, most: number): Problem => ({
  code: 'body-too-long',
  severity: 'warning',
  place: {},
  message: text('The body has {pages} pages; we advise {most} at most, with the requests first.', {
    pages,
    most,
  }),
  hint: text('Move detail into the evidence, or deal with fewer Articles.'),
})

export const notTranslated = (language: string): Problem => ({
  code: 'paper-language-missing',
  severity: 'warning',
  place: {},
  message: text(
    'There is no translation of the paper into "{language}" yet, so its own sentences stand in English.',
    {
      language,
    },
  ),
  hint: text('Set "language" to "en", or translate templates/languages/documents.pot.'),
})

const notWritten = ({ code }: HostError): Problem => ({
  code: 'file-not-written',
  severity: 'error',
  place: {},
  message: text(
    'The file could not be written ({code}): the folder may be read-only, or the disk full.',
    { code },
  ),
  hint: text('Name another folder with --out.'),
})
