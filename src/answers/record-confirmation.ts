import type { Confirmation, Draft } from './draft.ts'
import type { Recorded } from './record-answer.ts'

/** A new draft in which one more finding is silenced, and the change for the journal with its reason. */
export const recordConfirmation = (draft: Draft, entry: Confirmation): Recorded => ({
  draft: { ...draft, confirmed: [...draft.confirmed, entry] },
  changes: [{ question: 'confirmed', record: null, old: null, new: entry, reason: entry.reason }],
})
