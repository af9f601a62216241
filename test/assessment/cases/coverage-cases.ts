import { aCase, type Case } from '../builder.ts'

export const coverageCases: readonly Case[] = [
  {
    title: 'an Article is chosen and nothing is told under it',
    given: aCase().with({ 'scope.provisions': ['9.1', '6'] }),
    expect: ['article-empty'],
  },
  {
    title: 'an Article is chosen and its law is told',
    given: aCase().with({ 'scope.provisions': ['9.1', '6'], '6.law.texts': { notKnown: true } }),
    expect: [],
  },
  {
    title: 'the government speaks and is not answered',
    given: aCase().saying('government', 'Inspectors come every year.'),
    expect: ['government-not-answered'],
  },
  {
    title: 'the government speaks and is answered',
    given: aCase()
      .saying('government', 'Inspectors come every year.')
      .saying('answer', 'Nobody has seen one.'),
    expect: [],
  },
  {
    title: 'what the government says is not known',
    given: aCase().saying('government', { notKnown: true, note: 'Asked in May 2026.' }),
    expect: [],
  },
  {
    title: 'the Committee asked about an Article that the paper leaves out',
    given: aCase().comment({ provisions: ['C177:9.1', 'C177:8'], asked: 'How many agents?' }),
    expect: ['K-11: comment-not-taken-up'],
  },
  {
    title: 'the Committee asked about an Article that the paper deals with',
    given: aCase().comment({ provisions: ['C177:9.1'], asked: 'How many inspections?' }),
    expect: [],
  },
  {
    title: 'a claim takes up the Article of the comment',
    given: aCase()
      .claim({ provisions: ['C177:9.1', 'C177:8'] })
      .comment({ provisions: ['C177:8'], asked: 'How many agents?' }),
    expect: [],
  },
  {
    title: 'a second paper without news',
    given: aCase().with({ 'standing.lastSubmission': '2022' }),
    expect: ['news-missing'],
  },
  {
    title: 'a second paper with news under one Article',
    given: aCase()
      .with({ 'standing.lastSubmission': '2022' })
      .saying('news', 'Since 2023 the register is open.'),
    expect: [],
  },
  {
    title: 'no demands',
    given: aCase().with({ 'demands.items': undefined }),
    expect: ['demands-missing'],
  },
  {
    title: 'no demands, on purpose',
    given: aCase().with({ 'demands.items': { doesNotApply: true } }),
    expect: [],
  },
  {
    title: 'a demand to nobody',
    given: aCase().demand({}, { addressee: undefined }),
    expect: ['D-12: demand-without-addressee'],
  },
  {
    title: 'an Article that the paper does not deal with is left alone',
    given: aCase().with({ 'scope.provisions': ['9.1'] }),
    expect: [],
  },
]
