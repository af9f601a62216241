import { differencesOf } from '../answers/differences.ts'
import type { Draft } from '../answers/draft.ts'
import type { Host } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { type JournalLine, readJournal } from './journal.ts'
import { type Places, placesOf } from './places.ts'
import { readCase } from './read-case.ts'
import { readVersion, versionsOf } from './versions.ts'

/** A state of a case: a version that is kept, or how it stands now. */
export type State = {
  /** Null: now. */
  readonly number: number | null
  /** The time of its last change; null where no journal tells. */
  readonly at: string | null
  /** Null where it cannot be read. */
  readonly draft: Draft | null
  /** How many answers, or records of a list, are other ones in the next state; null where that cannot be told. */
  readonly changedAfter: number | null
  /** Who made these changes. */
  readonly by: readonly string[]
}

export type History = {
  /** The oldest first; the last one is now. */
  readonly states: readonly State[]
  /** Why the answers cannot be read, or what is amiss with them. */
  readonly problems: readonly Problem[]
}

/** The versions of a case, and what happened between them; null where there is no case. Writes nothing. */
export const historyOf = async (host: Host, casePath: string): Promise<History | null> => {
  const places = await placesOf(host, casePath)
  const read = await readCase(host, casePath)
  const versions = await versionsOf(host, places)
  if (!read.found && versions.length === 0) return null
  const lines = await linesOf(host, places)
  const kept = await Promise.all(
    versions.map(async (version) => {
      const found = await readVersion(host, places, version)
      return { ...version, draft: found.ok ? found.value.draft : null }
    }),
  )
  const draft = read.found && read.parsed.ok ? read.parsed.value.draft : null
  const now = { number: null, at: lines.at(-1)?.at ?? null, draft }
  const all = [...kept, now]
  const states = all.map((state, index) => withChanges(state, all[index + 1], lines))
  return { states, problems: read.found ? read.parsed.problems : [] }
}

const linesOf = async (
  { files }: Host,
  { journalFile }: Places,
): Promise<readonly JournalLine[]> =>
  (await files.entryAt(journalFile)) === 'file'
    ? readJournal(await files.read(journalFile)).lines()
    : []

type Kept = Pick<State, 'number' | 'at' | 'draft'>

const withChanges = (
  { number, at, draft }: Kept,
  next: Kept | undefined,
  lines: readonly JournalLine[],
): State => {
  const state = { number, at, draft }
  if (next === undefined) return { ...state, changedAfter: null, by: [] }
  const own = lines.filter((line) => line.at > (at ?? '') && line.at <= (next.at ?? ''))
  const changedAfter =
    draft === null || next.draft === null ? null : differencesOf(draft, next.draft).length
  return { ...state, changedAfter, by: [...new Set(own.map(({ by }) => by))] }
}
