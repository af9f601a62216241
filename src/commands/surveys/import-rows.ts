import type { Host } from '../../host/host.ts'
import { done, hasError, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { type Mapping, parseMapping } from '../../surveys/mapping.ts'
import { leftColumns, mappingProblems } from '../../surveys/mapping-problems.ts'
import { judgeColumns, mappingFrom } from '../../surveys/propose-mapping.ts'
import { type ReadSurvey, readSurvey } from '../../surveys/read-survey.ts'
import type { SurveyRow } from '../../surveys/rows.ts'
import type { Wording } from '../../wording/wording.ts'
import { inFile, openSurveyTable, readSmall } from './survey-table.ts'
import { tableProblem } from './tables/open-table.ts'

type Wanted = {
  readonly file: string
  readonly mapping: string | null
  readonly quiet: boolean
}

type Desk = { readonly host: Host; readonly wording: Wording }

/** What was read of a table, and the mapping by which they were read. */
export type ReadTable = { readonly read: ReadSurvey; readonly mapping: Mapping }

/** Reads a table by a mapping, or by the names of its columns, and hands on what is kept; problems name its file. */
export const readTable = async (
  wanted: Wanted,
  keep: (row: SurveyRow) => void,
  desk: Desk,
): Promise<Result<ReadTable>> => {
  const table = await openSurveyTable(desk.host, wanted.file)
  if (!table.ok) return table
  const { sheets, name } = table.value
  const columns = judgeColumns(sheets, desk.wording.say)
  const own = wanted.mapping === null ? null : await ownMapping(wanted.mapping, desk.host)
  if (own !== null && !own.ok) return own
  const mapping = { ...(own?.value ?? mappingFrom(columns, 'named')), source: name }
  const found = [...mappingProblems(mapping, sheets, columns), ...leftColumns(mapping, columns)]
  const problems = inFile(wanted.file, found)
  if (hasError(problems)) return refused(...problems)
  try {
    const { say } = desk.wording
    const progress = wanted.quiet ? () => undefined : progressTo(desk)
    const read = await readSurvey(sheets, { mapping, say, keep, progress })
    return done({ read, mapping }, [...inFile(wanted.file, read.problems), ...problems])
  } catch (thrown) {
    const problem = tableProblem(thrown)
    if (problem === null) throw thrown
    return refused(...inFile(wanted.file, [problem]))
  }
}

const ownMapping = async (path: string, host: Host): Promise<Result<Mapping>> => {
  const content = await readSmall(host, path)
  const parsed = content.ok ? parseMapping(content.value) : content
  return parsed.ok ? parsed : refused(...inFile(path, parsed.problems))
}

const progressTo =
  ({ host, wording }: Desk) =>
  (rows: number): void =>
    host.tell(wording.say(text('{rows} rows read …', { rows })))
