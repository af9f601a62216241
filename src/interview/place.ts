/** The prompts that the short path has for a matter besides ordinary questions. */
export type MatterPart = 'what' | 'affected' | 'whom' | 'when' | 'how' | 'law'

/** Where in the interview somebody stands. */
export type Place =
  /** A question; for a list of records its list. */
  | { readonly at: 'question'; readonly question: string }
  | {
      readonly at: 'field'
      readonly question: string
      readonly record: string
      readonly field: string
    }
  /** "Take it away?" */
  | { readonly at: 'removal'; readonly question: string; readonly record: string }
  | { readonly at: 'matter'; readonly matter: string; readonly part: MatterPart }
  /** Check your answers: of a section, of the short path, or of everything. */
  | { readonly at: 'review'; readonly of: Reviewed }
  | { readonly at: 'tasks' }
  /** "Which do you mean?" Something was typed at a place that can be read in more ways than one. */
  | { readonly at: 'meant'; readonly of: Place; readonly typed: string }
  /** What was found for some words; without words they are asked for. */
  | { readonly at: 'find'; readonly words: string }
  /** Which paper was sent? */
  | { readonly at: 'sent' }
  /** Why is an answer changed, after a paper was sent? */
  | { readonly at: 'reason' }
  /** Answers that do not apply now, and wait. */
  | { readonly at: 'parked' }

/** `short` and `whole` are no sections' ids. */
export type Reviewed = string

/** In what the place is a step, and so what comes after it. */
export type Walk =
  | { readonly type: 'short' }
  | { readonly type: 'section'; readonly section: string }
  /** One answer is changed; what that opened is asked; then the review comes again. */
  | {
      readonly type: 'change'
      readonly review: Reviewed
      /** The review from which one came to that one, and to which it leads back. */
      readonly within?: Reviewed
      readonly opened?: readonly Place[]
    }

/** A place and the way on which one came to it. */
export type Stop = { readonly place: Place; readonly walk: Walk }

/** The same for the same place, whatever the way. */
export const keyOf = (place: Place): string => {
  switch (place.at) {
    case 'question':
      return `question ${place.question}`
    case 'field':
      return `field ${place.question} ${place.record} ${place.field}`
    case 'removal':
      return `removal ${place.question} ${place.record}`
    case 'matter':
      return `matter ${place.matter} ${place.part}`
    case 'review':
      return `review ${place.of}`
    case 'meant':
      return `meant ${keyOf(place.of)}`
    default:
      return place.at
  }
}

export const questionPlace = (question: string): Place => ({ at: 'question', question })
