import { aCase, type Case, towardsRatification } from '../builder.ts'

const told = { kind: 'testimony', title: 'What a stitcher told', date: 'May 2026' } as const
const photograph = { kind: 'photograph', title: 'Glue without a label', date: 'May 2026' } as const
const seen = { 'method.how': 'See E-01 and E-02.' }

const gapReport = aCase()
  .state('FR')
  .with({ 'standing.bound': 'no', ...towardsRatification })

/** What a public paper leaves out, and says so before it is made. */
export const publicCases: readonly Case[] = [
  { title: 'claims about many, with a count', given: gapReport, expect: [] },
  {
    title: 'consent to the ILO is not consent to everybody',
    given: gapReport
      .evidence({ ...told, consent: { ilo: true } })
      .claim({ evidence: ['E-11'] })
      .with(seen),
    expect: ['testimony-alone', 'C-11: claim-not-public'],
  },
  {
    title: 'consent to everybody',
    given: gapReport
      .evidence({ ...told, consent: { public: true } })
      .claim({ evidence: ['E-01', 'E-02'] }, { evidence: ['E-11'] }),
    expect: [],
  },
  {
    title: 'nobody says whether it is one or many',
    given: gapReport.claim({ about: undefined }),
    expect: ['C-11: claim-about-unsaid'],
  },
  {
    title: 'of one person the interview has said that it stays out',
    given: gapReport.claim({}, { about: 'one', affected: 1 }),
    expect: [],
  },
]

export const evidenceCases: readonly Case[] = [
  {
    title: 'evidence that nothing names',
    given: aCase().evidence({ kind: 'letter', title: 'A letter', date: '2025' }),
    expect: ['E-11: evidence-unused'],
  },
  {
    title: 'evidence that only a text names',
    given: aCase()
      .evidence({ kind: 'letter', title: 'A letter', date: '2025' })
      .with({ 'homework.givers': 'See the letter (E-11).' }),
    expect: [],
  },
  {
    title: 'evidence without a title',
    given: aCase()
      .evidence({ kind: 'letter', date: '2025' })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: ['E-11: evidence-without-title'],
  },
  {
    title: 'evidence without a date',
    given: aCase()
      .evidence({ kind: 'letter', title: 'A letter' })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: ['E-11: evidence-without-date'],
  },
  {
    title: 'a claim that rests on testimony without consent',
    given: aCase()
      .evidence(told)
      .claim({ evidence: ['E-11'] })
      .with(seen),
    expect: ['testimony-alone', 'C-11: claim-withheld'],
  },
  {
    title: 'consent for the public is not consent for the ILO',
    given: aCase()
      .evidence({ ...photograph, consent: { ilo: false, public: true } })
      .claim({ evidence: ['E-11'] })
      .with(seen),
    expect: ['one-source-alone', 'C-11: claim-withheld'],
  },
  {
    title: 'the same with consent',
    given: aCase()
      .evidence({ ...photograph, consent: { ilo: true } })
      .claim({ evidence: ['E-01', 'E-02'] }, { evidence: ['E-11'] }),
    expect: [],
  },
  {
    title: 'the item is agreed to, but not the witness from whom it comes',
    given: aCase()
      .witness({ work: 'stitches' })
      .evidence({ ...told, consent: { ilo: true }, witness: ['W-11'] })
      .claim({ evidence: ['E-01', 'E-02'] }, { evidence: ['E-11'], witnesses: ['W-11'] }),
    expect: ['C-12: claim-withheld'],
  },
  {
    title: 'item and witness agree',
    given: aCase()
      .witness({ work: 'stitches', consent: { ilo: true } })
      .evidence({ ...told, consent: { ilo: true }, witness: ['W-11'] })
      .claim({ evidence: ['E-01', 'E-02'] }, { evidence: ['E-11'], witnesses: ['W-11'] }),
    expect: [],
  },
  {
    title: 'beside other evidence the claim stays',
    given: aCase()
      .evidence(told)
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: [],
  },
  {
    title: 'a rate of pay that a witness told without consent',
    given: aCase()
      .witness({ work: 'stitches' })
      .dealingWith('4.2.d')
      .pay({ witness: ['W-11'] }, {}),
    expect: ['P-21: claim-withheld'],
  },
]

const file = {
  ...{ file: 'E-11.jpg', fileType: 'image/jpeg', fileBytes: 3, sha256: 'ab' },
  giveAway: 'nothing',
  shows: 'Glue and a brush',
  consent: { union: true, ilo: true },
} as const
const cited = { evidence: ['E-01', 'E-02', 'E-11'] }

/** Where the file of a piece of evidence goes. */
export const fileCases: readonly Case[] = [
  {
    title: 'a picture that somebody looked at, with words and consent',
    given: aCase()
      .evidence({ ...photograph, ...file, use: 'printed' })
      .claim(cited),
    expect: [],
  },
  {
    title: 'a picture that nobody looked at',
    given: aCase()
      .evidence({ ...photograph, ...file, giveAway: undefined, use: 'exhibit' })
      .claim(cited),
    expect: ['E-11: picture-not-looked-at'],
  },
  {
    title: 'one that nobody looked at and that stays',
    given: aCase()
      .evidence({ ...photograph, ...file, giveAway: undefined, use: 'kept' })
      .claim(cited),
    expect: [],
  },
  {
    title: 'a picture with something in it',
    given: aCase()
      .evidence({ ...photograph, ...file, giveAway: 'something', use: 'printed' })
      .claim(cited),
    expect: ['E-11: picture-gives-away'],
  },
  {
    title: 'a picture without words',
    given: aCase()
      .evidence({ ...photograph, ...file, shows: undefined, use: 'printed' })
      .claim(cited),
    expect: ['E-11: picture-without-words'],
  },
  {
    title: 'a file that was never added',
    given: aCase()
      .evidence({ ...photograph, consent: { ilo: true }, use: 'printed' })
      .claim(cited),
    expect: ['E-11: evidence-without-file'],
  },
  {
    title: 'a PDF printed as a picture',
    given: aCase()
      .evidence({ ...photograph, ...file, fileType: 'application/pdf', use: 'printed' })
      .claim(cited),
    expect: ['E-11: evidence-file-unfit'],
  },
  {
    title: 'a table of figures sent as an exhibit',
    given: aCase()
      .evidence({ ...photograph, ...file, fileType: 'text/csv', use: 'exhibit' })
      .claim(cited),
    expect: ['E-11: evidence-file-unfit'],
  },
  {
    title: 'a photograph without consent',
    given: aCase()
      .evidence({ ...photograph, ...file, consent: { union: true }, use: 'printed' })
      .claim(cited),
    expect: ['E-11: evidence-file-withheld'],
  },
]
