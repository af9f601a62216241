import type { Draft } from '../answers/draft.ts'
import type { Change } from '../answers/record-answer.ts'
import { sectionMarkOf } from '../answers/section-file.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { chosenMatters, claimOf, claimsOf, lawsOf } from './matter-claims.ts'
import { type MatterPart, type Place, questionPlace, type Stop, type Walk } from './place.ts'
import { askedFields, fieldsOfRecord, recordAt, recordKindOf } from './records.ts'
import { indexIn, isAskable, nextOpen, stepsOf } from './steps.ts'

const short: Walk = { type: 'short' }

/** Where to go on: after the last change that the journal knows, or at the first thing that is open. */
export const resume = (draft: Draft, last: Change | null): Stop => {
  if (last === null || !isAskable(questionPlace(last.question), draft.answers)) {
    return firstOpen(draft)
  }
  return afterOnShortPath(last, draft) ?? afterOnLongPath(last, draft)
}

const firstOpen = (draft: Draft): Stop => {
  const { answers } = draft
  const own = sectionMarkOf(draft)?.id
  if (own !== undefined) {
    const walk: Walk = { type: 'section', section: own }
    return { place: nextOpen(walk, null, answers) ?? { at: 'review', of: own }, walk }
  }
  const open = nextOpen(short, null, answers)
  return { place: open ?? { at: 'tasks' }, walk: short }
}

/** Null where the short path was gone to its end before, so that somebody was already on the long one. */
const afterOnShortPath = (last: Change, draft: Draft): Stop | null => {
  const { answers } = draft
  const steps = stepsOf(short, answers).filter((step) => isAskable(step, answers))
  const place = matterPlaceOf(last, draft) ?? questionPlace(last.question)
  const index = indexIn(steps, place)
  if (index < 0) return null
  const open = nextOpen(short, place, answers)
  if (open !== null) return { place: open, walk: short }
  return index === steps.length - 1 ? { place: { at: 'review', of: 'short' }, walk: short } : null
}

const afterOnLongPath = (last: Change, { answers }: Draft): Stop => {
  const place = longPlaceOf(last, answers)
  if (place.at === 'field') return afterField(place, answers)
  const walk = walkOf(place)
  const open = nextOpen(walk, place, answers)
  const section = walk.type === 'section' ? walk.section : 'short'
  return { place: open ?? { at: 'review', of: section }, walk }
}

const afterField = (place: Extract<Place, { at: 'field' }>, answers: RawAnswers): Stop => {
  const fields = fieldsOfRecord(answers, place)
  const next = fields[fields.indexOf(place.field) + 1]
  const walk = walkOf(place)
  return next === undefined
    ? { place: questionPlace(place.question), walk }
    : { place: { ...place, field: next }, walk }
}

/** The section of a question, as a way. */
export const walkOf = (place: Place): Walk => {
  const id = 'question' in place ? questionWithId(place.question)?.section : undefined
  return id === undefined ? short : { type: 'section', section: id }
}

const longPlaceOf = (change: Change, answers: RawAnswers): Place => {
  const { question, record } = change
  const field = lastChanged(change)
  return record === null || field === null || recordAt(answers, question, record) === null
    ? questionPlace(question)
    : { at: 'field', question, record, field }
}

const matterPlaceOf = (change: Change, { answers }: Draft): Place | null => {
  for (const matter of chosenMatters(answers)) {
    if (change.question === lawsOf(matter))
      return { at: 'matter', matter: matter.value, part: 'law' }
    const claim = claimOf(answers, matter)
    if (change.question !== claimsOf(matter) || claim?.id !== change.record) continue
    const part = partOfField[lastChanged(change) ?? '']
    if (part !== undefined) return { at: 'matter', matter: matter.value, part }
  }
  return null
}

const partOfField: Readonly<Record<string, MatterPart>> = {
  text: 'what',
  affected: 'affected',
  asked: 'affected',
  about: 'whom',
  when: 'when',
  evidence: 'how',
}

/** The last field, in the order of asking, in which a record differs from before. */
const lastChanged = ({ question, ...change }: Change): string | null => {
  const kind = recordKindOf(question)
  const old = fieldsOf(change.old)
  const now = fieldsOf(change.new)
  const differs = (name: string) => JSON.stringify(old[name]) !== JSON.stringify(now[name])
  return (kind && askedFields(kind).findLast(differs)) ?? null
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
