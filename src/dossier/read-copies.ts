import { applyChanges } from '../answers/differences.ts'
import type { Draft } from '../answers/draft.ts'
import type { Copy } from '../answers/merge-drafts.ts'
import type { Change } from '../answers/record-answer.ts'
import { idsNamedIn, type Renamed, renamedIn } from '../answers/rename-ids.ts'
import { rewound } from '../answers/rewind.ts'
import { type Host, HostError } from '../host/host.ts'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { JournalLine } from './journal.ts'
import { type Look, lookAt } from './look.ts'
import { type Places, placesOf } from './places.ts'

/** A line of a journal, as it stands there and as it is understood. */
export type Line = { readonly text: string; readonly line: JournalLine }

/** One of two copies of a case on the disk. */
export type CopyOnDisk = Copy & {
  readonly places: Places
  /** The text of its journal, line by line. */
  readonly journal: readonly Line[]
  /** What its journal tells and the other's does not, oldest first. */
  readonly own: readonly Line[]
}

export type CopiesOnDisk = { readonly first: CopyOnDisk; readonly second: CopyOnDisk }

/**
 * Reads two copies of a case, and what each was when they parted: what its journal tells alone is taken back, and
 * what both tell counts. Writes nothing.
 */
export const readCopies = async (
  host: Host,
  paths: { readonly first: string; readonly second: string },
): Promise<Result<CopiesOnDisk>> => {
  const first = await readOneCopy(host, paths.first)
  if (!first.ok) return first
  const second = await readOneCopy(host, paths.second)
  if (!second.ok) return second
  return done(
    {
      first: copyOf(first.value, second.value.journal),
      second: copyOf(second.value, first.value.journal),
    },
    [...first.problems, ...second.problems],
  )
}

export type ReadOne = Pick<CopyOnDisk, 'places' | 'draft' | 'journal'> & {
  /** What was changed in the file itself, which the journal does not tell yet. */
  readonly byHand: readonly Change[]
}

/** A case as it is read to be joined. */
export const readOneCopy = async (host: Host, path: string): Promise<Result<ReadOne>> => {
  const places = await placesOf(host, path)
  try {
    const look = await lookAt(host, path, places)
    if (look.parsed === null) return refused(copyMissing(path))
    if (!look.parsed.ok) return look.parsed
    const { draft } = look.parsed.value
    const byHand = look.reconciled?.byHand ?? []
    return done({ places, draft, journal: linesOf(look), byHand }, look.parsed.problems)
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return refused(unreadable(path, thrown.code))
  }
}

const linesOf = ({ journal }: Look): readonly Line[] =>
  journal.lines().map((line, index) => ({ line, text: journal.kept[index] ?? '' }))

const copyOf = (read: ReadOne, others: readonly Line[]): CopyOnDisk => {
  const { places, draft, journal, byHand } = read
  const prefix = journal.findIndex(({ text }, index) => text !== others[index]?.text)
  const rest = prefix < 0 ? [] : journal.slice(prefix)
  const known = new Set(others.map((other) => other.text))
  const own = rest.filter((line) => !known.has(line.text))
  const shared = rest.filter((line) => known.has(line.text)).map(({ line }) => line)
  const began = applyChanges(rewound(draft, [...own.map(({ line }) => line), ...byHand]), shared)
  return { places, draft, journal, own, began, given: givenIn(own, began) }
}

/** Ids that were given since the copies parted. */
const givenIn = (own: readonly Line[], began: Draft): ReadonlySet<string> => {
  const before = new Set(idsNamedIn(began))
  const ids = own.flatMap(({ line }) => idsNamedIn([line.record, line.new]))
  return new Set(ids.filter((id) => !before.has(id)))
}

/** Lines of the second journal, in which records go by the ids that they have now. */
export const renamedLines = (lines: readonly Line[], renamed: Renamed): readonly string[] =>
  lines.map(({ text, line }) => {
    const next = renamedIn(line, renamed)
    return JSON.stringify(next) === JSON.stringify(line) ? text : JSON.stringify(next)
  })

const copyMissing = (path: string): Problem => ({
  code: 'case-missing',
  severity: 'error',
  place: { case: path },
  message: text('There is no case at “{path}”: no folder with answers.json, and no such file.', {
    path,
  }),
  hint: text('Look for a slip in its name.'),
})

const unreadable = (path: string, code: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  place: { case: path },
  message: text('The case could not be read ({code}).', { code }),
  hint: text('Look whether you may read it, and whether its disk or stick is still there.'),
})
