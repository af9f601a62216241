import type { RawAnswers } from '../catalogue/applies.ts'
import { papersMeant } from '../catalogue/papers-of-case.ts'
import { type Text, text } from '../problems/text.ts'
import { forward, type Interview, jumped, staying, stopAfter, withOpened } from './interview.ts'
import type { Outcome, Scene } from './outcome.ts'
import { paperIn } from './paper-in-words.ts'
import { keyOf, type Place } from './place.ts'
import { askingAt, takenAt } from './places.ts'
import type { Prompt } from './prompt.ts'
import { movedAnswers, recordAll } from './record-all.ts'
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
  insists: interview.doubted === typed.trim(),
})

export const viewOf = ({ draft, problems }: Interview, world: World): View => ({
  draft,
  wording: world.wording,
  usedIds: world.usedIds(),
  state: world.state(),
  today: world.today(),
  problems,
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
    case 'makeDraft':
      return makeDraft(interview, world)
    case 'quit':
      return { interview, ending: quitting(world) }
  }
}

type Storing = Taken & { readonly outcome: Extract<Outcome, { type: 'store' }> }

/** The answer is on the disk before the next prompt; where the disk refuses, it stays in this one. */
const store = async (
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
  const saved = withoutAnswered({ ...interview, draft: recorded.draft, stop })
  const to = outcome.to ?? stopAfter(saved.stop, saved.draft.answers)
  return goingOn(forward(saved, to, [...outcome.said, ...movedAnswers(recorded)]))
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
