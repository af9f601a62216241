import { describe, expect, test } from 'vitest'
import { surveysIn } from '../../src/editions/edition.ts'
import { groupsTold } from '../../src/editions/small-groups.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Cell } from '../../src/quantities/told-figures.ts'
import { assessmentOf } from '../builders/answers-file.ts'
import { type Counts, group, nothing, shareOf, told } from './some-figures.ts'

describe('of a share', () => {
  const cases: readonly [given: readonly [number, number, number], told: readonly Cell[]][] = [
    [
      [31, 24, 5],
      [31, 24, 5],
    ],
    [
      [0, 60, 0],
      [0, 60, 0],
    ],
    [
      [3, 57, 0],
      ['few', null, 0],
    ],
    [
      [57, 3, 0],
      [null, 'few', 0],
    ],
    [
      [20, 37, 3],
      [20, null, 'few'],
    ],
    [
      [2, 3, 55],
      ['few', 'few', null],
    ],
    [
      [4, 4, 4],
      [null, null, null],
    ],
    [
      [3, 5, 52],
      [null, null, null],
    ],
    [
      [1, 2, 0],
      [null, null, null],
    ],
  ]
  test.each(cases)('%j is told as %j', (given, expected) => {
    expect(shareOf(...given)).toEqual(expected)
  })
})

const groupsOf = (
  all: Counts,
  parts: readonly (readonly [by: 'sex' | 'sector', value: string, counts: Counts])[],
) =>
  groupsTold([
    group('all', null, all),
    ...parts.map(([by, value, counts]) => group(by, value, counts)),
  ]).map(({ value, n, belowMinimum }) => [value ?? 'all', n, belowMinimum])

describe('of groups', () => {
  test('a small one goes with another, since the sum is told', () => {
    expect(
      groupsOf({ n: 60, below: 51 }, [
        ['sex', 'women', { n: 57, below: 50 }],
        ['sex', 'men', { n: 3, below: 1 }],
      ]),
    ).toEqual([
      ['all', 60, 51],
      ['women', null, null],
      ['men', 'few', null],
    ])
  })

  test('the smallest of the others goes, and those that remain are told', () => {
    expect(
      groupsOf({ n: 60, below: 51 }, [
        ['sector', 'footwear', { n: 30, below: 25 }],
        ['sector', 'garments', { n: 20, below: 15 }],
        ['sector', 'incense', { n: 8, below: 8 }],
        ['sector', 'toys', { n: 2, below: 2 }],
      ]),
    ).toEqual([
      ['all', 60, 51],
      ['footwear', 30, 25],
      ['garments', 20, 15],
      ['incense', null, null],
      ['toys', 'few', null],
    ])
  })

  test('those whose sector is not known are a group too, which nobody prints', () => {
    expect(
      groupsOf({ n: 60, below: 60 }, [
        ['sector', 'footwear', { n: 40, below: 40 }],
        ['sector', 'garments', { n: 18, below: 18 }],
      ]),
    ).toEqual([
      ['all', 60, 60],
      ['footwear', 40, 40],
      ['garments', null, null],
    ])
  })

  test('few above the minimum are told as all but few, and in no group', () => {
    expect(
      groupsOf({ n: 60, below: 57 }, [
        ['sex', 'women', { n: 40, below: 37 }],
        ['sex', 'men', { n: 20, below: 20 }],
      ]),
    ).toEqual([
      ['all', 60, 'allButFew'],
      ['women', 40, null],
      ['men', 20, null],
    ])
  })

  test('few below the minimum in one group take the number of a second one along', () => {
    expect(
      groupsOf({ n: 60, below: 20 }, [
        ['sex', 'women', { n: 40, below: 18 }],
        ['sex', 'men', { n: 20, below: 2 }],
      ]),
    ).toEqual([
      ['all', 60, 20],
      ['women', 40, null],
      ['men', 20, null],
    ])
  })

  test('nothing is told where fewer than five persons told of pay', () => {
    expect(groupsOf({ n: 4, below: 4 }, [['sex', 'women', { n: 4, below: 4 }]])).toEqual([])
  })

  test('few without a minimum wage to compare with are not told by what is left', () => {
    const all = { ...group('all', null, { n: 30, below: 20 }), compared: 27 }
    const [told] = groupsTold([all])
    expect([told?.belowMinimum, told?.compared]).toEqual([null, undefined])
    const [many] = groupsTold([{ ...all, compared: 25 }])
    expect([many?.belowMinimum, many?.compared]).toEqual([20, 25])
  })

  test('least and most are never told, the rest where five persons are on either side', () => {
    const [all] = groupsTold([group('all', null, { n: 20, below: 20 })])
    const [ten] = groupsTold([group('all', null, { n: 19, below: 19 })])
    const [five] = groupsTold([group('all', null, { n: 9, below: 9 })])
    expect([all, ten, five].map((one) => Object.values(one?.net ?? {}))).toEqual([
      ['1.50', '1.20', '2.10', null, null],
      ['1.50', null, null, null, null],
      [null, null, null, null, null],
    ])
  })
})

const bandsOf = (counts: readonly number[], below: number, minimum = '4') => {
  const payBands = counts.map((n, index) => ({
    from: String(index),
    to: index === counts.length - 1 ? null : String(index + 1),
    n,
  }))
  const n = counts.reduce((sum, count) => sum + count, 0)
  return told({
    groups: [group('all', null, { n, below })],
    payBands,
    minimum: { id: 'N-01', hourly: minimum },
  }).payBands.map(({ from, to, n: persons }) => `${from}–${to ?? ''}: ${persons}`)
}

describe('bands', () => {
  test('are joined with their neighbours until none holds few', () => {
    expect(bandsOf([2, 9, 0, 10, 7, 3], 21)).toEqual(['0–2: 11', '2–3: 0', '3–4: 10', '4–: 10'])
  })

  test('are not joined over the minimum, where it is told how many are below it', () => {
    expect(bandsOf([6, 7, 2, 3, 6, 6], 18)).toEqual([
      '0–1: 6',
      '1–2: 7',
      '2–4: 5',
      '4–5: 6',
      '5–: 6',
    ])
  })

  test('that reach over the minimum are cut there, and hold no few on either side', () => {
    expect(bandsOf([8, 8, 8, 8, 8], 26, '3.5')).toEqual([
      '0–1: 8',
      '1–2: 8',
      '2–3.5: 10',
      '3.5–4: 6',
      '4–: 8',
    ])
  })

  test('are joined over the minimum, where few are on one side of it', () => {
    expect(bandsOf([20, 20, 10, 7, 3], 57)).toEqual(['0–1: 20', '1–2: 20', '2–3: 10', '3–: 10'])
  })

  test('are not told where fewer than five persons are in all of them', () => {
    expect(bandsOf([0, 4, 0], 4)).toEqual([])
  })
})

describe('an edition', () => {
  const survey = {
    id: 'S-01',
    title: 'Sixty',
    figures: { ...nothing, shares: [{ subject: 'maternity', yes: 3, no: 57, unknown: 0 }] },
  }
  const sharesFor = (audience: 'internal' | 'committee' | 'public') =>
    surveysIn(withhold(assessmentOf({ 'evidence.surveys': [survey] }), audience))[0]?.figures
      ?.shares

  test.each(['committee', 'public'] as const)('for the %s holds no number of few', (audience) => {
    expect(sharesFor(audience)).toEqual([
      { subject: 'maternity', yes: 'few', no: null, unknown: 0 },
    ])
  })

  test('for the house holds all', () => {
    expect(sharesFor('internal')).toEqual(survey.figures.shares)
  })
})
