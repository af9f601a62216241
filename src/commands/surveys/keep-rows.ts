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

type Keeping = { readonly written: () => readonly Uint8Array[]; readonly tallied: () => Tallied }

/** Takes rows as they are read: of each a line, and what it adds to the figures. */
export const gatherRows = (measures: Measures): Gathered => {
  const tally = startTally(measures)
  const rows = writtenRows()
  return {
    written: rows.all,
    tallied: tally.result,
    add: (row) => {
      rows.add(rowLine(row))
      tally.add(row)
    },
  }
}

/** Lines as bytes, some hundreds together: many strings would keep the memory busy. */
const writtenRows = () => {
  const encoder = new TextEncoder()
  const whole: Uint8Array[] = []
  let lines: string[] = []
  const close = () => {
    if (lines.length > 0) whole.push(encoder.encode(`${lines.join('\n')}\n`))
    lines = []
  }
  return {
    add: (line: string): void => {
      lines.push(line)
      if (lines.length === linesAPiece) close()
    },
    all: (): readonly Uint8Array[] => {
      close()
      return whole
    },
  }
}

const linesAPiece = 500

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
  const failed = await writeRows(host, path, gathered.written())
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
  rows: readonly Uint8Array[],
): Promise<Problem | null> => {
  try {
    await host.files.makeFolder(dirname(path))
    await host.files.writeAtomically(path, piecesOf(rows))
    return null
  } catch (thrown) {
    if (thrown instanceof HostError) return diskProblem(thrown)
    throw thrown
  }
}

async function* piecesOf(rows: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* rows
}
