import type { Host } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { openerFor } from './leaks/opener-for.ts'
import { doAll, threadsThatPay } from './many/many-cases.ts'
import { progressOf } from './many/progress.ts'
import { buildBlank } from './papers/blank-documents.ts'
import { type BlankName, isBlank } from './papers/blank-names.ts'
import {
  type Built,
  buildCase,
  type CaseBuild,
  faultyBuild,
  nothingBuilt,
} from './papers/build-case.ts'
import type { BuiltFile } from './papers/make-paper.ts'
import { impossiblePairs, type Wanted } from './papers/paper-choices.ts'
import { warningsAhead } from './papers/people-warnings.ts'
import type { Format } from './papers/render-paper.ts'
import { plannedTargets, twiceTargeted } from './papers/targets.ts'
import { asJson, problemAsJson, problemsAsLines } from './report.ts'
import { readableWarning } from './sealing/readable-papers.ts'
import { tellTexts } from './tell-texts.ts'

export type BuildOptions = {
  readonly cases: readonly string[]
  readonly wanted: Wanted
  /** Each in a file of its own; PDF alone, if none is named. */
  readonly formats?: readonly Format[] | undefined
  /** Those to be filled in by hand too, which are made of no case. */
  readonly blanks: readonly BlankName[]
  readonly final: boolean
  readonly out: string | null
  /** Holds what opens the names of witnesses; without one a person at a terminal is asked. */
  readonly passphraseFile: string | null
  readonly json: boolean
  readonly quiet: boolean
}

/**
 * Writes the papers of every case: drafts with their gaps, or with `final` papers without errors. One bad case
 * or paper does not stop the rest. Exit code: 0, 1 where something hindered, 2 where a case is not there or
 * cannot have the paper, 70 where it was our own fault.
 */
export const runBuild = async (
  { json, quiet, blanks, ...asked }: BuildOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const isTalking = !json && !quiet
  const options = { ...asked, formats: asked.formats ?? usual }
  if (isTalking) {
    const readable = readableWarning(options.cases, host)
    const ahead = [
      ...(await warningsAhead(options, host)),
      ...(readable === null ? [] : [readable]),
    ]
    tellTexts(ahead, { host, wording })
  }
  const opener = await openerFor({ ...options, mayAsk: isTalking }, host, wording)
  if (!opener.ok) return refuseCall(opener.problems, json, { host, wording })
  const reader = { isOne: options.cases.length < 2, quiet, host, wording }
  const hear = isTalking ? progressOf(options.cases.length, { host, wording }) : () => undefined
  const tell = (one: Built): void => tellBuilt(one, reader)
  const ofCases = await buildFiles({ ...options, secret: opener.value }, host, {
    hear,
    ...(!json && { tell }),
  })
  const blank: Built[] = []
  for (const name of blanks) blank.push(await buildBlank(name)(options, host, wording))
  if (!json) for (const one of blank) tell(one)
  const built = [...ofCases, ...blank]
  if (json) printJson(built, host, wording)
  else if (isTalking && ofCases.length > 1) host.tell(summaryOf(ofCases, wording))
  return exitCode(built)
}

/** What opens the names of witnesses cannot be had: the call is wrong. */
const refuseCall = (
  problems: readonly Problem[],
  json: boolean,
  { host, wording }: Pick<Reader, 'host' | 'wording'>,
): number => {
  if (json) printJson([nothingBuilt(problems)], host, wording)
  else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return 2
}

const usual: readonly Format[] = ['pdf']

/** The same without a word; `tell` hears of each case in the order given, `hear` as each is done. */
export const buildFiles = async (
  options: Pick<BuildOptions, 'cases' | 'wanted' | 'formats' | 'final' | 'out'> & {
    /** What opens the names of witnesses; absent or null: they stay closed. */
    readonly secret?: string | null
  },
  host: Host,
  { tell, hear }: Hearing = {},
): Promise<readonly Built[]> => {
  const { wanted, final, formats = usual, secret = null } = options
  const targets = wanted.papers?.length === 0 ? [] : await plannedTargets(host, options)
  const wrong = [...impossiblePairs(wanted), ...twiceTargeted(targets)]
  if (wrong.length > 0) {
    tell?.(nothingBuilt(wrong))
    return [nothingBuilt(wrong)]
  }
  return doAll<CaseBuild, Built>(
    {
      jobs: targets.map((target) => ({ target, wanted, formats, final, secret })),
      perform: (job) => buildCase(job, host),
      failed: ({ target }, kind) => faultyBuild(target.case, kind),
      worker: new URL('./many/build-worker.js', import.meta.url),
      threads: threadsThatPay(loadOf(targets.length, wanted), host),
      hear: ({ target }) => hear?.(target.case),
      ...(tell !== undefined && { tell }),
    },
    host,
  )
}

type Hearing = {
  readonly tell?: (built: Built) => void
  readonly hear?: (path: string) => void
}

/** Six papers make a thread pay, as measured: see `npm run bench`. */
const loadOf = (jobs: number, wanted: Wanted) => ({
  jobs,
  pieces: jobs * papersIn(wanted),
  perThread: 6,
})

/** How many papers a case will come to, about: its route is not known before it is read. */
const papersIn = ({ papers, audiences }: Wanted): number =>
  (papers === null ? 1 : papers === 'all' ? 4 : papers.length) * (audiences?.length ?? 1)

const exitCode = (built: readonly Built[]): number => {
  if (built.some(({ fault }) => fault === true)) return 70
  if (built.some(({ missing }) => missing)) return 2
  return built.every(({ whole }) => whole) ? 0 : 1
}

type Reader = {
  readonly isOne: boolean
  readonly quiet: boolean
  readonly host: Host
  readonly wording: Wording
}

const tellBuilt = (
  { files, problems, whole }: Built,
  { isOne, quiet, host, wording }: Reader,
): void => {
  if (problems.length > 0 && (!quiet || !whole)) {
    const path = problems[0]?.place.case
    if (!isOne && path !== undefined) host.tell(`# ${path}\n`)
    host.tell(`${problemsAsLines(problems, { wording, columns: host.columns })}\n`)
  }
  for (const file of files) host.print(fileLine(file, wording))
}

/** "out/submission.pdf", how many pages if it has any, how long it took, draft or final, with tabs between. */
export const fileLine = (file: BuiltFile, { say }: Wording): string => {
  const finished = isBlank(file.document) ? text('blank') : text('final')
  const state = say(file.draft ? text('draft') : finished)
  const pages =
    file.pages === null
      ? '–'
      : say(text('{pages, plural, one {# page} other {# pages}}', { pages: file.pages }))
  return [file.path, pages, `${file.milliseconds} ms`, state].join('\t')
}

/** What goes out beside a paper is none. */
const isPaper = ({ document }: BuiltFile): boolean => !document.startsWith('exhibit')

/** "20 cases: 57 papers written; 1 case is not done, or only in part." */
const summaryOf = (built: readonly Built[], { say }: Wording): string =>
  say(
    text(
      '{cases, plural, one {# case} other {# cases}}: {papers, plural, one {# paper} other {# papers}} written; {refused, plural, =0 {every case is done} one {# case is not done, or only in part} other {# cases are not done, or only in part}}.',
      {
        cases: built.length,
        papers: built.flatMap(({ files }) => files).filter(isPaper).length,
        refused: built.filter(({ whole }) => !whole).length,
      },
    ),
  )

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
