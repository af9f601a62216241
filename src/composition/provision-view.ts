import { assessments } from '../catalogue/provision-sections.ts'
import { committeeCommentRecord } from '../catalogue/records.ts'
import { committeeOrder, keyOfReference, numberOf } from '../convention/cite.ts'
import {
  type Duty,
  type Provision,
  type ProvisionKey,
  provisionKeys,
  provisionOf,
} from '../convention/provisions.ts'
import { recordsIn, textIn } from '../editions/edition.ts'
import type { Claim } from '../evidence/claim.ts'
import { witnessRecord } from '../evidence/witness.ts'
import { isLanguageCode } from '../quantities/language-code.ts'
import { hourlyViews, noHourlyViews, payViews } from './pay-view.ts'
import { surveyViews } from './survey-view.ts'
import { type Desk, dated, isShown, labelOf, listed, type Told, tell } from './told.ts'

/** How each duty binds, after the words of its Article, for a reader who has not the text at hand. */
const dutySentences: Readonly<Record<Duty, string>> = {
  firm: 'No words such as “as far as possible” limit this duty.',
  'as-far-as-possible':
    'The Article asks for the promotion of equality as far as possible, with regard to what is special about home work.',
  'to-the-extent-possible': 'The Article asks for this to the extent possible.',
  'where-permitted': 'The Article applies where intermediaries are permitted.',
  definition: 'This is a definition: it says whom and what the duties concern.',
  saving: 'This is a saving clause: it keeps better rights from elsewhere.',
}

/** Sentences of this room, for the extraction of translations. */
export const provisionSentences: readonly string[] = Object.values(dutySentences)

export type AssessmentView = {
  readonly told: Told
  readonly sign: string
  readonly word: string
  /** The same in a word or two, for a table that explains it. */
  readonly short: string
}

/** The headings of the Committee's order that the paper deals with. */
export const groupViews = (desk: Desk) =>
  committeeOrder.flatMap(({ title, keys }) => {
    const dealt = keys.filter((key) => desk.edition.dealtWith.includes(key))
    return dealt.length === 0 ? [] : [groupView(desk, title, dealt)]
  })

const groupView = (desk: Desk, joined: string, keys: readonly ProvisionKey[]) => {
  const [first] = keys
  const alone = keys.length === 1 && first !== undefined
  return {
    id: `articles-${first ?? ''}`,
    alone,
    articles: articlesCited(desk, keys),
    title: desk.wording.fill(alone ? provisionOf(first).title : joined, {}),
    provisions: keys.map((key) => provisionView(desk, key)),
  }
}

/** "Article 7" or "Articles 3 and 5". */
export const articlesCited = (desk: Desk, keys: readonly ProvisionKey[]): string => {
  const numbers = listed(desk, keys.map(numberOf))
  return desk.wording.fill('{count, plural, one {Article {numbers}} other {Articles {numbers}}}', {
    count: keys.length,
    numbers,
  })
}

const provisionView = (desk: Desk, key: ProvisionKey) => ({
  ...obligationView(desk, key),
  ...lawSide(desk, key),
  ...practiceSide(desk, key),
  ...argumentView(desk, key),
  comments: commentViews(desk).filter(({ keys }) => keys[0] === key),
})

/** A definition and a saving clause cannot be complied with well or badly, so they are not assessed. */
const isAssessed = ({ duty }: Provision): boolean => duty !== 'definition' && duty !== 'saving'

const obligationView = (desk: Desk, key: ProvisionKey) => {
  const provision = provisionOf(key)
  return {
    key,
    id: `article-${key}`,
    article: articlesCited(desk, [key]),
    title: desk.wording.fill(provision.title, {}),
    obligation: desk.wording.fill(provision.obligation, {}),
    duty: desk.wording.fill(dutySentences[provision.duty], {}),
    seeAlso: listed(desk, provision.seeAlso.map(String)),
    seeAlsoCount: provision.seeAlso.length,
    assessed: isAssessed(provision),
    asks: provision.duty !== 'saving',
  }
}

