import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveysIn } from '../../src/editions/edition.ts'
import { withoutSmallCells } from '../../src/editions/small-cells.ts'
import { groupsTold } from '../../src/editions/small-groups.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Figures, PayGroup } from '../../src/quantities/figures.ts'
import type { Cell, ToldFigures, ToldGroup } from '../../src/quantities/told-figures.ts'
import { assessmentOf } from '../builders/answers-file.ts'
import { type Equation, mayBe } from './whole-numbers.ts'

const spread = {
  median: '1.50',
  lowerQuartile: '1.20',
  upperQuartile: '2.10',
  least: '0.40',
  most: '6.30',
}

type Counts = { readonly n: number; readonly below: number }

const group = (by: PayGroup['by'], value: string | null, { n, below }: Counts): PayGroup => ({
  by,
  value,
  n,
  gross: spread,
  net: spread,
  belowMinimum: below,
})

const nothing: Figures = {
  currency: 'EUR',
  minimum: { id: 'N-01', hourly: '4.20' },
  groups: [],
  payBands: [],
  hoursBands: [],
  shares: [],
}

const told = (figures: Partial<Figures>): ToldFigures =>
  withoutSmallCells({ ...nothing, ...figures })

const shareOf = (yes: number, no: number, unknown: number) => {
  const [share] = told({ shares: [{ subject: 'maternity', yes, no, unknown }] }).shares
  return [share?.yes, share?.no, share?.unknown]
}

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

/** What a reader knows of one cell: its number, or that it is at least and at most so many. */
const knownOf = (name: string, cell: Cell, all: number): readonly Equation[] => {
  if (typeof cell === 'number') return [{ sum: [name], is: cell }]
  if (cell === 'few') return [{ sum: [name], atLeast: 1, atMost: 4 }]
  return cell === 'allButFew' ? [{ sum: [name], atLeast: all - 4, atMost: all - 1 }] : []
}

const parts = ['women', 'men', 'notSaid']
const sectors = ['bags', 'shoes', 'toys']

/** Persons by sex and sector with the band of each, so that all tables are of the same persons. */
const persons = fc.array(
  fc.record({
    sex: fc.constantFrom(...parts, 'women', 'women'),
    sector: fc.constantFrom(...sectors, 'shoes', 'shoes', null),
    band: fc.constantFrom(0, 1, 1, 2, 2, 2, 3, 4),
  }),
  { minLength: 1, maxLength: 32 },
)

type Person = { readonly sex: string; readonly sector: string | null; readonly band: number }

/** The minimum stands in the middle of the third band: every second person of that is below it. */
const figuresOf = (all: readonly Person[]): Figures => {
  const of = (by: PayGroup['by'], value: string | null, some: readonly Person[]) =>
    group(by, value, {
      n: some.length,
      below: some.filter((one) => isBelow(one, all.indexOf(one))).length,
    })
  return {
    ...nothing,
    minimum: { id: 'N-01', hourly: '2.5' },
    groups: [
      of('all', null, all),
      ...parts.map((sex) =>
        of(
          'sex',
          sex,
          all.filter((one) => one.sex === sex),
        ),
      ),
      ...sectors.map((sector) =>
        of(
          'sector',
          sector,
          all.filter((one) => one.sector === sector),
        ),
      ),
    ],
    payBands: [0, 1, 2, 3, 4].map((band) => ({
      from: String(band),
      to: band === 4 ? null : String(band + 1),
      n: all.filter((one) => one.band === band).length,
    })),
  }
}

/** Bands cut where the recorded ones begin, and at the minimum. */
const edges = [0, 1, 2, 2.5, 3, 4]

