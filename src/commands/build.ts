import type { Host } from '../host/host.ts'
import { peopleWarning } from '../interview/people-warning.ts'
import { OwnFault } from '../problems/own-fault.ts'
import { hasError, type Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { assessCase } from './assess-case.ts'
import { caseMissing } from './check.ts'
import { type BuiltFile, makeSubmission } from './make-submission.ts'
import { asJson, problemAsJson, problemsAsLines } from './report.ts'
import { plannedTargets, type Target, twiceTargeted } from './targets.ts'

export type BuildOptions = {
  readonly cases: readonly string[]
  readonly final: boolean
  readonly out: string | null
  readonly json: boolean
  readonly quiet: boolean
}

export type Built = {
  readonly file: BuiltFile | null
  readonly problems: readonly Problem[]
  readonly missing: boolean
  /** Our own fault kept it from being written. */
  readonly fault?: true
}

/**
 * Writes the submission of every case: a draft with its gaps, or with `final` a paper without errors. One
 * bad case does not stop the rest. Exit code: 0, 1 where something hindered, 2 where a case is not there, 70
 * where it was our own fault.
 */
export const runBuild = async (
  { json, quiet, ...options }: BuildOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const tell = (one: Built): void => tellBuilt(one, { quiet, host, wording })
  if (!json && !quiet) host.tell(`${wording.say(peopleWarning)}\n`)
  const built = await buildFiles(options, host, json ? undefined : tell)
  if (json) printJson(built, host, wording)
  return exitCode(built)
}

/** The same without a word; `tell` hears of each case as it is done. */
export const buildFiles = async (
  options: Pick<BuildOptions, 'cases' | 'final' | 'out'>,
  host: Host,
  tell?: (built: Built) => void,
): Promise<readonly Built[]> => {
  const targets = await plannedTargets(host, options)
  const clash = twiceTargeted(targets)
  const built: Built[] = clash === null ? [] : [{ file: null, problems: [clash], missing: true }]
  for (const one of built) tell?.(one)
  for (const target of clash === null ? targets : []) {
    const one = await buildSafely(target, options.final, host)
    tell?.(one)
    built.push(one)
  }
  return built
}

const exitCode = (built: readonly Built[]): number => {
  if (built.some(({ fault }) => fault === true)) return 70
  if (built.some(({ missing }) => missing)) return 2
  return built.every(({ file }) => file !== null) ? 0 : 1
}

/** A fault of our own in one paper is told by its kind, and leaves the others alone. */
const buildSafely = async (target: Target, final: boolean, host: Host): Promise<Built> => {
  try {
    return await buildCase(target, final, host)
  } catch (thrown) {
    if (!(thrown instanceof OwnFault)) throw thrown
    return {
      file: null,
      problems: [ownFault(target.case, thrown.message)],
      missing: false,
      fault: true,
    }
  }
}

const ownFault = (path: string, kind: string): Problem => ({
  code: 'own-fault',
  severity: 'error',
  place: { case: path },
  message: text('A fault of c177 itself ({kind}): this paper was not written.', { kind }),
  hint: text(
    'Your answers are as they were. Please tell us; C177_DEBUG=1 shows where it happened.',
  ),
})

const buildCase = async (target: Target, final: boolean, host: Host): Promise<Built> => {
  const started = host.now().getTime()
  const assessed = await assessCase(host, target.case)
  if (!assessed.found) return { file: null, problems: [caseMissing(target.case)], missing: true }
  const { assessment, hasGlyph, problems } = assessed
  if (assessment === null || (final && hasError(problems))) {
    return { file: null, problems, missing: false }
  }
  const made = await makeSubmission(assessment, { host, hasGlyph, target, started, final })
  const found = made.problems.map((problem) => ({
    ...problem,
    place: { case: target.case, ...problem.place },
  }))
  return { file: made.file, problems: [...problems, ...found], missing: false }
}

type Audience = { readonly quiet: boolean; readonly host: Host; readonly wording: Wording }

const tellBuilt = ({ file, problems }: Built, { quiet, host, wording }: Audience): void => {
  const { say } = wording
  if (problems.length > 0 && (!quiet || file === null)) {
    host.tell(`${problemsAsLines(problems, { wording, columns: host.columns })}\n`)
  }
  if (file === null) return
  const state = file.draft ? say(text('draft')) : say(text('final'))
  const pages = say(text('{pages, plural, one {# page} other {# pages}}', { pages: file.pages }))
  host.print([file.path, pages, `${file.milliseconds} ms`, state].join('\t'))
}

const printJson = (built: readonly Built[], host: Host, wording: Wording): void => {
  const problems = built.flatMap((one) => one.problems)
  host.print(
    asJson({
      ok: built.every(({ file }) => file !== null),
      problems: problems.map((problem) => problemAsJson(problem, wording)),
      files: built.flatMap(({ file }) => file ?? []),
    }),
  )
}
