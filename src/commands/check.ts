import type { Host } from '../host/host.ts'
import { hasError, type Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { type AssessedCase, assessCase } from './assess-case.ts'
import { asJson, problemAsJson, problemsAsLines } from './report.ts'

export type CheckOptions = {
  readonly cases: readonly string[]
  readonly json: boolean
  /** Only what hinders is listed: errors. */
  readonly quiet: boolean
}

/** Lists every problem and finding of the cases at once. Exit code: 0, 1 with an error, 2 where a case is not there. */
export const runCheck = async (
  { cases, json, quiet }: CheckOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const assessed: AssessedCase[] = []
  for (const path of cases) assessed.push(await assessCase(host, path))
  const problems = assessed.flatMap(problemsOf)
  const ok = !hasError(problems)
  if (json) {
    host.print(asJson({ ok, problems: problems.map((problem) => problemAsJson(problem, wording)) }))
  } else printCases(assessed, { quiet, host, wording })
  return assessed.some(({ found }) => !found) ? 2 : ok ? 0 : 1
}

type Printing = { readonly quiet: boolean; readonly host: Host; readonly wording: Wording }

const printCases = (
  assessed: readonly AssessedCase[],
  { quiet, host, wording }: Printing,
): void => {
  for (const one of assessed) {
    if (assessed.length > 1) host.print(`# ${one.path}\n`)
    const all = problemsOf(one)
    const problems = quiet ? all.filter(({ severity }) => severity === 'error') : all
    if (quiet && problems.length === 0) continue
    host.print(
      problems.length === 0
        ? wording.say(text('Nothing found: the case is ready to be built.'))
        : problemsAsLines(problems, { wording, columns: host.columns }),
    )
  }
}

const problemsOf = (one: AssessedCase): readonly Problem[] =>
  one.found ? one.problems : [caseMissing(one.path)]

/** A case that is named but not there. */
export const caseMissing = (path: string): Problem => ({
  code: 'case-missing',
  severity: 'error',
  place: { case: path },
  message: text(
    'There is no case at "{path}": neither a folder with answers.json nor a file of answers.',
    {
      path,
    },
  ),
  hint: text('Look for a slip in the path, or begin the case with "c177 interview {path}".', {
    path,
  }),
})
