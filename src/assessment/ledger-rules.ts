import { recordsOf } from '../answers/answers.ts'
import { asksConsent, type EvidenceItem } from '../evidence/evidence-item.ts'
import type { Witness } from '../evidence/witness.ts'

import { text } from '../problems/text.ts'
import { ledgerOf } from './ledger.ts'
import type { Finding, Rule } from './rule.ts'

const evidenceIsFresh: Rule = {
  code: 'evidence-stale',
  severity: 'note',
  looksFor:
    'Evidence that something rests on, other than a law or a decision, from before your last submission.',
  example: {
    found: 'You wrote in August 2022; C-02 rests on a count of 2019.',
    better: 'A count of 2026 beside it, or a sentence that says how you know that it is still so.',
  },
  why: 'What was known at the last submission tells nothing of the time since.',
  source:
    'Observation of 2009 on the Netherlands, NORMLEX comment 2308334 (observations that repeat); the craft of drafting',
  papers: ['submission', 'other-route'],
  find: (facts) =>
    ledgerOf(facts)
      .items.filter(({ stale, usedBy }) => stale && usedBy.length > 0)
      .map(({ item, usedBy }) => ({
        question: 'evidence.items',
        record: item.id,
        message: text('This evidence is older than the last submission, and {ids} rests on it.', {
          ids: usedBy.join(', '),
        }),
        hint: text('Bring something newer, or say how you know that it is still so.'),
      })),
}

const consentIsRecorded: Rule = {
  code: 'consent-not-recorded',
  severity: 'note',
  looksFor:
    'Consent that lets something go out, without a word on when it was given and how it was explained.',
  example: {
    found: 'W-02 agreed that the ILO reads it; nothing says when, or in which language.',
    better: 'May 2026, in Bulgarian: the organiser read the consent sheet aloud.',
  },
  why: 'Who asks you later whether she knew what she agreed to should find the answer here.',
  source:
    'OHCHR manual on monitoring; WITNESS tip sheets on informed consent: disclosure, voluntariness, comprehension, competence',
  find: ({ answers }) => [
    ...recordsOf(answers, 'witnesses', 'witness').filter(lacksRecord).map(placedAt('witnesses')),
    ...recordsOf(answers, 'evidence.items', 'evidence')
      .filter((item) => asksConsent(item) && hasNoWitness(item) && lacksRecord(item))
      .map(placedAt('evidence.items')),
  ],
}

/** The consent of a witness was recorded with her. */
const hasNoWitness = ({ witness }: EvidenceItem): boolean => (witness ?? []).length === 0

type Agreed = Pick<Witness, 'consent' | 'consentOn' | 'consentExplained' | 'consentWithdrawn'>

const lacksRecord = ({ consent, consentOn, consentExplained, consentWithdrawn }: Agreed): boolean =>
  (consent?.ilo === true || consent?.public === true) &&
  consentWithdrawn === undefined &&
  (consentOn === undefined || consentExplained === undefined)

const placedAt =
  (question: string) =>
  ({ id }: { readonly id: string }): Finding => ({
    question,
    record: id,
    message: text('It may go out, but it is not noted when she agreed and how it was explained.'),
    hint: text('Write the month, the language and how it was explained, while somebody remembers.'),
  })

/** What the ledger of claims and evidence shows, and the record of consent. */
export const ledgerRules: readonly Rule[] = [evidenceIsFresh, consentIsRecorded]
