import { withLock } from '../../dossier/lock.ts'
import { openDossier } from '../../dossier/open-dossier.ts'
import { readCase } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Counts } from '../../surveys/read-survey.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { fileMissing } from '../checking/file-missing.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { tellRecovery } from '../tell-recovery.ts'
import { nothingKept, unlistedProblems } from './import-problems.ts'
import { readTable } from './import-rows.ts'
import { gatherRows, keepRows } from './keep-rows.ts'
import { hasRows, measuresIn, surveyFor } from './survey-records.ts'
import { sourceName } from './survey-table.ts'

export type ImportOptions = {
  readonly case: string
  readonly file: string
  /** A file that says which column answers what; null: columns match by name. */
  readonly mapping: string | null
  /** The survey whose rows these are; null: the one that came from a file of this name, or a new one. */
  readonly survey: string | null
  readonly json: boolean
  readonly quiet: boolean
}

type Desk = { readonly host: Host; readonly wording: Wording }

/**
 * Brings the rows of a table into a case: those that could be read go to `surveys/`, what they come to goes into
 * the answers. Exit code: 0; 1 with an error, such as a refused row; 2 where the case or a file is not there.
 */
export const runImport = async (
  options: ImportOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const missing = await missingOf(options, host)
  const imported =
    missing === null ? await importLocked(options, { host, wording }) : nothing([missing])
  const problems = imported.problems.map((problem) => ({
    ...problem,
    place: { case: options.case, ...problem.place },
  }))
  report({ ...imported, problems }, options, { host, wording })
  return missing !== null ? 2 : hasError(imported.problems) ? 1 : 0
}

/** The first of what is named on the command line that is not there. */
export const missingOf = async (
  { case: path, file, mapping }: Pick<ImportOptions, 'case' | 'file' | 'mapping'>,
  host: Host,
): Promise<Problem | null> => {
  if (!(await readCase(host, path)).found) return caseMissing(path)
  for (const named of [file, mapping])
    if (named !== null && (await host.files.entryAt(named)) !== 'file') return fileMissing(named)
  return null
}

/** What came of it; without counts where nothing was kept. */
type Imported = {
  readonly problems: readonly Problem[]
  readonly counts: Counts | null
  readonly survey: string | null
}

const nothing = (problems: readonly Problem[]): Imported => ({
  ...{ problems, counts: null, survey: null },
})

const importLocked = async (options: ImportOptions, desk: Desk): Promise<Imported> => {
  const ways = lockWays({ ...desk, json: options.json })
  const work = () => importSurvey(options, desk)
  const locked = await withLock(desk.host, options.case, { ...ways, work })
  return locked.ok ? locked.value : nothing(locked.problems)
}

const importSurvey = async (options: ImportOptions, desk: Desk): Promise<Imported> => {
  const { host, wording } = desk
  const dossier = await openDossier(host, options.case, wording.language)
  if (!dossier.ok) return nothing(dossier.problems)
  tellRecovery(host, wording, dossier.value)
  const named = { named: options.survey, source: sourceName(options.file) }
  const survey = surveyFor(dossier.value, named)
  if (!survey.ok) return nothing(survey.problems)
  const gathered = gatherRows(measuresIn(dossier.value.draft.answers, survey.value))
  const table = await readTable(options, gathered.add, desk)
  if (!table.ok) return nothing(table.problems)
  const { counts, unlisted } = table.value.read
  const found = [...table.problems, ...unlistedProblems(unlisted)]
  if (counts.kept === 0) return { problems: [...found, nothingKept()], counts, survey: null }
  if (hasRows(survey.value)) sayReplaced(survey.value.id, options, desk)
  const keeping = { survey: survey.value, table: table.value, gathered }
  const kept = await keepRows(host, dossier.value, keeping)
  return { problems: [...found, ...kept], counts, survey: survey.value.id }
}

const sayReplaced = (survey: string, { quiet }: ImportOptions, { host, wording }: Desk): void => {
  if (quiet) return
  const words = text('{survey} had rows before; these take their place.', { survey })
  host.tell(wording.say(words))
}

const report = (
  { problems, counts, survey }: Imported,
  { json, quiet }: ImportOptions,
  { host, wording }: Desk,
): void => {
  const ok = !hasError(problems)
  if (json) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    const rows = counts ?? { read: 0, kept: 0, refused: 0 }
    host.print(asJson({ ok, problems: told, survey, rows }))
    return
  }
  const shown = quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  if (shown.length > 0) host.tell(problemsAsLines(shown, { wording, columns: host.columns }))
  if (counts === null) return
  const counted = text('{read} rows read, {kept} kept, {refused} refused.', counts)
  host.print(
    wording.say(survey === null ? counted : text('{survey}: {counted}', { survey, counted })),
  )
}
