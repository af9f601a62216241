import { applies, isBound, type RawAnswers } from '../catalogue/applies.ts'
import { questions, questionWithId, sections } from '../catalogue/catalogue.ts'
import { type Matter, matterNamed } from '../catalogue/matters.ts'
import type { ProvisionPart, Section } from '../catalogue/question.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { chosenMatters, claimOf, claimsOf, lawsOf } from './matter-claims.ts'
import {
  keyOf,
  type MatterPart,
  type Place,
  questionPlace,
  type Reviewed,
  type Walk,
} from './place.ts'
import { recordAt, recordsAt } from './records.ts'

/** The steps of a way in their order, those that do not apply included. */
export const stepsOf = (walk: Walk, answers: RawAnswers): readonly Place[] => {
  if (walk.type === 'short') return shortSteps(answers)
  return walk.type === 'change' ? (walk.opened ?? []) : stepsOfSection(walk.section)
}

const stepsOfSection = (id: string): readonly Place[] =>
  sectionWithId(id)?.questions.map((question) => questionPlace(question.id)) ?? []

/** The steps of whatever is reviewed. */
export const stepsReviewed = (of: Reviewed, answers: RawAnswers): readonly Place[] => {
  if (of === 'whole') return questions.map(({ id }) => questionPlace(id))
  return of === 'short' ? shortSteps(answers) : stepsOfSection(of)
}

export const sectionWithId = (id: string): Section | null =>
  sections.find((section) => section.id === id) ?? null

/** The way to a whole first paper: who, where, and seven or eight prompts for each matter. */
const shortSteps = (answers: RawAnswers): readonly Place[] => {
  const toCommittee = isBound(answers) !== false
  const matters = chosenMatters(answers)
  return [
    ...openingSteps(toCommittee),
    ...matters.flatMap((matter) => stepsOfMatter(matter, { chosen: matters, toCommittee })),
  ]
}

const mattersQuestion = 'scope.matters'

/** The State comes before whoever signs: it decides which paper is made, and so who will read a name. */
const openingSteps = (toCommittee: boolean): readonly Place[] => {
  const asked = questions.filter(({ id, short }) => short !== undefined && id !== mattersQuestion)
  const ofAll = asked.filter(({ short }) => short === true)
  const ofCommittee = toCommittee ? asked.filter(({ short }) => short === 'committee') : []
  const ids = [...ofAll, ...ofCommittee].map(({ id }) => id)
  return [...ids, mattersQuestion].map(questionPlace)
}

/** The matters beside it, and whether the paper goes to the Committee. */
type Beside = { readonly chosen: readonly Matter[]; readonly toCommittee: boolean }

/** What stands once under a provision is not asked again for a second matter under it. */
const stepsOfMatter = (matter: Matter, { chosen, toCommittee }: Beside): readonly Place[] => {
  const told = (toCommittee ? toldToCommittee : toldToAll).map(partOf(matter))
  const isFirst = chosen.find(({ provision }) => provision === matter.provision) === matter
  if (!isFirst) return told
  const last = toCommittee ? 'request' : lastAtHome(matter.provision)
  const shared = ['government', last].map((part) => `${matter.provision}.${part}`)
  return [...told, partOf(matter)('law'), ...shared.map(questionPlace)]
}

const toldToCommittee = ['what', 'affected', 'when', 'how'] as const
/** A public paper tells only what is known to concern more than one person. */
const toldToAll = ['what', 'affected', 'whom', 'when', 'how'] as const

/** With what a provision ends where nothing is asked of the Committee; a definition has no gap. */
const lastAtHome = (provision: ProvisionKey): ProvisionPart =>
  questionWithId(`${provision}.gap`) === null ? 'proposal' : 'gap'

const partOf =
  (matter: Matter) =>
  (part: MatterPart): Place => ({ at: 'matter', matter: matter.value, part })

/** Whether a place can be asked now. */
export const isAskable = (place: Place, answers: RawAnswers): boolean => {
  switch (place.at) {
    case 'question': {
      const question = questionWithId(place.question)
      return question !== null && applies(question, answers)
    }
    case 'removal':
      return recordAt(answers, place.question, place.record) !== null
    case 'matter':
      return isMatterAskable(place.matter, place.part, answers)
    default:
      return true
  }
}

/** How many, when and how can only be said of something that happens; a number tells whether it is one or many. */
const isMatterAskable = (value: string, part: MatterPart, answers: RawAnswers): boolean => {
  const matter = chosenMatters(answers).find((one) => one.value === value)
  if (matter === undefined) return false
  if (part === 'what' || part === 'law') return true
  const claim = claimOf(answers, matter)
  return claim !== null && (part !== 'whom' || typeof claim['affected'] !== 'number')
}

/** Whether something was answered at a step, whatever it is worth. */
export const isAnsweredAt = (place: Place, answers: RawAnswers): boolean => {
  if (place.at === 'question') return hasAnswer(answers, place.question)
  const matter = place.at === 'matter' ? matterNamed(place.matter) : null
  if (place.at !== 'matter' || matter === null) return true
  const claim = claimOf(answers, matter)
  switch (place.part) {
    case 'what':
      return claim === null ? isToldOtherwise(matter, answers) : claim['text'] !== undefined
    case 'affected':
      return claim?.['affected'] !== undefined
    case 'whom':
      return claim?.['about'] !== undefined
    case 'when':
      return claim?.['when'] !== undefined
    case 'how':
      return claim?.['evidence'] !== undefined
    case 'law':
      return hasAnswer(answers, lawsOf(matter))
  }
}

/** An empty list of records is no answer. */
export const hasAnswer = (answers: RawAnswers, question: string): boolean => {
  const answer = answers[question]
  return Array.isArray(answer) && answer.length === 0
    ? questionWithId(question)?.kind.type !== 'records'
    : answer !== undefined
}

/** Claims that were not made on the short path say what happens as well. */
const isToldOtherwise = (matter: Matter, answers: RawAnswers): boolean => {
  const id = claimsOf(matter)
  return (
    hasAnswer(answers, id) && recordsAt(answers, id).every((claim) => claim['matter'] === undefined)
  )
}

/** The first step after a place (after none: of all) that can be asked and is not answered. */
export const nextOpen = (walk: Walk, after: Place | null, answers: RawAnswers): Place | null => {
  const steps = stepsOf(walk, answers)
  const from = after === null ? -1 : indexIn(steps, after)
  const rest = steps.slice(from + 1)
  return rest.find((step) => isAskable(step, answers) && !isAnsweredAt(step, answers)) ?? null
}

/** The step before a place, answered or not. */
export const stepBefore = (walk: Walk, place: Place, answers: RawAnswers): Place | null => {
  const steps = stepsOf(walk, answers).filter((step) => isAskable(step, answers))
  const index = place.at === 'review' ? steps.length : indexIn(steps, place)
  return steps[index - 1] ?? null
}

export const indexIn = (steps: readonly Place[], place: Place): number => {
  const key = keyOf(place)
  return steps.findIndex((step) => keyOf(step) === key)
}
