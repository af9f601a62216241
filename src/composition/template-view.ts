import { autonomySigns, independenceSigns } from '../catalogue/ground-sections.ts'
import { figureRecord } from '../catalogue/records.ts'
import { keyOfReference } from '../convention/cite.ts'
import { choicesIn, countIn, recordsIn, textIn } from '../editions/edition.ts'
import type { Choice } from '../questions/kinds.ts'
import { briefView } from './brief-view.ts'
import { evidenceViews, witnessViews } from './evidence-view.ts'
import { gapReportView } from './gap-report-view.ts'
import { inHouseView } from './in-house-view.ts'
import { legislationView } from './legislation-view.ts'
import { lettersView } from './letters-view.ts'
import { allLaws, articlesCited, commentViews, groupViews, notDealtWith } from './provision-view.ts'
import { routesView } from './route-view.ts'
import { pictureView, signsChart, signsName } from './signs-chart.ts'
import { supplyView } from './supply-view.ts'
import { surveyViews } from './survey-view.ts'
import { type Desk, dated, isShown, labelOf, tell } from './told.ts'
import { withParts } from './when-asked.ts'

/** Everything a template may name, made from one edition: names of their own, never ids as paths. */
export const templateView = (desk: Desk) => {
  const groups = groupViews(desk)
  const provisions = groups.flatMap((group) => group.provisions)
  const homework = homeworkView(desk)
  const demands = demandViews(desk)
  const { figures } = homework
  const always = {
    draft: desk.draft,
    state: stateView(desk),
    organisation: organisationView(desk),
    standing: standingView(desk),
    method: methodView(desk),
    homework,
    status: statusView(desk),
    groups,
    provisions,
    notDealtWith: notDealtWith(desk),
    comments: commentViews(desk),
    demands,
    demandsTold: tell(desk, 'demands.items'),
    evidence: evidenceViews(
      desk,
      provisions.flatMap(({ claims }) => claims),
    ),
    witnesses: witnessViews(desk),
    laws: allLaws(desk),
    membership: membershipViews(desk),
    summary: tell(desk, 'paper.summary'),
    inHouse: inHouseView(desk),
  }
  return withParts(always, {
    surveys: () => surveyViews(desk),
    summaryPicture: () => pictureView(desk, signsName, signsChart(desk, provisions)),
    routes: () => routesView(desk),
    letters: () => lettersView(desk, stateView(desk)),
    brief: () => briefView(desk, { demands, figures, provisions }),
    supply: () => supplyView(desk, provisions),
    legislation: () => legislationView(desk),
    gapReport: () => gapReportView(desk, { provisions, figures, demands }),
  })
}

/** The State's name, also where it is invented; empty while it is not answered. */
export const stateView = (desk: Desk) => {
  const told = tell(desk, 'standing.country')
  const invented = tell(desk, 'standing.countryName')
  return invented.given ? { ...told, text: invented.text } : told
}

const organisationView = (desk: Desk) => {
  const told = (name: string) => tell(desk, `organisation.${name}`)
  const women = countIn(desk.edition, 'organisation.members.women')
  const men = countIn(desk.edition, 'organisation.members.men')
  return {
    name: told('name'),
    acronym: told('acronym'),
    legalForm: told('legalForm'),
    cosigner: told('cosigner'),
    registration: told('registration'),
    founded: told('founded'),
    women: told('members.women'),
    men: told('members.men'),
    members: women === null || men === null ? null : { women, men, all: women + men },
    countedOn: told('members.date'),
    affiliations: told('affiliations'),
    about: told('about'),
    address: told('address'),
    addressLines: linesOf(told('address').text),
    email: told('email'),
    signatory: told('signatory.name'),
    signatoryFunction: told('signatory.function'),
  }
}

const linesOf = (text: string): readonly { readonly line: string }[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ line }))

const standingView = (desk: Desk) => ({
  intent: tell(desk, 'standing.intent'),
  isStated: textIn(desk.edition, 'standing.intent') === 'observations',
  addressee: tell(desk, 'standing.addressee'),
  byPost: textIn(desk.edition, 'standing.addressee') === 'officePost',
  sendingDate: tell(desk, 'standing.sendingDate'),
  ratified: tell(desk, 'standing.ratified'),
  inForce: tell(desk, 'standing.inForce'),
  ratificationSource: tell(desk, 'standing.ratificationSource'),
  lastSubmission: tell(desk, 'standing.lastSubmission'),
  copies: tell(desk, 'standing.copies'),
})

const methodView = (desk: Desk) => ({
  how: tell(desk, 'method.how'),
  when: tell(desk, 'method.when'),
  where: tell(desk, 'method.where'),
  spokenWith: tell(desk, 'method.spokenWith'),
  limits: tell(desk, 'method.limits'),
})

const homeworkView = (desk: Desk) => {
  const told = (name: string) => tell(desk, `homework.${name}`)
  const figures = figureViews(desk)
  const chain = chainViews(desk)
  const texts = ['figures', 'sectors', 'givers', 'intermediaries', 'formality'].map(told)
  return {
    told: told('figures'),
    figures,
    sectors: told('sectors'),
    givers: told('givers'),
    intermediaries: told('intermediaries'),
    formality: told('formality'),
    chain,
    hasWords: figures.length + chain.length > 0 || texts.some(isShown),
  }
}

const figureViews = (desk: Desk) =>
  recordsIn(desk.edition, 'homework.figures', 'figure').map((figure) => ({
    id: figure.id,
    measures: figure.measures ?? '',
    value: figure.value ?? '',
    sample: figure.sample === undefined ? '' : figure.sample.toLocaleString(desk.wording.locale),
    counts: labelOf(desk, figureRecord.fields.counts.kind.choices, figure.counts),
    reach: labelOf(desk, figureRecord.fields.reach.kind.choices, figure.reach),
    source: figure.source ?? '',
    link: figure.link ?? '',
    year: dated(desk, figure.year),
    method: figure.method ?? '',
  }))

const chainViews = (desk: Desk) =>
  recordsIn(desk.edition, 'homework.chain', 'chain').map((link) => ({
    who: link.who ?? '',
    does: link.does ?? '',
    known: link.known ?? '',
    /** Only where the organisation chose that it may stand. */
    name: link.name ?? '',
  }))

const statusView = (desk: Desk) => {
  const autonomy = signsView(desk, 'status.autonomy', autonomySigns)
  const independence = signsView(desk, 'status.independence', independenceSigns)
  return {
    told: autonomy.told.given || independence.told.given,
    autonomy,
    independence,
    note: tell(desk, 'status.note'),
  }
}

const signsView = (desk: Desk, id: string, signs: readonly Choice[]) => {
  const told = tell(desk, id)
  const chosen = choicesIn(desk.edition, id)
  return {
    told,
    rows: (told.given ? signs : [])
      .filter(({ value }) => value !== 'none')
      .map((sign) => ({
        label: labelOf(desk, signs, sign.value),
        present: chosen.includes(sign.value),
      })),
  }
}

const demandViews = (desk: Desk) =>
  recordsIn(desk.edition, 'demands.items', 'demand').map((demand) => {
    const keys = (demand.provisions ?? []).map(keyOfReference).filter((key) => key !== null)
    return {
      id: demand.id,
      text: demand.text ?? '',
      addressee: demand.addressee ?? '',
      articles: keys.length === 0 ? '' : articlesCited(desk, keys),
    }
  })

const membershipViews = (desk: Desk) =>
  ['constitution', 'elected', 'accounts', 'independent', 'fifty', 'registered']
    .map((name) => tell(desk, `membership.${name}`))
    .filter(({ given }) => given)
