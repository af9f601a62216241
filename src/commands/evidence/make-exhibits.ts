import { join } from 'node:path'
import { composeExhibitCover } from '../../composition/compose-exhibit-cover.ts'
import type { Template } from '../../composition/marked-template.ts'
import type { Desk } from '../../composition/told.ts'
import { recordsIn } from '../../editions/edition.ts'
import { withhold } from '../../editions/withhold.ts'
import { wayOfFile } from '../../evidence/evidence-file.ts'
import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import type { Audience } from '../../evidence/released.ts'
import { sha256Of } from '../../evidence-files/digest.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { WitnessNames } from '../../keys/key-file.ts'
import type { Problem, Result } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import type { Guard } from '../leaks/guard.ts'
import {
  type BuiltFile,
  type Made,
  notWritten,
  type Papered,
  paperWording,
} from '../papers/make-paper.ts'
import { paperTemplates } from '../papers/paper-templates.ts'
import { drawPaper } from '../papers/render-paper.ts'
import type { Target } from '../papers/targets.ts'
import { type CleanExhibit, cleanExhibit, textProblems } from './clean-exhibit.ts'
import { evidenceQuestion } from './stored-file.ts'

export type MakingExhibits = {
  readonly host: Host
  readonly target: Target
  readonly audience: Audience
  readonly draft: boolean
  /** Of witnesses, never to be sent; null where none are kept or they were not opened. */
  readonly names: WitnessNames | null
  /** Below the folder of the papers; those of each audience stand by themselves, so that none goes to another. */
  readonly folder: string
}

/**
 * The files of the evidence that go out beside the papers for an audience, each cleaned, and each with a sheet that
 * tells what it is. What an earlier build left there and goes out no more is taken away.
 */
export const makeExhibits = async (papered: Papered, making: MakingExhibits): Promise<Made> => {
  const { host, target, audience, draft } = making
  const { assessment, caseFolder, hasGlyph } = papered
  const edition = withhold(assessment, audience)
  const items = recordsIn(edition, evidenceQuestion, 'evidence')
  const going = caseFolder === null ? [] : items.filter((item) => wayOfFile(item) === 'exhibit')
  const folder = join(target.folder, making.folder)
  const swept = await sweepExhibits(folder, going, host)
  if (caseFolder === null || going.length === 0) return { files: [], problems: swept }
  const { wording } = await paperWording(host, edition.language)
  const templates = await paperTemplates(host, 'exhibit-cover', caseFolder)
  if (!templates.ok) return { files: [], problems: [...swept, ...templates.problems] }
  const desk = { edition, wording, draft }
  const { openGuard } = await import('../leaks/guard.ts')
  const guard = await openGuard({ assessment, names: making.names }, audience)
  const made: Made[] = []
  for (const item of going) {
    const bench = {
      ...{ ...making, folder, desk, guard },
      ...{ templates: templates.value, hasGlyph, caseFolder },
    }
    made.push(await makeExhibit(item, bench))
  }
  return {
    files: made.flatMap(({ files }) => files),
    problems: [...swept, ...made.flatMap(({ problems }) => problems)],
  }
}

type Bench = MakingExhibits & {
  readonly desk: Desk
  /** Looks for leaks in both before either is written; null where nothing is withheld. */
  readonly guard: Guard | null
  readonly templates: readonly Template[]
  readonly hasGlyph: HasGlyph
  readonly caseFolder: string
}

/** One exhibit and its sheet; neither is written without the other. */
const makeExhibit = async (item: EvidenceItem, bench: Bench): Promise<Made> => {
  const { host } = bench
  const started = host.now().getTime()
  const clean = await cleanExhibit(item, bench.caseFolder, host)
  if ('code' in clean) return { files: [], problems: [clean] }
  const cover = await drawCover(item, clean, bench)
  const remarks = [...textProblems(clean, item), ...cover.problems]
  if (!cover.ok) return { files: [], problems: remarks }
  const leaks = await leaksIn(item, { clean, cover: cover.value }, bench)
  const problems = [...remarks, ...leaks]
  if (leaks.length > 0) return { files: [], problems }
  const exhibit = { document: 'exhibit', ...clean } as const
  const sheet = { document: 'exhibit-cover', format: 'pdf', ...cover.value } as const
  try {
    const files = [
      await writeFile(`${item.id}.${clean.format}`, exhibit, { ...bench, started }),
      await writeFile(`${item.id}.cover.pdf`, sheet, { ...bench, started }),
    ]
    return { files, problems }
  } catch (thrown) {
    if (thrown instanceof HostError)
      return { files: [], problems: [...problems, notWritten(thrown)] }
    throw thrown
  }
}

