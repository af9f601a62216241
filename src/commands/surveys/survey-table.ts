import { basename } from 'node:path'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { SheetRows } from '../../surveys/read-survey.ts'
import { openTable, tableProblem } from './tables/open-table.ts'
import { DamagedTable, type Sheet } from './tables/table.ts'
import { tooManyRows } from './tables/table-problems.ts'

/** A table with the headings of its sheets, which are their first rows; sheets without a row are left out. */
export type SurveyTable = { readonly name: string; readonly sheets: readonly SheetRows[] }

/** Opens the table of a survey; problems name its file. */
export const openSurveyTable = async (host: Host, path: string): Promise<Result<SurveyTable>> => {
  const table = await openTable(host, path)
  if (!table.ok) return refused(...inFile(path, table.problems))
  try {
    const sheets: SheetRows[] = []
    for (const sheet of table.value.sheets) {
      const headings = await headingsOf(sheet)
      if (headings !== null)
        sheets.push({ ...{ sheet: sheet.name, headings }, rows: rowsAfter(sheet) })
    }
    return done({ name: sourceName(path), sheets })
  } catch (thrown) {
    const problem = tableProblem(thrown)
    if (problem === null) throw thrown
    return refused(...inFile(path, [problem]))
  }
}

/** Problems with the name of the table that they are about; of its folders nothing is told. */
export const inFile = (path: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, place: { file: basename(path), ...problem.place } }))

const headingsOf = async (sheet: Sheet): Promise<readonly string[] | null> => {
  for await (const { cells } of sheet.rows()) return cells.map((cell) => cell.trim())
  return null
}

const rowsAfter = (sheet: Sheet): SheetRows['rows'] =>
  async function* () {
    let rows = 0
    for await (const row of sheet.rows()) {
      if (rows > mostRows) throw new DamagedTable(tooManyRows(mostRows))
      if (rows > 0) yield row
      rows += 1
    }
  }

/** As many as a sheet of Excel has; the rows that are kept wait in memory until all are read. */
const mostRows = 1_048_575

/**
 * By what a later export of the same form is known: the name of the file without what KoboToolbox and browsers
 * add to it, such as "_-_all_versions_-_English_en_-_2026-03-01-10-12-13" and "(1)".
 */
export const sourceName = (path: string): string =>
  basename(path)
    .replace(/\.(?:csv|xlsx|zip|txt|tsv)$/i, '')
    .replace(/_-_.*$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/[_-]?\d{4}-\d{2}-\d{2}.*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim() || 'survey'

/** The text of a small file, or why it cannot be read. */
export const readSmall = async (host: Host, path: string): Promise<Result<string>> => {
  try {
    if ((await host.files.sizeOf(path)) > mostBytes) return refused(tooLong())
    return done(new TextDecoder().decode(await host.files.read(path)))
  } catch (thrown) {
    const problem = thrown instanceof HostError ? tableProblem(thrown) : null
    if (problem === null) throw thrown
    return refused(problem)
  }
}

const mostBytes = 5 * 1024 * 1024

const tooLong = (): Problem => ({
  code: 'mapping-too-large',
  severity: 'error',
  place: {},
  message: text('The file is far larger than a mapping can be.'),
  hint: text('Look whether it is the right file.'),
})
