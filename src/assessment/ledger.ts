import { type Answers, recordsOf, textOf } from '../answers/answers.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { type EvidenceItem, type EvidenceKind, evidenceKinds } from '../evidence/evidence-item.ts'
import { type Text, text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { claimsAbout, claimsOf, type PlacedClaim } from './provision-facts.ts'

/** How well what is told under a provision is supported, in a word that is never shown without its reasons. */
export type StrengthWord = 'nothingTold' | 'ownWord' | 'thin' | 'supported' | 'strong'

export type Strength = {
  readonly key: ProvisionKey
  readonly word: StrengthWord
  /** Why it is that word; at least one. */
  readonly reasons: readonly Text[]
}

/** A piece of evidence with what rests on it. */
export type LedgerItem = {
  readonly item: EvidenceItem
  /** Ids of the claims and rates of pay that name it. */
  readonly usedBy: readonly string[]
  /** Wholly from before the last submission. */
  readonly stale: boolean
}

/** A claim with what supports it; evidence that is not in the list is left out. */
export type LedgerClaim = PlacedClaim & { readonly items: readonly LedgerItem[] }

/** Every claim with its evidence, every piece of evidence with its claims, and what that comes to. */
export type Ledger = {
  readonly claims: readonly LedgerClaim[]
  readonly items: readonly LedgerItem[]
  readonly strengths: readonly Strength[]
}

type Judged = { readonly answers: Answers; readonly dealtWith: readonly ProvisionKey[] }

export const ledgerOf = (judged: Judged): Ledger => {
  const placed = claimsOf(judged)
  const items = itemsOf(judged.answers, placed)
  const byId = new Map(items.map((one) => [one.item.id, one]))
  const withItems = ({ claim, ...place }: PlacedClaim): LedgerClaim => ({
    ...place,
    claim,
    items: (claim.evidence ?? []).flatMap((id) => byId.get(id) ?? []),
  })
  return {
    claims: placed.map(withItems),
    items,
    strengths: judged.dealtWith.map((key) =>
      strengthOf(key, claimsAbout(judged, key).map(withItems)),
    ),
  }
}

const itemsOf = (answers: Answers, placed: readonly PlacedClaim[]): readonly LedgerItem[] => {
  const pay = recordsOf(answers, '4.2.d.pay.records', 'pay')
  const resting = [...placed.map(({ claim }) => claim), ...pay]
  const last = readDate(textOf(answers, 'standing.lastSubmission') ?? '')?.earliest ?? null
  return recordsOf(answers, 'evidence.items', 'evidence').map((item) => ({
    item,
    usedBy: resting.filter(({ evidence }) => evidence?.includes(item.id)).map(({ id }) => id),
    stale: ages(item) && isBefore(item.date, last),
  }))
}

/** A law or a decision does not age as a count does: it is told by its own date. */
const ages = ({ kind }: EvidenceItem): boolean => kind !== 'lawText' && kind !== 'decision'

/** Wholly before the day of the last submission. */
const isBefore = (date: string | undefined, last: string | null): boolean => {
  const latest = readDate(date ?? '')?.latest
  return latest !== undefined && last !== null && latest < last
}

/** Made by others than the organisation and those it speaks for, or a paper that speaks for itself. */
const onPaper: ReadonlySet<EvidenceKind> = new Set([
  'lawText',
  'decision',
  'officialStatistic',
  'document',
  'paySlip',
  'academic',
])

const strengthOf = (key: ProvisionKey, claims: readonly LedgerClaim[]): Strength => {
  if (claims.length === 0) {
    return { key, word: 'nothingTold', reasons: [text('Nothing is told of the practice.')] }
  }
  const seen = new Map(claims.flatMap(({ items }) => items).map((one) => [one.item.id, one]))
  const items = [...seen.values()]
  return { key, word: wordOf(claims, items), reasons: reasonsOf(claims, items) }
}

const wordOf = (claims: readonly LedgerClaim[], items: readonly LedgerItem[]): StrengthWord => {
  if (items.length === 0) return 'ownWord'
  const bare = claims.filter((claim) => claim.items.length === 0).length
  const fresh = items.filter(({ stale }) => !stale)
  const kinds = kindsOf(fresh)
  if (bare > 0 || fresh.length < 2 || kinds.length < 2) return 'thin'
  const double = claims.every((claim) => claim.items.length > 1)
  return double && kinds.some((kind) => onPaper.has(kind)) ? 'strong' : 'supported'
}

const kindsOf = (items: readonly LedgerItem[]): readonly EvidenceKind[] => [
  ...new Set(items.flatMap(({ item }) => item.kind ?? [])),
]

const reasonsOf = (
  claims: readonly LedgerClaim[],
  items: readonly LedgerItem[],
): readonly Text[] => {
  const bare = claims.filter((claim) => claim.items.length === 0)
  const single = claims.filter((claim) => claim.items.length === 1)
  const stale = items.filter((one) => one.stale)
  return [
    text(
      '{resting} of {claims, plural, one {# claim rests} other {# claims rest}} on evidence: {items, plural, one {# piece} other {# pieces}} of {kinds, plural, one {# kind} other {# kinds}}.',
      {
        resting: claims.length - bare.length,
        claims: claims.length,
        items: items.length,
        kinds: kindsOf(items).length,
      },
    ),
    ...remark(idsOf(bare), (ids) => text('The organisation’s own word alone: {ids}.', { ids })),
    ...remark(idsOf(single), (ids) => text('On one source alone: {ids}.', { ids })),
    ...remark(
      stale.map(({ item }) => item.id),
      (ids) => text('From before the last submission: {ids}.', { ids }),
    ),
    ...(items.length > 0 && kindsOf(items).every((kind) => kind === 'testimony')
      ? [text('All of it is what people told.')]
      : []),
  ]
}

const idsOf = (claims: readonly LedgerClaim[]): readonly string[] =>
  claims.map(({ claim }) => claim.id)

const remark = (ids: readonly string[], words: (ids: string) => Text): readonly Text[] =>
  ids.length === 0 ? [] : [words(ids.join(', '))]

/** The strength in words, to stand before its reasons. */
export const strengthWords: Readonly<Record<StrengthWord, Text>> = {
  nothingTold: text('nothing told'),
  ownWord: text('the organisation’s own word'),
  thin: text('thinly supported'),
  supported: text('supported'),
  strong: text('strongly supported'),
}

/** The kind of a piece of evidence in words; null while it is not answered. */
export const kindInWords = ({ kind }: EvidenceItem): Text | null => {
  const label = evidenceKinds.find(({ value }) => value === kind)?.label
  return label === undefined ? null : { english: label }
}
