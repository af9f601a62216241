import { describe, expect, test } from 'vitest'
import { nothingKnownOf, type StateKnowledge } from '../../src/countries/knowledge.ts'
import { draftWith, talk } from './scripted.ts'

const state: StateKnowledge = {
  ...nothingKnownOf('BG', '2026-11-21'),
  comments: [
    {
      kind: 'observation',
      year: 2024,
      commentId: '4413519',
      read: 'excerpt',
      provisions: ['3'],
      points: [{ about: 'Article 3', text: 'The Government met homeworkers.' }],
      openRequests: [
        { text: 'How the policy is reviewed', provisions: ['3'] },
        { text: 'A copy of the agreement', provisions: [] },
        { text: 'A copy of the agreement', provisions: ['3'] },
      ],
      source: 'N24',
    },
    {
      kind: 'directRequest',
      year: 2012,
      read: 'excerpt',
      provisions: ['6'],
      points: [],
      openRequests: [{ text: 'Which figures there are', provisions: ['6'] }],
      source: 'N24',
    },
  ],
  sources: { N24: { url: 'https://comments.example/24', what: 'A page' } },
}

/** At the list of what the Committee asked, in a case on Bulgaria. */
const atTheList = (typed: readonly string[], known = state) =>
  talk([':jump committee.comments', ...typed], {
    draft: draftWith({ 'standing.country': 'BG' }),
    state: known,
  })

const comments = 'committee.comments'

describe('at the list of comments', () => {
  test('the interview shows what is known, how much was read, and what it asks', async () => {
    const { screen } = await atTheList([])
    expect(screen).toContain(
      [
        'Known to us on 21 November 2026; there may be later ones:',
        '  observation of 2024: read in part',
        '  t 1. How the policy is reviewed',
        '  t 2. A copy of the agreement',
      ].join('\n'),
    )
    expect(screen).not.toContain('Which figures')
  })

  test('nothing is in the list until somebody takes it over', async () => {
    const { draft } = await atTheList([''])
    expect(draft.answers[comments]).toBeUndefined()
  })

  test('a request is taken over with all that is known, but without a day of reading', async () => {
    const { draft, asked } = await atTheList(['t 1'])
    expect(draft.answers[comments]).toEqual([
      {
        id: 'K-01',
        kind: 'observation',
        date: '2024',
        provisions: ['C177:3'],
        asked: 'How the policy is reviewed',
        source: 'NORMLEX, comment 4413519, read in part',
        link: 'https://comments.example/24',
      },
    ])
    expect(asked.at(-1)).toBe('What has happened since then?')
  })

  test('what was taken over is not offered again, and the next one moves up', async () => {
    const { draft, screen } = await atTheList(['t 1', ':jump committee.comments', 't 1', ':back'])
    expect(draft.answers[comments]).toMatchObject([
      { asked: 'How the policy is reviewed' },
      { id: 'K-02', asked: 'A copy of the agreement' },
    ])
    expect(screen).toContain('  observation of 2024: read in part')
    expect(screen).not.toContain('  t 1.')
  })

  test('a number that is not there is told', async () => {
    const { said, changes } = await atTheList(['t 3'])
    expect(said.at(-1)).toBe('There is no such request. Type t and one of the numbers above.')
    expect(changes).toEqual([])
  })

  test('“t” is a word like any other where nothing is known', async () => {
    const { said } = await atTheList(['t 1'], nothingKnownOf('BG', '2026-11-21'))
    expect(said.at(-1)).toMatch(/^(?:Type a to add|There is no “t 1”)/)
  })

  test('where nothing is known it says so, and never that there is none', async () => {
    const { screen } = await atTheList([], nothingKnownOf('FI', '2026-11-21'))
    expect(screen).toContain('No comment on this State is known to us: look on NORMLEX.')
  })

  test('“why” tells what the latest comment says', async () => {
    const { said } = await atTheList([':why'])
    expect(said).toContain('observation of 2024, Article 3: The Government met homeworkers.')
  })
})

test('at the day of reading the latest comment stands there, with nothing to take over', async () => {
  const { screen } = await talk([':jump committee.latestRead'], {
    draft: draftWith({ 'standing.country': 'BG' }),
    state,
  })
  expect(screen).toContain('  observation of 2024: read in part')
  expect(screen).not.toContain('t 1.')
})

test('for an invented State nothing is said of NORMLEX', async () => {
  const { screen } = await talk([':jump committee.comments'], {
    draft: draftWith({ 'standing.country': 'XA' }),
  })
  expect(screen).not.toContain('known to us')
})

test('on the short path of a State that is bound, the latest comment stands beside the choice of matters', async () => {
  const bound = draftWith({ 'standing.country': 'BG' })
  const onPath = [':jump scope.matters']
  const { screen } = await talk(onPath, { draft: bound, state })
  expect(screen).toContain('  observation of 2024: read in part')
  const notBound = draftWith({ 'standing.country': 'DE', 'standing.bound': 'no' })
  expect((await talk(onPath, { draft: notBound, state })).screen).not.toContain('observation of')
})
