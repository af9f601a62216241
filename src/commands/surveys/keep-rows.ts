import { dirname, join } from 'node:path'
import { recordAnswer } from '../../answers/record-answer.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { saveAnswer } from '../../dossier/save-answer.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { serialiseMapping } from '../../surveys/mapping.ts'
import { rowLine, type SurveyRow } from '../../surveys/rows.ts'
import { tally } from '../../surveys/tally.ts'
import { tallyProblems } from './import-problems.ts'
import type { ReadTable } from './import-rows.ts'
import { measuresIn, type RawSurvey, surveysQuestion } from './survey-records.ts'

/** The folder of a case in which rows and mappings stand. */
export const surveysFolder = (folder: string): string => join(folder, 'surveys')

/**
 * Puts rows on the disk, whole or not at all, and what they come to into the answers. The answers never hold a row.
 */
export const keepRows = async (
  host: Host,
  dossier: Dossier,
  { survey, table }: { readonly survey: RawSurvey; readonly table: ReadTable },
): Promise<readonly Problem[]> => {
  const { rows, counts } = table.read
  const tallied = tally(rows, measuresIn(dossier.draft.answers, survey))
  const failed = await writeRows(
    host,
    join(surveysFolder(dossier.folder), `${survey.id}.ndjson`),
    rows,
  )
  if (failed !== null) return [failed]
  const value = {
    ...{ ...survey, ...counts },
    importedOn: host.now().toISOString().slice(0, 10),
    mapping: serialiseMapping(table.mapping),
    figures: tallied.figures,
  }
  const recorded = recordAnswer(dossier.draft, {
    question: surveysQuestion,
    record: survey.id,
    value,
  })
  const { problem } = await saveAnswer(host, dossier, recorded)
  return [...(problem === null ? [] : [problem]), ...tallyProblems(tallied)]
}

const writeRows = async (
  host: Host,
  path: string,
  rows: readonly SurveyRow[],
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

/** Lines put together, so that the disk is asked a few times only. */
const piecesOf = (rows: readonly SurveyRow[]): readonly string[] => {
  const pieces: string[] = []
  for (let from = 0; from < rows.length; from += rowsAPiece)
    pieces.push(
      rows
        .slice(from, from + rowsAPiece)
        .map(rowLine)
        .join(''),
    )
  return pieces
}

const rowsAPiece = 5000
