import type { Draft } from '../answers/draft.ts'
import { parseAnswers } from '../answers/parse-answers.ts'
import { applies } from '../catalogue/applies.ts'
import type { Section } from '../catalogue/question.ts'
import { type Text, text } from '../problems/text.ts'
import type { Place } from './place.ts'
import { hasAnswer, isAnsweredAt, isAskable, stepsOf } from './steps.ts'

/** How far a part is. */
export type Status = {
  readonly answered: number
  readonly questions: number
  readonly problems: number
}

/** Answers that are not as they should be, by question. */
export type ProblemCounts = ReadonlyMap<string, number>

export const problemCounts = (draft: Draft): ProblemCounts => {
  const counts = new Map<string, number>()
  for (const { severity, place } of parseAnswers(draft).problems) {
    if (severity !== 'error' || place.question === undefined) continue
    counts.set(place.question, (counts.get(place.question) ?? 0) + 1)
  }
  return counts
}

/** Of the questions of a section that apply now. */
export const sectionStatus = (section: Section, draft: Draft, problems: ProblemCounts): Status => {
  const asked = section.questions.filter((question) => applies(question, draft.answers))
  return {
    questions: asked.length,
    answered: asked.filter(({ id }) => hasAnswer(draft.answers, id)).length,
    problems: asked.reduce((sum, { id }) => sum + (problems.get(id) ?? 0), 0),
  }
}

export const shortStatus = (draft: Draft): Status => {
  const steps = stepsOf({ type: 'short' }, draft.answers)
  const asked = steps.filter((step) => isStep(step, draft))
  const answered = asked.filter((step) => isAnsweredAt(step, draft.answers)).length
  return { questions: asked.length, answered, problems: 0 }
}

/** A step that counts: how many and when may stay open, because nobody may know. */
const isStep = (step: Place, { answers }: Draft): boolean =>
  (step.at === 'matter' && step.part === 'what') ||
  (isAskable(step, answers) &&
    !(step.at === 'matter' && (step.part === 'affected' || step.part === 'when')))

export const isDone = ({ answered, questions, problems }: Status): boolean =>
  answered >= questions && problems === 0

/** In words: "not begun", "3 of 8 answered", "done", "2 problems". */
export const describeStatus = (status: Status): Text => {
  const { answered, questions, problems } = status
  const progress = progressOf(status)
  if (problems === 0) return progress
  const found = text('{problems, plural, one {# problem} other {# problems}}', { problems })
  return answered >= questions ? found : text('{progress}, {found}', { progress, found })
}

const progressOf = ({ answered, questions }: Status): Text => {
  if (answered === 0) return text('not begun')
  return answered >= questions
    ? text('done')
    : text('{answered} of {questions} answered', { answered, questions })
}
