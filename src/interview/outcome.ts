import type { Replying } from '../answers/record-answer.ts'
import type { Text } from '../problems/text.ts'
import type { Stop } from './place.ts'
import type { Prompt } from './prompt.ts'
import type { View } from './target.ts'

/** What follows from what somebody typed at a place. */
export type Outcome =
  /** To be stored; then on to `to`, or to the next step. */
  | {
      readonly type: 'store'
      readonly replying: readonly Replying[]
      readonly said: readonly Text[]
      readonly to?: Stop
      /** Stands in the prompt of `to`, to be taken or corrected. */
      readonly typed?: string
    }
  /** The change that waits is saved with this reason. */
  | { readonly type: 'because'; readonly reason: string }
  /** On to the next step without storing anything. */
  | { readonly type: 'next'; readonly said: readonly Text[] }
  /** The same place again. What was typed stays; typed once more it is kept, if it is a `doubt`. */
  | {
      readonly type: 'stay'
      readonly said: readonly Text[]
      readonly typed: string
      readonly isDoubt: boolean
    }
  /** Elsewhere; `typed` then stands in the prompt there. */
  | {
      readonly type: 'go'
      readonly to: Stop
      readonly said: readonly Text[]
      readonly typed?: string
      /** What goes on standing in the prompt that is left. */
      readonly left?: string
    }
  | { readonly type: 'makeDraft' }
  | { readonly type: 'quit' }

/** A place as its handler sees it. */
export type Scene<P> = View & {
  readonly place: P
  readonly stop: Stop
  /** The reason that was given last for a change. */
  readonly reason: string | null
  /** The same was typed just before and not understood. */
  readonly insists: boolean
}

/** What a handler adds to a prompt; what was said and left pending is added by the rest. */
export type Asking = Omit<Prompt, 'said' | 'isBrief'>

/** One kind of place: what it asks, and what follows from the reply. */
export type Handler<P> = {
  readonly prompt: (scene: Scene<P>) => Asking
  readonly take: (typed: string, scene: Scene<P>) => Outcome
}

/** A prompt with nothing in it but its question. */
export const plainAsking = (question: Text): Asking => ({
  type: 'line',
  heading: null,
  question,
  body: [],
  hints: [],
  offers: [],
  initial: '',
  chosen: [],
})
