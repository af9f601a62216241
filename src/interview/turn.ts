import type { RawAnswers } from '../catalogue/applies.ts'
import { papersMeant } from '../catalogue/papers-of-case.ts'
import { type Text, text } from '../problems/text.ts'
import {
  forward,
  type Interview,
  jumped,
  staying,
  stopAfter,
  type Waiting,
  withOpened,
} from './interview.ts'
import type { Outcome, Scene } from './outcome.ts'
import { paperIn } from './paper-in-words.ts'
import { keyOf, type Place } from './place.ts'
import { askingAt, takenAt } from './places.ts'
import type { Prompt } from './prompt.ts'
import { movedAnswers, recordAll } from './record-all.ts'
import { needsReason } from './sent.ts'
import type { View } from './target.ts'
import type { Ending, World } from './world.ts'

/** What the interview is after a reply, or how it ended. */
export type Turn = { readonly interview: Interview; readonly ending: Ending | null }

export const goingOn = (interview: Interview): Turn => ({ interview, ending: null })

/** The prompt at which an interview stands. */
export const promptOf = (interview: Interview, world: World): Prompt => {
  const asking = askingAt(sceneOf(interview, world, ''))
  const pending = interview.pending.get(keyOf(interview.stop.place))
  return {
    ...asking,
    initial: pending ?? asking.initial,
    said: interview.said,
    isBrief: interview.isBrief,
  }
}

/** Takes what was typed as the answer of the place. */
export const take = async (interview: Interview, typed: string, world: World): Promise<Turn> => {
  const outcome = takenAt(typed, sceneOf(interview, world, typed))
  return follow(interview, { outcome, typed }, world)
}

const sceneOf = (interview: Interview, world: World, typed: string): Scene<Place> => ({
  ...viewOf(interview, world),
  place: interview.stop.place,
  stop: interview.stop,
  reason: interview.reason,
  insists: interview.doubted === typed.trim(),
})

export const viewOf = ({ draft, problems, papers }: Interview, world: World): View => ({
  draft,
  wording: world.wording,
  usedIds: world.usedIds(),
  state: world.state(),
  today: world.today(),
  problems,
  papers,
})

type Taken = { readonly outcome: Outcome; readonly typed: string }

const follow = async (
  interview: Interview,
  { outcome, typed }: Taken,
  world: World,
): Promise<Turn> => {
  switch (outcome.type) {
    case 'store':
      return store(interview, { outcome, typed }, world)
    case 'next': {
      const to = stopAfter(interview.stop, interview.draft.answers)
      return goingOn(forward(withoutPending(interview), to, outcome.said))
    }
    case 'stay': {
      const kept = withPending(interview, outcome.typed)
      const doubted = outcome.isDoubt ? outcome.typed.trim() : null
      return goingOn({ ...staying(kept, outcome.said, true), doubted })
    }
    case 'go': {
      const left =
        outcome.left === undefined
          ? withoutPending(interview)
          : withPending(interview, outcome.left)
      const moved = forward(left, outcome.to, outcome.said)
      return goingOn(outcome.typed === undefined ? moved : withPending(moved, outcome.typed))
    }
    case 'because':
      return because(interview, outcome.reason, world)
    case 'makeDraft':
      return makeDraft(interview, world)
    case 'quit':
      return { interview, ending: quitting(world) }
  }
}

type Storing = Pick<Taken, 'typed'> & { readonly outcome: Extract<Outcome, { type: 'store' }> }

/** After a paper was sent a change waits for its reason. */
const store = async (interview: Interview, storing: Storing, world: World): Promise<Turn> => {
  if (!needsReason(interview.draft, storing.outcome.replying))
    return saved(interview, storing, world)
  const { stop } = interview
  const asking: Interview = {
    ...interview,
    stop: { place: { at: 'reason' }, walk: stop.walk },
    waiting: { stop, ...storing },
    doubted: null,
  }
  return goingOn(staying(asking, []))
}

