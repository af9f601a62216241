import { cellsOf, undo } from './cells.ts'
import { withCells } from './differences.ts'
import type { Draft } from './draft.ts'
import type { Change } from './record-answer.ts'

/** The draft as it was before changes, the oldest first, as far as they tell what was there. */
export const rewound = (draft: Draft, changes: readonly Change[]): Draft => {
  const cells = cellsOf(draft)
  const now = [...cells.keys()]
  for (const change of changes.toReversed()) undo(cells, change)
  return withCells(draft, cells, new Set([...now, ...cells.keys()]))
}
