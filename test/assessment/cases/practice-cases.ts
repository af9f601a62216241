import { aCase, type Case } from '../builder.ts'

const testimony = {
  kind: 'testimony',
  title: 'What a stitcher told',
  date: 'May 2026',
  consent: { ilo: true },
} as const

export const practiceCases: readonly Case[] = [
  {
    title: 'a claim without words',
    given: aCase().claim({ text: undefined }),
    expect: ['C-11: claim-without-text'],
  },
  {
    title: 'a claim without a figure',
    given: aCase().claim({ affected: undefined }),
    expect: ['C-11: claim-without-figure'],
  },
  {
    title: 'a share of those asked is a figure',
    given: aCase().claim({ affected: undefined, text: 'Eight per cent had a contract.' }),
    expect: [],
  },
  {
    title: 'a claim about one person needs none',
    given: aCase().claim({ affected: undefined, about: 'one' }),
    expect: [],
  },
  {
    title: 'each claim is judged by itself',
    given: aCase().claim({}, { when: undefined }, { affected: undefined, when: undefined }),
    expect: ['C-13: claim-without-figure', 'C-12: claim-without-date', 'C-13: claim-without-date'],
  },
  {
    title: 'a claim without a source',
    given: aCase()
      .saying('practice.assessment', 'cannotSay')
      .claim({ evidence: undefined })
      .with({ 'evidence.items': undefined }),
    expect: ['C-11: claim-without-source'],
  },
  {
    title: 'a claim that does not say about how many it is',
    given: aCase().claim({ about: undefined }),
    expect: ['C-11: claim-about-unsaid'],
  },
  {
    title: 'three sentences are enough',
    given: aCase().claim({
      text: 'Act No. 41 of 2003 asks for a slip. Nobody gives one (Art. 4). Nobody asks.',
    }),
    expect: [],
  },
  {
    title: 'four are too many',
    given: aCase().claim({ text: 'Nobody writes. Nobody pays. Nobody asks! Who comes?' }),
    expect: ['C-11: claim-too-long'],
  },
  {
    title: 'a claim that names another Article first',
    given: aCase().claim({ provisions: ['C177:4.1', 'C177:9.1'] }),
    expect: ['C-11: claim-misplaced'],
  },
  {
    title: 'a claim that names others second',
    given: aCase().claim({ provisions: ['C177:9.1', 'C177:4.1'] }),
    expect: [],
  },
  {
    title: 'a claim that names none',
    given: aCase().claim({ provisions: undefined }),
    expect: [],
  },
  {
    title: 'one source alone',
    given: aCase()
      .claim({ evidence: ['E-01'] })
      .with({ 'method.how': 'See E-02.' }),
    expect: ['one-source-alone'],
  },
  {
    title: 'one source for each of two claims are two',
    given: aCase().claim({ evidence: ['E-01'] }, { evidence: ['E-02'] }),
    expect: [],
  },
  {
    title: 'testimony alone',
    given: aCase()
      .evidence(testimony, testimony)
      .claim({ evidence: ['E-11', 'E-12'] })
      .with({ 'method.how': 'See E-01 and E-02.' }),
    expect: ['testimony-alone'],
  },
  {
    title: 'testimony beside a count',
    given: aCase()
      .evidence(testimony)
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: [],
  },
]
