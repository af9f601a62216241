import type { InstrumentCode } from './instruments.ts'
import { readAt } from './sources.ts'

/** One rule of a way, with how sure it is: read in a source, reasoned from it, or only recalled. */
export type WayRule = { readonly words: string; readonly sure: 'seen' | 'inferred' | 'recalled' }

/** A way by which facts on home work can reach somebody who may act. Null: nothing was found. */
export type Way = {
  readonly id: string
  readonly title: string
  /** What the State must have ratified; null: nothing. */
  readonly needs: WayRule | null
  readonly who: WayRule
  readonly when: WayRule | null
  readonly form: WayRule | null
  readonly address: WayRule | null
  readonly publicity: WayRule | null
  readonly output: WayRule
  /** Which evidence serves. */
  readonly evidence: string
  /** For which Conventions that are not ratified it can stand in. */
  readonly standsInFor: 'all' | readonly InstrumentCode[]
  /** Where the rules marked as seen were read; none where all are recalled. */
  readonly sources: readonly string[]
}

const seen = (words: string): WayRule => ({ words, sure: 'seen' })
const inferred = (words: string): WayRule => ({ words, sure: 'inferred' })
const recalled = (words: string): WayRule => ({ words, sure: 'recalled' })

const officeMail = 'ORGS-CEACR@ilo.org'

/** Ways of the International Labour Organization. */
const labourWays: readonly Way[] = [
  {
    id: 'observations',
    title: 'Observations under ratified Conventions (article 23 of the ILO Constitution)',
    needs: seen('the Convention that is used'),
    who: seen('any organisation of workers; others do well to go with or through a trade union'),
    when: seen('to reach the Office by 1 September, in any year'),
    form: seen('a signed text that says it is meant for the Committee of Experts'),
    address: seen(officeMail),
    publicity: seen('the government gets a copy at once, and the sender is named'),
    output: seen('an observation or a direct request of the Committee to the State'),
    evidence: 'all the evidence, sorted anew by Convention',
    standsInFor: [],
    sources: [readAt.observations, readAt.cycles, readAt.constitution],
  },
  {
    id: 'reexamination',
    title: 'The question when C177 was last looked at (Convention No. 144)',
    needs: seen('Convention No. 144'),
    who: seen('any organisation of workers; others do well to go with or through a trade union'),
    when: seen('to reach the Office by 1 September, in any year'),
    form: inferred('a short observation: was C177 looked at again, when, and with whom?'),
    address: seen(officeMail),
    publicity: seen('the government gets a copy at once, and the sender is named'),
    output: seen('the Committee asks about the consultations'),
    evidence: 'letters, minutes',
    standsInFor: [],
    sources: [readAt.C144, readAt.tripartite],
  },
  {
    id: 'generalSurvey',
    title: 'General Survey (article 19(5)(e) of the ILO Constitution)',
    needs: null,
    who: seen('representative organisations, which get copies of the government’s reports'),
    when: inferred('30 June, the day seen for organisations of employers'),
    form: seen('answers to the questionnaire of that year'),
    address: seen('the one that stands in the request'),
    publicity: seen('public'),
    output: seen('a survey, which the Conference discusses in June'),
    evidence: 'only if the instruments of that year fit; C177 was among those of 2020',
    standsInFor: [],
    sources: [readAt.generalSurvey, readAt.survey2020, readAt.survey2025],
  },
  {
    id: 'submission',
    title: 'The question when C177 was put before the competent authority (article 19(5)(b))',
    needs: null,
    who: inferred('a trade union, through the body of the social partners or in an observation'),
    when: seen('at any time'),
    form: inferred('a letter: when, and to whom, was C177 submitted?'),
    address: inferred('the ministry, with a copy to the Office'),
    publicity: null,
    output: inferred('a fact for a gap report'),
    evidence: 'letters and replies',
    standsInFor: [],
    sources: [readAt.constitution],
  },
  {
    id: 'declaration',
    title: 'Yearly review under the ILO Declaration of 1998, as amended in 2022',
    needs: null,
    who: seen('organisations of workers, which comment on the government’s yearly report'),
    when: seen('each year; the day was not found'),
    form: seen('a short comment, from which the country’s baseline is brought up to date'),
    address: null,
    publicity: seen('the baseline is public'),
    output: seen('a baseline and technical help, but no ruling'),
    evidence: 'organising, bargaining, child labour, discrimination, safety',
    standsInFor: ['C29', 'P29', 'C87', 'C98', 'C100', 'C111', 'C138', 'C155', 'C182'],
    sources: [readAt.declaration],
  },
  {
    id: 'freedomOfAssociation',
    title: 'Complaint to the Committee on Freedom of Association',
    needs: null,
    who: recalled(
      'an organisation of workers directly concerned, or an international one with members concerned',
    ),
    when: seen('at any time; fresh facts serve better'),
    form: seen('written, dated and signed, with a permanent address, the facts and their proof'),
    address: seen('the Director-General of the ILO, Geneva'),
    publicity: seen('the government replies, and the report is published'),
    output: seen('conclusions and recommendations'),
    evidence: 'registration refused, orders stopped after organising, no bargaining, interference',
    standsInFor: ['C87', 'C98', 'C11', 'C141', 'C154'],
    sources: [readAt.freedomOfAssociation, readAt.freedomCompilation],
  },
  {
    id: 'representation',
    title: 'Representation (article 24 of the ILO Constitution)',
    needs: seen('the Convention that is used'),
    who: seen('any industrial association of workers'),
    when: seen('at any time'),
    form: seen('written; it names article 24, a ratified Convention, and how it is not observed'),
    address: seen('the Office; there is an electronic form'),
    publicity: recalled('it may stay confidential while it is examined'),
    output: seen('the report of a tripartite committee'),
    evidence: 'one strong failure, well proved',
    standsInFor: [],
    sources: [readAt.representation, readAt.constitution],
  },
  {
    id: 'complaint',
    title: 'Complaint (article 26 of the ILO Constitution)',
    needs: seen('the Convention that is used'),
    who: seen('a State that has ratified it too, or a delegate to the Conference'),
    when: null,
    form: null,
    address: null,
    publicity: seen('public'),
    output: seen('a Commission of Inquiry'),
    evidence: 'rarely used; seldom a way for one organisation',
    standsInFor: [],
    sources: [readAt.constitution],
  },
]

