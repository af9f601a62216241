import { type KnownComment, nothingKnownOf } from '../../../src/countries/knowledge.ts'
import { aCase, type Case } from '../builder.ts'

const second = aCase()
  .with({ 'standing.lastSubmission': '2022' })
  .saying('news', 'The register is open now.')
const changed = (...changes: readonly (readonly [string, string])[]) => ({
  lastChanged: new Map(changes),
})

const sentOnce = aCase().with({
  'sending.records': [{ id: 'H-01', on: '20 August 2026', to: 'the Office' }],
})

const blank: KnownComment = {
  ...{ kind: 'observation', year: 2024, read: 'excerpt', source: 'N' },
  ...{ provisions: [], points: [], openRequests: [] },
}

const knowing = (comment: Pick<KnownComment, 'kind' | 'year'>) => ({
  state: { ...nothingKnownOf('BG', '2026-11-21'), comments: [{ ...blank, ...comment }] },
})

export const timeCases: readonly Case[] = [
  { title: 'no journal tells when anything was changed', given: second, expect: [] },
  {
    title: 'nothing under the Article was changed since the last paper',
    given: second,
    surroundings: changed(
      ['9.1.practice.claims', '2022-08-10T09:00:00.000Z'],
      ['9.1.request', '2021-05-01T09:00:00.000Z'],
    ),
    expect: ['text-unchanged'],
  },
  {
    title: 'one answer under it was changed since',
    given: second,
    surroundings: changed(
      ['9.1.practice.claims', '2022-08-10T09:00:00.000Z'],
      ['9.1.news', '2026-05-01T09:00:00.000Z'],
    ),
    expect: [],
  },
  {
    title: 'what was changed under another Article is told there',
    given: second,
    surroundings: changed(['6.gap', '2022-08-10T09:00:00.000Z']),
    expect: [],
  },
  {
    title: 'a last paper of this very year: what is older cannot be told',
    given: second.with({ 'standing.lastSubmission': '2026' }),
    surroundings: changed(['9.1.practice.claims', '2026-02-10T09:00:00.000Z']),
    expect: [],
  },
  {
    title: 'a first paper repeats none',
    given: aCase(),
    surroundings: changed(['9.1.practice.claims', '2022-08-10T09:00:00.000Z']),
    expect: [],
  },
  {
    title: 'everything is older than the latest comment',
    given: aCase().comment({ provisions: ['C177:9.1'], date: '2026', since: 'Nothing.' }),
    expect: ['nothing-newer-than-comment'],
  },
  {
    title: 'the newest of two comments counts, and a claim is newer than that',
    given: aCase().comment(
      { provisions: ['C177:9.1'], date: '2018', since: 'Nothing.' },
      { provisions: ['C177:9.1'], date: '2025', since: 'Nothing.' },
    ),
    expect: [],
  },
  {
    title: 'what happened since the comment is told in words',
    given: aCase()
      .with({ 'evidence.items': undefined })
      .claim({ when: '2023', evidence: undefined, text: 'In 2026 it is still so.' })
      .comment({ provisions: ['C177:9.1'], date: '2024', since: 'Nothing.' }),
    expect: ['gap-without-evidence', 'C-11: claim-without-source'],
  },
  {
    title: 'everything is older than a comment known to us',
    given: aCase().with({
      'committee.latestRead': '2026-05-03',
      'committee.comments': { doesNotApply: true },
    }),
    surroundings: knowing({ kind: 'directRequest', year: 2026 }),
    expect: ['nothing-newer-than-comment'],
  },
  {
    title: 'a general observation is about reports alone',
    given: aCase().with({ 'committee.latestRead': '2026-05-03' }),
    surroundings: knowing({ kind: 'generalObservation', year: 2026 }),
    expect: [],
  },
  {
    title: 'a claim of next year',
    given: aCase().claim({ when: 'summer 2027' }),
    expect: ['C-11: date-in-future'],
  },
  { title: 'a claim of this year', given: aCase().claim({ when: '2026' }), expect: [] },
  {
    title: 'a link without the day of looking',
    given: aCase()
      .evidence({ kind: 'media', title: 'News', date: '2025', link: 'https://news.example/' })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: ['E-11: link-without-day'],
  },
  {
    title: 'a link with it',
    given: aCase()
      .evidence({
        kind: 'media',
        title: 'News',
        date: '2025',
        link: 'https://news.example/',
        lookedOn: '3 May 2026',
      })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] }),
    expect: [],
  },
  {
    title: 'a date of figures that may have the month first',
    given: aCase().claim({ when: '03/05/2026' }),
    expect: ['C-11: date-two-ways'],
  },
  {
    title: 'a date of figures that can have the day first only',
    given: aCase().claim({ when: '25/05/2026' }),
    expect: [],
  },
  {
    title: 'nothing was changed after the day of sending, but the record of it',
    given: sentOnce,
    surroundings: changed(
      ['9.1.gap', '2026-08-20T09:00:00.000Z'],
      ['sending.records', '2026-08-21T09:00:00.000Z'],
    ),
    expect: [],
  },
  {
    title: 'two answers were changed after the day of sending',
    given: sentOnce,
    surroundings: changed(
      ['9.1.gap', '2026-08-21T00:00:00.000Z'],
      ['9.1.request', '2026-09-02T09:00:00.000Z'],
    ),
    expect: ['H-01: changed-since-sent'],
  },
  {
    title: 'an answer was changed on the very day, after the sending was recorded',
    given: sentOnce,
    surroundings: changed(
      ['9.1.gap', '2026-08-20T10:00:01.000Z'],
      ['sending.records', '2026-08-20T10:00:00.000Z'],
    ),
    expect: ['H-01: changed-since-sent'],
  },
  {
    title: 'an e-mail address to which it was sent is in no paper, so it gives nobody away',
    given: aCase().with({
      'sending.records': [{ id: 'H-01', on: '20 August 2026', to: 'office@example.org' }],
    }),
    expect: [],
  },
]
