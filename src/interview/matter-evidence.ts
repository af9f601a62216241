import { nextRecordId, type Replying } from '../answers/record-answer.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import type { Matter } from '../catalogue/matters.ts'
import { defaultAudience } from '../catalogue/papers-of-case.ts'
import type { Reader } from '../evidence/released.ts'
import { type Text, text } from '../problems/text.ts'
import type { Kind } from '../questions/kinds.ts'
import { claimsOf } from './matter-claims.ts'
import { type RawRecord, recordAt, withField } from './records.ts'
import { ofKind, type Target, type View } from './target.ts'

type Way = { readonly value: string; readonly label: Text }

const evidenceList = 'evidence.items'

/** What homeworkers have to agree to, by who will read the paper. */
const agreements: Readonly<Record<Reader, readonly Way[]>> = {
  committee: [
    {
      value: 'agreed',
      label: text('homeworkers told us, and they agreed that the ILO and the government read it'),
    },
    { value: 'notYetAgreed', label: text('homeworkers told us; they have not agreed yet') },
  ],
  public: [
    {
      value: 'agreed',
      label: text('homeworkers told us, and they agreed that everybody may read it'),
    },
    {
      value: 'notYetAgreed',
      label: text('homeworkers told us; they have not agreed that everybody may read it'),
    },
  ],
}

/** How an organisation knows what it says, besides what homeworkers told, in plain words. */
const otherWays: readonly Way[] = [
  { value: 'survey', label: text('we, or others, asked or counted many people') },
  {
    value: 'document',
    label: text('we have a paper: a contract, an order slip, a pay slip, a message'),
  },
  { value: 'officialStatistic', label: text('an official figure or report says so') },
  { value: 'decision', label: text('a court or an inspector decided so') },
  { value: 'media', label: text('a newspaper, the radio or a web page told it') },
  { value: 'ownWord', label: text('it is our own word') },
]

const kindFor = (audience: Reader): Kind => ({
  type: 'choice',
  choices: [...agreements[audience], ...otherWays].map(({ value, label }) => ({
    value,
    label: label.english,
  })),
})

const whyConsent: Readonly<Record<Reader, Text>> = {
  committee: text(
    'The Office sends the whole paper to the government. What a homeworker told you goes into it only if she agreed to that.',
  ),
  public: text(
    'A gap report is public. What a homeworker told you goes into it only if she agreed that everybody may read it.',
  ),
}

type About = { readonly matter: Matter; readonly claim: RawRecord; readonly view: View }

/** "How do you know?": makes a piece of evidence and names it in the claim. */
export const howTarget = ({ matter, claim, view }: About): Target => {
  const { answers } = view.draft
  const audience = defaultAudience(answers)
  const item = linkedItem(claim, answers)
  const current = wayOf(claim['evidence'], item, audience)
  return {
    words: {
      label: text('How you know it'),
      prompt: text('How do you know it?'),
      hint: text('Choose the best you have; more can be added later.'),
      why: whyConsent[audience],
      example: null,
    },
    ...ofKind(kindFor(audience), current, view),
    put: (value) => putWay(String(value), { matter, claim, view }),
    putSpecial: () => [],
    remark: (value) =>
      value === 'notYetAgreed'
        ? text('It stays out of the paper until they agree. Then change this answer.')
        : null,
  }
}

const linkedItem = (claim: RawRecord, answers: RawAnswers): RawRecord | null => {
  const linked = claim['evidence']
  const id: unknown = Array.isArray(linked) ? linked[0] : undefined
  return typeof id === 'string' ? recordAt(answers, evidenceList, id) : null
}

const wayOf = (evidence: unknown, item: RawRecord | null, audience: Reader): unknown => {
  if (item === null) return Array.isArray(evidence) ? 'ownWord' : evidence
  if (item['kind'] !== 'testimony') return item['kind']
  return agreesTo(item['consent'], part[audience]) ? 'agreed' : 'notYetAgreed'
}

/** The part of a consent that a paper for them needs. */
const part = { committee: 'ilo', public: 'public' } as const satisfies Record<Reader, string>

const agreesTo = (consent: unknown, asked: 'ilo' | 'public'): boolean =>
  typeof consent === 'object' && consent !== null && Reflect.get(consent, asked) === true

/** The claim comes last: where the program is stopped, it goes on after the claim. */
const putWay = (way: string, { matter, claim, view }: About): readonly Replying[] => {
  const item = linkedItem(claim, view.draft.answers)
  const question = claimsOf(matter)
  const isWay = [...agreements.committee, ...otherWays].some(({ value }) => value === way)
  if (way === 'ownWord' || !isWay) {
    const evidence = isWay ? [] : way
    return [
      ...(item === null || !isBare(item) ? [] : [take(item.id)]),
      { question, record: claim.id, value: withField(claim, 'evidence', evidence) },
    ]
  }
  const id = item?.id ?? nextRecordId(view.draft, 'evidence', view.usedIds)
  return [
    { question: evidenceList, record: id, value: evidenceOf(way, item ?? { id }, view) },
    { question, record: claim.id, value: withField(claim, 'evidence', linkedWith(claim, id)) },
  ]
}

const take = (record: string): Replying => ({ question: evidenceList, record, value: undefined })

/** Nothing was said of it but what this prompt made. */
const isBare = (item: RawRecord): boolean =>
  Object.keys(item).every((name) => ['id', 'kind', 'consent'].includes(name))

/** A consent that was given for something told says nothing of a paper or a figure. */
const evidenceOf = (way: string, item: RawRecord, { draft }: View): RawRecord => {
  const agrees = way === 'agreed'
  if (!agrees && way !== 'notYetAgreed') {
    return { ...withField(item, 'consent', undefined), kind: way }
  }
  const isPublic = defaultAudience(draft.answers) === 'public'
  // What everybody may read, the ILO may; who refuses everybody may have agreed to the ILO before.
  const ilo = agrees || (isPublic && agreesTo(item['consent'], 'ilo'))
  return { ...item, kind: 'testimony', consent: { union: true, ilo, public: agrees && isPublic } }
}

const linkedWith = (claim: RawRecord, id: string): readonly unknown[] => {
  const linked: readonly unknown[] = Array.isArray(claim['evidence']) ? claim['evidence'] : []
  return linked.includes(id) ? linked : [id, ...linked]
}
