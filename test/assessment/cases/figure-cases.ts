import { aCase, type Case } from '../builder.ts'

export const figureCases: readonly Case[] = [
  { title: 'a plain figure', given: aCase().figure({}), expect: [] },
  {
    title: 'a percentage without the number asked',
    given: aCase().figure({ value: '78 per cent' }),
    expect: ['F-11: percentage-without-number'],
  },
  {
    title: 'a percentage with it',
    given: aCase().figure({ value: '78 %', sample: 525 }),
    expect: [],
  },
  {
    title: 'a claim with a percentage but without the number asked',
    given: aCase().claim({ text: '80% have no contract.', asked: undefined }),
    expect: ['C-11: percentage-without-number'],
  },
  {
    title: 'a claim whose words say of how many',
    given: aCase().claim({
      text: '94 per cent of the 64 homeworkers have no contract.',
      asked: undefined,
    }),
    expect: [],
  },
  {
    title: 'the government’s percentage, without its base',
    given: aCase()
      .saying('government', 'The Ministry says that 90 per cent are insured.')
      .saying('answer', 'Nobody we know is.'),
    expect: ['percentage-without-number'],
  },
  {
    title: 'the government’s percentage, with its base',
    given: aCase()
      .saying('government', 'The Ministry says that 90 per cent of 212 persons are insured.')
      .saying('answer', 'Nobody we know is.'),
    expect: [],
  },
  {
    title: 'a share of money needs no number of people',
    given: aCase()
      .saying('gap', 'They reach 30 per cent of the minimum wage.')
      .saying('news', undefined),
    expect: [],
  },
  {
    title: 'neither does a rise',
    given: aCase().saying('gap', 'The minimum wage rose by 10 per cent, the piece rates did not.'),
    expect: [],
  },
  {
    title: 'a law may speak of per cent',
    given: aCase().law({ says: 'The contribution is 17.5 per cent.' }),
    expect: [],
  },
  {
    title: 'a figure that counts all who work at home',
    given: aCase().figure({ counts: 'homeBased' }),
    expect: ['F-11: figure-counts-more'],
  },
  {
    title: 'a figure that counts teleworkers, and one that does not say',
    given: aCase().figure({ counts: 'teleworkers' }, { counts: 'unclear' }),
    expect: ['F-11: figure-counts-more', 'F-12: figure-counts-more'],
  },
  {
    title: 'a figure that counts others too, and says so',
    given: aCase().figure({
      counts: 'homeBased',
      method: 'The figure also counts those who sell their own goods.',
    }),
    expect: [],
  },
  {
    title: 'a claim that counts the self-employed',
    given: aCase().claim({ text: 'In the region 500 self-employed women sew at home.' }),
    expect: ['C-11: own-account-counted'],
  },
  {
    title: 'a claim about who was called self-employed',
    given: aCase().claim({ text: 'Offices told 7 homeworkers that they are self-employed.' }),
    expect: [],
  },
  {
    title: 'self-employed without a number',
    given: aCase().claim({ text: 'The self-employed are not counted here.' }),
    expect: [],
  },
  {
    title: 'a figure for the world',
    given: aCase().figure({ reach: 'global' }),
    expect: ['F-11: figure-is-global'],
  },
  {
    title: 'a figure for a part of the country',
    given: aCase().figure({ reach: 'part' }),
    expect: [],
  },
  {
    title: 'a figure without its source or its year',
    given: aCase().figure({ source: undefined }, { year: undefined }),
    expect: ['F-11: figure-without-source', 'F-12: figure-without-source'],
  },
]
