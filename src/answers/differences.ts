import { apply, type Cell, type Cells, cellsOf, placeOf, valueIn } from './cells.ts'
import type { Draft } from './draft.ts'
import type { Change, Part } from './record-answer.ts'
import { sameJson } from './same-json.ts'

/**
 * What makes one draft of another, answer by answer and record by record: made to `before` in this order
 * (`applyChanges`), the changes yield `after`. They have no reason yet; what differs outside the answers names its part.
 */
export const differencesOf = (before: Draft, after: Draft): readonly Change[] =>
  cellDifferences(cellsOf(before), cellsOf(after))

/** The same of drafts that were taken apart. */
export const cellDifferences = (old: Cells, next: Cells): readonly Change[] => {
  const keys = new Set([...next.keys(), ...old.keys()])
  return [...keys].flatMap((key) => changesOf(key, old.get(key), next.get(key)))
}

const changesOf = (key: string, old?: Cell, next?: Cell): readonly Change[] => {
  const [part, question] = placeOf(key)
  // Without a part "confirmed" would be read as one entry of the confirmations.
  const place = { question, ...((part !== 'answers' || question === 'confirmed') && { part }) }
  const records = next?.size === 0 && old === undefined ? null : recordChanges(place, old, next)
  if (records !== null) return records
  const [was, is] = [valueIn(old), valueIn(next)]
  if (sameJson(was, is)) return []
  return [{ ...place, record: null, old: was ?? null, new: is ?? null, reason: null }]
}

type Place = { readonly question: string; readonly part?: Part }

/** Null where one of the two is no list of records, or where records changed their order. */
const recordChanges = (
  place: Place,
  old: Cell = new Map(),
  next?: Cell,
): readonly Change[] | null => {
  if (next === undefined || old.has('') || next.has('')) return null
  const kept = [...old.keys()].filter((id) => next.has(id))
  const order = [...kept, ...[...next.keys()].filter((id) => !old.has(id))]
  if ([...next.keys()].some((id, index) => order[index] !== id)) return null
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((record) => {
    const [was, is] = [old.get(record), next.get(record)]
    if (sameJson(was, is)) return []
    return [{ ...place, record, old: was ?? null, new: is ?? null, reason: null }]
  })
}

/** A draft in which changes were made as they stand, without parking anything by itself. */
export const applyChanges = (draft: Draft, changes: readonly Change[]): Draft => {
  const cells = cellsOf(draft)
  const touched = new Set(changes.flatMap((change) => apply(cells, change)))
  return withCells(draft, cells, touched)
}

/** A draft with what stands in some cells; all else stays as it came. */
export const withCells = (draft: Draft, cells: Cells, keys: Iterable<string>): Draft => {
  const { answers, parked, unplaced, confirmed } = draft
  const parts = { answers: { ...answers }, parked: { ...parked }, unplaced: { ...unplaced } }
  const others: Others = { confirmed: { confirmed }, head: { ...draft } }
  for (const key of keys) {
    const [part, question] = placeOf(key)
    if (part === 'whole') continue
    const place: Record<string, unknown> = { ...parts, ...others }[part]
    const value = valueIn(cells.get(key))
    if (value === undefined) delete place[question]
    else place[question] = value
  }
  return { ...others.head, ...parts, confirmed: others.confirmed.confirmed ?? [] }
}

type Others = {
  readonly confirmed: { confirmed?: Draft['confirmed'] }
  readonly head: Record<string, unknown> & Draft
}
