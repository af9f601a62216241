import { z } from 'zod'
import { applies, type RawAnswers } from '../catalogue/applies.ts'
import { questions, questionWithId } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import { recordKinds } from '../catalogue/records.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Kind, RecordKind } from '../questions/kinds.ts'
import { expectationOf, schemaOf } from '../questions/schema.ts'
import type { Answers, Reply } from './answers.ts'
import type { Draft } from './draft.ts'
import type { JsonPath, JsonSource } from './read-json.ts'

export type ParsedAnswers = { readonly answers: Answers; readonly problems: readonly Problem[] }

/**
 * Checks every answer of a draft against its question. What does not fit is left out and told, with its place
 * in the file where the source is known; what is unknown to the catalogue or does not apply is told too.
 */
export const parseAnswers = (draft: Draft, source?: JsonSource): ParsedAnswers => {
  const problems: Problem[] = []
  const report: Report = (found) => problems.push(placed(found, source))
  const desk = { report, seen: new Set<string>() }
  const replies = new Map<string, Reply>()
  for (const question of questions) {
    const raw = draft.answers[question.id]
    if (raw === undefined) continue
    if (!applies(question, draft.answers)) report(notApplicable(question))
    else collect(replies, question.id, parseReply(question, raw, desk))
  }
  for (const id of Object.keys(draft.answers)) {
    if (questionWithId(id) === null) report(unknownQuestion(id))
  }
  reportReferences(replies, draft.answers, desk)
  const answers = { language: draft.language, replies, confirmed: draft.confirmed }
  return { answers, problems }
}

type Found = Omit<Problem, 'place'> & { readonly place: Place; readonly path: JsonPath }
type Report = (found: Found) => void
/** Where problems are told, and the record ids of the whole file so far. */
type Desk = { readonly report: Report; readonly seen: Set<string> }

const placed = ({ path, ...problem }: Found, source: JsonSource | undefined): Problem => ({
  ...problem,
  place: { ...problem.place, ...source?.locate(['answers', ...path]) },
})

const collect = (replies: Map<string, Reply>, id: string, reply: Reply | null): void => {
  if (reply !== null) replies.set(id, reply)
}

const note = z.string().min(1).optional()
const notKnownSchema = z.looseObject({ notKnown: z.literal(true), note })
const doesNotApplySchema = z.looseObject({ doesNotApply: z.literal(true), note })

/** The two answers that fit any question. */
export const specialReplySchemas = [notKnownSchema, doesNotApplySchema] as const

const specialReply = (raw: unknown): Reply | null => {
  const notKnown = notKnownSchema.safeParse(raw)
  if (notKnown.success) return { state: 'notKnown', note: notKnown.data.note ?? null }
  const out = doesNotApplySchema.safeParse(raw)
  return out.success ? { state: 'doesNotApply', note: out.data.note ?? null } : null
}

const parseReply = (question: Question, raw: unknown, desk: Desk): Reply | null => {
  const special = specialReply(raw)
  if (special !== null) return special
  const { kind, id } = question
  if (kind.type === 'records') return parseRecords(question, raw, desk)
  if (fits(kind, raw)) return { state: 'given', value: raw }
  desk.report(invalid(question.label, kind, { place: { question: id }, path: [id] }))
  return null
}

const schemas = new WeakMap<Kind, z.ZodType>()

/** Whether a value is of the form that a kind asks for. */
export const fits = (kind: Kind, value: unknown): boolean => {
  const schema = schemas.get(kind) ?? schemaOf(kind)
  schemas.set(kind, schema)
  return schema.safeParse(value).success
}

const parseRecords = (question: Question, raw: unknown, desk: Desk): Reply | null => {
  if (question.kind.type !== 'records') return null
  if (!Array.isArray(raw)) {
    desk.report(notAList(question))
    return null
  }
  const record = recordKinds[question.kind.record]
  const records = raw.flatMap((item, index) =>
    parseRecord(item, { question, record, path: [question.id, index], desk }),
  )
  return { state: 'given', value: records }
}

type RecordContext = {
  readonly question: Question
  readonly record: RecordKind
  readonly path: JsonPath
  readonly desk: Desk
}

/** A record without what does not fit; nothing where it has no id, or where it is not clear who may see it. */
const parseRecord = (item: unknown, context: RecordContext): readonly object[] => {
  const { question, record, path } = context
  const { report, seen } = context.desk
  const fields: Readonly<Record<string, unknown>> =
    typeof item === 'object' && item !== null ? { ...item } : {}
  const id = fields['id']
  if (typeof id !== 'string' || !new RegExp(`^${record.prefix}-\\d{2,}$`).test(id)) {
    report(withoutId(question, record.prefix, path))
    return []
  }
  if (seen.has(id)) {
    report(idTwice(question, id, path))
    return []
  }
  seen.add(id)
  const parsed = parseFields(id, fields, context)
  return isUnclearToWhom(record, fields) ? [] : [{ id, ...parsed }]
}

