import { type Answers, type Reply, textOf } from '../answers/answers.ts'
import type { Assessment } from '../assessment/assess.ts'
import { type FreeText, freeTexts } from '../assessment/free-texts.ts'
import { personalData } from '../assessment/personal-data/personal-data.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { RecordName } from '../catalogue/records.ts'
import { nameOfState } from '../countries/states.ts'
import type { EvidenceKind } from '../evidence/evidence-item.ts'
import type { Edition } from './edition.ts'

/** A value that an audience may not see, to be searched for in what is made for it. */
export type WithheldSecret = {
  readonly kind:
    | 'name'
    | 'firm'
    | 'place'
    | 'address'
    | 'email'
    | 'telephone'
    | 'document'
    | 'coordinates'
    | 'title'
    | 'link'
  /** The id of its record; null where it is the organisation's own. */
  readonly code: string | null
  readonly value: string
  /** Words of a name that are no leak where they stand alone. */
  readonly ordinary?: readonly string[]
}

/**
 * What `withhold` took away and could still be recognised: names of firms, who signs, addresses and numbers, places and
 * titles. No sentences and no ordinary words; and no place, title or link that the same audience may read elsewhere.
 */
export const withheldSecrets = (
  { answers }: Pick<Assessment, 'answers'>,
  edition: Edition,
): readonly WithheldSecret[] => {
  const gone = goneFrom(answers, edition)
  const kept = keptWords(edition)
  const state = stateName(answers)
  const confirmed = new Set(answers.confirmed.map(({ text }) => text))
  const firms = openFirms(edition)
  const isOpen = ({ kind, value }: WithheldSecret): boolean =>
    confirmed.has(value) ||
    (kind === 'firm' && firms.has(value)) ||
    (mayBeElsewhere.has(kind) && (kept.includes(value.toLowerCase()) || state.includes(value)))
  return [
    ...ownContact(answers, edition),
    ...gone.flatMap((one) => ofRecord(one)),
    ...personalWords(answers, edition, gone),
  ].filter((secret) => !isOpen(secret))
}

const mayBeElsewhere: ReadonlySet<WithheldSecret['kind']> = new Set(['place', 'title', 'link'])

/** A record with what of it an audience may see: null for nothing. */
type Gone = {
  readonly name: RecordName
  readonly record: Fields
  readonly kept: Fields | null
}
type Fields = Readonly<Record<string, unknown>>

const goneFrom = (answers: Answers, edition: Edition): readonly Gone[] =>
  [...answers.replies].flatMap(([id, reply]) => {
    const kind = questionWithId(id)?.kind
    if (kind?.type !== 'records') return []
    const visible = new Map(
      recordsOf(edition.replies.get(id)).map((record) => [record['id'], record]),
    )
    return recordsOf(reply)
      .map((record) => ({ name: kind.record, record, kept: visible.get(record['id']) ?? null }))
      .filter(({ name, kept }) => kept === null || name === 'chain')
  })

const recordsOf = (reply: Reply | undefined): readonly Fields[] =>
  reply?.state === 'given' && Array.isArray(reply.value)
    ? reply.value.filter((record) => typeof record === 'object' && record !== null)
    : []

const ownContact = (answers: Answers, edition: Edition): readonly WithheldSecret[] => {
  const goneText = (id: string): string | null =>
    edition.replies.has(id) ? null : textOf(answers, id)
  const signatory = goneText('organisation.signatory.name') ?? ''
  const address = goneText('organisation.address')
  const email = goneText('organisation.email')
  const ordinary = signatory.split(/\s+/)
  return [
    ...(isNameLike(signatory) && !ordinary.some((word) => offices.test(word))
      ? [{ kind: 'name' as const, code: null, value: signatory, ordinary }]
      : []),
    ...(address === null ? [] : [{ kind: 'address' as const, code: null, value: address }]),
    ...(email === null ? [] : [{ kind: 'email' as const, code: null, value: email }]),
  ]
}

/** Who signs may be called by the office: "The President". */
const offices =
  /^(?:the|president|secretary|general|chair\p{L}*|director|coordinator|treasurer|board|committee|union|council|leader|executive|vice|head)$/iu

/** A firm at two places of the chain may be named at one of them. */
const openFirms = (edition: Edition): ReadonlySet<string> =>
  new Set(
    [...edition.replies]
      .filter(([id]) => isChain(id))
      .flatMap(([, reply]) => recordsOf(reply).map((record) => wordsIn(record, 'name'))),
  )

