import { isBound } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { routeRecord } from '../catalogue/ratification-records.ts'
import type { Route } from '../catalogue/records.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { recordsIn } from '../editions/edition.ts'
import type { Claim } from '../evidence/claim.ts'
import type { CrosswalkRow } from '../routes/crosswalk-row.ts'
import type { Instrument } from '../routes/instruments.ts'
import { subjectOf } from '../routes/subjects.ts'
import { evidenceViews, witnessViews } from './evidence-view.ts'
import { payViews } from './pay-view.ts'
import { claimView, lawViews } from './provision-view.ts'
import {
  type Carried,
  carriedIn,
  isLookedUp,
  type Place,
  placesIn,
  routesQuestion,
} from './route-plan.ts'
import { type Desk, dated, isShown, type Told, tell } from './told.ts'

/** The Conventions of the paper on other routes, with the facts sorted anew under them. */
export const routesView = (desk: Desk) => {
  const places = placesIn(desk)
  const told = places.flatMap(({ claims }) => claims)
  const conventions = carriedIn(desk).map((one) => ({
    ...conventionView(desk, one),
    subjects: places
      .filter(({ route }) => route.id === one.route.id)
      .map((place) => subjectView(desk, place, told))
      .filter(({ hasLaw, hasPractice }) => hasLaw || hasPractice),
  }))
  return {
    conventions,
    told: tell(desk, routesQuestion),
    notBound: boundIn(desk) === false,
    annex: annexView(desk, places),
  }
}

const conventionView = (desk: Desk, { route, instrument }: Carried) => ({
  id: route.id,
  from: routesQuestion,
  title: desk.wording.fill(instrument.title, {}),
  lookedUp: isLookedUp(route),
  ratifiedOn: dated(desk, route.ratifiedOn),
  lookedOn: dated(desk, route.lookedOn),
  source: route.source ?? '',
  ...scopeView(desk, route, instrument),
  ...excludedView(route, instrument),
  asked: fieldTold(desk, route, 'asked'),
  request: fieldTold(desk, route, 'request'),
  requestId: `request-${route.id}`,
})

/** The user's own sentence, or what we know of the text: it stands there, or it is to be argued. */
const scopeView = (desk: Desk, route: Route, { names, scope, scopeSure }: Instrument) => ({
  ownScope: route.scope ?? '',
  scope: desk.wording.fill(scope, {}),
  system: names === 'system',
  argued: scopeSure === 'inferred' && names !== 'system',
})

/** Whether the State left homeworkers out in its first report; asked of all, unknown said only where it must list them. */
const excludedView = ({ excluded }: Route, { mayListExclusions }: Instrument) => ({
  leftOut: excluded === 'yes',
  notLeftOut: excluded === 'no',
  unknownIfLeftOut: excluded === 'notKnown' && mayListExclusions === true,
})

/** A text of the record as templates meet it; a draft shows where the request is missing. */
const fieldTold = (desk: Desk, route: Route, name: 'asked' | 'request'): Told => {
  const field = routeRecord.fields[name]
  const words = route[name]
  return {
    from: routesQuestion,
    label: desk.wording.fill(field.label, {}),
    prompt: desk.wording.fill(field.prompt, {}),
    given: words !== undefined,
    missing: words === undefined,
    wanted: words === undefined && name === 'request' && desk.draft,
    notKnown: false,
    doesNotApply: false,
    text: words ?? '',
    note: '',
  }
}

/** A subject under its Convention; law, pay and comparison stand where it comes first. */
const subjectView = (desk: Desk, place: Place, told: readonly Claim[]) => {
  const { route, key, rows, claims, toldAbove, first } = place
  const isFirst = first.route.id === route.id
  const law = tell(desk, `${key}.law.texts`)
  const laws = lawViews(desk, key)
  const practice = tell(desk, `${key}.practice.claims`)
  const pay = key === '4.2.d' ? payViews(desk) : []
  const hasFacts = claims.length + toldAbove.length + pay.length > 0
  return {
    id: `${route.id}-${key}`,
    firstId: `${first.route.id}-${key}`,
    firstConventionId: first.route.id,
    isFirst,
    title: desk.wording.fill(subjectOf(key), {}),
    duties: rows.map((row) => dutyView(desk, row)),
    law,
    laws,
    practice,
    claims: claims.map((claim) => claimView(desk, claim, told)),
    toldAbove: toldAbove.map(({ id }) => ({ id })),
    pay,
    comparator: comparatorOf(desk, key),
    hasLaw: laws.length > 0 || (isFirst && isShown(law)),
    hasPractice: hasFacts || (isFirst && isShown(practice)),
  }
}

const comparatorOf = (desk: Desk, key: ProvisionKey): Told | null =>
  questionWithId(`${key}.comparator`) === null ? null : tell(desk, `${key}.comparator`)

/** "Articles 1 and 2", and what they ask. */
const dutyView = ({ wording }: Desk, { articles, duty }: CrosswalkRow) => ({
  articles: wording.fill('{count, plural, one {Article {numbers}} other {Articles {numbers}}}', {
    count: / |,/.test(articles) ? 2 : 1,
    numbers: wording.fill(articles, {}),
  }),
  duty: wording.fill(duty, {}),
})

/** Evidence, witnesses and laws of what this paper tells, and no others. */
const annexView = (desk: Desk, places: readonly Place[]) => {
  const told = places.flatMap(({ claims }) => claims)
  const pay = places.some(({ key }) => key === '4.2.d')
    ? recordsIn(desk.edition, '4.2.d.pay.records', 'pay')
    : []
  const cited = new Set([...told, ...pay].flatMap((record) => record.evidence ?? []))
  const items = recordsIn(desk.edition, 'evidence.items', 'evidence').filter(({ id }) =>
    cited.has(id),
  )
  const heard = new Set([
    ...told.flatMap((claim) => claim.witnesses ?? []),
    ...[...pay, ...items].flatMap(({ witness }) => witness ?? []),
  ])
  const claims = told.map((claim) => claimView(desk, claim, told))
  const firsts = places.filter(({ route, first }) => route.id === first.route.id)
  return {
    evidence: evidenceViews(desk, claims).filter(({ id }) => cited.has(id)),
    witnesses: witnessViews(desk).filter(({ id }) => heard.has(id)),
    laws: firsts.flatMap(({ key }) => lawViews(desk, key)),
  }
}

/** Whether the Home Work Convention itself binds the State; null while that is not told. */
export const boundIn = ({ edition }: Desk): boolean | null =>
  isBound(
    Object.fromEntries(
      [...edition.replies].map(([id, reply]) => [id, reply.state === 'given' ? reply.value : null]),
    ),
  )
