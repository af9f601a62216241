import { join } from 'node:path'
import { recordsOf } from '../../answers/answers.ts'
import { givenValues } from '../../assessment/assess.ts'
import type { PaperName } from '../../catalogue/papers.ts'
import { defaultAudience } from '../../catalogue/papers-of-case.ts'
import type { Host } from '../../host/host.ts'
import { OwnFault } from '../../problems/own-fault.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { assessCase } from '../checking/assess-case.ts'
import { caseMissing } from '../checking/case-missing.ts'
import type { MakingExhibits } from '../evidence/make-exhibits.ts'
import { caseFault, isRefusal } from '../fault.ts'
import { type CaseNames, caseNames } from '../leaks/case-names.ts'
import { type BuiltFile, type Made, type Making, makePaper, type Papered } from './make-paper.ts'
import { type Pair, pairsOf, type Wanted } from './paper-choices.ts'
import type { Format } from './render-paper.ts'
import type { Target } from './targets.ts'

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

/** One case of a call, with all that is to be made of it. */
export type CaseBuild = {
  readonly wanted: Wanted
  readonly formats: readonly Format[]
  readonly final: boolean
  /** Opens the names of its witnesses: a passphrase, or an identity of age; null where nobody gave one. */
  readonly secret: string | null
  readonly target: Target
}

/** Reads and judges the case once, and makes each of its papers. */
export const buildCase = async (one: CaseBuild, host: Host): Promise<Built> => {
  const assessed = await assessCase(host, one.target.case)
  if (!assessed.found) return nothingBuilt([caseMissing(one.target.case)])
  const { assessment } = assessed
  if (assessment === null) {
    return { files: [], problems: assessed.problems, whole: false, missing: false }
  }
  const { pairs, problems } = pairsOf(assessment, one.wanted)
  const leaves = pairs.some(({ audience }) => audience !== 'internal')
  const kept = leaves ? await caseNames(host, assessed.caseFolder, one) : noNames
  const made: Made[] = []
  for (const pair of pairs) {
    const unchecked = pair.audience !== 'internal' && hasError(kept.problems)
    const refused = one.final && (unchecked || hasError(assessed.problemsFor([pair.paper])))
    if (refused) made.push({ files: [], problems: [] })
    else
      made.push(
        await makeSafely(pair, { ...assessed, assessment }, { ...one, host, names: kept.names }),
      )
  }
  const written = pairs.filter((_, index) => made[index]?.files.length !== 0)
  const beside = await exhibitsBeside(
    written,
    { ...assessed, assessment },
    {
      ...{ ...one, host, names: kept.names },
    },
  )
  const found = [
    ...problems,
    ...kept.problems,
    ...[...made, beside].flatMap((paper) => paper.problems),
  ].map((problem) => ({
    ...problem,
    place: { case: one.target.case, ...problem.place },
  }))
  const judged = assessed.problemsFor(pairs.map(({ paper }) => paper))
  return {
    files: [...made, beside].flatMap(({ files }) => files),
    problems: withoutTwins([...judged, ...found]),
    whole:
      problems.length === 0 &&
      made.every(({ files }) => files.length === one.formats.length) &&
      !hasError(beside.problems),
    missing: problems.length > 0,
    ...(found.some(({ code }) => code === 'own-fault') && { fault: true as const }),
  }
}

const noNames: CaseNames = { names: null, problems: [] }

/** Papers with a list of the evidence, beside which its files go. */
const withExhibits: ReadonlySet<PaperName> = new Set(['submission', 'gap-report', 'other-route'])

/** Once for each audience of the papers that were written. */
const exhibitsBeside = async (
  pairs: readonly Pair[],
  papered: Papered,
  { target, final, host, names }: CaseBuild & Pick<MakingExhibits, 'host' | 'names'>,
): Promise<Made> => {
  const audiences = pairs.flatMap(({ paper, audience }) =>
    withExhibits.has(paper) ? audience : [],
  )
  const usual = defaultAudience(givenValues(papered.assessment.answers))
  const made: Made[] = []
  for (const audience of new Set(audiences)) {
    const folder = audience === usual ? 'exhibits' : `exhibits.${audience}`
    const making = { host, target, audience, draft: !final, names, folder }
    if (await mayHaveExhibits(papered, making)) made.push(await exhibitsSafely(papered, making))
  }
  return {
    files: made.flatMap(({ files }) => files),
    problems: made.flatMap(({ problems }) => problems),
  }
}

/** Most cases have neither files of evidence nor what an earlier build made of them. */
const mayHaveExhibits = async (
  { assessment }: Papered,
  { host, target, folder }: MakingExhibits,
): Promise<boolean> =>
  recordsOf(assessment.answers, 'evidence.items', 'evidence').some(
    ({ file }) => file !== undefined,
  ) || (await host.files.entryAt(join(target.folder, folder))) === 'folder'

const exhibitsSafely = async (papered: Papered, making: MakingExhibits): Promise<Made> => {
  const { makeExhibits } = await import('../evidence/make-exhibits.ts')
  return safely(making.target, () => makeExhibits(papered, making))
}

/** What two papers of one case have in common is told once. */
const withoutTwins = (problems: readonly Problem[]): readonly Problem[] => {
  const known = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...known.values()]
}

const makeSafely = (
  { paper, audience }: Pair,
  papered: Papered,
  { target, final, formats, host, names }: CaseBuild & Pick<Making, 'host' | 'names'>,
): Promise<Made> => {
  const choice = { paper, audience, draft: !final }
  return safely(target, () => makePaper(papered, { host, target, choice, formats, names }))
}

/** A fault of our own in one paper is told by its kind, and leaves the others alone. */
const safely = async (target: Target, work: () => Promise<Made>): Promise<Made> => {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof OwnFault)) throw thrown
    return { files: [], problems: [caseFault(target.case, thrown.message)] }
  }
}

/** A call or a case that nothing can be made of. */
export const nothingBuilt = (problems: readonly Problem[]): Built => ({
  files: [],
  problems,
  whole: false,
  missing: true,
})

/** A case in which the program itself failed, or the disk. */
export const faultyBuild = (path: string, kind: string): Built => ({
  files: [],
  problems: [caseFault(path, kind)],
  whole: false,
  missing: false,
  ...(!isRefusal(kind) && { fault: true }),
})
