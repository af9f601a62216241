import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutSmallCells } from '../../src/editions/small-cells.ts'
import type { Figures, PayGroup } from '../../src/quantities/figures.ts'
import type { Cell, ToldFigures, ToldGroup } from '../../src/quantities/told-figures.ts'
import { group, nothing, shareOf } from '../editions/some-figures.ts'
import { type Equation, mayBe } from '../editions/whole-numbers.ts'

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

/** What a reader knows of one cell: its number, or that it is at least and at most so many. */
const knownOf = (name: string, cell: Cell, all: number): readonly Equation[] => {
  if (typeof cell === 'number') return [{ sum: [name], is: cell }]
  if (cell === 'few') return [{ sum: [name], atLeast: 1, atMost: 4 }]
  return cell === 'allButFew' ? [{ sum: [name], atLeast: all - 4, atMost: all - 1 }] : []
}

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
