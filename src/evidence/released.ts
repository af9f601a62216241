import type { Consent } from '../questions/kinds.ts'
import type { Claim } from './claim.ts'
import { asksConsent, type EvidenceItem } from './evidence-item.ts'
import type { Witness } from './witness.ts'

/** For whom a paper is: the ILO and so the government, or everybody. */
export type Audience = 'committee' | 'public'

/** Ids of the evidence and the witnesses that an audience may see. */
export type Released = { readonly audience: Audience; readonly ids: ReadonlySet<string> }

const agreed = (consent: Consent | undefined, audience: Audience): boolean =>
  (audience === 'committee' ? consent?.ilo : consent?.public) === true

/** What comes from a person needs her consent to it, and to her being a witness at all. Absent is no. */
export const releasedFor = (
  audience: Audience,
  witnesses: readonly Witness[],
  items: readonly EvidenceItem[],
): Released => {
  const willing = witnesses.filter(({ consent }) => agreed(consent, audience)).map(({ id }) => id)
  const ids = new Set(willing)
  const shown = items.filter(
    (item) =>
      !asksConsent(item) ||
      (agreed(item.consent, audience) && (item.witness ?? []).every((id) => ids.has(id))),
  )
  return { audience, ids: new Set([...willing, ...shown.map(({ id }) => id)]) }
}

/** What rests only on what is withheld goes with it; nothing to rest on is the organisation's own word. */
const stands = (rests: readonly string[], { ids }: Released): boolean =>
  rests.length === 0 || rests.some((id) => ids.has(id))

/** What tells of one person is never public. */
export const mayTellClaim = (claim: Claim, released: Released): boolean =>
  stands([...(claim.evidence ?? []), ...(claim.witnesses ?? [])], released) &&
  (released.audience === 'committee' || claim.about === 'several' || claim.about === 'many')

type Pay = {
  readonly evidence?: readonly string[] | undefined
  readonly witness?: readonly string[] | undefined
  readonly consent?: Consent | undefined
}

/** What one person is paid is told only with her consent. */
export const mayTellPay = (
  { evidence, witness = [], consent }: Pay,
  released: Released,
): boolean => {
  const { audience, ids } = released
  if (witness.length > 0) return agreed(consent, audience) && witness.every((id) => ids.has(id))
  return stands(evidence ?? [], released) && (consent === undefined || agreed(consent, audience))
}
