import { nextRecordId, type Replying } from '../answers/record-answer.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import type { Matter } from '../catalogue/matters.ts'
import { text } from '../problems/text.ts'
import type { Kind } from '../questions/kinds.ts'
import { claimsOf } from './matter-claims.ts'
import { type RawRecord, recordAt, withField } from './records.ts'
import { ofKind, type Target, type View } from './target.ts'

const evidenceList = 'evidence.items'

/** How an organisation knows what it says, in plain words. */
const ways = [
  {
    value: 'agreed',
    label: text('homeworkers told us, and they agreed that the ILO and the government read it'),
  },
  { value: 'notYetAgreed', label: text('homeworkers told us; they have not agreed yet') },
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

const kind: Kind = {
  type: 'choice',
  choices: ways.map(({ value, label }) => ({ value, label: label.english })),
}

type About = { readonly matter: Matter; readonly claim: RawRecord; readonly view: View }

/** "How do you know?": makes a piece of evidence and names it in the claim. */
export const howTarget = ({ matter, claim, view }: About): Target => {
  const { answers } = view.draft
  const item = linkedItem(claim, answers)
  const current = wayOf(claim['evidence'], item)
  return {
    words: {
      label: text('How you know it'),
      prompt: text('How do you know it?'),
      hint: text('Choose the best you have; more can be added later.'),
      why: text(
        'The Office sends the whole paper to the government. What a homeworker told you goes into it only if she agreed to that.',
      ),
      example: null,
    },
    ...ofKind(kind, current, view),
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

const wayOf = (evidence: unknown, item: RawRecord | null): unknown => {
  if (item === null) return Array.isArray(evidence) ? 'ownWord' : evidence
  if (item['kind'] !== 'testimony') return item['kind']
  return mayBeRead(item['consent']) ? 'agreed' : 'notYetAgreed'
}

const mayBeRead = (consent: unknown): boolean =>
  typeof consent === 'object' && consent !== null && 'ilo' in consent && consent.ilo === true

/** The claim comes last: where the program is stopped, it goes on after the claim. */
const putWay = (way: string, { matter, claim, view }: About): readonly Replying[] => {
  const item = linkedItem(claim, view.draft.answers)
  const question = claimsOf(matter)
  const isWay = ways.some(({ value }) => value === way)
  if (way === 'ownWord' || !isWay) {
    const evidence = isWay ? [] : way
    return [
      ...(item === null || !isBare(item) ? [] : [take(item.id)]),
      { question, record: claim.id, value: withField(claim, 'evidence', evidence) },
    ]
  }
  const id = item?.id ?? nextRecordId(view.draft, 'evidence', view.usedIds)
  return [
    { question: evidenceList, record: id, value: { id, ...item, ...evidenceOf(way) } },
    { question, record: claim.id, value: withField(claim, 'evidence', linkedWith(claim, id)) },
  ]
}

const take = (record: string): Replying => ({ question: evidenceList, record, value: undefined })

/** Nothing was said of it but what this prompt made. */
const isBare = (item: RawRecord): boolean =>
  Object.keys(item).every((name) => ['id', 'kind', 'consent'].includes(name))

/** A consent that was given for something told says nothing of a paper or a figure. */
const evidenceOf = (way: string): Readonly<Record<string, unknown>> => {
  if (way === 'agreed') return { kind: 'testimony', consent: consentTo(true) }
  return way === 'notYetAgreed'
    ? { kind: 'testimony', consent: consentTo(false) }
    : { kind: way, consent: undefined }
}

const consentTo = (ilo: boolean) => ({ union: true, ilo, public: false })

const linkedWith = (claim: RawRecord, id: string): readonly unknown[] => {
  const linked: readonly unknown[] = Array.isArray(claim['evidence']) ? claim['evidence'] : []
  return linked.includes(id) ? linked : [id, ...linked]
}