/** Ways of the United Nations. */
const unitedNationsWays: readonly Way[] = [
  {
    id: 'women',
    title: 'Alternative report to the Committee on discrimination against women (CEDAW)',
    needs: seen('the Convention on discrimination against women (CEDAW)'),
    who: seen('any non-governmental organisation, alone or with others'),
    when: recalled('about three weeks before the session'),
    form: recalled('3,300 words alone, 6,600 with others'),
    address: recalled('the online form of the UN human rights office'),
    publicity: seen('posted on the site of the UN human rights office'),
    output: seen('concluding observations, which can name C177'),
    evidence: 'share of women, pay, maternity, social security, women in rural areas',
    standsInFor: ['C100', 'C111', 'C103', 'C183', 'C3', 'C156'],
    sources: [readAt.CEDAW, readAt.womenNote, readAt.womenGuide],
  },
  {
    id: 'covenant',
    title: 'Parallel report to the Committee on economic, social and cultural rights',
    needs: recalled('the Covenant on economic, social and cultural rights'),
    who: recalled('any non-governmental organisation'),
    when: recalled('about six weeks before the session'),
    form: recalled('10 pages alone, 15 with others'),
    address: recalled('the online form of the UN human rights office'),
    publicity: recalled('posted'),
    output: recalled('concluding observations'),
    evidence: 'pay, safety, unions, social security',
    standsInFor: ['C26', 'C131', 'C95', 'C155', 'C87', 'C98', 'C102'],
    sources: [],
  },
  {
    id: 'children',
    title: 'Alternative report to the Committee on the rights of the child',
    needs: seen('the Convention on the rights of the child'),
    who: recalled('non-governmental organisations, and children'),
    when: recalled('about three months before the session that prepares the review'),
    form: recalled('up to 10,000 words'),
    address: recalled('the online form of the UN human rights office'),
    publicity: recalled('it can be confidential'),
    output: recalled('concluding observations'),
    evidence: 'help by children, told by adults and as figures only',
    standsInFor: ['C138', 'C182'],
    sources: [readAt.CRC],
  },
  {
    id: 'universalReview',
    title: 'Universal Periodic Review of the UN Human Rights Council',
    needs: null,
    who: seen('anybody who has a stake'),
    when: seen('about six months before the review; a hard deadline'),
    form: seen('5 pages alone or 10 with others, by an old rule: look up the rule of today'),
    address: seen('online, at the UN human rights office'),
    publicity: seen('a public summary'),
    output: seen('recommendations by States, such as to ratify C177'),
    evidence: 'two or three requests, with one figure each',
    standsInFor: 'all',
    sources: [readAt.universalReview, readAt.universalUpload],
  },
]

