import { type Cells, cellsOf, placeOf } from './cells.ts'
import { type Conflict, type Decision, isSamePlace } from './conflict.ts'
import { withCells } from './differences.ts'
import type { Draft } from './draft.ts'
import { mergeCells, type Settle } from './merge-cells.ts'
import { ofFour } from './merge-values.ts'
import {
  freshIds,
  idsNamedIn,
  isRecordId,
  type Renamed,
  renamedDraft,
  renamedIn,
} from './rename-ids.ts'
import { sameJson } from './same-json.ts'

/** One of two copies that were edited apart. */
export type Copy = {
  readonly draft: Draft
  /**
   * What it was when the two parted, as far as it can tell; where nothing is known of that, the draft itself. What
   * the two do not tell alike of their beginning counts as unknown.
   */
  readonly began: Draft
  /** Ids that were given to records in it since then, of records long removed too. */
  readonly given: ReadonlySet<string>
}

export type Copies = { readonly first: Copy; readonly second: Copy }

export type Merged = {
  /** With what the first copy has wherever nothing was decided. */
  readonly draft: Draft
  /** Those that are not decided yet; with one left the draft is not to be written. */
  readonly conflicts: readonly Conflict[]
  /** Ids that records of the second copy have now, because the first has given the old ones to others. */
  readonly renamed: Renamed
}

/**
 * Joins two copies answer by answer, record by record, and field by field inside a record. What only one of them
 * changed is taken; what both changed alike is taken once; records that both added are both kept. Everything else is
 * a conflict, and nothing is decided but what `decisions` say.
 */
export const mergeDrafts = (
  { first, second }: Copies,
  decisions: readonly Decision[] = [],
): Merged => {
  const renamed = renamingOf({ first, second }, decisions)
  const all = ofFour(
    {
      a: first.draft,
      b: renamedDraft(second.draft, renamed),
      beganA: first.began,
      beganB: renamedDraft(second.began, renamed),
    },
    cellsOf,
  )
  const conflicts: Conflict[] = []
  const settle: Settle = (conflict) => {
    const decided = decisions.find((decision) => isSamePlace(decision.conflict, conflict))
    if (decided === undefined) conflicts.push(conflict)
    return decided?.choice ?? 'first'
  }
  const cells = mergeCells(all, settle)
  const keys = new Set([...all.a.keys(), ...cells.keys()])
  return { draft: withCells(first.draft, cells, keys), conflicts, renamed }
}

/** New ids for records of the second copy: for what both have added under one id, and for what is to be two records. */
const renamingOf = ({ first, second }: Copies, decisions: readonly Decision[]): Renamed => {
  const began = new Set([...recordsIn(first.began).keys(), ...recordsIn(second.began).keys()])
  const [a, b] = [recordsIn(first.draft), recordsIn(second.draft)]
  const isNew = (id: string) => !began.has(id) && isRecordId(id)
  const ofFirst = new Set([...a.keys(), ...first.given])
  const shared = new Set(
    [...b.keys(), ...second.given].filter((id) => isNew(id) && ofFirst.has(id)),
  )
  const drafts = [first.draft, first.began, second.draft, second.began]
  const fresh = freshIds([...drafts.flatMap(idsNamedIn), ...first.given, ...second.given])
  const renamed = new Map<string, string>()
  const isOther = (id: string) => !sameJson(a.get(id), renamedIn(b.get(id), renamed))
  // What names a record that gets another id is another record too.
  for (let before = -1; before < renamed.size; ) {
    before = renamed.size
    for (const id of [...shared].sort(byWeight))
      if (!renamed.has(id) && isOther(id))
        renamed.set(id, twinOf(id, { a, b, renamed }) ?? fresh(id))
  }
  for (const { choice, conflict } of decisions)
    if (choice === 'both' && conflict.record !== null && conflict.field === null)
      renamed.set(conflict.record, fresh(conflict.record))
  return renamed
}

/** Witnesses and evidence are named by others, so what they are called must be known before those are compared. */
const byWeight = (one: string, other: string): number =>
  weightOf(one) - weightOf(other) || (one < other ? -1 : 1)

const weightOf = (id: string): number => {
  const place = ['W', 'E'].indexOf(id.charAt(0))
  return place < 0 ? 2 : place
}

type Records = ReadonlyMap<string, unknown>

/** The same record under the id that it got when the two were joined before. */
const twinOf = (
  id: string,
  { a, b, renamed }: { readonly a: Records; readonly b: Records; readonly renamed: Renamed },
): string | null => {
  const twin = [...a].find(
    ([other, record]) =>
      !b.has(other) && sameJson(record, renamedIn(b.get(id), new Map([...renamed, [id, other]]))),
  )
  return twin?.[0] ?? null
}

/** Every record of a draft by its id, with the question under which it stands. */
const recordsIn = (draft: Draft): Records => {
  const cells: Cells = cellsOf(draft)
  return new Map(
    [...cells].flatMap(([key, cell]) => {
      const [part, question] = placeOf(key)
      const isList = part === 'answers' || part === 'parked'
      const records = isList ? [...cell].filter(([id]) => id !== '') : []
      return records.map(([id, value]) => [id, { question, value }] as const)
    }),
  )
}
