import type { Answers, Reply } from '../answers/answers.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import { type RecordName, recordKinds } from '../catalogue/records.ts'
import type { Fields, Kind } from '../questions/kinds.ts'

/** Something that was typed and can be printed, with its place. */
export type FreeText = {
  readonly question: string
  readonly record?: string
  /** The field of a record. */
  readonly field?: string
  /** The English label of the question or the field. */
  readonly label: string
  /** A note stands beside "do not know"; a unit is what a rate is paid for. */
  readonly nature: 'words' | 'note' | 'unit' | 'link' | 'date'
  readonly text: string
}

/** Every text of the answers that can be printed, in the order of the answers. */
export const freeTexts = (answers: Answers): readonly FreeText[] =>
  [...answers.replies].flatMap(([id, reply]) => {
    const question = questionWithId(id)
    return question === null || question.house === true ? [] : textsOfReply(question, reply)
  })

const textsOfReply = (question: Question, reply: Reply): readonly FreeText[] => {
  const { id, label, kind } = question
  if (reply.state !== 'given') {
    return reply.note === null ? [] : [{ question: id, label, nature: 'note', text: reply.note }]
  }
  if (kind.type !== 'records') return textsOfValue(kind, reply.value, { question: id, label })
  const records: readonly unknown[] = Array.isArray(reply.value) ? reply.value : []
  return records.flatMap((record) => textsOfRecord(id, kind.record, record))
}

const textsOfRecord = (
  question: string,
  name: RecordName,
  record: unknown,
): readonly FreeText[] => {
  const values: Readonly<Record<string, unknown>> =
    typeof record === 'object' && record !== null ? { ...record } : {}
  const fields: Fields = recordKinds[name].fields
  return Object.entries(fields).flatMap(([field, { kind, label, quiet, recorded }]) =>
    quiet === true || recorded === true
      ? []
      : textsOfValue(kind, values[field], { question, record: String(values['id']), field, label }),
  )
}

type Spot = Omit<FreeText, 'nature' | 'text'>

const textsOfValue = (kind: Kind, value: unknown, spot: Spot): readonly FreeText[] => {
  const nature = natureOf(kind)
  const text = nature === 'unit' ? unitOf(value) : value
  return nature !== null && typeof text === 'string' ? [{ ...spot, nature, text }] : []
}

const natureOf = ({ type }: Kind): FreeText['nature'] | null => {
  if (type === 'text' || type === 'longText') return 'words'
  if (type === 'rate') return 'unit'
  return type === 'link' || type === 'date' ? type : null
}

const unitOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'per' in value ? value.per : undefined
