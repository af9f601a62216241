import { basename } from 'node:path'
import { textOf } from '../../answers/answers.ts'
import { parseAnswers } from '../../answers/parse-answers.ts'
import { waitingNote } from '../../answers/waiting-answers.ts'
import { type Assessment, assess, findingsFor } from '../../assessment/assess.ts'
import type { PaperName } from '../../catalogue/papers.ts'
import { lastChanges } from '../../dossier/last-changes.ts'
import { answersFile, type ReadCase, readCase } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import { loadStock } from '../fonts/font-stock.ts'
import { installing } from '../fonts/installing.ts'
import { stateOf } from '../states/state-knowledge.ts'

/** What could be learnt of one case. */
export type AssessedCase =
  | { readonly found: false; readonly path: string }
  | {
      readonly found: true
      readonly path: string
      /** The folder of the file of answers. */
      readonly folder: string
      /** Where the case's own templates and countries stand; null for a lone file of answers. */
      readonly caseFolder: string | null
      /** Null where the file cannot be read as answers. */
      readonly assessment: Assessment | null
      /** Of the fonts of the paper. */
      readonly hasGlyph: HasGlyph
      /** What was found in the file, and by the rules for the papers that the user has in mind. */
      readonly problems: readonly Problem[]
      /** The same for certain papers. */
      readonly problemsFor: (papers: readonly PaperName[]) => readonly Problem[]
    }

/** Reads a case and judges it; writes nothing. */
export const assessCase = async (host: Host, path: string): Promise<AssessedCase> => {
  const read = await readCase(host, path)
  if (!read.found) return { found: false, path }
  const { parsed, folder } = read
  const fonts = await loadStock(host)
  const { hasGlyph } = fonts
  const caseFolder = (await isLone(host, path)) ? null : folder
  const known = { found: true, path, folder, caseFolder, hasGlyph } as const
  if (!parsed.ok) {
    return {
      ...known,
      assessment: null,
      problems: parsed.problems,
      problemsFor: () => parsed.problems,
    }
  }
  const { draft, source } = parsed.value
  const { answers, problems } = parseAnswers(draft, source)
  const today = host.now().toISOString().slice(0, 10)
  const loaded = await stateOf(host, caseFolder, textOf(answers, 'standing.country'))
  const state = loaded.ok ? loaded.value : null
  const lastChanged = await lastChanges(host, path)
  const assessment = assess(answers, {
    ...{ today, hasGlyph, state, lastChanged },
    installing: installing(fonts.absent),
  })
  const ofFonts = fonts.problems.map((problem) => ({ ...problem, place: { case: path } }))
  const problemsFor = (papers: readonly PaperName[]): readonly Problem[] => [
    ...[
      ...parsed.problems,
      ...problems,
      ...waitingNote(draft),
      ...loaded.problems,
      ...findingsFor(assessment, papers),
    ].map(placedIn(read, path)),
    ...ofFonts,
  ]
  return { ...known, assessment, problems: problemsFor(assessment.meant), problemsFor }
}

/** A file of answers with a name of its own; what lies beside it need not belong to it. */
const isLone = async (host: Host, path: string): Promise<boolean> =>
  (await host.files.entryAt(path)) === 'file' && basename(path) !== answersFile

type FoundCase = Extract<ReadCase, { readonly found: true }>

/** Findings know their question and record; the file tells the line. */
const placedIn =
  ({ parsed, file }: FoundCase, path: string) =>
  (problem: Problem): Problem => {
    const { question, record, line } = problem.place
    const name = file.split(/[\\/]/).at(-1) ?? file
    const known = { case: path, file: name, ...problem.place }
    if (line !== undefined || question === undefined || !parsed.ok)
      return { ...problem, place: known }
    const { draft, source } = parsed.value
    const index = indexOfRecord(draft.answers[question], record)
    const position = source.locate(['answers', question, ...(index < 0 ? [] : [index])])
    const answered = draft.answers[question] !== undefined
    return { ...problem, place: { ...known, ...(answered && position) } }
  }

const indexOfRecord = (answer: unknown, record: string | undefined): number =>
  Array.isArray(answer) && record !== undefined
    ? answer.findIndex((item) => typeof item === 'object' && item !== null && item.id === record)
    : -1
