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
]
