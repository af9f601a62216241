import type { Host } from '../../host/host.ts'
import { hasError } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { doAll, threadsThatPay } from '../many/many-cases.ts'
import { progressOf } from '../many/progress.ts'
import {
  asJson,
  countLine,
  problemAsJson,
  problemsAsLines,
  silencedAsJson,
  silencedAsLines,
} from '../report.ts'
import { type CheckedCase, checkCase, faultyCheck } from './check-case.ts'

export type CheckOptions = {
  readonly cases: readonly string[]
  readonly json: boolean
  /** Only what hinders is listed: errors. */
  readonly quiet: boolean
}

/**
 * Lists every problem and finding of the cases at once, and what was silenced. Exit code: 0, 1 with an error, 2
 * where a case is not there, 70 where one could not be judged by a fault of ours.
 */
export const runCheck = async (
  { cases, json, quiet }: CheckOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const hear = json || quiet ? () => undefined : progressOf(cases.length, { host, wording })
  const checked = await checkAll(cases, host, hear)
  if (json) printJson(checked, host, wording)
  else printCases(checked, { quiet, host, wording })
  return exitCode(checked)
}

/** Thirty cases make a thread pay, as measured: see `npm run bench`. */
const loadOf = (jobs: number) => ({ jobs, pieces: jobs, perThread: 30 })

const checkAll = (
  cases: readonly string[],
  host: Host,
  hear: (path: string) => void,
): Promise<readonly CheckedCase[]> =>
  doAll<string, CheckedCase>(
    {
      jobs: cases,
      perform: (path) => checkCase(host, path),
      failed: faultyCheck,
      worker: new URL('../many/check-worker.js', import.meta.url),
      threads: threadsThatPay(loadOf(cases.length), host),
      hear,
    },
    host,
  )

const exitCode = (checked: readonly CheckedCase[]): number => {
  if (checked.some(({ state }) => state === 'faulty')) return 70
  if (checked.some(({ state }) => state === 'missing')) return 2
  return checked.some(({ problems }) => hasError(problems)) ? 1 : 0
}

const printJson = (checked: readonly CheckedCase[], host: Host, wording: Wording): void => {
  const problems = checked.flatMap((one) => one.problems)
  host.print(
    asJson({
      ok: !hasError(problems),
      problems: problems.map((problem) => problemAsJson(problem, wording)),
      silenced: checked.flatMap(({ path, silenced }) =>
        silenced.map((entry) => silencedAsJson(entry, path)),
      ),
    }),
  )
}

type Printing = { readonly quiet: boolean; readonly host: Host; readonly wording: Wording }

const printCases = (checked: readonly CheckedCase[], { quiet, host, wording }: Printing): void => {
  const isOne = checked.length === 1
  for (const one of checked) {
    if (!isOne) host.print(`# ${one.path}\n`)
    const { problems, silenced } = quiet ? errorsOf(one) : one
    if (quiet && problems.length === 0) continue
    host.print(
      problems.length === 0
        ? wording.say(text('Nothing found: the case is ready to be built.'))
        : problemsAsLines(problems, { wording, columns: host.columns }),
    )
    if (silenced.length > 0)
      host.print(silencedAsLines(silenced, { wording, columns: host.columns }))
    if (!isOne) host.print('')
  }
  if (!isOne && !quiet) host.print(summaryOf(checked, wording))
}

const errorsOf = ({ problems }: CheckedCase): Pick<CheckedCase, 'problems' | 'silenced'> => ({
  problems: problems.filter(({ severity }) => severity === 'error'),
  silenced: [],
})

/** "20 cases: 3 errors, 40 warnings, 12 notes". */
const summaryOf = (checked: readonly CheckedCase[], wording: Wording): string =>
  wording.say(
    text('{cases, plural, one {# case} other {# cases}}: {count}', {
      cases: checked.length,
      count: countLine(
        checked.flatMap(({ problems }) => problems),
        wording,
      ),
    }),
  )
