import type { Change } from '../answers/record-answer.ts'
import { sameJson } from '../answers/same-json.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { type Text, text } from '../problems/text.ts'
import type { RecordKind } from '../questions/kinds.ts'
import type { Wording } from '../wording/wording.ts'
import { nameOf } from './record-all.ts'
import { type RawRecord, recordKindOf } from './records.ts'
import { recordName, shortened } from './show-record.ts'
import { showValue } from './show-value.ts'
import { catalogued, joined, verbatim } from './words.ts'

/** A change as a person reads it: what was changed, what stood there before, what after. */
export type ChangeWords = { readonly what: Text; readonly before: Text; readonly after: Text }

type Showing = { readonly answers: RawAnswers; readonly wording: Wording }

/** A change in the words of its question; of a record each field that changed. */
export const changeWords = (change: Change, showing: Showing): readonly ChangeWords[] => {
  const { record, old, new: next, part = 'answers' } = change
  const kind = part === 'answers' ? recordKindOf(change.question) : null
  if (kind === null) return [wholeWords(change, showing)]
  if (record === null || !isRecord(old) || !isRecord(next)) {
    const told = (value: unknown) => recordsWords(change.question, value)
    return [{ what: nameOf(change.question), before: told(old), after: told(next) }]
  }
  const fields = [...new Set([...Object.keys(old), ...Object.keys(next)])]
  return fields
    .filter((field) => !sameJson(old[field], next[field]))
    .map((field) => ({
      what: text('{question}, {record}, {field}', {
        ...{ question: nameOf(change.question), record, field: labelOf(kind, field) },
      }),
      before: fieldWords(old[field], { ...showing, kind, field }),
      after: fieldWords(next[field], { ...showing, kind, field }),
    }))
}

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

const wholeWords = ({ question, old, new: next, part }: Change, showing: Showing): ChangeWords => {
  const kind = part === undefined ? questionWithId(question)?.kind : undefined
  const told = (value: unknown) =>
    kind === undefined || kind.type === 'records' || value === null
      ? anyWords(value)
      : showValue(value, { ...showing, kind })
  return { what: placeWords(question, part), before: told(old), after: told(next) }
}

const placeWords = (question: string, part: Change['part']): Text => {
  if (part === 'parked') return text('{label}, put aside', { label: nameOf(question) })
  if (part === 'unplaced') return text('{label}, without a place', { label: nameOf(question) })
  if (part === 'confirmed') return text('Findings that were silenced')
  if (part === 'head' && question === 'language') return text('The language of the paper')
  return nameOf(question)
}

const anyWords = (value: unknown): Text => {
  if (value === null || value === undefined) return text('nothing')
  return verbatim(shortened(typeof value === 'string' ? value : JSON.stringify(value)))
}

const recordsWords = (question: string, value: unknown): Text => {
  const records = (Array.isArray(value) ? value : [value]).filter(isRecord)
  if (records.length === 0) return anyWords(value)
  return joined(
    records.map((record) => recordName(question, record)),
    '; ',
  )
}

const labelOf = (kind: RecordKind, field: string): Text =>
  catalogued(kind.fields[field]?.label ?? field)

type FieldShowing = Showing & { readonly kind: RecordKind; readonly field: string }

const fieldWords = (value: unknown, { kind, field, ...showing }: FieldShowing): Text => {
  const own = kind.fields[field]?.kind
  if (value === undefined || own === undefined) return anyWords(value)
  return showValue(value, { ...showing, kind: own })
}