/** A consent or a witness that cannot be read may have said no: such a record is shown to nobody. */
const isUnclearToWhom = (record: RecordKind, fields: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(record.fields).some(
    ([name, { kind }]) => decidesConsent(kind) && name in fields && !fits(kind, fields[name]),
  )

const decidesConsent = (kind: Kind): boolean =>
  kind.type === 'consent' || (kind.type === 'references' && kind.to === 'witnesses')

const parseFields = (
  id: string,
  fields: Readonly<Record<string, unknown>>,
  { question, record, path, desk }: RecordContext,
): object => {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined
    const place = { place: { question: question.id, record: id }, path: [...path, name] }
    if (field === undefined) {
      if (name !== 'id') desk.report(unknownField(name, place))
    } else if (fits(field.kind, value)) kept[name] = value
    else desk.report(invalid(field.label, field.kind, place))
  }
  return kept
}

/** Records that name another by an id which is not there. */
const reportReferences = (
  replies: ReadonlyMap<string, Reply>,
  raw: RawAnswers,
  { report, seen }: Desk,
): void => {
  for (const [question, reply] of replies) {
    for (const item of recordsIn(reply)) {
      const missing = namedIds(question, item).filter((id) => !seen.has(id))
      const path = [question, indexOfRecord(raw[question], item['id'])]
      for (const id of missing) report(referenceMissing(id, { question, item, path }))
    }
  }
}

const recordsIn = (reply: Reply): readonly Readonly<Record<string, unknown>>[] =>
  reply.state === 'given' && Array.isArray(reply.value)
    ? reply.value.filter((item) => typeof item === 'object' && item !== null)
    : []

/** In the file, where records may stand that were not read. */
const indexOfRecord = (list: unknown, id: unknown): number =>
  Array.isArray(list) ? list.findIndex((item) => item?.id === id) : -1

const namedIds = (id: string, item: Readonly<Record<string, unknown>>): readonly string[] => {
  const kind = questionWithId(id)?.kind
  if (kind?.type !== 'records') return []
  const fields: Readonly<Record<string, { readonly kind: Kind }>> = recordKinds[kind.record].fields
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = item[name]
    return field.kind.type === 'references' && Array.isArray(value) ? value.map(String) : []
  })
}

type Spot = Pick<Found, 'place' | 'path'>

const invalid = (label: string, kind: Kind, spot: Spot): Found => ({
  ...spot,
  code: 'answer-invalid',
  severity: 'error',
  message: text('"{label}" is not as it should be; expected: {expected}.', {
    label: say(label),
    expected: expectationOf(kind),
  }),
  hint: text('Answer the question anew in the interview, or correct it in the file.'),
})

/** A label of the catalogue is translated where it is shown. */
const say = (label: string): Text => ({ english: label })

const notAList = (question: Question): Found => ({
  place: { question: question.id },
  path: [question.id],
  code: 'answer-invalid',
  severity: 'error',
  message: text('"{label}" should be a list of records.', { label: say(question.label) }),
  hint: text('Answer the question anew in the interview, or correct it in the file.'),
})

const withoutId = (question: Question, prefix: string, path: JsonPath): Found => ({
  place: { question: question.id },
  path,
  code: 'record-without-id',
  severity: 'error',
  message: text('A record of "{label}" has no id of the form {prefix}-01.', {
    label: say(question.label),
    prefix,
  }),
  hint: text('Give it an id that no other record has had.'),
})

const idTwice = (question: Question, id: string, path: JsonPath): Found => ({
  place: { question: question.id, record: id },
  path,
  code: 'record-id-twice',
  severity: 'error',
  message: text('Two records have the id {id}; only the first is read.', { id }),
  hint: text('Give the second an id that no other record has had.'),
})

type Naming = {
  readonly question: string
  readonly item: Readonly<Record<string, unknown>>
  readonly path: JsonPath
}

const referenceMissing = (id: string, { question, item, path }: Naming): Found => ({
  place: { question, record: String(item['id']) },
  path,
  code: 'reference-missing',
  severity: 'error',
  message: text('The record names {id}, but there is no such record.', { id }),
  hint: text('Add the record, or take the id away.'),
})

const unknownField = (name: string, spot: Spot): Found => ({
  ...spot,
  code: 'unknown-key',
  severity: 'warning',
  message: text('The field "{name}" is unknown here; it is kept in the file and not printed.', {
    name: shownKey(name),
  }),
  hint: text('Look for a slip of the pen in its name.'),
})

/** A key typed by hand may hold anything; one that does not look like ours is not repeated. */
const shownKey = (key: string): string => (isLikeAnId(key) ? key : '…')

const isLikeAnId = (key: string): boolean =>
  /^[A-Za-z][A-Za-z.]{0,40}$|^\d[\d.a-z]{0,40}$/.test(key)

const unknownQuestion = (id: string): Found => ({
  place: isLikeAnId(id) ? { question: id } : {},
  path: [id],
  code: 'unknown-key',
  severity: 'warning',
  message: text('No question has the id "{id}"; the answer is kept in the file and not printed.', {
    id: shownKey(id),
  }),
  hint: text('Look for a slip of the pen in the id.'),
})

const notApplicable = (question: Question): Found => ({
  place: { question: question.id },
  path: [question.id],
  code: 'answer-does-not-apply',
  severity: 'warning',
  message: text('"{label}" is answered but does not apply; it is kept and not printed.', {
    label: say(question.label),
  }),
  hint: text('Change the answer on which it depends, or leave it.'),
})
