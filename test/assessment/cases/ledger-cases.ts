import { aCase, type Case } from '../builder.ts'

const old = { kind: 'survey', title: 'A count of 2019', date: '2019' } as const
const told = { kind: 'testimony', title: 'What a stitcher told', date: 'May 2026' } as const
const followUp = aCase()
  .with({ 'standing.lastSubmission': 'August 2022' })
  .saying('news', 'A count of 2026.')

export const ledgerCases: readonly Case[] = [
  {
    title: 'a count from before the last submission',
    given: followUp.evidence(old).claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: ['E-11: evidence-stale'],
  },
  {
    title: 'an old count on a first submission',
    given: aCase()
      .evidence(old)
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: [],
  },
  {
    title: 'an old decision, which does not age',
    given: followUp
      .evidence({ ...old, kind: 'decision' })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: [],
  },
  {
    title: 'an old count that nothing rests on',
    given: followUp.evidence(old),
    expect: ['E-11: evidence-unused'],
  },
  {
    title: 'consent of a witness without a word on how',
    given: aCase()
      .witness({ consent: { ilo: true }, consentExplained: undefined })
      .claim({ witnesses: ['W-11'] }),
    expect: ['W-11: consent-not-recorded'],
  },
  {
    title: 'consent to a thing without a date, from nobody who has a code',
    given: aCase()
      .evidence({ ...told, consent: { ilo: true }, consentOn: undefined })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: ['E-11: consent-not-recorded'],
  },
  {
    title: 'consent that was taken back needs no record',
    given: aCase()
      .evidence({ ...told, consent: { ilo: true }, consentWithdrawn: '2026', consentOn: undefined })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: [],
  },
]
