import { relative, resolve } from 'node:path'
import type { Decision } from '../../answers/conflict.ts'
import { type Merged, mergeDrafts } from '../../answers/merge-drafts.ts'
import { parseAnswers } from '../../answers/parse-answers.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { withLock } from '../../dossier/lock.ts'
import { type CopiesOnDisk, readCopies } from '../../dossier/read-copies.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, hasError, type Problem, type Result, refused } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { quoted } from '../called-as.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { readableWarning } from '../sealing/readable-papers.ts'
import { tellTexts } from '../tell-texts.ts'
import { type Clash, joinFiles } from './merge-files.ts'
import {
  conflictProblem,
  fileConflictProblem,
  intoProblem,
  namesApart,
  renamedNote,
} from './merge-problems.ts'
import type { MergeTalk } from './merge-talk.ts'
import { type Into, writeJoined } from './write-joined.ts'

export type MergeOptions = {
  readonly first: string
  readonly second: string
  /** A new or empty folder, or the first of the two. */
  readonly into: string
  readonly json: boolean
  readonly quiet: boolean
  /** How conflicts are decided; null where nobody can be asked. */
  readonly talk: MergeTalk | null
}

export type MergeDesk = { readonly host: Host; readonly wording: Wording }

/**
 * Joins two copies of a case that were edited apart. With a conflict that nobody decided nothing is written. Exit
 * code: 0; 1 with conflicts, or where something could not be read or written; 2 where a case is not there or the place
 * is taken; 130 where somebody stopped at a conflict.
 */
export const runMerge = async (options: MergeOptions, desk: MergeDesk): Promise<number> => {
  const into = await intoOf(options, desk.host)
  if (!into.ok) {
    report({ problems: into.problems, said: [] }, options, desk)
    return 2
  }
  const { host, wording } = desk
  const { first, second, json, quiet } = options
  const readable = readableWarning([first, second], host)
  const isKept = readableWarning([options.into], host) !== null
  if (readable !== null && !isKept && !json && !quiet) tellTexts([readable], desk)
  const ways = lockWays({ host, wording, json: options.json })
  const work = () => merge(options, into.value, desk)
  const paths = [...new Set([options.first, options.second, options.into])]
  const locked = await allLocked(paths, { host, ways, work })
  const outcome = locked.ok ? locked.value : { problems: locked.problems, said: [] }
  if (outcome === 'stopped') {
    host.tell(wording.say(text('Stopped: nothing was written.')))
    return 130
  }
  report(outcome, options, desk)
  if (outcome.problems.some(({ code }) => code === 'case-missing')) return 2
  return hasError(outcome.problems) ? 1 : 0
}

type Outcome = { readonly problems: readonly Problem[]; readonly said: readonly Text[] }

/** All of them are locked before anything is read: nobody writes in one while it is joined with another. */
const allLocked = async <T>(
  paths: readonly string[],
  locking: { readonly host: Host; readonly ways: object; readonly work: () => Promise<T> },
): Promise<Result<T>> => {
  const [path, ...others] = paths
  if (path === undefined) return done(await locking.work())
  const { host, ways } = locking
  const within = await withLock(host, path, { ...ways, work: () => allLocked(others, locking) })
  return within.ok ? within.value : within
}

export const samePlace = (one: string, other: string): boolean =>
  relative(resolve(one), resolve(other)) === ''

/** Where it goes; never over a case that is none of the two. */
const intoOf = async (
  { first, second, into }: MergeOptions,
  { files }: Host,
): Promise<Result<Into>> => {
  if (samePlace(first, second)) return refused(intoProblem.sameTwice)
  if (samePlace(into, first)) return done({ path: first, isNew: false })
  const entry = await files.entryAt(into)
  const isFree = entry === 'nothing' || (entry === 'folder' && (await files.isEmpty(into)))
  return isFree && !into.endsWith('.json')
    ? done({ path: into, isNew: true })
    : refused(intoProblem.taken(into))
}

const merge = async (
  options: MergeOptions,
  into: Into,
  { host }: MergeDesk,
): Promise<Outcome | 'stopped'> => {
  const read = await readCopies(host, options)
  if (!read.ok) return { problems: read.problems, said: [] }
  try {
    const decided = await decide(read.value, options, host)
    if (decided === 'stopped') return decided
    if (!decided.ok) return { problems: decided.problems, said: [] }
    const { merged, clashes, alone } = decided.value
    const notes = [...namesApart(merged.renamed, clashes, options), ...leftOver(merged)]
    await writeJoined(host, { copies: read.value, into, merged, clashes, alone })
    return {
      problems: [...read.problems, ...notes],
      said: [...renamedNote(merged.renamed, options.second), joinedInto(options)],
    }
  } catch (thrown) {
    if (thrown instanceof HostError) return { problems: [diskProblem(thrown)], said: [] }
    throw thrown
  }
}

type Decided = {
  readonly merged: Merged
  readonly alone: Awaited<ReturnType<typeof joinFiles>>['alone']
  readonly clashes: readonly Clash[]
}

/** Decides what is in conflict, one after the other; without anybody to ask each is a problem. */
const decide = async (
  copies: CopiesOnDisk,
  options: MergeOptions,
  host: Host,
): Promise<Result<Decided> | 'stopped'> => {
  const { talk } = options
  let decisions: readonly Decision[] = []
  let merged = mergeDrafts(copies)
  while (talk !== null && merged.conflicts.length > 0) {
    const made = await talk.decide(merged, copies)
    if (made === null) return 'stopped'
    decisions = [...decisions, ...made]
    merged = mergeDrafts(copies, decisions)
  }
  const { alone, clashes } = await joinFiles(host, copies, merged)
  const settled: Clash[] = []
  for (const clash of clashes) {
    const stays = clash.stays ?? (await talk?.decideFile(clash)) ?? null
    if (talk !== null && stays === null) return 'stopped'
    settled.push({ ...clash, stays })
  }
  const open = settled.filter(({ stays }) => stays === null)
  const problems = [...merged.conflicts.map(conflictProblem), ...open.map(fileConflictProblem)]
  return problems.length > 0 ? refused(...problems) : done({ merged, alone, clashes: settled })
}

/** What one copy took away and the other named anew: both are kept as they are, and it is told. They are joined. */
const leftOver = ({ draft }: Merged): readonly Problem[] =>
  parseAnswers(draft)
    .problems.filter(({ code }) => code === 'reference-missing')
    .map((problem) => ({ ...problem, severity: 'warning' }))

const joinedInto = ({ into }: MergeOptions): Text =>
  text('Joined: the case is in “{into}”. “c177 check {path}” tells what is left to do.', {
    ...{ into, path: quoted(into) },
  })

const report = (
  { problems, said }: Outcome,
  { json, quiet }: MergeOptions,
  { host, wording }: MergeDesk,
): void => {
  if (json) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    host.print(asJson({ ok: !hasError(problems), problems: told }))
    return
  }
  const shown = quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  if (shown.length > 0) host.tell(problemsAsLines(shown, { wording, columns: host.columns }))
  for (const one of said) host.print(wording.say(one))
}
