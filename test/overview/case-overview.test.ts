import { describe, expect, test } from 'vitest'
import { overviewLines } from '../../src/commands/overview/overview-lines.ts'
import { type CaseOverview, overviewOf } from '../../src/overview/case-overview.ts'
import type { Problem, Severity } from '../../src/problems/problem.ts'
import { text } from '../../src/problems/text.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'

const found = (severity: Severity): Problem => ({
  code: 'x',
  severity,
  place: {},
  message: text('x'),
  hint: text('x'),
})

const overview = (answers: Given, problems: readonly Problem[] = []): CaseOverview =>
  overviewOf({
    case: 'a-case',
    assessment: assessmentOf(answers),
    problems,
    today: '2026-08-01',
  })

test('what is replied under a provision is told apart from what is not', () => {
  const { provisions } = overview({
    'scope.provisions': ['1.a', '2', '3', '6', '10'],
    '2.law.assessment': 'cannotSay',
    '2.practice.assessment': { notKnown: true },
    '3.law.assessment': 'conforms',
    '6.law.assessment': { doesNotApply: true, note: 'kept from the row' },
    '6.practice.assessment': 'silent',
  })
  expect(provisions).toEqual([
    { key: '1.a', law: 'notAssessed', practice: 'notAssessed' },
    { key: '2', law: 'cannotSay', practice: 'notKnown' },
    { key: '3', law: 'conforms', practice: 'unanswered' },
    { key: '6', law: 'doesNotApply', practice: 'silent' },
    { key: '10', law: 'notAssessed', practice: 'notAssessed' },
  ])
})

test('problems are counted by how grave they are', () => {
  const problems = (['note', 'error', 'note', 'warning', 'note'] as const).map(found)
  expect(overview({}, problems).problems).toEqual({ error: 1, warning: 1, note: 3 })
})

describe('the organisation is named', () => {
  const name = 'Union of Home\nStitchers'
  const cases: readonly [what: string, answers: Given, named: string | null][] = [
    ['by its short name', { 'organisation.name': name, 'organisation.acronym': 'UHS' }, 'UHS'],
    ['else by its name, on one line', { 'organisation.name': name }, 'Union of Home Stitchers'],
    ['not while nothing is answered', {}, null],
  ]
  test.each(cases)('%s', (_, ...[answers, named]) => {
    expect(overview(answers).organisation).toBe(named)
  })
})

describe('the State and what binds it', () => {
  const cases: readonly [answers: Given, state: object | null, bound: boolean | null][] = [
    [{}, null, null],
    [{ 'standing.country': 'BG' }, { code: 'BG', invented: null }, true],
    [{ 'standing.country': 'IN' }, { code: 'IN', invented: null }, false],
    [
      { 'standing.country': 'XC', 'standing.countryName': 'Kestria', 'standing.bound': 'no' },
      { code: 'XC', invented: 'Kestria' },
      false,
    ],
    [{ 'standing.country': 'XC' }, { code: 'XC', invented: null }, null],
  ]
  test.each(cases)('%j', (answers, ...[state, bound]) => {
    expect(overview(answers)).toMatchObject({ state, bound })
  })
})

describe('whether a paper was sent', () => {
  const sent = {
    'sending.records': [
      { id: 'H-01', on: 'May 2025' },
      { id: 'H-02', on: '20 August 2026' },
    ],
  }
  const changed = { ...found('note'), code: 'changed-since-sent' }

  test('is told with the day of the last sending, and whether answers were changed since', () => {
    expect(overview({}).sent).toBeNull()
    expect(overview(sent).sent).toEqual({ on: '20 August 2026', changedSince: false })
    expect(overview(sent, [changed]).sent).toEqual({ on: '20 August 2026', changedSince: true })
  })

  test('stands in a line of its own', () => {
    const lines = (problems: readonly Problem[]) =>
      overviewLines(overview(sent, problems), { wording: wordingOf('en'), columns: undefined })
    expect(lines([])).toContain('\n  Sent: 20 August 2026\n')
    expect(lines([changed])).toContain('\n  Sent: 20 August 2026; answers were changed since\n')
  })
})
