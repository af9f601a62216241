import type { Draft } from '../answers/draft.ts'
import type { Change } from '../answers/record-answer.ts'
import { sectionMarkOf } from '../answers/section-file.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Outcome } from './outcome.ts'
import { isAboutPeople, warningFor } from './people-warning.ts'
import { keyOf, type Place, questionPlace, type Reviewed, type Stop } from './place.ts'
import { fieldsOfRecord } from './records.ts'
import { resume } from './resume.ts'
import type { PaperMade } from './sent.ts'
import { indexIn, isAnsweredAt, isAskable, nextOpen, stepBefore, stepsReviewed } from './steps.ts'

/** An interview between two prompts. */
export type Interview = {
  readonly draft: Draft
  readonly stop: Stop
  /** Where one came from, the latest last. */
  readonly history: readonly Stop[]
  /** What stood in a prompt that was left or could not be saved, by place. */
  readonly pending: ReadonlyMap<string, string>
  /** What was typed here and not understood; the same once more is kept as it is. */
  readonly doubted: string | null
  /** To be told before the next prompt. */
  readonly said: readonly Text[]
  /** The question still stands above; only `said` is new. */
  readonly isBrief: boolean
  /** What `check` found when everything was last looked at. */
  readonly problems: readonly Problem[]
  readonly papers: readonly PaperMade[]
  /** A change that is saved when its reason is given. */
  readonly waiting: Waiting | null
  /** The reason that was given last, since the program was started. */
  readonly reason: string | null
  /** The warning about people that was told last, since the program was started. */
  readonly warning: Text | null
}

/** What is to be stored, as it was typed, and where. */
export type Waiting = {
  readonly stop: Stop
  readonly outcome: Extract<Outcome, { type: 'store' }>
  readonly typed: string
}

/** Begins, or goes on after the last change of the journal. */
export const begin = (draft: Draft, last: Change | null): Interview => {
  const stop = resume(draft, last)
  const isNew = Object.keys(draft.answers).length === 0
  const isSection = sectionMarkOf(draft) !== null
  return warned({
    draft,
    stop,
    history: [],
    pending: new Map(),
    doubted: null,
    said: isNew ? welcome : last === null && isSection ? welcomeToSection : welcomeBack,
    isBrief: false,
    problems: [],
    papers: [],
    waiting: null,
    reason: null,
    warning: null,
  })
}

const welcomeBack: readonly Text[] = [text('Welcome back. We go on where you stopped.')]

const welcomeToSection: readonly Text[] = [
  text('This file holds one section of a case. Every answer is saved at once.'),
  text('When you have answered what you can, type :quit and give the file back.'),
]

const welcome: readonly Text[] = [
  text('We go first on a short path: about 20 questions, and there is a whole draft.'),
  text('Every answer is saved at once. You can stop at any time and go on later.'),
  text('At every question you can type a word with a colon:'),
  text(':back  :skip  :why  :example  :list  :quit   and :help for all of them.'),
]

/** A warning stands before the first prompt about people, each time the program is started; another where another paper is made. */
const warned = (interview: Interview): Interview => {
  const warning = warningFor(interview.draft.answers)
  return interview.warning === warning || !isAboutPeople(interview.stop.place)
    ? interview
    : {
        ...interview,
        warning,
        said: [...interview.said, text('BEFORE YOU GO ON: {warning}', { warning })],
      }
}

/** The same place once more, with something told. */
export const staying = (
  interview: Interview,
  said: readonly Text[],
  isBrief: boolean = false,
): Interview => ({ ...interview, said, isBrief })

/** Goes on to a stop; where one has been there before, the way since then is forgotten. */
export const forward = (interview: Interview, to: Stop, said: readonly Text[]): Interview => {
  const key = keyOf(to.place)
  const before = interview.history.findLastIndex(({ place }) => keyOf(place) === key)
  const isHere = keyOf(interview.stop.place) === key
  const history = before >= 0 ? interview.history.slice(0, before) : interview.history
  const isPassed = before >= 0 || isHere || interview.stop.place.at === 'meant'
  return arrived(interview, to, {
    history: isPassed ? history : [...history, interview.stop],
    said,
  })
}

/** Goes somewhere that somebody asked for; `:back` returns. */
export const jumped = (interview: Interview, to: Stop, said: readonly Text[]): Interview =>
  keyOf(interview.stop.place) === keyOf(to.place)
    ? staying(interview, said)
    : arrived(interview, to, { history: [...interview.history, interview.stop], said })

