import { applies, provisionOfId, provisionsInScope, type RawAnswers } from '../catalogue/applies.ts'
import { questions, questionWithId } from '../catalogue/catalogue.ts'
import { recordKinds } from '../catalogue/records.ts'
import type { Draft } from './draft.ts'

/** One change of a draft, as the journal keeps it; `record` is null where the whole answer changed. */
export type Change = {
  readonly question: string
  readonly record: string | null
  readonly old: unknown
  readonly new: unknown
  readonly reason: string | null
  /** Where it changed, unless among the answers. */
  readonly part?: Part
}

/**
 * The parts of a file of answers: the answers, those that were put aside, those without a place, the confirmations as one
 * list, and what else stands at its head, such as the language, by its key. A change of the whole tells that the file was
 * there before its journal, and changes nothing.
 */
export type Part = 'answers' | 'parked' | 'unplaced' | 'confirmed' | 'head' | 'whole'

export type Recorded = { readonly draft: Draft; readonly changes: readonly Change[] }

/** What to answer: the whole of a question, or one record of its list; `undefined` takes the answer away. */
export type Replying = {
  readonly question: string
  readonly record?: string
  readonly value: unknown
  /** Why something that was said is changed, in the person's own words. */
  readonly reason?: string
}

/**
 * A new draft with the answer in it, whatever it is worth. Answers that no longer apply are parked; parked
 * answers that apply again come back. Nothing is ever lost.
 */
export const recordAnswer = (draft: Draft, replying: Replying): Recorded => {
  const { question, record, value, reason = null } = replying
  const old = draft.answers[question]
  const next = record === undefined ? value : withRecord(old, record, value)
  const change: Change =
    record === undefined || isReplaced(old)
      ? { question, record: null, old: old ?? null, new: next ?? null, reason }
      : { question, record, old: recordOf(old, record) ?? null, new: value ?? null, reason }
  const answered = { ...draft, answers: put(draft.answers, question, next) }
  return moved(draft, answered, change)
}

/** "Not known", or whatever else is no list, makes way for the first record: the journal keeps it whole. */
const isReplaced = (old: unknown): boolean => old !== undefined && !Array.isArray(old)

const put = (answers: RawAnswers, id: string, value: unknown): RawAnswers => {
  const { [id]: _, ...rest } = answers
  return value === undefined ? rest : { ...answers, [id]: value }
}

/** A list in which a record took the place of the one with its id, was added, or (`undefined`) taken away. */
export const withRecord = (list: unknown, id: string, value: unknown): unknown => {
  const records: readonly unknown[] = Array.isArray(list) ? list : []
  const others = value === undefined ? records.filter((item) => idOf(item) !== id) : records
  if (value === undefined) return others
  return records.some((item) => idOf(item) === id)
    ? records.map((item) => (idOf(item) === id ? value : item))
    : [...records, value]
}

const recordOf = (list: unknown, id: string): unknown =>
  Array.isArray(list) ? list.find((item) => idOf(item) === id) : undefined

const idOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined

/**
 * Parks what no longer applies and brings back what does, and tells the journal of both. An answer whose place
 * in the park is taken stays where it is. What comes back may decide others in its turn, so it is looked at again
 * until nothing moves.
 */
const moved = (before: Draft, after: Draft, change: Change): Recorded => {
  let recorded: Recorded = { draft: after, changes: [change] }
  let earlier = before
  for (let round = 0; round < mostRounds; round += 1) {
    const { draft } = recorded
    const next = movedOnce(earlier, draft)
    if (next.changes.length === 0) return recorded
    earlier = draft
    recorded = { draft: next.draft, changes: [...recorded.changes, ...next.changes] }
  }
  return recorded
}

/** More than one decision can follow from another; of conditions that would go in circles there are none. */
const mostRounds = 8

const movedOnce = (before: Draft, after: Draft): Recorded => {
  const dropped = new Set(provisionsInScope(before.answers))
  for (const key of provisionsInScope(after.answers)) dropped.delete(key)
  const parking = questions.filter(
    ({ id }) =>
      after.answers[id] !== undefined &&
      after.parked[id] === undefined &&
      (isDropped(id, dropped) || !appliesNow(id, after)),
  )
  const waiting = questions.filter(({ id }) => after.parked[id] !== undefined)
  const returning = waiting.filter(({ id }) => isWanted(id, after))
  return {
    draft: {
      ...after,
      answers: { ...without(after.answers, parking), ...only(after.parked, returning) },
      parked: { ...without(after.parked, returning), ...only(after.answers, parking) },
    },
    changes: [
      ...parking.map(({ id }) => move(id, after.answers[id], 'parked')),
      ...returning.map(({ id }) => move(id, after.parked[id], 'restored')),
    ],
  }
}

const isDropped = (id: string, dropped: ReadonlySet<string>): boolean => {
  const key = provisionOfId(id)
  return key !== null && dropped.has(key)
}

const appliesNow = (id: string, draft: Draft): boolean => {
  const question = questionWithId(id)
  return question === null || applies(question, draft.answers)
}

/** A parked answer under a provision comes back only when the provision is chosen again. */
const isWanted = (id: string, draft: Draft): boolean => {
  const key = provisionOfId(id)
  const chosen = key === null || provisionsInScope(draft.answers).includes(key)
  return chosen && draft.answers[id] === undefined && appliesNow(id, draft)
}

const move = (question: string, value: unknown, reason: 'parked' | 'restored'): Change => ({
  question,
  record: null,
  old: reason === 'parked' ? value : null,
  new: reason === 'parked' ? null : value,
  reason,
})

type Named = readonly { readonly id: string }[]

const without = (answers: RawAnswers, named: Named): RawAnswers => {
  const gone = new Set(named.map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !gone.has(id)))
}

const only = (answers: RawAnswers, named: Named): RawAnswers =>
  Object.fromEntries(named.map(({ id }) => [id, answers[id]]))

/**
 * The next id for a record: never one that any answer, parked or unplaced, has, that somebody confirmed something of, or that `used` names (ids of
 * records long removed, as the journal remembers them).
 */
export const nextRecordId = (
  draft: Draft,
  name: keyof typeof recordKinds,
  used: Iterable<string>,
): string => {
  const { prefix } = recordKinds[name]
  const inFile = JSON.stringify([draft.answers, draft.parked, draft.unplaced, draft.confirmed])
  const found = inFile.matchAll(new RegExp(`"${prefix}-(\\d{2,})"`, 'g'))
  const numbers = [...found].map(([, digits]) => Number(digits))
  for (const id of used)
    if (id.startsWith(`${prefix}-`)) numbers.push(Number(id.slice(prefix.length + 1)))
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  return `${prefix}-${String(highest + 1).padStart(2, '0')}`
}
