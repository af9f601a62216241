import { type Answers, isAnswered, recordsOf, textOf } from '../answers/answers.ts'
import type { AssessmentValue } from '../catalogue/provision-sections.ts'
import type { LawText } from '../catalogue/records.ts'
import { referTo } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Claim } from '../evidence/claim.ts'
import type { EvidenceItem } from '../evidence/evidence-item.ts'
import type { Facts } from './rule.ts'

/** A claim with the provision under which it stands. */
export type PlacedClaim = {
  readonly key: ProvisionKey
  readonly question: string
  readonly claim: Claim
}

/** Every claim of the paper. */
export const claimsOf = ({
  answers,
  dealtWith,
}: Pick<Facts, 'answers' | 'dealtWith'>): readonly PlacedClaim[] =>
  dealtWith.flatMap((key) => {
    const question = `${key}.practice.claims`
    return recordsOf(answers, question, 'claim').map((claim) => ({ key, question, claim }))
  })

/** A claim stands once but may concern other provisions too: those under a provision, and those that name it. */
export const claimsAbout = (
  facts: Pick<Facts, 'answers' | 'dealtWith'>,
  key: ProvisionKey,
): readonly PlacedClaim[] =>
  claimsOf(facts).filter(
    (placed) => placed.key === key || (placed.claim.provisions ?? []).includes(referTo(key)),
  )

export const lawsUnder = (answers: Answers, key: ProvisionKey): readonly LawText[] =>
  recordsOf(answers, `${key}.law.texts`, 'law')

export const assessedAs = (
  answers: Answers,
  key: ProvisionKey,
  side: 'law' | 'practice',
): AssessmentValue | null => {
  const value = textOf(answers, `${key}.${side}.assessment`)
  // Parsed against the very choices that this type is made from.
  return value as AssessmentValue | null
}

const gapValues: readonly (AssessmentValue | null)[] = ['partly', 'not', 'silent']

/** Whether the paper says that something is missing under a provision. */
export const hasGap = (answers: Answers, key: ProvisionKey): boolean =>
  textOf(answers, `${key}.gap`) !== null ||
  gapValues.includes(assessedAs(answers, key, 'law')) ||
  gapValues.includes(assessedAs(answers, key, 'practice'))

/** Whether the user answered, if only that it is not known or does not apply. */
export const isReplied = (answers: Answers, key: ProvisionKey, part: string): boolean =>
  isAnswered(answers, `${key}.${part}`)

export const evidenceItems = (answers: Answers): ReadonlyMap<string, EvidenceItem> =>
  new Map(recordsOf(answers, 'evidence.items', 'evidence').map((item) => [item.id, item]))