/** So many steps back are remembered. */
const mostSteps = 500

const arrived = (
  interview: Interview,
  stop: Stop,
  { history, said }: Pick<Interview, 'history' | 'said'>,
): Interview =>
  warned({
    ...interview,
    stop,
    history: history.slice(-mostSteps),
    said,
    doubted: null,
    isBrief: false,
  })

/** Goes to where one came from, or else to the step before in the order of the questions. */
export const backward = (interview: Interview, said: readonly Text[]): Interview => {
  const { draft, stop, history } = interview
  const index = history.findLastIndex(
    ({ place }) => isAskable(place, draft.answers) && keyOf(place) !== keyOf(stop.place),
  )
  const before = history[index] ?? stopBefore(stop, draft.answers)
  return before === null
    ? staying(interview, [...said, text('There is no question before this one.')])
    : arrived(interview, before, { history: history.slice(0, Math.max(index, 0)), said })
}

const stopBefore = (stop: Stop, answers: RawAnswers): Stop | null => {
  const { place, walk } = stop
  if (place.at === 'meant') return { place: place.of, walk }
  if (place.at === 'field') return { place: fieldBefore(place, answers), walk }
  if (place.at === 'removal') return { place: questionPlace(place.question), walk }
  const before = stepBefore(walk, place, answers)
  return before === null ? null : { place: before, walk }
}

const fieldBefore = (place: Extract<Place, { at: 'field' }>, answers: RawAnswers): Place => {
  const fields = fieldsOfRecord(answers, place)
  const field = fields[fields.indexOf(place.field) - 1]
  return field === undefined ? questionPlace(place.question) : { ...place, field }
}

/** What comes after a stop: the next field, the next open step, or the review. */
export const stopAfter = ({ place, walk }: Stop, answers: RawAnswers): Stop => {
  if (place.at === 'meant') return stopAfter({ place: place.of, walk }, answers)
  if (place.at === 'field') {
    const fields = fieldsOfRecord(answers, place)
    const field = fields[fields.indexOf(place.field) + 1]
    return {
      place: field === undefined ? questionPlace(place.question) : { ...place, field },
      walk,
    }
  }
  if (place.at === 'removal') return { place: questionPlace(place.question), walk }
  if (isList(place)) return afterList(place, walk)
  return afterStep(place, walk, answers)
}

/** Everything that is looked at as a whole, and not answered. */
const isList = ({ at }: Place): boolean =>
  at === 'review' || at === 'find' || at === 'parked' || at === 'sent'

/** From a section back to everything, where one came from there. */
const afterList = (place: Place, walk: Stop['walk']): Stop =>
  walk.type === 'change' && !(place.at === 'review' && place.of === walk.review)
    ? reviewStop(walk.review)
    : { place: { at: 'tasks' }, walk }

const afterStep = (place: Place, walk: Stop['walk'], answers: RawAnswers): Stop => {
  const open = nextOpen(walk, place, answers)
  if (walk.type === 'change') return open === null ? reviewAfter(walk) : { place: open, walk }
  const of = walk.type === 'short' ? 'short' : walk.section
  return { place: open ?? { at: 'review', of }, walk }
}

const reviewAfter = ({ review, within }: Extract<Stop['walk'], { type: 'change' }>): Stop =>
  within === undefined
    ? reviewStop(review)
    : { place: { at: 'review', of: review }, walk: { type: 'change', review: within } }

/** A review, and the way on which it stands. */
export const reviewStop = (of: Reviewed): Stop => ({
  place: { at: 'review', of },
  walk: of === 'short' || of === 'whole' ? { type: 'short' } : { type: 'section', section: of },
})

/** What an answer opened, added to what is asked before the review comes again. */
export const withOpened = (stop: Stop, before: RawAnswers, after: RawAnswers): Stop => {
  const { walk } = stop
  if (walk.type !== 'change') return stop
  const known = walk.opened ?? []
  const opened = stepsReviewed(walk.review, after).filter(
    (step) =>
      indexIn(known, step) < 0 &&
      !isAskable(step, before) &&
      isAskable(step, after) &&
      !isAnsweredAt(step, after),
  )
  return opened.length === 0 ? stop : { ...stop, walk: { ...walk, opened: [...known, ...opened] } }
}
