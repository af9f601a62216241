import { type Answers, type Reply, recordsOf, textOf } from '../answers/answers.ts'
import type { Assessment } from '../assessment/assess.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { type Chain, type PayRecord, recordKinds, type Survey } from '../catalogue/records.ts'
import type { Claim } from '../evidence/claim.ts'
import { wayOfFile } from '../evidence/evidence-file.ts'
import type { EvidenceItem } from '../evidence/evidence-item.ts'
import {
  type Audience,
  mayTellClaim,
  mayTellPay,
  type Released,
  releasedFor,
} from '../evidence/released.ts'
import type { Field } from '../questions/kinds.ts'
import { type Edition, sealed } from './edition.ts'
import { inHouseOf } from './in-house.ts'
import { withoutSmallCells } from './small-cells.ts'

/** The only way from answers to a document: what the audience may not see is gone from the data. */
export const withhold = (judged: Assessment, audience: Audience): Edition => {
  const { answers, dealtWith } = judged
  const replies = repliesFor(answers, audience)
  const inHouse =
    audience === 'internal'
      ? inHouseOf(judged, {
          committee: repliesFor(answers, 'committee'),
          public: repliesFor(answers, 'public'),
        })
      : null
  return { [sealed]: true, audience, language: answers.language, dealtWith, replies, inHouse }
}

const repliesFor = (answers: Answers, audience: Audience): ReadonlyMap<string, Reply> => {
  const seen = releasedFor(
    audience,
    recordsOf(answers, 'witnesses', 'witness'),
    recordsOf(answers, 'evidence.items', 'evidence'),
  )
  const replies = new Map<string, Reply>()
  for (const [id, reply] of answers.replies) {
    if (isKept(id, answers, audience)) replies.set(id, visibleReply(id, reply, seen))
  }
  return replies
}

/** Contact and names of persons are for the Office, letters for those named in them; the network's questions are for the house, unless chosen. */
const isKept = (id: string, answers: Answers, audience: Audience): boolean => {
  if (audience === 'internal') return true
  if (questionWithId(id)?.house === true) return false
  if (questionWithId(id)?.internal === true) {
    return id !== 'membership.print' && textOf(answers, 'membership.print') === 'yes'
  }
  return audience === 'committee' || !neverPublic.has(id)
}

const neverPublic = new Set([
  'organisation.address',
  'organisation.email',
  'organisation.signatory.name',
  'organisation.signatory.function',
  'letters.items',
])

const visibleReply = (id: string, reply: Reply, visible: Released): Reply => {
  const kind = questionWithId(id)?.kind
  if (reply.state !== 'given' || kind?.type !== 'records' || !Array.isArray(reply.value))
    return reply
  const records = reply.value
    .filter((record) => isVisible(kind.record, record, visible))
    .map((record) => withFirm(kind.record, record, visible))
    .map((record) => withToldFigures(kind.record, record, visible))
    .map((record) => withoutKeptFile(kind.record, record, visible))
  const fields: Readonly<Record<string, Field>> = recordKinds[kind.record].fields
  // Emptied by us, the list is no gap: nobody shall be asked to write the withheld words anew.
  if (records.length === 0 && reply.value.length > 0) return { state: 'doesNotApply', note: null }
  return {
    state: 'given',
    value: records.map((record) => trimmedRecord(record, fields, visible)),
  }
}

const isVisible = (name: string, record: Claim & PayRecord, visible: Released): boolean => {
  if (name === 'evidence' || name === 'witness') return visible.ids.has(record.id)
  if (name === 'claim') return mayTellClaim(record, visible)
  return name === 'pay' ? mayTellPay(record, visible) : true
}

/** The name of a firm or workshop stands only where its choice says so, and with it; absent is nowhere. */
const withFirm = (name: string, record: Chain, { audience }: Released): object => {
  if (name !== 'chain') return record
  const { name: firm, print, ...rest } = record
  const stands =
    audience === 'internal' ||
    print === 'everywhere' ||
    (print === 'committee' && audience === 'committee')
  if (!stands || firm === undefined) return rest
  return { ...rest, name: firm, ...(print !== undefined && { print }) }
}

/** Numbers of persons that are too small to be told outside of the house are gone from the figures of a survey. */
const withToldFigures = (name: string, record: Partial<Survey>, { audience }: Released): object =>
  name !== 'survey' || audience === 'internal' || record.figures === undefined
    ? record
    : { ...record, figures: withoutSmallCells(record.figures) }

/** A file that goes nowhere, and all that tells of it, stays in the house. */
const withoutKeptFile = (name: string, record: object, { audience }: Released): object => {
  if (name !== 'evidence' || audience === 'internal' || !isKeptFile(record)) return record
  const { file: _f, fileType: _t, fileBytes: _b, sha256: _s, addedOn: _a, ...rest } = record
  return rest
}

// The records of the list were parsed against the very fields that this type is made from.
const isKeptFile = (record: object): record is EvidenceItem =>
  wayOfFile(record as EvidenceItem) === 'kept'

/** References to withheld records are taken out, and so are fields that are never printed, or in the house alone. */
const trimmedRecord = (
  record: object,
  fields: Readonly<Record<string, Field>>,
  { ids, audience }: Released,
): object => {
  const stays = (field: Field | undefined): boolean =>
    field !== undefined &&
    field.quiet !== true &&
    !(field.house === true && audience !== 'internal')
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => name === 'id' || stays(fields[name]))
      .map(([name, value]) => [
        name,
        refersToReleased(fields[name]) && Array.isArray(value)
          ? value.filter((id) => ids.has(String(id)))
          : value,
      ]),
  )
}

const refersToReleased = (field: Field | undefined): boolean =>
  field?.kind.type === 'references' &&
  (field.kind.to === 'evidence.items' || field.kind.to === 'witnesses')