const because = (interview: Interview, reason: string, world: World): Promise<Turn> => {
  const { waiting } = interview
  if (waiting === null) return Promise.resolve(goingOn(interview))
  const { outcome, typed } = waiting
  const replying = outcome.replying.map((one) => ({ ...one, reason }))
  const back = withoutWaiting({ ...interview, reason }, waiting)
  return saved(back, { outcome: { ...outcome, replying }, typed }, world)
}

/** A change that waits is saved without a reason: somebody leaves, and what was typed must not be lost. */
export const withoutReason = (interview: Interview, world: World): Promise<Turn> => {
  const { waiting } = interview
  return waiting === null
    ? Promise.resolve(goingOn(interview))
    : saved(withoutWaiting(interview, waiting), waiting, world)
}

/** Back at the answer, which is as it was; what was typed stands in the prompt. */
export const takenBack = (interview: Interview): Interview => {
  const { waiting } = interview
  return waiting === null
    ? interview
    : withPending(withoutWaiting(interview, waiting), waiting.typed)
}

const withoutWaiting = (interview: Interview, { stop }: Waiting): Interview => ({
  ...withoutPending(interview),
  stop,
  waiting: null,
  isBrief: false,
})

/** The answer is on the disk before the next prompt; where the disk refuses, it stays in this one. */
const saved = async (
  interview: Interview,
  { outcome, typed }: Storing,
  world: World,
): Promise<Turn> => {
  const recorded = recordAll(interview.draft, outcome.replying)
  const problem = await world.save(recorded)
  if (problem !== null) {
    const said = [problem.message, problem.hint, text('Your answer still stands here.')]
    return goingOn(staying(withPending(interview, typed), said, true))
  }
  const before = interview.draft.answers
  const stop = withOpened(interview.stop, before, recorded.draft.answers)
  const done = withoutAnswered({ ...interview, draft: recorded.draft, stop })
  const to = outcome.to ?? stopAfter(done.stop, done.draft.answers)
  const moved = forward(done, to, [...outcome.said, ...movedAnswers(recorded)])
  return goingOn(outcome.typed === undefined ? moved : withPending(moved, outcome.typed))
}

const makeDraft = async (interview: Interview, world: World): Promise<Turn> => {
  world.tell([text('One moment: the draft is being made …')])
  const path = await world.makeDraft()
  const { answers } = interview.draft
  const tasks = { place: { at: 'tasks' }, walk: interview.stop.walk } as const
  const said =
    path === null
      ? [text('The draft could not be made. Your answers are safe.')]
      : [
          text('The draft of your {paper} is there: {path}', { paper: paperIn(answers), path }),
          text('Open it, read it, show it to others. You can go on with any part, or stop.'),
          ...otherPapers(answers, world),
          text('When a paper has been sent, record it: the list below has a row for that.'),
        ]
  return goingOn(jumped(interview, tasks, said))
}

/** Answers may be for more papers than the one of the route, which alone is made here. */
const otherPapers = (answers: RawAnswers, { makeAll }: World): readonly Text[] =>
  papersMeant(answers).length > 1
    ? [text('Your answers make other papers too. To make them all, type: {makeAll}', { makeAll })]
    : []

/** Says how to come back. */
export const quitting = ({ file, command }: World): Ending => ({
  code: 0,
  said: [
    text('All your answers are saved in {file}.', { file }),
    text('To go on later, type: {command}', { command }),
  ],
})

export const withPending = (interview: Interview, typed: string): Interview => ({
  ...interview,
  pending: new Map(interview.pending).set(keyOf(interview.stop.place), typed),
})

export const withoutPending = (interview: Interview): Interview => {
  const pending = new Map(interview.pending)
  pending.delete(keyOf(interview.stop.place))
  return { ...interview, pending }
}

/** An answer that is saved waits in no prompt any more, nor does what it was made out of. */
const withoutAnswered = (interview: Interview): Interview => {
  const { place, walk } = interview.stop
  const done = withoutPending(interview)
  return place.at === 'meant'
    ? { ...withoutPending({ ...done, stop: { place: place.of, walk } }), stop: interview.stop }
    : done
}
