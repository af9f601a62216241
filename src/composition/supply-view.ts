import type { PayRecord } from '../catalogue/records.ts'
import { recordsIn } from '../editions/edition.ts'
import { evidenceViews } from './evidence-view.ts'
import { payViews } from './pay-view.ts'
import type { ClaimView } from './provision-view.ts'
import { type Desk, dated, tell } from './told.ts'

type WithClaims = { readonly claims: readonly ClaimView[] }

/**
 * The annex for buyers: the chain from the homeworker to the shop, harms by provision, the laws that bind the buyer
 * as the user looked them up, and what is asked. Of laws on due diligence nothing is known here.
 */
export const supplyView = <P extends WithClaims>(desk: Desk, provisions: readonly P[]) => {
  const harms = provisions.filter(({ claims }) => claims.length > 0)
  const claims = harms.flatMap((harm) => harm.claims)
  return {
    buyer: tell(desk, 'supply.buyer'),
    tiers: tierViews(desk),
    chainTold: wantedInDraft(desk, 'homework.chain'),
    harms,
    pay: ratesOfMany(desk),
    laws: lawViews(desk),
    lawsTold: wantedInDraft(desk, 'supply.diligence'),
    requests: wantedInDraft(desk, 'supply.requests'),
    requestLines: linesOf(tell(desk, 'supply.requests').text),
    evidence: evidenceViews(desk, claims).filter(({ usedIn }) => usedIn.length > 0),
  }
}

/** This paper needs it, though no question of the others does: a draft shows the gap. */
const wantedInDraft = (desk: Desk, id: string) => {
  const told = tell(desk, id)
  return { ...told, wanted: told.missing && desk.draft }
}

/** One thing asked a line. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ line: line.trim() }))

/** From the homeworker up, counted; a name stands only where the edition left it. */
const tierViews = (desk: Desk) =>
  recordsIn(desk.edition, 'homework.chain', 'chain').map((link, index) => ({
    id: link.id,
    tier: String(index + 1),
    who: link.who ?? '',
    name: link.name ?? '',
    does: link.does ?? '',
    known: link.known ?? '',
  }))

/** A rate that one witness told is hers alone, whatever she agreed to; the others show what is usual. */
const ratesOfMany = (desk: Desk) => {
  const records = recordsIn(desk.edition, '4.2.d.pay.records', 'pay')
  const alone = new Set(records.filter(isOfOne).map(({ id }) => id))
  return payViews(desk).filter(({ id }) => !alone.has(id))
}

const isOfOne = ({ witness, consent }: PayRecord): boolean =>
  (witness ?? []).length > 0 || consent !== undefined

const lawViews = (desk: Desk) =>
  recordsIn(desk.edition, 'supply.diligence', 'diligence').map((law) => ({
    id: law.id,
    title: law.title ?? '',
    section: law.section ?? '',
    binds: law.binds ?? '',
    link: law.link ?? '',
    lookedOn: dated(desk, law.lookedOn),
  }))
