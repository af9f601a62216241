import { keyOfReference } from '../convention/cite.ts'
import { recordsIn, surveysIn } from '../editions/edition.ts'
import type { Claim } from '../evidence/claim.ts'
import { readDate } from '../quantities/approximate-date.ts'
import {
  type AssessmentView,
  articlesCited,
  claimsInOrder,
  claimView,
  commentViews,
} from './provision-view.ts'
import { boundIn } from './route-view.ts'
import { type Desk, tell } from './told.ts'

/** How many of each stand on two pages. */
const most = { demands: 5, facts: 5, figures: 3, comments: 3 }
/** How many where a picture of pay takes some of the room. */
const besidePicture = { facts: 4, figures: 0 }

/** Parts of the view that stand in other papers too, of which a brief takes the first. */
type Parts<Demand, Figure, Provision> = {
  readonly demands: readonly Demand[]
  readonly figures: readonly Figure[]
  readonly provisions: readonly Provision[]
}

/** What stands on two pages: first demands, strongest facts, figures with a source, latest comments. */
export const briefView = <D, F extends Sourced, P extends Assessed>(
  desk: Desk,
  { demands, figures, provisions }: Parts<D, F, P>,
) => {
  const hasPicture = hasPayPicture(desk)
  return {
    notBound: boundIn(desk) === false,
    ask: tell(desk, 'ratification.ask'),
    demands: demands.slice(0, most.demands),
    facts: strongest(claimsInOrder(desk))
      .slice(0, hasPicture ? besidePicture.facts : most.facts)
      .map((claim) => factView(desk, claim)),
    figures: withSourceFirst(figures).slice(0, hasPicture ? besidePicture.figures : most.figures),
    signs: provisions.filter(({ assessed }) => assessed).map((one) => signView(desk, one)),
    comments: latest(commentViews(desk)).slice(0, most.comments),
  }
}

const hasPayPicture = ({ edition }: Desk): boolean =>
  surveysIn(edition).some(({ figures }) => (figures?.payBands.length ?? 0) > 0)

/**
 * The claims that a stranger would believe first: those with more pieces of evidence before those with fewer; then
 * those that say how many of how many, before those with one number, before those with none; then what concerns
 * many before several. Claims that are equal in all this stay in the order of the Convention.
 */
export const strongest = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((one, other) => {
    const [ours, theirs] = [strengthOf(one), strengthOf(other)]
    const decides = ours.findIndex((strength, index) => strength !== theirs[index])
    return decides < 0 ? 0 : (theirs[decides] ?? 0) - (ours[decides] ?? 0)
  })

const strengthOf = ({ evidence, affected, asked, about }: Claim): readonly number[] => [
  (evidence ?? []).length,
  Number(affected !== undefined) + Number(asked !== undefined),
  Number(about === 'many'),
]

const factView = (desk: Desk, claim: Claim) => {
  const { id, text, facts } = claimView(desk, claim)
  const keys = (claim.provisions ?? []).map(keyOfReference).filter((key) => key !== null)
  return {
    id,
    from: listOf(desk, claim),
    text,
    facts: [keys.length === 0 ? '' : articlesCited(desk, keys), facts]
      .filter((fact) => fact !== '')
      .join('; '),
    pieces: (claim.evidence ?? []).length,
  }
}

/** The question under which the claim stands. */
const listOf = ({ edition }: Desk, claim: Claim): string => {
  const lists = edition.dealtWith.map((key) => `${key}.practice.claims`)
  return lists.find((id) => recordsIn(edition, id, 'claim').includes(claim)) ?? ''
}

type Sourced = { readonly source: string }

/** What of a provision stands in the table of signs. */
type Assessed = {
  readonly assessed: boolean
  readonly article: string
  readonly title: string
  readonly lawAssessment: AssessmentView | null
  readonly practiceAssessment: AssessmentView | null
}

const signView = (desk: Desk, { article, title, lawAssessment, practiceAssessment }: Assessed) => ({
  article,
  title,
  law: { sign: lawAssessment?.sign ?? '', word: shortWord(desk, lawAssessment) },
  practice: { sign: practiceAssessment?.sign ?? '', word: shortWord(desk, practiceAssessment) },
})

/** One word to a cell, so that the table leaves room for the facts. */
const shortWord = ({ wording }: Desk, assessment: AssessmentView | null): string => {
  switch (assessment?.sign) {
    case 'conforms':
      return wording.fill('conforms', {})
    case 'partly':
      return wording.fill('partly', {})
    case 'not':
      return wording.fill('does not', {})
    case 'silent':
      return wording.fill('silent', {})
    case 'cannot-say':
      return wording.fill('cannot say', {})
    default:
      return ''
  }
}

const withSourceFirst = <F extends Sourced>(figures: readonly F[]): readonly F[] => [
  ...figures.filter(({ source }) => source !== ''),
  ...figures.filter(({ source }) => source === ''),
]

const latest = <Comment extends { readonly year: string }>(
  comments: readonly Comment[],
): readonly Comment[] =>
  comments.toSorted((one, other) => dayOf(other.year).localeCompare(dayOf(one.year)))

const dayOf = (date: string): string => readDate(date)?.latest ?? ''
