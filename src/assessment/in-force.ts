import { type Answers, textOf } from '../answers/answers.ts'
import { ratifyingState } from '../countries/states.ts'
import { readDate } from '../quantities/approximate-date.ts'

/** The days between which the Convention came into force for the State. */
export type Since = { readonly earliest: string; readonly latest: string }

/** Since when the State is bound: as the user read it on NORMLEX, else as our list has it, else null. */
export const inForceSince = (answers: Answers): Since | null =>
  inForceAnswered(answers) ?? inForceListed(answers)

export const inForceAnswered = (answers: Answers): Since | null =>
  readDate(textOf(answers, 'standing.inForce') ?? '')

export const inForceListed = (answers: Answers): Since | null => {
  const day = ratifyingState(textOf(answers, 'standing.country') ?? '')?.inForce ?? null
  return day === null ? null : { earliest: day, latest: day }
}
