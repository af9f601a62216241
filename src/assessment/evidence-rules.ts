import { type Answers, recordsOf } from '../answers/answers.ts'
import type { PayRecord } from '../catalogue/records.ts'
import type { EvidenceItem } from '../evidence/evidence-item.ts'
import {
  mayTellClaim,
  mayTellPay,
  type Reader,
  type Released,
  releasedFor,
} from '../evidence/released.ts'
import { text } from '../problems/text.ts'
import { forCommittee } from './paper-groups.ts'
import { claimsOf } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const evidenceQuestion = 'evidence.items'
const payQuestion = '4.2.d.pay.records'

const itemsOf = (answers: Answers): readonly EvidenceItem[] =>
  recordsOf(answers, evidenceQuestion, 'evidence')
const payOf = (answers: Answers): readonly PayRecord[] => recordsOf(answers, payQuestion, 'pay')

const evidenceIsUsed: Rule = {
  code: 'evidence-unused',
  severity: 'note',
  looksFor: 'Evidence that no claim, no rate of pay and no sentence names.',
  example: {
    found: 'E-04 is in the list, and nothing leads to it.',
    better: 'Claim C-02 names E-04 as its evidence, or E-04 is taken away.',
  },
  why: 'Evidence that shows nothing in the paper is read by nobody.',
  source: 'The craft of drafting',
  find: (facts) => {
    const used = idsNamed(facts)
    return itemsWhere(facts, ({ id }) => !used.has(id), {
      message: text('No claim and no rate of pay names this evidence.'),
      hint: text('Name it where it shows something, or take it away.'),
    })
  },
}

/** Named in a record's list, or in the words of a text: "count of May 2026 (E-01)". */
const idsNamed = (facts: Facts): ReadonlySet<string> => {
  const inWords = facts.texts.flatMap(({ text: words }) => words.match(/\bE-\d{2,}\b/g) ?? [])
  const inClaims = claimsOf(facts).flatMap(({ claim }) => claim.evidence ?? [])
  const inPay = payOf(facts.answers).flatMap(({ evidence }) => evidence ?? [])
  return new Set([...inWords, ...inClaims, ...inPay])
}

const evidenceIsNamed: Rule = {
  code: 'evidence-without-title',
  severity: 'note',
  looksFor: 'Evidence without a title.',
  example: {
    found: 'E-04 has a date and a link only.',
    better: '“Count of piece rates in four towns.”',
  },
  why: 'The list of evidence tells the reader what there is.',
  source: 'The craft of drafting',
  find: (facts) =>
    itemsWhere(facts, ({ title }) => title === undefined, {
      message: text('The evidence has no title.'),
      hint: text('Describe it in a few words, without a name.'),
    }),
}

const evidenceIsDated: Rule = {
  code: 'evidence-without-date',
  severity: 'note',
  looksFor: 'Evidence without a date.',
  example: { found: '“Count of piece rates in four towns.”', better: 'The same, dated May 2026.' },
  why: 'The reader wants to know whether it is from the time of the claim.',
  source: 'The craft of drafting',
  find: (facts) =>
    itemsWhere(facts, ({ date }) => date === undefined, {
      message: text('The evidence has no date.'),
      hint: text('Write from when it is; “about 2024” is fine.'),
    }),
}

const claimMayLeave: Rule = {
  code: 'claim-withheld',
  severity: 'warning',
  looksFor:
    'A claim or a rate of pay that rests only on what a person told or showed without agreeing that the ILO, and so the government, may read it.',
  example: {
    found: 'C-03 rests on a talk alone, and the consent to the ILO is missing.',
    better: 'C-03 rests also on a count, or the consent that was given is noted.',
  },
  why: 'The Office sends everything to the government, so what a person told goes out only if she agreed to that.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  papers: forCommittee,
  find: (facts) => {
    const seen = released('committee', facts)
    return withheldFrom(seen, facts).map((place) => ({
      ...place,
      message: text(
        'This rests only on evidence without consent that the ILO and the government read it: it will stay out of the committee’s edition.',
      ),
      hint: consentHint,
    }))
  },
}

const claimMayStayHome: Rule = {
  code: 'claim-not-public',
  severity: 'warning',
  looksFor:
    'A claim or a rate of pay that a gap report leaves out, because it rests only on what was told without consent that everybody may read it.',
  example: {
    found: 'C-03 rests on a talk alone, with consent to the ILO only.',
    better: 'C-03 rests also on a count, or she agreed that everybody may read it.',
  },
  why: 'A gap report is public, so what was not told for everybody stays out of it.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  papers: ['gap-report'],
  find: (facts) => {
    const ofOne = new Set(
      claimsOf(facts).flatMap(({ claim: { id, about } }) => (isOfMany(about) ? [] : id)),
    )
    return withheldFrom(released('public', facts), facts)
      .filter(({ record }) => !ofOne.has(record))
      .map((place) => ({
        ...place,
        message: text(
          'This rests only on evidence without consent that everybody may read it: it will stay out of the gap report.',
        ),
        hint: consentHint,
      }))
  },
}

/** What tells of one person, or may, stays out of a public paper whatever was agreed to; another rule speaks of it. */
const isOfMany = (about: string | undefined): boolean => about === 'several' || about === 'many'

const consentHint = text(
  'Note the consent if it was given, and what kind of evidence it is, or name other evidence. Ask again only if that puts nobody in danger.',
)

type RecordPlace = { readonly question: string; readonly record: string }

const withheldFrom = (seen: Released, facts: Facts): readonly RecordPlace[] => [
  ...claimsOf(facts)
    .filter(({ claim }) => !mayTellClaim(claim, seen))
    .map(({ question, claim }) => ({ question, record: claim.id })),
  ...payOf(facts.answers)
    .filter((pay) => !mayTellPay(pay, seen))
    .map(({ id }) => ({ question: payQuestion, record: id })),
]

/** What the edition for them will hold, by the same measure that makes it. */
const released = (audience: Reader, { answers }: Facts): Released =>
  releasedFor(audience, recordsOf(answers, 'witnesses', 'witness'), itemsOf(answers))

const itemsWhere = (
  { answers }: Facts,
  test: (item: EvidenceItem) => boolean,
  words: Pick<Finding, 'message' | 'hint'>,
): readonly Finding[] =>
  itemsOf(answers)
    .filter(test)
    .map(({ id }) => ({ question: evidenceQuestion, record: id, ...words }))

export const evidenceRules: readonly Rule[] = [
  claimMayLeave,
  claimMayStayHome,
  evidenceIsUsed,
  evidenceIsNamed,
  evidenceIsDated,
]
