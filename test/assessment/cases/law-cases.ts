import { aCase, type Case } from '../builder.ts'

export const lawCases: readonly Case[] = [
  {
    title: 'a law without a date',
    given: aCase().law({ date: undefined }),
    expect: ['L-11: law-without-date'],
  },
  {
    title: 'the day of entry into force is a date too',
    given: aCase().law({ date: undefined, inForceSince: '2004' }),
    expect: [],
  },
  { title: 'a link may be missing', given: aCase().law({ link: undefined }), expect: [] },
  {
    title: 'the law came into force only after the claim',
    given: aCase().law({ inForceSince: '2026-07-01' }),
    expect: ['C-11: law-after-claim'],
  },
  {
    title: 'another law was in force before',
    given: aCase().law({ inForceSince: '2026-07-01' }, { inForceSince: '2003-01-01' }),
    expect: [],
  },
  {
    title: 'another law has no date and may have been in force',
    given: aCase().law({ inForceSince: '2026-07-01' }, { date: undefined }),
    expect: ['L-12: law-without-date'],
  },
  {
    title: 'the law came into force while it happened',
    given: aCase().law({ inForceSince: '2026-01-01' }).claim({ when: '2025 to 2026' }),
    expect: [],
  },
  {
    title: 'a law that comes into force only after the day of sending',
    given: aCase().law({ inForceSince: '2027-01-01' }, {}),
    expect: ['L-11: law-not-in-force'],
  },
  {
    title: 'the same, and the paper says so',
    given: aCase().law({ inForceSince: '2027-01-01', says: 'It comes into force in 2027.' }, {}),
    expect: [],
  },
  {
    title: 'nothing but a bill, called in conformity',
    given: aCase()
      .saying('law.assessment', 'conforms')
      .law({ title: 'Home Work Bill', date: '2026-02-01' }),
    expect: ['law-not-in-force'],
  },
  {
    title: 'a bill beside a law',
    given: aCase()
      .saying('law.assessment', 'conforms')
      .law({ title: 'Home Work Bill', date: '2026-02-01' }, {}),
    expect: [],
  },
  {
    title: 'a bill, and the law is partly in conformity',
    given: aCase().law({ title: 'Draft Labour Act', date: '2026-02-01' }),
    expect: [],
  },
  {
    title: 'a law of which unit of Bosnia and Herzegovina?',
    given: aCase().state('BA'),
    expect: ['L-11: federal-unit-unnamed', 'federal-unit-unnamed'],
  },
  {
    title: 'the laws of all three units',
    given: aCase()
      .state('BA')
      .law(
        { title: 'Labour Law of the Federation of 2016' },
        { title: 'Labour Law of Republika Srpska' },
        { title: 'Labour Law of the Brčko District' },
      ),
    expect: [],
  },
  {
    title: 'one unit is left out',
    given: aCase()
      .state('BA')
      .law({ title: 'Labour Law of the Federation' }, { title: 'Zakon o radu, Republika Srpska' }),
    expect: ['federal-unit-unnamed'],
  },
  {
    title: 'a region left out is named in words elsewhere',
    given: aCase()
      .state('BA')
      .law({ title: 'Labour Law of the Federation' }, { title: 'Labour Law of Republika Srpska' })
      .saying('gap', 'What holds in Brcko is not known to us.'),
    expect: [],
  },
  {
    title: 'Belgium under Article 9: one inspection',
    given: aCase().state('BE'),
    expect: [],
  },
  {
    title: 'Belgium under Article 3: the regions have rules of their own',
    given: aCase().state('BE').dealingWith('3'),
    expect: ['federal-unit-unnamed'],
  },
]
