import type { Decision } from '../../answers/conflict.ts'
import { differencesOf } from '../../answers/differences.ts'
import type { Draft } from '../../answers/draft.ts'
import { type Copies, type Merged, mergeDrafts } from '../../answers/merge-drafts.ts'
import {
  copiesOfSection,
  type SectionMark,
  sectionMarkOf,
  withAssigned,
} from '../../answers/section-file.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { withLock } from '../../dossier/lock.ts'
import { openDossier } from '../../dossier/open-dossier.ts'
import { readCase } from '../../dossier/read-case.ts'
import { type ReadOne, readOneCopy, renamedLines } from '../../dossier/read-copies.ts'
import { saveJoined } from '../../dossier/save-joined.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, hasError, type Problem, type Result, refused } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { fileMissing } from '../checking/file-missing.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { conflictProblem, renamedNote } from '../merge/merge-problems.ts'
import type { MergeTalk, Told } from '../merge/merge-talk.ts'
import { problemsAsLines } from '../report.ts'
import type { SectionDesk } from './export-section.ts'

export type ImportSectionOptions = {
  readonly case: string
  readonly file: string
  /** How conflicts are decided; null where nobody can be asked. */
  readonly talk: Pick<MergeTalk, 'decide'> | null
}

/**
 * Joins a section that a member has answered with the case that it came from. Exit code: 0; 1 with conflicts that
 * nobody decided (nothing is written then); 2 where the case or the file is not there; 130 where somebody stopped.
 */
export const runImportSection = async (
  options: ImportSectionOptions,
  desk: SectionDesk,
): Promise<number> => {
  const { host, wording } = desk
  const work = () => importSection(options, desk)
  const missing = await missingOf(options, host)
  const locked = missing ?? (await withLock(host, options.case, { ...lockWays(desk), work }))
  const imported = locked.ok ? locked.value : locked
  if (imported === 'stopped') {
    host.tell(wording.say(text('Stopped: nothing was written.')))
    return 130
  }
  const { problems } = imported
  if (problems.length > 0) host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  if (imported.ok) for (const one of imported.value) host.print(wording.say(one))
  if (problems.some(({ code }) => code === 'case-missing' || code === 'file-missing')) return 2
  return hasError(problems) ? 1 : 0
}

const missingOf = async (
  { case: path, file }: ImportSectionOptions,
  host: Host,
): Promise<Result<never> | null> => {
  if (!(await readCase(host, path)).found) return refused(caseMissing(path))
  return (await readCase(host, file)).found ? null : refused(fileMissing(file))
}

const importSection = async (
  options: ImportSectionOptions,
  desk: SectionDesk,
): Promise<Result<readonly Text[]> | 'stopped'> => {
  const { host, wording } = desk
  const file = await readOneCopy(host, options.file)
  if (!file.ok) return file
  const mark = sectionMarkOf(file.value.draft)
  if (mark === null) return refused(noSection(options.file))
  const opened = await openDossier(host, options.case, wording.language)
  if (!opened.ok) return opened
  // Opened, it is set right; now all of its journal is needed.
  const home = await readOneCopy(host, options.case)
  if (!home.ok) return home
  const { draft } = home.value
  const used = opened.value.journal.usedIds
  const known = new Set(home.value.journal.map(({ text }) => text))
  const shared = file.value.journal.filter((one) => known.has(one.text)).map(({ line }) => line)
  const copies = copiesOfSection(draft, file.value.draft, { mark, used, shared })
  const since = home.value.journal.filter(({ line }) => line.at > mark.exportedAt)
  const sources = { first: { own: since }, second: { own: file.value.journal } }
  const merged = await decided(copies, sources, options)
  if (merged === 'stopped' || !merged.ok) return merged
  const problem = await write(host, home.value, { merged: merged.value, mark, file: file.value })
  return problem === null ? done(said(options, merged.value, { mark, draft })) : refused(problem)
}

const decided = async (
  copies: Copies,
  sources: Told,
  { talk }: ImportSectionOptions,
): Promise<Result<Merged> | 'stopped'> => {
  let decisions: readonly Decision[] = []
  let merged = mergeDrafts(copies)
  while (talk !== null && merged.conflicts.length > 0) {
    const made = await talk.decide(merged, sources)
    if (made === null) return 'stopped'
    decisions = [...decisions, ...made]
    merged = mergeDrafts(copies, decisions)
  }
  return merged.conflicts.length > 0
    ? refused(...merged.conflicts.map(conflictProblem))
    : done(merged)
}

type Writing = { readonly merged: Merged; readonly mark: SectionMark; readonly file: ReadOne }

/**
 * The member's own journal goes before, so that it stays known who said what. Without one, whoever imports stands for
 * the member. A section that came back is with nobody any more.
 */
const write = async (
  host: Host,
  { places, draft: before, journal }: ReadOne,
  { merged, mark, file }: Writing,
): Promise<Problem | null> => {
  const draft = withAssigned(merged.draft, mark.id, null)
  const changes = differencesOf(before, draft)
  if (changes.length === 0) return null
  const own = journal.map(({ text }) => text)
  const answered = file.journal.filter(({ line }) => line.part === undefined)
  const lines = renamedLines(answered, merged.renamed).filter((line) => !own.includes(line))
  const isTold = answered.length > 0 || mark.member === null || mark.member === undefined
  try {
    await saveJoined(host, places, {
      before: [{ draft: before, journal: own }],
      lines: [...own, ...lines],
      draft,
      changes: changes.map((change) => ({ ...change, reason: 'section-imported' })),
      by: isTold ? host.user : `${host.user}, for ${mark.member}`,
    })
    return null
  } catch (thrown) {
    if (thrown instanceof HostError) return diskProblem(thrown)
    throw thrown
  }
}

type Back = { readonly mark: SectionMark; readonly draft: Draft }

const said = (
  { file }: ImportSectionOptions,
  merged: Merged,
  { mark, draft }: Back,
): readonly Text[] => {
  const changed = new Set(differencesOf(draft, merged.draft).map(({ question }) => question))
  const count = changed.size
  return [
    ...renamedNote(merged.renamed, file),
    text(
      'The section “{id}” came back: {count, plural, =0 {nothing was new} one {# question changed} other {# questions changed}}.',
      { id: mark.id, count },
    ),
  ]
}

const noSection = (path: string): Problem => ({
  code: 'no-section-file',
  severity: 'error',
  place: { case: path },
  message: text('The file is a file of answers, but none that “c177 section export” made.'),
  hint: text('To join two copies of a whole case use “c177 merge”.'),
})
