import type { RecordName, RecordNamed } from '../catalogue/records.ts'
import type { Confirmation } from './draft.ts'

/** What was replied to one question; no reply at all is not in the map. */
export type Reply =
  | { readonly state: 'given'; readonly value: unknown }
  | { readonly state: 'notKnown'; readonly note: string | null }
  | { readonly state: 'doesNotApply'; readonly note: string | null }

/** The checked whole: only replies that fit their questions and apply. Made by `parseAnswers` alone. */
export type Answers = {
  /** Of the paper, BCP 47. */
  readonly language: string
  readonly replies: ReadonlyMap<string, Reply>
  readonly confirmed: readonly Confirmation[]
}

const given = (answers: Answers, id: string): unknown => {
  const reply = answers.replies.get(id)
  return reply?.state === 'given' ? reply.value : undefined
}

/** The text, choice, date, link or country given, or null. */
export const textOf = (answers: Answers, id: string): string | null => {
  const value = given(answers, id)
  return typeof value === 'string' ? value : null
}

export const countOf = (answers: Answers, id: string): number | null => {
  const value = given(answers, id)
  return typeof value === 'number' ? value : null
}

/** The choices made, or an empty list. */
export const choicesOf = (answers: Answers, id: string): readonly string[] => {
  const value = given(answers, id)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The records given, or an empty list; `name` is the kind of record that the question asks for. */
export const recordsOf = <N extends RecordName>(
  answers: Answers,
  id: string,
  _name: N,
): readonly RecordNamed<N>[] => {
  const value = given(answers, id)
  // Parsed field by field against the very fields that this type is made from.
  return Array.isArray(value) ? (value as readonly RecordNamed<N>[]) : []
}

export const isAnswered = (answers: Answers, id: string): boolean => answers.replies.has(id)
