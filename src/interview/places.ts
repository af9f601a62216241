import { askFind } from './ask-find.ts'
import { askMeaning } from './ask-meaning.ts'
import { askParked } from './ask-parked.ts'
import { askReason } from './ask-reason.ts'
import { askRecords } from './ask-records.ts'
import { askRemoval } from './ask-removal.ts'
import { askReview } from './ask-review.ts'
import { askSent } from './ask-sent.ts'
import { askTarget } from './ask-target.ts'
import { askTasks } from './ask-tasks.ts'
import { askWhole } from './ask-whole.ts'
import type { Asking, Handler, Outcome, Scene } from './outcome.ts'
import type { Place } from './place.ts'
import { recordKindOf } from './records.ts'

/** What a place asks. */
export const askingAt = (scene: Scene<Place>): Asking => {
  const { place } = scene
  switch (place.at) {
    case 'question':
      return (recordKindOf(place.question) === null ? askTarget : askRecords).prompt({
        ...scene,
        place,
      })
    case 'field':
    case 'matter':
      return askTarget.prompt(scene)
    case 'removal':
      return askRemoval.prompt({ ...scene, place })
    case 'review':
      return reviewOf(place).prompt({ ...scene, place })
    case 'meant':
      return askMeaning.prompt({ ...scene, place })
    case 'find':
      return askFind.prompt({ ...scene, place })
    case 'parked':
      return askParked.prompt({ ...scene, place })
    case 'sent':
      return askSent.prompt({ ...scene, place })
    case 'reason':
      return askReason.prompt({ ...scene, place })
    case 'tasks':
      return askTasks.prompt({ ...scene, place })
  }
}

/** What follows from a reply at a place. */
export const takenAt = (typed: string, scene: Scene<Place>): Outcome => {
  const { place } = scene
  switch (place.at) {
    case 'question':
      return (recordKindOf(place.question) === null ? askTarget : askRecords).take(typed, {
        ...scene,
        place,
      })
    case 'field':
    case 'matter':
      return askTarget.take(typed, scene)
    case 'removal':
      return askRemoval.take(typed, { ...scene, place })
    case 'review':
      return reviewOf(place).take(typed, { ...scene, place })
    case 'meant':
      return askMeaning.take(typed, { ...scene, place })
    case 'find':
      return askFind.take(typed, { ...scene, place })
    case 'parked':
      return askParked.take(typed, { ...scene, place })
    case 'sent':
      return askSent.take(typed, { ...scene, place })
    case 'reason':
      return askReason.take(typed, { ...scene, place })
    case 'tasks':
      return askTasks.take(typed, { ...scene, place })
  }
}

const reviewOf = ({
  of,
}: Extract<Place, { at: 'review' }>): Handler<Extract<Place, { at: 'review' }>> =>
  of === 'whole' ? askWhole : askReview
