import { dirname, join } from 'node:path'
import { recordAnswer } from '../../answers/record-answer.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { saveAnswer } from '../../dossier/save-answer.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { serialiseMapping } from '../../surveys/mapping.ts'
import { rowLine, type SurveyRow } from '../../surveys/rows.ts'
import { type Measures, startTally, type Tallied } from '../../surveys/tally.ts'
import { tallyProblems } from './import-problems.ts'
import type { ReadTable } from './import-rows.ts'
import { type RawSurvey, surveysQuestion } from './survey-records.ts'

/** The folder of a case in which rows and mappings stand. */
export const surveysFolder = (folder: string): string => join(folder, 'surveys')

/** Rows as they are written, and what they come to. */
export type Gathered = { readonly add: (row: SurveyRow) => void } & Keeping

type Keeping = { readonly lines: readonly string[]; readonly tallied: () => Tallied }

/** Takes rows as they are read: of each a line, and what it adds to the figures. */
export const gatherRows = (measures: Measures): Gathered => {
  const lines: string[] = []
  const tally = startTally(measures)
  return {
    lines,
    tallied: tally.result,
    add: (row) => {
      lines.push(rowLine(row))
      tally.add(row)
    },
  }
}

type Kept = {
  readonly survey: RawSurvey
  readonly table: ReadTable
  readonly gathered: Keeping
}

/**
 * Puts rows on the disk, whole or not at all, and what they come to into the answers. The answers never hold a row.
 */
export const keepRows = async (
  host: Host,
  dossier: Dossier,
  { survey, table, gathered }: Kept,
): Promise<readonly Problem[]> => {
  const path = join(surveysFolder(dossier.folder), `${survey.id}.ndjson`)
  const failed = await writeRows(host, path, gathered.lines)
  if (failed !== null) return [failed]
  const tallied = gathered.tallied()
  const value = {
    ...{ ...survey, ...table.read.counts },
    importedOn: host.now().toISOString().slice(0, 10),
    mapping: serialiseMapping(table.mapping),
    figures: tallied.figures,
  }
  const replying = { question: surveysQuestion, record: survey.id, value }
  const { problem } = await saveAnswer(host, dossier, recordAnswer(dossier.draft, replying))
  return [...(problem === null ? [] : [problem]), ...tallyProblems(tallied)]
}

const writeRows = async (
  host: Host,
  path: string,
  lines: readonly string[],
): Promise<Problem | null> => {
  try {
    await host.files.makeFolder(dirname(path))
    await host.files.writeAtomically(path, piecesOf(lines))
    return null
  } catch (thrown) {
    if (thrown instanceof HostError) return diskProblem(thrown)
    throw thrown
  }
}

/** Lines put together as they are written: the disk is asked a few times only, and the memory holds a few. */
function* piecesOf(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += linesAPiece)
    yield `${lines.slice(from, from + linesAPiece).join('\n')}\n`
}

const linesAPiece = 1000
