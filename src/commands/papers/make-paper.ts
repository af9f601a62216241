import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Assessment } from '../../assessment/assess.ts'
import { audiencesOf, type PaperName } from '../../catalogue/papers.ts'
import { compose } from '../../composition/compose.ts'
import type { KeptTemplates } from '../../composition/fill-template.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { withhold } from '../../editions/withhold.ts'
import type { Audience } from '../../evidence/released.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { WitnessNames } from '../../keys/key-file.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import { type Wording, wordingOf } from '../../wording/wording.ts'
import { shownEvidence } from '../evidence/shown-evidence.ts'
import { loadWording } from '../languages.ts'
import type { Guard } from '../leaks/guard.ts'
import { isBlank } from './blank-names.ts'
import { casePictures } from './case-pictures.ts'
import { onceAHost } from './once-a-host.ts'
import { paperCharts } from './paper-charts.ts'
import { paperTemplates } from './paper-templates.ts'
import { type Format, type Rendered, renderPaper, type Subject } from './render-paper.ts'
import type { Target } from './targets.ts'

/** A written file as scripts get it; the keys are those of the interface. */
export type BuiltFile = {
  readonly case: string | null
  readonly path: string
  readonly document: Subject['document'] | 'exhibit' | 'exhibit-cover'
  readonly format: Format | 'jpg' | 'png'
  readonly edition: Audience | null
  readonly language: string
  readonly draft: boolean
  /** Only a PDF has any. */
  readonly pages: number | null
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
  const own = await casePictures(host, caseFolder, templates.value)
  const shown = await shownEvidence(edition, caseFolder, host)
  const charts = await paperCharts({ edition, wording, draft }, templates.value)
  const tree = compose(edition, {
    paper,
    templates: templates.value,
    wording,
    draft,
    hasGlyph,
    kept: keptTemplates(host, paper),
    charts,
    pictures: new Map([...own, ...shown.pictures]),
    exhibits: shown.exhibits,
  })
  const all = [...problems, ...shown.problems, ...tree.problems]
  return { tree: tree.ok ? tree.value : null, language, problems: all }
}

/** A paper's templates, made ready for the first case of a call and for the preview's next draft. */
const keptTemplates = (host: Host, paper: PaperName): KeptTemplates => {
  const papers = keptPapers(host)
  const kept = papers.get(paper) ?? { compiled: null }
  papers.set(paper, kept)
  return kept
}

const keptPapers = onceAHost(() => new Map<PaperName, KeptTemplates>())

export type Making = {
  readonly host: Host
  readonly target: Target
  readonly choice: PaperChoice
  readonly formats: readonly Format[]
  /** Of witnesses, never to be printed; null where none are kept or they were not opened. */
  readonly names: WitnessNames | null
}

/** The files of one paper, one a format; fewer where something hindered. */
export type Made = { readonly files: readonly BuiltFile[]; readonly problems: readonly Problem[] }

/** Edition, tree, each format with its checks, and only then its file. */
export const makePaper = async (papered: Papered, making: Making): Promise<Made> => {
  const { host, target, choice, formats, names } = making
  const started = host.now().getTime()
  const { tree, language, problems } = await composePaper(papered, choice, host)
  if (tree === null) return { files: [], problems }
  const { openGuard } = await import('../leaks/guard.ts')
  const guard = await openGuard({ assessment: papered.assessment, names }, choice.audience)
  const facts = {
    guard,
    case: target.case,
    document: choice.paper,
    edition: choice.audience,
    language,
    draft: choice.draft,
    folder: target.folder,
  }
  const made = await writeFormats({ tree, formats, started }, facts, host)
  return { ...made, problems: [...problems, ...made.problems] }
}

type Facts = Pick<BuiltFile, 'case' | 'edition' | 'language' | 'draft'> & {
  readonly document: Subject['document']
  readonly folder: string
  /** Looks at each file before it is written; null where nothing is withheld. */
  readonly guard: Guard | null
}

export type Formats = {
  readonly tree: DocumentTree
  readonly formats: readonly Format[]
  /** When the work on the tree began, in milliseconds of the host's clock. */
  readonly started: number
}

/** Renders a tree in each format, looks for leaks and writes it; why a file was not written is a problem. */
export const writeFormats = async (
  { tree, formats, started }: Formats,
  facts: Facts,
  host: Host,
): Promise<Made> => {
  const files: BuiltFile[] = []
  const problems: Problem[] = []
  let since = started
  for (const format of formats) {
    const rendered = await renderPaper({ tree, document: facts.document }, format, host)
    problems.push(...rendered.problems)
    if (rendered.ok) {
      const path = pathOf(format, facts)
      const found = (await facts.guard?.(rendered.value, path)) ?? []
      problems.push(...found)
      if (!hasError(found)) {
        const file = await writePaper(rendered.value, { ...facts, path, started: since }, host)
        if ('code' in file) problems.push(file)
        else files.push(file)
      }
    }
    since = host.now().getTime()
  }
  return { files, problems }
}

const pathOf = (format: Format, facts: Facts): string =>
  join(facts.folder, `${paperFileName(facts)}.${format}`)

const writePaper = async (
  { format, bytes, pages }: Rendered,
  { folder, path, started, ...facts }: Facts & Pick<Formats, 'started'> & { readonly path: string },
  host: Host,
): Promise<BuiltFile | Problem> => {
  try {
    await host.files.makeFolder(folder)
    await host.files.writeAtomically(path, bytes)
  } catch (thrown) {
    if (thrown instanceof HostError) return notWritten(thrown)
    throw thrown
  }
  return {
    case: facts.case,
    path,
    document: facts.document,
    format,
    edition: facts.edition,
    language: facts.language,
    draft: facts.draft,
    pages,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    milliseconds: host.now().getTime() - started,
  }
}

/** Without its ending; the first edition of a paper is the one without a name in its file's name. */
export const paperFileName = ({
  document,
  edition,
}: Pick<Facts, 'document' | 'edition'>): string =>
  isBlank(document) || edition === null || edition === audiencesOf(document)[0]
    ? document
    : `${document}.${edition}`

export const paperWording = async (
  host: Host,
  language: string,
): Promise<{ readonly wording: Wording; readonly problems: readonly Problem[] }> => {
  const wording = await loadWording(host, language, 'documents')
  return wording === null
    ? { wording: wordingOf('en'), problems: [notTranslated(language)] }
    : { wording, problems: [] }
}

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

export const notWritten = ({ code }: HostError): Problem => ({
  code: 'file-not-written',
  severity: 'error',
  place: {},
  message: text(
    'The file could not be written ({code}): the folder may be read-only, or the disk full.',
    { code },
  ),
  hint: text('Name another folder with --out.'),
})