const lawSide = (desk: Desk, key: ProvisionKey) => {
  const law = tell(desk, `${key}.law.texts`)
  const laws = lawViews(desk, key)
  const lawAssessment = isAssessed(provisionOf(key))
    ? assessmentView(desk, `${key}.law.assessment`)
    : null
  const hasLaw = laws.length > 0 || isShown(law) || isAssessmentShown(lawAssessment)
  return { law, laws, lawAssessment, hasLaw }
}

const practiceSide = (desk: Desk, key: ProvisionKey) => {
  const practice = tell(desk, `${key}.practice.claims`)
  const claims = recordsIn(desk.edition, `${key}.practice.claims`, 'claim')
  const pay = key === '4.2.d' ? payViews(desk) : []
  const reckoned = key === '4.2.d' ? hourlyViews(desk) : noHourlyViews
  const assessed = isAssessed(provisionOf(key))
  const practiceAssessment = assessed ? assessmentView(desk, `${key}.practice.assessment`) : null
  const tables = [claims, pay, reckoned.minimumWages]
  const hasWords = tables.some(({ length }) => length > 0) || isShown(practice)
  return {
    practice,
    claims: claims.map((claim) => claimView(desk, claim)),
    pay,
    ...reckoned,
    surveys: key === '4.2.d' ? surveyViews(desk) : [],
    practiceAssessment,
    comparator: assessed ? tell(desk, `${key}.comparator`) : null,
    hasPractice: hasWords || isAssessmentShown(practiceAssessment),
  }
}

const isAssessmentShown = (assessment: AssessmentView | null): boolean =>
  assessment !== null && isShown(assessment.told)

const argumentView = (desk: Desk, key: ProvisionKey) => {
  const part = (name: string) => tell(desk, `${key}.${name}`)
  const government = part('government')
  const answer = part('answer')
  return {
    government,
    answer,
    hasArgument: isShown(government) || isShown(answer),
    gap: isAssessed(provisionOf(key)) ? part('gap') : null,
    news: part('news'),
    followsUp: textIn(desk.edition, 'standing.lastSubmission') !== null,
    request: provisionOf(key).duty === 'saving' ? null : part('request'),
    requestId: `request-${key}`,
    gapId: `gap-${key}`,
    ...proposalView(desk, key),
  }
}

/** Wording of our own that would close a gap; a saving clause leaves none. */
const proposalView = (desk: Desk, key: ProvisionKey) => ({
  proposal: provisionOf(key).duty === 'saving' ? null : tell(desk, `${key}.proposal`),
  proposalId: `proposal-${key}`,
})

const assessmentView = (desk: Desk, id: string): AssessmentView => {
  const value = textIn(desk.edition, id)
  const sign = value === 'cannotSay' ? 'cannot-say' : (value ?? '')
  const word = labelOf(desk, assessments, value ?? '')
  return { told: tell(desk, id), sign, word, short: shortWords(desk)[sign] ?? '' }
}

const shortWords = ({ wording: { fill } }: Desk): Readonly<Record<string, string>> => ({
  conforms: fill('conforms', {}),
  partly: fill('partly', {}),
  not: fill('no', {}),
  silent: fill('silent', {}),
  'cannot-say': fill('we cannot say', {}),
})

/** The texts of law under a provision. */
export const lawViews = (desk: Desk, key: ProvisionKey) =>
  recordsIn(desk.edition, `${key}.law.texts`, 'law').map((law) => ({
    id: law.id,
    from: `${key}.law.texts`,
    article: articlesCited(desk, [key]),
    title: law.title ?? '',
    section: law.section ?? '',
    date: dated(desk, law.date),
    inForceSince: dated(desk, law.inForceSince),
    link: law.link ?? '',
    says: law.says ?? '',
    readOn: dated(desk, law.readOn),
  }))

/** Every text of law of the paper, for its annex. */
export const allLaws = (desk: Desk) => desk.edition.dealtWith.flatMap((key) => lawViews(desk, key))

export type ClaimView = ReturnType<typeof claimView>

