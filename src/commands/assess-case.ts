import { parseAnswers } from '../answers/parse-answers.ts'
import { type Assessment, assess } from '../assessment/assess.ts'
import { type ReadCase, readCase } from '../dossier/read-case.ts'
import type { Host } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import type { HasGlyph } from '../quantities/characters.ts'
import { loadCoverage } from './fonts.ts'

/** What could be learnt of one case. */
export type AssessedCase =
  | { readonly found: false; readonly path: string }
  | {
      readonly found: true
      readonly path: string
      /** The folder of the file of answers. */
      readonly folder: string
      /** Null where the file cannot be read as answers. */
      readonly assessment: Assessment | null
      /** Of the fonts of the paper. */
      readonly hasGlyph: HasGlyph
      /** Everything found, in the file and by the rules, with its place. */
      readonly problems: readonly Problem[]
    }

/** Reads a case and judges it; writes nothing. */
export const assessCase = async (host: Host, path: string): Promise<AssessedCase> => {
  const read = await readCase(host, path)
  if (!read.found) return { found: false, path }
  const { parsed, folder } = read
  const hasGlyph = await loadCoverage(host)
  const known = { found: true, path, folder, hasGlyph } as const
  if (!parsed.ok) return { ...known, assessment: null, problems: parsed.problems }
  const { draft, source } = parsed.value
  const { answers, problems } = parseAnswers(draft, source)
  const today = host.now().toISOString().slice(0, 10)
  const assessment = assess(answers, { today, hasGlyph })
  const all = [...problems, ...assessment.findings]
  return { ...known, assessment, problems: all.map(placedIn(read, path)) }
}

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
