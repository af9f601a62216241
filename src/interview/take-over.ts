import { routesQuestion } from '../assessment/route-facts.ts'
import { type Text, text } from '../problems/text.ts'
import { commentsList, knownCommentLines, takenOver, takeOverHint } from './known-comments.ts'
import { proposalHint, proposalLines, proposedRoute } from './proposed-conventions.ts'
import type { RawRecord } from './records.ts'
import { unusableLines } from './route-remarks.ts'
import type { View } from './target.ts'

/** What is known to us at a list and may be taken over as entries of the user's own; nothing is filled in by itself. */
type TakeOver = {
  readonly lines: (view: View) => readonly Text[]
  /** Empty where nothing is to be taken over. */
  readonly hint: (view: View) => readonly Text[]
  /** The entry that the one with this number becomes; null where there is none. */
  readonly entry: (number: number, view: View) => RawRecord | null
  /** The field that is asked next: what only the user can say. */
  readonly next: string
  readonly noSuch: Text
}

const lists: Readonly<Record<string, TakeOver>> = {
  [commentsList]: {
    lines: (view) => knownCommentLines(commentsList, view),
    hint: takeOverHint,
    entry: takenOver,
    next: 'since',
    noSuch: text('There is no such request. Type t and one of the numbers above.'),
  },
  [routesQuestion]: {
    lines: (view) => [...unusableLines(view), ...proposalLines(view)],
    hint: proposalHint,
    entry: proposedRoute,
    next: 'ratified',
    noSuch: text('There is no such proposal. Type t and one of the numbers above.'),
  },
}

export const takeOverAt = (question: string): TakeOver | null => lists[question] ?? null
