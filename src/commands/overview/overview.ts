import { nameOfState } from '../../countries/states.ts'
import type { Host } from '../../host/host.ts'
import type { CaseOverview, StateNamed } from '../../overview/case-overview.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { dayOf, lookAtAll, type Seen } from './overview-cases.ts'
import { overviewLines, totalLine, unreadLines } from './overview-lines.ts'
import type { Written } from './overview-pdf.ts'

export type OverviewOptions = {
  /** Cases, or folders whose own folders are cases. */
  readonly folders: readonly string[]
  readonly json: boolean
  /** Where the PDF goes; null for none. */
  readonly pdf: string | null
}

/**
 * All cases as rows: what they assess, what the check still finds, their deadlines. One that cannot be read is
 * listed with its problem. Exit code: 0; 1 where a case cannot be read, or the PDF not written; 2 where at a
 * path there is no case.
 */
export const runOverview = async (
  { folders, json, pdf }: OverviewOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const { seen, missing } = await lookAtAll(host, folders)
  const { file, problems } = await pdfOf(pdf, seen, { host, wording })
  const unread = seen.flatMap((one) => one.problems)
  const told = { seen, file, problems: [...missing, ...unread, ...problems] }
  if (json) printJson(told, { host, wording })
  else {
    printLines(seen, { host, wording })
    tellRest({ file, problems: [...missing, ...problems] }, { host, wording })
  }
  return missing.length > 0 ? 2 : told.problems.length > 0 ? 1 : 0
}

type Desk = { readonly host: Host; readonly wording: Wording }

const pdfOf = async (path: string | null, seen: readonly Seen[], desk: Desk): Promise<Written> => {
  if (path === null) return { file: null, problems: [] }
  const { writeOverview } = await import('./overview-pdf.ts')
  return writeOverview(path, seen, desk)
}

type Told = Written & { readonly seen: readonly Seen[] }

const rowsOf = (seen: readonly Seen[]): readonly CaseOverview[] =>
  seen.flatMap(({ overview }) => overview ?? [])

const printLines = (seen: readonly Seen[], { host, wording }: Desk): void => {
  const reader = { wording, columns: host.columns }
  const rows = rowsOf(seen)
  for (const one of seen) {
    const { overview } = one
    const lines = overview === null ? unreadLines(one, reader) : overviewLines(overview, reader)
    host.print(`${lines}\n`)
  }
  if (seen.length > 0) host.print(totalLine(rows, seen.length - rows.length, wording))
}

/** What is no part of the result: paths without a case, and what became of the PDF. */
const tellRest = ({ problems, file }: Written, { host, wording }: Desk): void => {
  const reader = { wording, columns: host.columns }
  if (problems.length > 0) host.tell(problemsAsLines(problems, reader))
  if (file !== null) host.tell(wording.say(text('Written: {path}', { path: file.path })))
}

const printJson = ({ seen, problems, file }: Told, { host, wording }: Desk): void =>
  host.print(
    asJson({
      ok: problems.length === 0,
      problems: problems.map((problem) => problemAsJson(problem, wording)),
      today: dayOf(host),
      cases: rowsOf(seen).map(rowAsJson),
      pdf: file,
    }),
  )

/** A row as scripts get it; what is not known is null. */
const rowAsJson = ({ provisions, problems, deadline, ...row }: CaseOverview): object => ({
  case: row.case,
  organisation: row.organisation,
  state: row.state === null ? null : { code: row.state.code, name: nameOf(row.state) },
  bound: row.bound,
  documents: row.papers,
  provisions: Object.fromEntries(
    provisions.map(({ key, law, practice }) => [key, { law, practice }]),
  ),
  problems: { errors: problems.error, warnings: problems.warning, notes: problems.note },
  deadline: deadline?.day ?? null,
  sendingDate: deadline?.sendingDate ?? null,
  sending: deadline?.sending ?? null,
})

/** In English, as scripts are not translated. */
const nameOf = ({ code, invented }: StateNamed): string | null =>
  invented ?? nameOfState(code, 'en')