type Pair = { readonly clean: CleanExhibit; readonly cover: { readonly bytes: Uint8Array } }

/** What only looks personal was remarked page by page, so errors alone are told. */
const leaksIn = async (
  { id }: EvidenceItem,
  { clean, cover }: Pair,
  { guard, folder }: Bench,
): Promise<readonly Problem[]> => {
  if (guard === null) return []
  const found = [
    ...(await guard(clean, join(folder, `${id}.${clean.format}`))),
    ...(await guard({ format: 'pdf', bytes: cover.bytes }, join(folder, `${id}.cover.pdf`))),
  ]
  return found.filter(({ severity }) => severity === 'error')
}

const formatNames = { pdf: 'PDF', jpg: 'JPEG', png: 'PNG' } as const

const drawCover = async (
  { id }: EvidenceItem,
  { format, bytes, pages }: CleanExhibit,
  { desk, templates, hasGlyph, host }: Bench,
): Promise<Result<{ readonly bytes: Uint8Array; readonly pages: number }>> => {
  const facts = {
    ...{ id, file: `${id}.${format}`, format: formatNames[format] },
    ...{ pages: pages ?? 0, sha256: sha256Of(bytes) },
  }
  const tree = composeExhibitCover(desk, facts, { templates, hasGlyph })
  if (!tree.ok) return tree
  const drawn = await drawPaper(tree.value, host)
  return drawn.ok ? { ...drawn, problems: [...tree.problems, ...drawn.problems] } : drawn
}

type Written = Pick<BuiltFile, 'document' | 'format' | 'pages'> & { readonly bytes: Uint8Array }

const writeFile = async (
  name: string,
  { document, format, pages, bytes }: Written,
  { folder, host, target, audience, draft, desk, started }: Bench & { readonly started: number },
): Promise<BuiltFile> => {
  const path = join(folder, name)
  await host.files.makeFolder(folder)
  await host.files.writeAtomically(path, bytes)
  return {
    ...{ case: target.case, path, document, format, edition: audience },
    ...{ language: desk.edition.language, draft, pages, bytes: bytes.length },
    sha256: sha256Of(bytes),
    milliseconds: host.now().getTime() - started,
  }
}

/** Names that only an earlier build can have given. */
const exhibitName = /^(E-\d{2,})(?:\.cover)?\.(?:pdf|jpg|png)$/

/** An exhibit whose consent was taken back must not lie where somebody takes all files to send them. */
const sweepExhibits = async (
  folder: string,
  going: readonly EvidenceItem[],
  { files }: Host,
): Promise<readonly Problem[]> => {
  if ((await files.entryAt(folder)) !== 'folder') return []
  const ids = new Set(going.map(({ id }) => id))
  try {
    const names = await files.list(folder, 'files')
    const stale = names.filter((name) => {
      const id = exhibitName.exec(name)?.[1]
      return id !== undefined && !ids.has(id)
    })
    for (const name of stale) await files.remove(join(folder, name))
    return stale.length === 0 ? [] : [swept(stale)]
  } catch (thrown) {
    if (thrown instanceof HostError) return [notSwept]
    throw thrown
  }
}

const swept = (names: readonly string[]): Problem => ({
  code: 'exhibit-removed',
  severity: 'note',
  place: {},
  message: text('Exhibits of an earlier build that go out no more were taken away: {names}.', {
    names: names.join(', '),
  }),
  hint: text('The originals are in the case, as they were.'),
})

const notSwept: Problem = {
  code: 'exhibit-not-removed',
  severity: 'warning',
  place: {},
  message: text('In the folder of exhibits lies what an earlier build left and goes out no more.'),
  hint: text('Delete the folder of exhibits yourself and build again before you send anything.'),
}
