import { type ACase, aCase, type Case, towardsRatification } from '../builder.ts'

const report = aCase()
  .state('FR')
  .with({ 'standing.bound': 'no', ...towardsRatification })
const comparison = aCase().with({ 'legislation.model': ['labourCode'] })

const toTheCommittee = [
  'We ask the Committee of Experts to examine this.',
  'These are observations under article 23 of the ILO Constitution.',
  'The CEACR should ask for figures.',
  'We therefore submit the facts to the Committee.',
  'The Committee should ask the Government for the text.',
]

const atHome = [
  'We ask the Government to bring the Convention before Parliament.',
  'We ask the Committee on Labour of Parliament to hear homeworkers.',
  'In 2023 the Committee of Experts asked the Government about Convention No. 111.',
  'The Advisory Committee should meet twice a year.',
  'A committee of homeworkers is asked first.',
]

const summed = (words: string): ACase => report.with({ 'paper.summary': words })

export const gapReportCases: readonly Case[] = [
  { title: 'a gap report with addressees, an ask and a proposal', given: report, expect: [] },
  {
    title: 'it speaks to nobody',
    given: report.with({ 'ratification.addressees': undefined }),
    expect: ['gap-report-addressee-missing'],
  },
  {
    title: 'nobody chosen is nobody',
    given: report.with({ 'ratification.addressees': [] }),
    expect: ['gap-report-addressee-missing'],
  },
  {
    title: 'it asks for nothing',
    given: report.with({ 'ratification.ask': undefined }),
    expect: ['gap-report-ask-missing'],
  },
  ...toTheCommittee.map((words) => ({
    title: `to the Committee: ${words}`,
    given: summed(words),
    expect: ['gap-report-to-committee'],
  })),
  ...atHome.map((words) => ({ title: `at home: ${words}`, given: summed(words), expect: [] })),
  {
    title: 'what the government says of the Committee is not ours',
    given: report.with({
      'ratification.obstacles': [
        { id: 'O-01', said: 'We ask the Committee of Experts first.', answer: 'Why?' },
      ],
    }),
    expect: [],
  },
  {
    title: 'an obstacle without an answer, beside one with',
    given: report.with({
      'ratification.obstacles': [
        { id: 'O-01', said: 'Homes cannot be inspected.' },
        { id: 'O-02', said: 'It costs too much.', answer: 'It costs EUR 11 000.' },
      ],
    }),
    expect: ['O-01: obstacle-without-answer'],
  },
  {
    title: 'a precedent without a source; a link is one',
    given: report.with({
      'ratification.precedents': [
        { id: 'Q-01', where: 'A neighbour' },
        { id: 'Q-02', where: 'Another', link: 'https://example.org/' },
        { id: 'Q-03', where: 'A third', source: 'Official journal of 2013' },
      ],
    }),
    expect: ['Q-01: precedent-without-source'],
  },
  {
    title: 'steps of the plan without a day, without a doer, with both',
    given: report.with({
      'ratification.plan': [
        { id: 'S-01', step: 'A bill', who: 'the Ministry of Labour' },
        { id: 'S-02', step: 'A bill', by: '2027-12' },
        { id: 'S-03', step: 'A bill', who: 'the Ministry of Labour', by: '2027-12' },
      ],
    }),
    expect: ['S-01: plan-step-without-date-or-doer', 'S-02: plan-step-without-date-or-doer'],
  },
  {
    title: 'the law conforms, but which?',
    given: report
      .saying('law.assessment', 'conforms')
      .saying('law.texts', undefined)
      .saying('practice.assessment', 'conforms')
      .saying('gap', undefined),
    expect: ['conforms-without-text'],
  },
  {
    title: 'a gap without wording that would close it',
    given: report.saying('proposal', undefined),
    expect: ['proposal-missing'],
  },
  {
    title: 'none is needed',
    given: report.saying('proposal', { doesNotApply: true }),
    expect: [],
  },
  {
    title: 'a comparison of laws asks for the wording too',
    given: comparison.saying('proposal', undefined),
    expect: ['proposal-missing'],
  },
  { title: 'a comparison of laws with it', given: comparison, expect: [] },
  {
    title: 'a submission asks for none',
    given: aCase().saying('proposal', undefined),
    expect: [],
  },
  {
    title: 'a proposal speaks in the words of a law, not of the duty of the State',
    given: report
      .dealingWith('4.2.d')
      .saying('request', undefined)
      .saying('proposal', 'The Ministry of Labour shall fix the piece rates.'),
    expect: [],
  },
]
