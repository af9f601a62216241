import { questionWithId } from '../catalogue/catalogue.ts'
import { type RecordName, recordKinds } from '../catalogue/records.ts'
import type { Kind, RecordKind } from '../questions/kinds.ts'
import type { Part } from './record-answer.ts'

/** Which of two values stays; `both`: one after the other, or as two records. */
export type Choice = 'first' | 'second' | 'both'

/** What was changed differently in two copies. */
export type Conflict = {
  readonly part: Part
  readonly question: string
  /** Null where the whole answer was changed, or the order of its records. */
  readonly record: string | null
  /** Null where the whole record was changed, or taken away. */
  readonly field: string | null
  /** Undefined where it was taken away. */
  readonly first: unknown
  readonly second: unknown
  /** What may be chosen. */
  readonly offers: readonly Choice[]
}

export type Decision = { readonly conflict: Conflict; readonly choice: Choice }

export const isSamePlace = (one: Conflict, other: Conflict): boolean =>
  one.part === other.part &&
  one.question === other.question &&
  one.record === other.record &&
  one.field === other.field

export const recordKindAt = (question: string): RecordKind | null => {
  const kind = questionWithId(question)?.kind
  return kind?.type === 'records' ? recordKinds[kind.record] : null
}

/** Fields that tell one thing together: half of one copy and half of the other would be true of neither. */
const together: Partial<Readonly<Record<RecordName, readonly (readonly string[])[]>>> = {
  claim: [['affected', 'asked']],
  evidence: [['file', 'fileType', 'fileBytes', 'sha256', 'addedOn', 'addedBy']],
  survey: [['figures', 'read', 'kept', 'refused', 'importedOn', 'mapping']],
  pay: [
    [
      'rate',
      'accepted',
      'rejected',
      'bonus',
      'deductions',
      'costs',
      'hours',
      'ancillary',
      'helpers',
    ],
  ],
}

/** The fields of a record that are joined as one: mostly the field alone. */
export const fieldsWith = (question: string, field: string): readonly string[] => {
  const kind = questionWithId(question)?.kind
  const groups = kind?.type === 'records' ? (together[kind.record] ?? []) : []
  return groups.find((group) => group.includes(field)) ?? [field]
}

/** The kind of an answer, or of a field of a record; null for what the catalogue does not know. */
export const kindAt = (question: string, field: string | null): Kind | null => {
  if (field !== null) return recordKindAt(question)?.fields[field]?.kind ?? null
  const kind = questionWithId(question)?.kind
  return kind === undefined || kind.type === 'records' ? null : kind
}

/** Two long texts one below the other, or all that two lists name; undefined where two values do not go together. */
export const bothOf = (first: unknown, second: unknown, kind: Kind | null): unknown => {
  if (kind?.type === 'longText' && typeof first === 'string' && typeof second === 'string')
    return `${first}\n\n${second}`
  const isList =
    kind?.type === 'choices' || kind?.type === 'references' || kind?.type === 'provisions'
  if (!isList || !Array.isArray(first) || !Array.isArray(second)) return undefined
  const all = [...new Set<unknown>([...first, ...second])]
  return kind.type === 'choices' && all.length > (kind.atMost ?? all.length) ? undefined : all
}
