import type { RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { recordKinds } from '../catalogue/records.ts'
import type { RecordKind } from '../questions/kinds.ts'

/** A record as it stands in a draft, unchecked. */
export type RawRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** The records of a list that have an id to hold them by. */
export const recordsAt = (answers: RawAnswers, question: string): readonly RawRecord[] => {
  const list = answers[question]
  return Array.isArray(list) ? list.filter(isRecord) : []
}

export const recordAt = (answers: RawAnswers, question: string, id: string): RawRecord | null =>
  recordsAt(answers, question).find((record) => record.id === id) ?? null

const isRecord = (item: unknown): item is RawRecord =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'

/** The kind of record that a question asks for, or null for an ordinary question. */
export const recordKindOf = (question: string): RecordKind | null => {
  const kind = questionWithId(question)?.kind
  return kind?.type === 'records' ? recordKinds[kind.record] : null
}

/** The fields that are asked, in their order; of a record those that its other fields leave to ask. */
export const askedFields = (kind: RecordKind, record: RawRecord | null = null): readonly string[] =>
  Object.entries(kind.fields).flatMap(([name, { quiet, recorded, unless }]) => {
    const isPointless = unless?.is.some((value) => value === record?.[unless.field]) ?? false
    return quiet || recorded || isPointless ? [] : [name]
  })

/** The fields that are asked of a record of a list, which may not be there yet. */
export const fieldsOfRecord = (
  answers: RawAnswers,
  { question, record }: { readonly question: string; readonly record: string },
): readonly string[] => {
  const kind = recordKindOf(question)
  return kind === null ? [] : askedFields(kind, recordAt(answers, question, record))
}

/** A record with one field changed, or without it. */
export const withField = (record: RawRecord, field: string, value: unknown): RawRecord => {
  const { [field]: _, ...rest } = record
  return value === undefined ? { ...rest, id: record.id } : { ...record, [field]: value }
}
