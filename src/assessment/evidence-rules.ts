import { type Answers, recordsOf } from '../answers/answers.ts'
import type { PayRecord } from '../catalogue/records.ts'
import type { EvidenceItem } from '../evidence/evidence-item.ts'
import { mayTellClaim, mayTellPay, type Released, releasedFor } from '../evidence/released.ts'
import { text } from '../problems/text.ts'
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
  why: 'The Office sends everything to the government, so what a person told goes out only if she agreed to that.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  find: (facts) => {
    const seen = released(facts)
    return [
      ...claimsOf(facts)
        .filter(({ claim }) => !mayTellClaim(claim, seen))
        .map(({ question, claim }) => withheld(question, claim.id)),
      ...payOf(facts.answers)
        .filter((pay) => !mayTellPay(pay, seen))
        .map(({ id }) => withheld(payQuestion, id)),
    ]
  },
}

const withheld = (question: string, record: string): Finding => ({
  question,
  record,
  message: text(
    'This rests only on evidence without consent that the ILO and the government read it: it will stay out of the committee’s edition.',
  ),
  hint: text(
    'Note the consent if it was given, and what kind of evidence it is, or name other evidence. Ask again only if that puts nobody in danger.',
  ),
})

/** What the committee's edition will hold, by the same measure that makes it. */
const released = ({ answers }: Facts): Released =>
  releasedFor('committee', recordsOf(answers, 'witnesses', 'witness'), itemsOf(answers))

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
  evidenceIsUsed,
  evidenceIsNamed,
  evidenceIsDated,
]