/** All that a reader may put together: what is printed, and how the tables hang together. */
const knowledgeOf = (figures: ToldFigures): readonly Equation[] => {
  const of = (wanted: ToldGroup['by']) => figures.groups.filter(({ by }) => by === wanted)
  const [all] = of('all')
  const n = typeof all?.n === 'number' ? all.n : 0
  const sides = ({ value }: ToldGroup) => [`${value} below`, `${value} above`]
  const partition = (by: 'sex' | 'sector'): readonly Equation[] => {
    const groups = of(by)
    if (groups.length === 0) return []
    const rest = [`no ${by} below`, `no ${by} above`]
    return [
      { sum: [...groups.map((one) => `${one.value} below`), `no ${by} below`], equals: ['below'] },
      { sum: [...groups.map((one) => `${one.value} above`), `no ${by} above`], equals: ['above'] },
      ...groups.flatMap((one) => [
        { sum: sides(one), equals: [`${one.value}`] },
        ...knownOf(`${one.value}`, one.n, n),
        ...knownOf(`${one.value} below`, one.belowMinimum, n),
      ]),
      { sum: rest, equals: [`no ${by}`] },
    ]
  }
  const bandsWithin = (from: string, to: string | null) =>
    edges
      .filter((edge) => edge >= Number(from) && (to === null || edge < Number(to)))
      .map((edge) => `from ${edge}`)
  return [
    { sum: ['below', 'above'], is: n },
    ...knownOf('below', all?.belowMinimum ?? null, n),
    ...partition('sex'),
    ...partition('sector'),
    ...(figures.payBands.length === 0
      ? []
      : [
          { sum: ['from 0', 'from 1', 'from 2'], equals: ['below'] },
          { sum: ['from 2.5', 'from 3', 'from 4'], equals: ['above'] },
        ]),
    ...figures.payBands.map((band) => ({ sum: bandsWithin(band.from, band.to), is: band.n })),
  ]
}

type Count = readonly [name: string, count: number]

const isBelow = ({ band }: Person, index: number): boolean =>
  band < 2 || (band === 2 && index % 2 === 0)

const bandCounts = (all: readonly Person[]): readonly Count[] =>
  edges.map((edge) => {
    const inside = all.filter((one, index) =>
      edge === 2 || edge === 2.5
        ? one.band === 2 && isBelow(one, index) === (edge === 2)
        : one.band === edge,
    )
    return [`from ${edge}`, inside.length]
  })

/** Cells that hold one to four persons in truth, by the names of the equations. */
const smallIn = (figures: Figures, all: readonly Person[]): readonly Count[] =>
  [
    ...bandCounts(all),
    ['no sector', all.filter(({ sector }) => sector === null).length] as const,
    ...figures.groups.flatMap(({ by, value, n, belowMinimum }): readonly Count[] => {
      const below = belowMinimum ?? 0
      return by === 'all'
        ? [
            ['below', below],
            ['above', n - below],
          ]
        : [
            [`${value}`, n],
            [`${value} below`, below],
            [`${value} above`, n - below],
          ]
    }),
  ].filter(([, count]) => count > 0 && count < 5)

describe('from all tables together', () => {
  test('no number of one to four persons can be worked out', () => {
    fc.assert(
      fc.property(persons, (all) => {
        const figures = figuresOf(all)
        const seen = withoutSmallCells(figures)
        if (seen.groups.length === 0) return
        const knowledge = knowledgeOf(seen)
        for (const [name, count] of smallIn(figures, all)) {
          if (!knowledge.some(({ sum, equals }) => [...sum, ...(equals ?? [])].includes(name)))
            continue
          expect([name, mayBe(knowledge, name, all.length).has(count)]).toEqual([name, true])
          expect([name, mayBe(knowledge, name, all.length).size > 1]).toEqual([name, true])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no share gives a small number away, even to a reader who knows this program', () => {
    const originals = new Map<string, [number, number, number][]>()
    for (let all = 0; all <= 24; all += 1)
      for (let yes = 0; yes <= all; yes += 1)
        for (let no = 0; no <= all - yes; no += 1) {
          const counts: [number, number, number] = [yes, no, all - yes - no]
          const key = JSON.stringify([all, shareOf(...counts)])
          originals.set(key, [...(originals.get(key) ?? []), counts])
        }
    for (const [key, tables] of originals)
      for (const at of [0, 1, 2] as const) {
        const possible = new Set(tables.map((table) => table[at]))
        const [only = 0] = possible
        expect([key, possible.size > 1 || only === 0 || only > 4]).toEqual([key, true])
      }
  })
})