/** A claim as the paper tells it; `told` are the claims of the paper in the order in which they stand there. */
export const claimView = (desk: Desk, claim: Claim, told = claimsInOrder(desk)) => ({
  id: claim.id,
  text: claim.text ?? '',
  facts: factsOf(desk, claim),
  evidence: (claim.evidence ?? []).map((id) => ({ id })),
  quotes: quotesAt(desk, claim, told),
  witnesses: listed(desk, claim.witnesses ?? []),
  ownWord: (claim.evidence ?? []).length === 0 && (claim.witnesses ?? []).length === 0,
  also: alsoConcerns(desk, claim),
})

/** Words of a piece of evidence are quoted once: at the first claim that rests on it. */
const quotesAt = (desk: Desk, claim: Claim, told: readonly Claim[]) => {
  const items = recordsIn(desk.edition, 'evidence.items', 'evidence')
  const quoted = items.filter(
    ({ id, words }) => words !== undefined && firstClaimOn(told, id) === claim.id,
  )
  return quoted.map((item) => ({
    id: item.id,
    words: item.words ?? '',
    language: codeIn(item.language),
    teller: (item.witness ?? []).map((id) => witnessLine(desk, id)).join('; '),
  }))
}

/** What was told of the language of a piece of evidence tells that of its words only where it is a mere code. */
const codeIn = (told: string | undefined): string => {
  const code = told?.trim() ?? ''
  return isLanguageCode(code) ? code : ''
}

const firstClaimOn = (told: readonly Claim[], evidence: string): string | undefined =>
  told.find((claim) => claim.evidence?.includes(evidence))?.id

/** Every claim of the edition, in the order of the Convention. */
export const claimsInOrder = ({ edition }: Desk): readonly Claim[] =>
  edition.dealtWith.flatMap((key) => recordsIn(edition, `${key}.practice.claims`, 'claim'))

/** "W-01, 45 to 59, southern region, May 2026": never more than that. */
const witnessLine = (desk: Desk, id: string): string => {
  const witness = recordsIn(desk.edition, 'witnesses', 'witness').find((known) => known.id === id)
  const age = labelOf(desk, witnessRecord.fields.ageBand.kind.choices, witness?.ageBand)
  return [id, age, witness?.region ?? '', dated(desk, witness?.when)]
    .filter((word) => word !== '')
    .join(', ')
}

/** "38 of the 60 people asked; May 2026". */
const factsOf = (desk: Desk, { affected, asked, when }: Claim): string => {
  const { fill } = desk.wording
  const people =
    affected === undefined
      ? ''
      : asked === undefined
        ? fill('{affected, plural, one {# person} other {# people}}', { affected })
        : fill(
            '{affected, number} of {asked, plural, one {# person asked} other {# people asked}}',
            {
              affected,
              asked,
            },
          )
  return [people, dated(desk, when)].filter((fact) => fact !== '').join('; ')
}

const alsoConcerns = (desk: Desk, { provisions }: Claim): string => {
  const keys = (provisions ?? []).slice(1).map(keyOfReference)
  const known = keys.filter((key) => key !== null)
  return known.length === 0 ? '' : articlesCited(desk, known)
}

/** What the Committee said before, each with the provisions that it concerns. */
export const commentViews = (desk: Desk) =>
  recordsIn(desk.edition, 'committee.comments', 'committeeComment').map((comment) => {
    const keys = (comment.provisions ?? []).map(keyOfReference).filter((key) => key !== null)
    const answered = keys.filter((key) => desk.edition.dealtWith.includes(key))
    return {
      id: comment.id,
      keys: answered.length > 0 ? answered : keys,
      dealtWith: answered.length > 0,
      kind: labelOf(desk, committeeCommentRecord.fields.kind.kind.choices, comment.kind),
      year: comment.date ?? '',
      articles: keys.length === 0 ? '' : articlesCited(desk, keys),
      asked: comment.asked ?? '',
      since: comment.since ?? '',
      source: comment.source ?? '',
      link: comment.link ?? '',
      readOn: dated(desk, comment.readOn),
    }
  })

/** Provisions of which the paper says nothing, for its one line on them. */
export const notDealtWith = (desk: Desk): string => {
  const left = provisionKeys.filter((key) => !desk.edition.dealtWith.includes(key))
  return left.length === 0 ? '' : articlesCited(desk, left)
}