const isChain = (id: string): boolean => {
  const kind = questionWithId(id)?.kind
  return kind?.type === 'records' && kind.record === 'chain'
}

const ofRecord = ({ name, record, kept }: Gone): readonly WithheldSecret[] => {
  const code = idOf(record)
  const secret = (kind: WithheldSecret['kind'], value: string) => ({ kind, code, value })
  if (name === 'chain') {
    const firm = wordsIn(record, 'name')
    return firm !== '' && kept?.['name'] === undefined ? [secret('firm', firm)] : []
  }
  const region = wordsIn(record, 'region')
  return [
    ...(isSpecific(region) ? [secret('place', region)] : []),
    ...(name === 'evidence' ? ofEvidence(record).map(([kind, value]) => secret(kind, value)) : []),
  ]
}

/** What comes from a person may be called by her name, or made by her. */
const fromPersons: ReadonlySet<string> = new Set<EvidenceKind>([
  'testimony',
  'photograph',
  'document',
  'letter',
  'paySlip',
  'other',
])

const ofEvidence = (
  record: Fields,
): readonly (readonly [kind: 'title' | 'link', value: string])[] => {
  const title = wordsIn(record, 'title')
  const author = wordsIn(record, 'author')
  const link = wordsIn(record, 'link')
  const isPersonal = fromPersons.has(wordsIn(record, 'kind'))
  return [
    ...(isLong(title) ? [['title', title] as const] : []),
    ...namesInside(title).map((name) => ['title', name] as const),
    ...(isPersonal && isNameLike(author) ? [['title', author] as const] : []),
    ...(link === '' ? [] : [['link', link] as const]),
  ]
}

/** "Notebook of pay of a stitcher, 2025": so many words in a row are no chance. */
const isLong = (title: string): boolean =>
  title.split(/\s+/).length >= 4 && (title.match(/\p{L}/gu)?.length ?? 0) >= 20

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`

/** Two to four words in a row with a capital each, where the title goes on before them. */
const namesInside = (title: string): readonly string[] =>
  title.match(new RegExp(`(?<=\\S\\s)${capitalised}(?:\\s${capitalised}){1,3}`, 'gu')) ?? []

const isNameLike = (author: string): boolean =>
  new RegExp(`^${capitalised}(?:\\s(?:\\p{Lu}\\.|${capitalised})){1,3}$`, 'u').test(author)

/** "the north" is no place that tells who she is. */
const isSpecific = (region: string): boolean =>
  region.length >= 3 && /\p{Lu}|\p{Lo}/u.test(region) && !vague.test(region)

const vague =
  /^(?:the\s)?(?:(?:north|south|east|west|central|northern|southern|eastern|western|capital|region|country|part|of|the|and|all|whole|several|town|towns|village|villages|city|coast|border|mountain|mountains|rural|urban|areas?)[\s,-]*)+$/i

/** Numbers and addresses in texts that the audience may not read. */
const personalWords = (
  answers: Answers,
  edition: Edition,
  gone: readonly Gone[],
): readonly WithheldSecret[] => {
  const ids = new Set(gone.filter(({ kept }) => kept === null).map(({ record }) => idOf(record)))
  const isWithheld = ({ question, record }: FreeText): boolean =>
    record === undefined ? !edition.replies.has(question) : ids.has(record)
  return freeTexts(answers)
    .filter((place) => isWithheld(place) && place.nature !== 'date')
    .flatMap((place) =>
      personalData(place.text).map(({ kind, words }) => ({
        kind: kind === 'identityNumber' ? ('document' as const) : kind,
        code: place.record ?? null,
        value: words,
      })),
    )
}

/** All words of an edition, small, to see whether a value stands in it openly. */
const keptWords = (edition: Edition): string =>
  JSON.stringify([...edition.replies.values()]).toLowerCase()

const stateName = (answers: Answers): string => {
  const code = textOf(answers, 'standing.country') ?? ''
  return `${textOf(answers, 'standing.countryName') ?? ''} ${nameOfState(code, answers.language) ?? ''} ${nameOfState(code, 'en') ?? ''}`
}

const idOf = (record: Fields): string | null =>
  typeof record['id'] === 'string' ? record['id'] : null

const wordsIn = (record: Fields, field: string): string => {
  const value = record[field]
  return typeof value === 'string' ? value.trim() : ''
}
