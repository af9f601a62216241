import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Assessment } from '../assessment/assess.ts'
import { compose } from '../composition/compose.ts'
import { withhold } from '../editions/withhold.ts'
import { type Host, HostError } from '../host/host.ts'
import { OwnFault } from '../problems/own-fault.ts'
import type { Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { HasGlyph } from '../quantities/characters.ts'
import type { RenderedPdf } from '../renderers/pdf/render-pdf.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { loadFonts } from './fonts.ts'
import { loadWording } from './languages.ts'
import { submissionTemplates } from './package-files.ts'
import type { Target } from './targets.ts'

/** A written file as scripts get it; the keys are those of the interface. */
export type BuiltFile = {
  readonly case: string
  readonly path: string
  readonly document: 'submission'
  readonly format: 'pdf'
  readonly edition: 'committee'
  readonly language: string
  readonly draft: boolean
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly milliseconds: number
}

export type Making = {
  readonly host: Host
  readonly hasGlyph: HasGlyph
  readonly target: Target
  /** When the work on the case began, in milliseconds of the host's clock. */
  readonly started: number
  readonly final: boolean
}

export type Made = { readonly file: BuiltFile | null; readonly problems: readonly Problem[] }

const fileName = 'submission.pdf'

/** Edition, tree, pages, the comparison of their words, and only then the file. */
export const makeSubmission = async (assessment: Assessment, making: Making): Promise<Made> => {
  const { host, final, hasGlyph } = making
  const edition = withhold(assessment, 'committee')
  const paper = await paperWording(host, edition.language)
  const templates = await submissionTemplates(host)
  const tree = compose(edition, { templates, wording: paper.wording, draft: !final, hasGlyph })
  if (!tree.ok) return { file: null, problems: [...paper.problems, ...tree.problems] }
  const { renderPdf } = await import('../renderers/pdf/render-pdf.ts')
  const { compareWords } = await import('../renderers/pdf/drawn-words.ts')
  const fonts = await loadFonts(host)
  const pdf = await renderPdf(tree.value, { fonts, createdAt: dateOf(host) })
  const { missing, extra } = compareWords(tree.value, pdf.drawn)
  if (missing.length + extra.length > 0) throw new OwnFault('words-differ')
  const problems = [...paper.problems, ...tooLong(pdf)]
  try {
    return { file: await written(pdf, making, edition.language), problems }
  } catch (thrown) {
    if (thrown instanceof HostError)
      return { file: null, problems: [...problems, notWritten(thrown)] }
    throw thrown
  }
}

const written = async (pdf: RenderedPdf, making: Making, language: string): Promise<BuiltFile> => {
  const { host, target, final, started } = making
  const path = join(target.folder, fileName)
  await host.files.makeFolder(target.folder)
  await host.files.writeAtomically(path, pdf.bytes)
  return {
    case: target.case,
    path,
    document: 'submission',
    format: 'pdf',
    edition: 'committee',
    language,
    draft: !final,
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
const longestBody = 15

const tooLong = ({ pageOf, pages }: RenderedPdf): readonly Problem[] => {
  const first = pageOf.get('summary') ?? 1
  const end = pageOf.get('annex-comments') ?? pages + 1
  return end - first > longestBody ? [bodyTooLong(end - first)] : []
}

const bodyTooLong = (pages: number): Problem => ({
  code: 'body-too-long',
  severity: 'warning',
  place: {},
  message: text('The body has {pages} pages; we advise {most} at most, with the requests first.', {
    pages,
    most: longestBody,
  }),
  hint: text('Move detail into the evidence, or deal with fewer Articles.'),
})

const notTranslated = (language: string): Problem => ({
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
