import type { Consent } from '../questions/kinds.ts'
import type { Claim } from './claim.ts'
import { asksConsent, type EvidenceItem } from './evidence-item.ts'
import type { Witness } from './witness.ts'

/** Who reads a paper outside the house: the ILO and so the government, or everybody. */
export type Reader = 'committee' | 'public'

/** For whom a paper is; `internal` never leaves the organisation. */
export type Audience = Reader | 'internal'

/** Ids of the evidence and the witnesses that an audience may see. */
export type Released = { readonly audience: Audience; readonly ids: ReadonlySet<string> }

type Agreement = {
  readonly consent?: Consent | undefined
  /** With any value the consent was taken back. */
  readonly consentWithdrawn?: string | undefined
}

/** In the house what was told is worked with unless somebody said no; outside only what she agreed to. */
const agreed = ({ consent, consentWithdrawn }: Agreement, audience: Audience): boolean => {
  if (consentWithdrawn !== undefined) return false
  if (audience === 'internal') return consent?.union !== false
  return (audience === 'committee' ? consent?.ilo : consent?.public) === true
}

/** What comes from a person needs her consent to it, and to her being a witness at all. Absent is no. */
export const releasedFor = (
  audience: Audience,
  witnesses: readonly Witness[],
  items: readonly EvidenceItem[],
): Released => {
  const willing = witnesses.filter((witness) => agreed(witness, audience)).map(({ id }) => id)
  const ids = new Set(willing)
  const shown = items.filter(
    (item) =>
      !asksConsent(item) ||
      (agreed(item, audience) && (item.witness ?? []).every((id) => ids.has(id))),
  )
  return { audience, ids: new Set([...willing, ...shown.map(({ id }) => id)]) }
}

/** What rests only on what is withheld goes with it; nothing to rest on is the organisation's own word. */
const stands = (rests: readonly string[], { ids }: Released): boolean =>
  rests.length === 0 || rests.some((id) => ids.has(id))

/** What tells of one person is never public. */
export const mayTellClaim = (claim: Claim, released: Released): boolean =>
  stands([...(claim.evidence ?? []), ...(claim.witnesses ?? [])], released) &&
  (released.audience !== 'public' || claim.about === 'several' || claim.about === 'many')

type Pay = {
  readonly evidence?: readonly string[] | undefined
  readonly witness?: readonly string[] | undefined
  readonly consent?: Consent | undefined
}

/** What one person is paid is told only with her consent. */
export const mayTellPay = (pay: Pay, released: Released): boolean => {
  const { evidence = [], witness = [], consent } = pay
  const { audience, ids } = released
  if (witness.length > 0) return agreed(pay, audience) && witness.every((id) => ids.has(id))
  return stands(evidence, released) && (consent === undefined || agreed(pay, audience))
}
