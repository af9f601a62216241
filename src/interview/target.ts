import type { Draft } from '../answers/draft.ts'
import type { Replying } from '../answers/record-answer.ts'
import type { StateKnowledge } from '../countries/knowledge.ts'
import type { Problem } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'
import type { Asking, Kind } from '../questions/kinds.ts'
import type { Wording } from '../wording/wording.ts'
import { offersOf } from './offers.ts'
import type { Offer } from './prompt.ts'
import { type Reading, readTyped } from './read-typed.ts'
import type { PaperMade } from './sent.ts'
import { typedValue } from './show-value.ts'
import type { SpecialReply } from './special-reply.ts'
import { catalogued } from './words.ts'

/** The words around a prompt, as texts. */
export type Words = {
  readonly label: Text
  readonly prompt: Text
  readonly hint: Text | null
  readonly why: Text | null
  readonly example: Text | null
}

/** What a place asks for: how it is read, and where the answer goes. */
export type Target = {
  readonly words: Words
  readonly kind: Kind
  readonly offers: readonly Offer[]
  readonly current: unknown
  /** The answer as it stands in the prompt. */
  readonly initial: string
  readonly read: (typed: string) => Reading
  /** `undefined` takes the answer away. */
  readonly put: (value: unknown) => readonly Replying[]
  /** Nothing to store where the answer only leaves a field empty. */
  readonly putSpecial: (reply: SpecialReply) => readonly Replying[]
  /** What the person should know after this answer. */
  readonly remark: (value: unknown) => Text | null
}

/** What the interview knows when it looks at a place. */
export type View = {
  readonly draft: Draft
  readonly wording: Wording
  /** Record ids that were ever given in this case. */
  readonly usedIds: Iterable<string>
  /** What is known of the State; null where none is chosen, or an invented one. */
  readonly state: StateKnowledge | null
  /** Where the person sits, an ISO 8601 day. */
  readonly today: string
  /** What `check` found when everything was last looked at. */
  readonly problems: readonly Problem[]
  /** The papers that lay ready when it was asked which was sent. */
  readonly papers: readonly PaperMade[]
}

/** The words of the catalogue around a question or a field. */
export const wordsOf = ({ label, prompt, hint, why, example }: Asking): Words => ({
  label: catalogued(label),
  prompt: catalogued(prompt),
  hint: hint === undefined ? null : catalogued(hint),
  why: why === undefined ? null : catalogued(why),
  example: example === undefined ? null : catalogued(example),
})

/** What every target of a kind has, whatever the place. */
export const ofKind = (
  kind: Kind,
  current: unknown,
  { draft, wording, today }: View,
): Pick<Target, 'kind' | 'offers' | 'current' | 'initial' | 'read' | 'remark'> => {
  const offers = offersOf(kind, draft.answers)
  return {
    kind,
    offers,
    current,
    initial: typedValue(current, { kind, answers: draft.answers, wording }),
    read: (typed) => readTyped(typed, { kind, offers, wording, today }),
    remark: () => null,
  }
}
