import { join } from 'node:path'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { withLock } from '../../dossier/lock.ts'
import { placesOf } from '../../dossier/places.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { type Mapping, serialiseMapping } from '../../surveys/mapping.ts'
import { judgeColumns } from '../../surveys/propose-mapping.ts'
import type { Wording } from '../../wording/wording.ts'
import { quoted } from '../called-as.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { missingOf } from './import-survey.ts'
import { surveysFolder } from './keep-rows.ts'
import { type MapTalk, mapColumns } from './map-columns.ts'
import { proposalOf } from './proposal.ts'
import { openSurveyTable } from './survey-table.ts'

export type MapOptions = {
  readonly case: string
  readonly file: string
  /** How a person is asked; null: nobody is, and the proposal is printed. */
  readonly talk: MapTalk | null
}

/**
 * Proposes which column of a table answers what, and asks. In a terminal the mapping is written into the case; else
 * the proposal is printed as JSON, its guesses marked. Exit code: 0; 1 where the table cannot be read; 2 where the
 * case or the file is not there.
 */
export const runMap = async (
  { case: path, file, talk }: MapOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const tell = (problems: readonly Problem[]) =>
    host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  const missing = await missingOf({ case: path, file, mapping: null }, host)
  if (missing !== null) {
    tell([missing])
    return 2
  }
  const table = await openSurveyTable(host, file)
  if (!table.ok) {
    tell(table.problems)
    return 1
  }
  const columns = judgeColumns(table.value.sheets, wording.say)
  if (talk === null) {
    host.print(serialiseMapping(proposalOf(columns, table.value.name)).trimEnd())
    host.tell(wording.say(text('Look at what is marked as "guessed" before you use it.')))
    return 0
  }
  const mapped = await mapColumns(table.value, { columns, talk, say: wording.say })
  const locked = await withLock(host, path, {
    ...lockWays({ host, wording }),
    work: () => writeMapping(host, { path, file }, mapped),
  })
  const written = locked.ok ? locked.value : locked
  if (!written.ok) tell(written.problems)
  else sayNext(written.value, { path, file }, { host, wording })
  return written.ok ? 0 : 1
}

type Named = { readonly path: string; readonly file: string }

/** Where the mapping stands now, or what hindered it. */
const writeMapping = async (
  host: Host,
  { path }: Named,
  mapping: Mapping,
): Promise<Result<string>> => {
  const { folder } = await placesOf(host, path)
  const name = (mapping.source ?? 'survey').replace(/[^\p{L}\p{N}.]+/gu, '-')
  const target = join(surveysFolder(folder), `${name}.mapping.json`)
  try {
    await host.files.makeFolder(surveysFolder(folder))
    await host.files.writeAtomically(target, serialiseMapping(mapping))
    return done(target)
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(diskProblem(thrown))
    throw thrown
  }
}

const sayNext = (
  mapping: string,
  { path, file }: Named,
  { host, wording }: { readonly host: Host; readonly wording: Wording },
): void => {
  host.print(mapping)
  const command = `c177 survey import ${quoted(path)} ${quoted(file)} --mapping ${quoted(mapping)}`
  host.tell(wording.say(text('Next: {command}', { command })))
}
