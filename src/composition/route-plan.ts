import type { Route } from '../catalogue/records.ts'
import { inOrder, referTo } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { recordsIn } from '../editions/edition.ts'
import type { Claim } from '../evidence/claim.ts'
import { rowsOf } from '../routes/crosswalk.ts'
import type { CrosswalkRow } from '../routes/crosswalk-row.ts'
import { type Instrument, instrumentWith } from '../routes/instruments.ts'
import { claimsInOrder } from './provision-view.ts'
import type { Desk } from './told.ts'

/** The question under which the user names the Conventions. */
export const routesQuestion = 'routes.conventions'

/** A Convention of the paper: what the user says of it, and what we know of its text. */
export type Carried = { readonly route: Route; readonly instrument: Instrument }

/** Those that the State has ratified; only a draft shows one that was not looked up. */
export const carriedIn = (desk: Desk): readonly Carried[] =>
  recordsIn(desk.edition, routesQuestion, 'route').flatMap((route) => {
    const instrument = instrumentWith(route.convention ?? '')
    const stands = isLookedUp(route) || (desk.draft && route.ratified !== 'no')
    return instrument !== null && stands ? [{ route, instrument }] : []
  })

export const isLookedUp = ({ ratified, lookedOn }: Route): boolean =>
  ratified === 'yes' && lookedOn !== undefined

/** A subject of C177 under another Convention that carries it. */
type Subject = {
  readonly route: Route
  readonly key: ProvisionKey
  /** What of the Convention carries it. */
  readonly rows: readonly CrosswalkRow[]
}

/** A subject with its facts: told in full where they come first, named by their paragraph afterwards. */
export type Place = Subject & {
  readonly claims: readonly Claim[]
  readonly toldAbove: readonly Claim[]
  /** Where law, pay and comparison of this subject stand in full. */
  readonly first: Subject
}

/** Every place of the paper, in reading order. */
export const placesIn = (desk: Desk): readonly Place[] => {
  const all = claimsInOrder(desk)
  const firsts = new Map<ProvisionKey, Subject>()
  const told = new Set<Claim>()
  return carriedIn(desk)
    .flatMap((one) => subjectsOf(desk, one))
    .map((subject) => {
      const about = all.filter((claim) => concerns(desk, claim, subject.key))
      const claims = about.filter((claim) => !told.has(claim))
      const toldAbove = about.filter((claim) => told.has(claim))
      const first = firsts.get(subject.key) ?? subject
      firsts.set(subject.key, first)
      for (const claim of claims) told.add(claim)
      return { ...subject, claims, toldAbove, first }
    })
}

/** What is dealt with and the Convention carries, in the order of C177. */
const subjectsOf = ({ edition }: Desk, { route, instrument }: Carried): readonly Subject[] => {
  const rows = rowsOf(instrument.code)
  return inOrder(rows.flatMap(({ provisions }) => provisions))
    .filter((key) => edition.dealtWith.includes(key))
    .map((key) => ({ route, key, rows: rows.filter((row) => row.provisions.includes(key)) }))
}

/** A claim stands under one provision, and may name others. */
const concerns = ({ edition }: Desk, claim: Claim, key: ProvisionKey): boolean =>
  (claim.provisions ?? []).includes(referTo(key)) ||
  recordsIn(edition, `${key}.practice.claims`, 'claim').includes(claim)
