import {
  type KnownComment,
  nothingKnownOf,
  type StateKnowledge,
} from '../../../src/countries/knowledge.ts'
import { aCase, type Case } from '../builder.ts'

const observation: KnownComment = {
  kind: 'observation',
  year: 2023,
  read: 'excerpt',
  provisions: [],
  points: [],
  openRequests: [],
  source: 'N',
}

/** A State with an old direct request on Article 8 and, as its latest, an observation with these changes. */
const knowing = (latest: Partial<KnownComment> = {}): { state: StateKnowledge } => ({
  state: {
    ...nothingKnownOf('BG', '2026-11-21'),
    comments: [
      { ...observation, ...latest },
      { ...observation, kind: 'directRequest', year: 2014, provisions: ['8'] },
    ],
  },
})

const knowingNothing = { state: nothingKnownOf('BG', '2026-11-21') }

const asking = (...provisions: KnownComment['provisions']): Partial<KnownComment> => ({
  provisions,
  openRequests: [{ text: 'How many inspections there were', provisions }],
})

const read = aCase().with({ 'committee.latestRead': '2026-05-03' })
const withNothingUnder6 = read.with({ 'scope.provisions': ['9.1', '6'] })

export const commentCases: readonly Case[] = [
  {
    title: 'nobody says to have read the latest comment',
    given: aCase(),
    surroundings: knowing(),
    expect: ['latest-comment-not-read'],
  },
  { title: 'it was read', given: read, surroundings: knowing(), expect: [] },
  {
    title: 'something was read before it was written',
    given: read.with({ 'committee.latestRead': 'June 2022' }),
    surroundings: knowing(),
    expect: ['latest-comment-not-read'],
  },
  {
    title: 'whether it was read is not known',
    given: read.with({ 'committee.latestRead': { notKnown: true } }),
    surroundings: knowing(),
    expect: ['latest-comment-not-read'],
  },
  {
    title: 'a newer one was found and read',
    given: aCase().comment({ date: '2025', provisions: ['C177:9.1'], readOn: '2026-05-03' }),
    surroundings: knowing(),
    expect: [],
  },
  {
    title: 'a newer one was found, but not read',
    given: aCase().comment({ date: '2025', provisions: ['C177:9.1'] }),
    surroundings: knowing(),
    expect: ['latest-comment-not-read'],
  },
  {
    title: 'only the same one was added',
    given: aCase().comment({ date: '2023', provisions: ['C177:9.1'], readOn: '2026-05-03' }),
    surroundings: knowing(),
    expect: ['latest-comment-not-read'],
  },
  {
    title: 'no comment is known to us, and nobody has looked',
    given: aCase(),
    surroundings: knowingNothing,
    expect: ['no-comment-known'],
  },
  {
    title: 'no comment is known to us, but the user added one',
    given: aCase().comment({ date: '2023', provisions: ['C177:9.1'] }),
    surroundings: knowingNothing,
    expect: [],
  },
  {
    title: 'no comment is known to us, and the user found none',
    given: aCase().with({ 'committee.comments': { doesNotApply: true } }),
    surroundings: knowingNothing,
    expect: [],
  },
  {
    title: 'no comment is known to us, and the user could not look',
    given: aCase().with({ 'committee.comments': { notKnown: true } }),
    surroundings: knowingNothing,
    expect: ['no-comment-known'],
  },
  {
    title: 'the Committee asks about an Article under which something is told',
    given: read,
    surroundings: knowing(asking('9.1')),
    expect: [],
  },
  {
    title: 'the Committee asks about an Article under which nothing is told',
    given: withNothingUnder6,
    surroundings: knowing(asking('6')),
    expect: ['comment-unanswered', 'article-empty'],
  },
  {
    title: 'the same, with a law under it',
    given: withNothingUnder6.with({ '6.law.texts': [{ id: 'L-91', title: 'Statistics Act' }] }),
    surroundings: knowing(asking('6')),
    expect: ['L-91: law-without-date'],
  },
  {
    title: 'the Committee asks about an Article with which the paper does not deal',
    given: read,
    surroundings: knowing(asking('3', '5')),
    expect: ['comment-unanswered'],
  },
  {
    title: 'what an older comment asked is left alone',
    given: read,
    surroundings: knowing(),
    expect: [],
  },
  {
    title: 'the user’s own entry of that comment is judged in its place',
    given: read.comment({ date: '2023', provisions: ['C177:3', 'C177:5'], asked: 'A policy?' }),
    surroundings: knowing(asking('3', '5')),
    expect: ['K-11: comment-not-taken-up'],
  },
  {
    title: 'an entry about an Article under which nothing is told',
    given: withNothingUnder6.comment({ provisions: ['C177:6'], asked: 'Which figures?' }),
    expect: ['K-11: comment-unanswered', 'article-empty'],
  },
  {
    title: 'the same, with what has happened since',
    given: withNothingUnder6.comment({ provisions: ['C177:6'], since: 'Nothing was published.' }),
    expect: ['article-empty'],
  },
]
