import type { Host } from '../host/host.ts'
import { peopleWarning } from '../interview/people-warning.ts'
import { OwnFault } from '../problems/own-fault.ts'
import { hasError, type Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { assessCase } from './assess-case.ts'
import { caseMissing } from './check.ts'
import { type BuiltFile, type Made, makePaper, type Papered } from './make-paper.ts'
import { impossiblePairs, type Pair, pairsOf, type Wanted } from './paper-choices.ts'
import { asJson, problemAsJson, problemsAsLines } from './report.ts'
import { plannedTargets, type Target, twiceTargeted } from './targets.ts'

export type BuildOptions = {
  readonly cases: readonly string[]
  readonly wanted: Wanted
  readonly final: boolean
  readonly out: string | null
  readonly json: boolean
  readonly quiet: boolean
}

/** What became of one case. */
export type Built = {
  readonly files: readonly BuiltFile[]
  readonly problems: readonly Problem[]
  /** Whether every paper that was asked for was written. */
  readonly whole: boolean
  /** The case is not there, or the call asked for what cannot be. */
  readonly missing: boolean
  /** Our own fault kept a paper from being written. */
  readonly fault?: true
}

/**
 * Writes the papers of every case: drafts with their gaps, or with `final` papers without errors. One bad case
 * or paper does not stop the rest. Exit code: 0, 1 where something hindered, 2 where a case is not there or
 * cannot have the paper, 70 where it was our own fault.
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
  options: Pick<BuildOptions, 'cases' | 'wanted' | 'final' | 'out'>,
  host: Host,
  tell?: (built: Built) => void,
): Promise<readonly Built[]> => {
  const targets = await plannedTargets(host, options)
  const wrong = [...impossiblePairs(options.wanted), ...twiceTargeted(targets)]
  const built: Built[] = wrong.length === 0 ? [] : [nothingBuilt(wrong)]
  for (const one of built) tell?.(one)
  for (const target of wrong.length === 0 ? targets : []) {
    const one = await buildCase({ target, ...options }, host)
    tell?.(one)
    built.push(one)
  }
  return built
}

const nothingBuilt = (problems: readonly Problem[]): Built => ({
  files: [],
  problems,
  whole: false,
  missing: true,
})

const exitCode = (built: readonly Built[]): number => {
  if (built.some(({ fault }) => fault === true)) return 70
  if (built.some(({ missing }) => missing)) return 2
  return built.every(({ whole }) => whole) ? 0 : 1
}

/** One case of a call, with all that is to be made of it. */
export type CaseBuild = Pick<BuildOptions, 'wanted' | 'final'> & { readonly target: Target }

/** Reads and judges the case once, and makes each of its papers. */
export const buildCase = async (one: CaseBuild, host: Host): Promise<Built> => {
  const assessed = await assessCase(host, one.target.case)
  if (!assessed.found) return nothingBuilt([caseMissing(one.target.case)])
  const { assessment } = assessed
  if (assessment === null) {
    return { files: [], problems: assessed.problems, whole: false, missing: false }
  }
  const { pairs, problems } = pairsOf(assessment, one.wanted)
  const made: Made[] = []
  for (const pair of pairs) {
    const refused = one.final && hasError(assessed.problemsFor([pair.paper]))
    if (refused) made.push({ file: null, problems: [] })
    else made.push(await makeSafely(pair, { ...assessed, assessment }, { ...one, host }))
  }
  const found = [...problems, ...made.flatMap((paper) => paper.problems)].map((problem) => ({
    ...problem,
    place: { case: one.target.case, ...problem.place },
  }))
  const judged = assessed.problemsFor(pairs.map(({ paper }) => paper))
  return {
    files: made.flatMap(({ file }) => file ?? []),
    problems: withoutTwins([...judged, ...found]),
    whole: problems.length === 0 && made.every(({ file }) => file !== null),
    missing: problems.length > 0,
    ...(found.some(({ code }) => code === 'own-fault') && { fault: true as const }),
  }
}

/** What two papers of one case have in common is told once. */
const withoutTwins = (problems: readonly Problem[]): readonly Problem[] => {
  const known = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...known.values()]
}

/** A fault of our own in one paper is told by its kind, and leaves the others alone. */
const makeSafely = async (
  { paper, audience }: Pair,
  papered: Papered,
  { target, final, host }: CaseBuild & { readonly host: Host },
): Promise<Made> => {
  try {
    return await makePaper(papered, { host, target, choice: { paper, audience, draft: !final } })
  } catch (thrown) {
    if (!(thrown instanceof OwnFault)) throw thrown
    return { file: null, problems: [ownFault(target.case, thrown.message)] }
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

type Reader = { readonly quiet: boolean; readonly host: Host; readonly wording: Wording }

const tellBuilt = ({ files, problems, whole }: Built, { quiet, host, wording }: Reader): void => {
  if (problems.length > 0 && (!quiet || !whole)) {
    host.tell(`${problemsAsLines(problems, { wording, columns: host.columns })}\n`)
  }
  for (const file of files) host.print(fileLine(file, wording))
}

/** "out/submission.pdf", how many pages, how long it took, draft or final, with tabs between. */
export const fileLine = (file: BuiltFile, { say }: Wording): string => {
  const state = file.draft ? say(text('draft')) : say(text('final'))
  const pages = say(text('{pages, plural, one {# page} other {# pages}}', { pages: file.pages }))
  return [file.path, pages, `${file.milliseconds} ms`, state].join('\t')
}

const printJson = (built: readonly Built[], host: Host, wording: Wording): void => {
  const problems = built.flatMap((one) => one.problems)
  host.print(
    asJson({
      ok: built.every(({ whole }) => whole),
      problems: problems.map((problem) => problemAsJson(problem, wording)),
      files: built.flatMap(({ files }) => files),
    }),
  )
}
