import { apply, type Cells, cellsOf, keyOf, undo, valueIn } from '../answers/cells.ts'
import { applyChanges, cellDifferences, withCells } from '../answers/differences.ts'
import { type Draft, emptyDraft } from '../answers/draft.ts'
import type { Change } from '../answers/record-answer.ts'
import { sameJson } from '../answers/same-json.ts'
import type { JournalLine } from './journal.ts'

/** What is known of a case whose file may not be what its journal tells. */
export type Known = {
  /** The file of answers; null where there is none that can be read. */
  readonly file: Draft | null
  /** The state that the journal is counted from: the newest version, as of a time. */
  readonly base: { readonly draft: Draft; readonly at: string | null } | null
  readonly lines: readonly JournalLine[]
  /** The file is to the letter what an earlier save left. */
  readonly isEarlier: boolean
}

/** What the case should be, and why that is not what the file says. */
export type Reconciled = {
  readonly draft: Draft
  /** What the journal alone tells. */
  readonly told: Draft
  /** Changes that the journal had and the file had not. */
  readonly putBack: readonly Change[]
  /** Changes that the file has and the journal has not. */
  readonly byHand: readonly Change[]
}

/**
 * Finds the state of the journal that the file stands nearest to. Where that is not the last one, the saves after it
 * never reached the file, and are put back; what differs from it was written by hand, and stays.
 */
export const reconcile = ({ file, base, lines, isEarlier }: Known): Reconciled => {
  const own = base === null ? lines : lines.filter(({ at }) => base.at === null || at > base.at)
  const rest = base?.draft ?? file ?? emptyDraft('en')
  const start = base === null ? undone(cellsOf(rest), own) : cellsOf(rest)
  const end = after(start, own)
  const told = withCells(rest, end, new Set([...start.keys(), ...end.keys()]))
  if (file === null) {
    const putBack = cellDifferences(cellsOf(emptyDraft(told.language)), end)
    return { draft: told, told, putBack, byHand: [] }
  }
  const now = cellsOf(file)
  if (isEarlier) return { draft: told, told, putBack: cellDifferences(now, end), byHand: [] }
  const nearest = after(start, own.slice(0, nearestTo(now, { start, lines: own })))
  const lost = cellDifferences(nearest, end).filter((change) => stands(change.old, change, now))
  const putBack = lost.filter((change) => !stands(change.new, change, now))
  const draft = applyChanges(file, putBack)
  return { draft, told, putBack, byHand: cellDifferences(end, cellsOf(draft)) }
}

/** The state before all changes, as far as they tell it. */
const undone = (cells: Cells, lines: readonly JournalLine[]): Cells => {
  for (const line of lines.toReversed()) undo(cells, line)
  return cells
}

const after = (start: Cells, lines: readonly JournalLine[]): Cells => {
  const cells: Cells = new Map([...start].map(([key, cell]) => [key, new Map(cell)]))
  for (const line of lines) apply(cells, line)
  return cells
}

const stands = (
  value: unknown,
  { question, record, part = 'answers' }: Change,
  now: Cells,
): boolean => {
  const cell = now.get(keyOf(part, question))
  if (record !== null && cell?.has('')) return false
  return sameJson(record === null ? (valueIn(cell) ?? null) : (cell?.get(record) ?? null), value)
}

type Story = { readonly start: Cells; readonly lines: readonly JournalLine[] }

/** How many lines lead to the state that differs least from `now`; of equal ones the latest. Saves are not parted. */
const nearestTo = (now: Cells, { start, lines }: Story): number => {
  const cells = after(start, [])
  const keys = new Set([...cells.keys(), ...now.keys()])
  const compared = {
    cells,
    now,
    apart: new Map([...keys].map((key) => [key, apartIn(key, { cells, now })])),
  }
  let total = [...compared.apart.values()].reduce((sum, count) => sum + count, 0)
  let nearest = { count: 0, total }
  for (const [index, line] of lines.entries()) {
    total += compareAgain(compared, line)
    const isEnd = lines[index + 1]?.at !== line.at
    if (isEnd && total <= nearest.total) nearest = { count: index + 1, total }
  }
  return nearest.count
}

type Pair = { readonly cells: Cells; readonly now: Cells }
/** With how many records of each cell differ. */
type Compared = Pair & { readonly apart: Map<string, number> }

/** Makes one more change, and tells by how many more records the two differ then. Only what it touches is compared. */
const compareAgain = (compared: Compared, line: JournalLine): number => {
  const { cells, now, apart } = compared
  const key = keyOf(line.part ?? 'answers', line.question)
  const { record } = line
  if (record !== null && cells.get(key)?.has('') !== true && now.get(key)?.has('') !== true) {
    const was = isApart(key, record, compared)
    apply(cells, line)
    const more = Number(isApart(key, record, compared)) - Number(was)
    apart.set(key, (apart.get(key) ?? 0) + more)
    return more
  }
  return apply(cells, line).reduce((sum, touched) => {
    const [was, is] = [apart.get(touched) ?? 0, apartIn(touched, compared)]
    apart.set(touched, is)
    return sum + is - was
  }, 0)
}

const apartIn = (key: string, pair: Pair): number =>
  [
    ...new Set([...(pair.cells.get(key)?.keys() ?? []), ...(pair.now.get(key)?.keys() ?? [])]),
  ].filter((record) => isApart(key, record, pair)).length

const isApart = (key: string, record: string, { cells, now }: Pair): boolean =>
  !sameJson(cells.get(key)?.get(record) ?? null, now.get(key)?.get(record) ?? null)
