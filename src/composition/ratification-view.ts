import { gapReportAddressees } from '../catalogue/ratification-sections.ts'
import {
  nameOfState,
  type RatifyingState,
  ratifyingStates,
  statesAsOf,
} from '../countries/states.ts'
import { choicesIn, recordsIn, textIn } from '../editions/edition.ts'
import { type Desk, dated, labelOf, listed, type Told, tell } from './told.ts'

/** What a gap report needs besides law and practice: the ask, obstacles, precedents, steps, talks and a plan. */
export const ratificationView = (desk: Desk) => ({
  addressees: addresseesView(desk),
  ask: askView(desk),
  obstacles: obstacleViews(desk),
  obstaclesTold: told(desk, 'obstacles'),
  costs: told(desk, 'costs'),
  precedents: precedentViews(desk),
  precedentsTold: told(desk, 'precedents'),
  ratified: ratifiedViews(desk),
  ratifiedAsOf: dated(desk, statesAsOf),
  submitted: told(desk, 'submitted'),
  examined: told(desk, 'examined'),
  consultations: consultationViews(desk),
  consultationsTold: told(desk, 'consultations'),
  supporters: told(desk, 'supporters'),
  plan: planViews(desk),
  planTold: told(desk, 'plan'),
})

const told = (desk: Desk, name: string): Told => tell(desk, `ratification.${name}`)

const addresseesView = (desk: Desk) => {
  const chosen = choicesIn(desk.edition, 'ratification.addressees')
  return {
    told: told(desk, 'addressees'),
    names: listed(
      desk,
      chosen.map((value) => labelOf(desk, gapReportAddressees, value)),
    ),
    government: chosen.includes('government'),
    parliament: chosen.includes('parliament'),
    socialPartners: chosen.includes('socialPartners'),
  }
}

const askView = (desk: Desk) => {
  const ask = textIn(desk.edition, 'ratification.ask')
  return {
    told: told(desk, 'ask'),
    ratify: ask === 'ratify',
    law: ask === 'law',
    both: ask === 'both',
  }
}

const obstacleViews = (desk: Desk) =>
  recordsIn(desk.edition, 'ratification.obstacles', 'obstacle').map((obstacle) => ({
    said: obstacle.said ?? '',
    when: dated(desk, obstacle.when),
    source: obstacle.source ?? '',
    answer: obstacle.answer ?? '',
  }))

const precedentViews = (desk: Desk) =>
  recordsIn(desk.edition, 'ratification.precedents', 'precedent').map((precedent) => ({
    where: precedent.where ?? '',
    what: precedent.what ?? '',
    source: precedent.source ?? '',
    link: precedent.link ?? '',
    lookedOn: dated(desk, precedent.lookedOn),
  }))

/** The States that have ratified, by their names in the paper's language. */
const ratifiedViews = (desk: Desk) => {
  const { compare } = new Intl.Collator(desk.wording.locale)
  return ratifyingStates
    .map((state) => ratifiedView(desk, state))
    .sort((one, other) => compare(one.name, other.name))
}

const ratifiedView = (desk: Desk, { code, ratified, inForce, sure, source }: RatifyingState) => ({
  name: nameOfState(code, desk.wording.locale) ?? code,
  ratified: dated(desk, ratified ?? undefined),
  inForce: dated(desk, inForce ?? undefined),
  derived: sure === 'derived',
  source,
})

const consultationViews = (desk: Desk) =>
  recordsIn(desk.edition, 'ratification.consultations', 'consultation').map((consultation) => ({
    with: consultation.with ?? '',
    when: dated(desk, consultation.when),
    about: consultation.about ?? '',
    outcome: consultation.outcome ?? '',
  }))

const planViews = (desk: Desk) =>
  recordsIn(desk.edition, 'ratification.plan', 'planStep').map((planned, index) => ({
    number: index + 1,
    step: planned.step ?? '',
    who: planned.who ?? '',
    by: dated(desk, planned.by),
    sign: planned.sign ?? '',
  }))