/** Ways at home, and through those who buy. */
const otherWays: readonly Way[] = [
  {
    id: 'contactPoint',
    title: 'Case before a National Contact Point of the OECD',
    needs: seen(
      'no Convention, but the company must come from, or work in, a State that takes part',
    ),
    who: recalled('a union, an organisation or a group of workers that is concerned'),
    when: recalled('at any time'),
    form: recalled('who, which company, which paragraphs of the Guidelines, the facts, the wish'),
    address: recalled('the contact point of the company’s State'),
    publicity: recalled('the final statement is public'),
    output: recalled('mediation, a statement'),
    evidence: 'the chain of orders to a named brand, rates, deductions',
    standsInFor: [],
    sources: [readAt.contactPoint],
  },
  {
    id: 'dueDiligence',
    title: 'Law of the European Union on due diligence',
    needs: null,
    who: recalled('those affected, unions and organisations'),
    when: recalled('its dates were moved in 2025; look them up'),
    form: recalled('the complaint channel of the company'),
    address: recalled('the company, then the authority of its State'),
    publicity: null,
    output: recalled('remedies, orders, fines'),
    evidence: 'the chain of orders, pay, substances, children',
    standsInFor: [],
    sources: [readAt.dueDiligence, readAt.omnibus],
  },
  {
    id: 'tradePreferences',
    title: 'Trade preferences of the European Union (GSP+, EBA)',
    needs: recalled('the fundamental Conventions and the UN covenants are the condition'),
    who: recalled('unions and organisations, through the delegation of the European Union'),
    when: recalled('a report every two years'),
    form: recalled('a short note that rests on comments of the Committee'),
    address: recalled('the delegation of the European Union'),
    publicity: recalled('it can be confidential'),
    output: recalled('a report of the European Union, talks'),
    evidence: 'failures under fundamental Conventions',
    standsInFor: [],
    sources: [],
  },
  {
    id: 'court',
    title: 'Constitutional or labour court at home',
    needs: null,
    who: inferred('workers, an ombudsman, a union, as national law says'),
    when: inferred('as national law says'),
    form: inferred('as national law says'),
    address: null,
    publicity: inferred('public'),
    output: seen(
      'an order that binds; in El Salvador the wage council was told to fix a minimum wage for homeworkers',
    ),
    evidence: 'tables of pay, texts of law',
    standsInFor: 'all',
    sources: [readAt.court],
  },
  {
    id: 'ratification',
    title: 'Campaign for ratification, with a gap report',
    needs: null,
    who: seen('everybody'),
    when: seen('when it suits you'),
    form: inferred('a gap report: law and practice beside the Convention, Article by Article'),
    address: inferred('the ministry, the body of the social partners, Parliament'),
    publicity: seen('as you choose'),
    output: seen('ratification, or a law on home work'),
    evidence: 'all the evidence, with costs and precedents',
    standsInFor: [],
    sources: [readAt.campaign, readAt.memorandum],
  },
]

export const ways: readonly Way[] = [...labourWays, ...unitedNationsWays, ...otherWays]

/** Every sentence on a way, for the extraction of translations. */
export const waySentences: readonly string[] = ways.flatMap((way) => {
  const rules = [way.needs, way.who, way.when, way.form, way.address, way.publicity, way.output]
  return [way.title, way.evidence, ...rules.flatMap((rule) => rule?.words ?? [])]
})

/** What is open also where the State has ratified nothing. */
export const waysWithoutRatification: readonly Way[] = ways.filter(({ needs }) => needs === null)

/** What can stand in, by other rules, for a Convention that the State has not ratified. */
export const waysInsteadOf = (code: string): readonly Way[] =>
  ways.filter(
    ({ standsInFor }) => standsInFor === 'all' || standsInFor.some((known) => known === code),
  )
