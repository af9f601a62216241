import { apply, cellsOf, keyOf, valueIn } from './cells.ts'
import { sameJson, withCells } from './differences.ts'
import type { Draft } from './draft.ts'
import type { Change } from './record-answer.ts'

/** The draft as it was before changes, the oldest first, as far as they tell what was there. */
export const rewound = (draft: Draft, changes: readonly Change[]): Draft => {
  const cells = cellsOf(draft)
  const touched = changes.toReversed().flatMap((change) => apply(cells, backwards(change, cells)))
  return withCells(draft, cells, touched)
}

const confirmedKey = keyOf('confirmed', 'confirmed')

const backwards = (change: Change, cells: ReturnType<typeof cellsOf>): Change => {
  const { question, reason, part, old, new: next } = change
  if (reason === 'parked') return { ...change, reason: 'restored', old: null, new: old }
  if (reason === 'restored') return { ...change, reason: 'parked', old: next, new: null }
  if (question !== 'confirmed' || part !== undefined) return { ...change, old: next, new: old }
  const entries = valueIn(cells.get(confirmedKey))
  const others = (Array.isArray(entries) ? entries : []).filter((entry) => !sameJson(entry, next))
  return { ...change, part: 'confirmed', old: entries, new: others.length === 0 ? null : others }
}
