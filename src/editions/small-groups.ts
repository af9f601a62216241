import type { PayGroup, Spread } from '../quantities/figures.ts'
import {
  type Cell,
  leastTold,
  type ToldGroup,
  type ToldSpread,
} from '../quantities/told-figures.ts'

/**
 * Groups of pay without any number of persons from one to four, and without what would give one away: by sex and by
 * sector a second group goes with a small one, since the sum of all is told. Groups of nobody are left out; none is
 * told where fewer than five persons told of pay.
 */
export const groupsTold = (groups: readonly PayGroup[]): readonly ToldGroup[] => {
  const all = groups.find(({ by }) => by === 'all')
  if (all === undefined || all.n < leastTold) return []
  const below = belowOfAll(all)
  const whole = toldGroup(all, { n: all.n, below })
  const parts = (['sex', 'sector'] as const).flatMap((by) =>
    partsTold(
      groups.filter((group) => group.by === by && group.n > 0),
      { all, below },
    ),
  )
  return [whole, ...parts]
}

const isSmall = (count: number): boolean => count > 0 && count < leastTold

/** How many are below the minimum, above it, and without one to compare with. */
type Sides = { readonly below: number; readonly above: number; readonly apart: number }

const sidesOf = ({ n, belowMinimum, compared = n }: PayGroup): Sides => {
  const below = belowMinimum ?? 0
  return { below, above: compared - below, apart: n - compared }
}

const hasSmallSide = ({ below, above, apart }: Sides): boolean =>
  [below, above, apart].some(isSmall)

/** Small on either side: each of one to four must fit the number of all, with no small number on the other side. */
const belowOfAll = (all: PayGroup): Cell => {
  const { n, belowMinimum } = all
  const sides = sidesOf(all)
  if (belowMinimum === null || !hasSmallSide(sides)) return belowMinimum
  if (sides.apart > 0 || n < 2 * leastTold - 1) return null
  return isSmall(belowMinimum) ? 'few' : 'allButFew'
}

/** What is told of all, and the group itself. */
type Whole = { readonly all: PayGroup; readonly below: Cell }

/** A part of all: a group, or (null) those who are in none of the groups. */
type Part = Sides & { readonly group: PayGroup | null; readonly n: number }

const partsTold = (groups: readonly PayGroup[], whole: Whole): readonly ToldGroup[] => {
  const parts = partsOf(groups, whole)
  const hidden = hiddenParts(parts)
  if (hidden === null) return []
  const unsaid = typeof whole.below === 'number' ? belowHidden(parts, hidden) : parts
  return parts.flatMap((part) => {
    const { group } = part
    if (group === null) return []
    const n = !hidden.includes(part) ? part.n : isSmall(part.n) ? 'few' : null
    if (!unsaid.includes(part)) return [toldGroup(group, { n, below: part.below })]
    return [toldGroup(group, { n, below: sharedBelow(unsaid, whole, n) })]
  })
}

/** Nobody of them together is nobody of each, and everybody is everybody: that is known, and so it is told. */
const sharedBelow = (unsaid: readonly Part[], { below }: Whole, n: Cell): Cell => {
  if (typeof below !== 'number') return null
  const { below: some, above, apart } = sumsOf(unsaid)
  if (some === 0 && apart === 0) return 0
  return above + apart === 0 && typeof n === 'number' ? n : null
}

const sumsOf = (parts: readonly Part[]): Sides => ({
  below: sumOf(parts, 'below'),
  above: sumOf(parts, 'above'),
  apart: sumOf(parts, 'apart'),
})

const sumOf = (parts: readonly Part[], name: 'n' | keyof Sides): number =>
  parts.reduce((sum, part) => sum + part[name], 0)

const partsOf = (groups: readonly PayGroup[], { all }: Whole): readonly Part[] => {
  const parts = groups.map((group) => ({ group, n: group.n, ...sidesOf(group) }))
  const n = all.n - sumOf(parts, 'n')
  if (n <= 0) return parts
  const [whole, known] = [sidesOf(all), sumsOf(parts)]
  const below = whole.below - known.below
  const rest = { below, above: whole.above - known.above, apart: whole.apart - known.apart }
  return [...parts, { group: null, n, ...rest }]
}

const smallestOf = (parts: readonly Part[]): Part | null =>
  parts.reduce<Part | null>((best, part) => (best === null || part.n < best.n ? part : best), null)

/**
 * The small parts and as many others as it needs for each of one to four to fit the sum that is known, with no small
 * number for the others; null where there are not enough.
 */
const hiddenParts = (parts: readonly Part[]): readonly Part[] | null => {
  const small = parts.filter(({ n }) => isSmall(n))
  const hidden = [...small]
  while (small.length > 0) {
    const others = hidden.length - small.length
    const needed = small.length * (leastTold - 1) + others * leastTold
    if (others > 0 && sumOf(hidden, 'n') >= needed) return hidden
    const next = smallestOf(parts.filter((part) => !hidden.includes(part)))
    if (next === null) return null
    hidden.push(next)
  }
  return hidden
}

/** The parts of which it is not told how many are below the minimum: two at least, and not few together. */
const belowHidden = (parts: readonly Part[], hidden: readonly Part[]): readonly Part[] => {
  const unsaid = parts.filter((part) => hidden.includes(part) || hasSmallSide(part))
  while (unsaid.length > 0) {
    if (unsaid.length > 1 && !hasSmallSide(sumsOf(unsaid))) return unsaid
    const next = smallestOf(parts.filter((part) => !unsaid.includes(part)))
    if (next === null) return unsaid
    unsaid.push(next)
  }
  return unsaid
}

type ToldCounts = { readonly n: Cell; readonly below: Cell }

const toldGroup = (group: PayGroup, { n, below }: ToldCounts): ToldGroup => {
  const { by, value, gross, net, compared } = group
  const told = {
    by,
    value,
    n,
    gross: spreadTold(gross, n),
    net: spreadTold(net, n),
    belowMinimum: below,
  }
  return compared !== undefined && typeof below === 'number' ? { ...told, compared } : told
}

/** Least and most are what one person is paid; the others stand where five persons are on either side of them. */
const spreadTold = ({ median, lowerQuartile, upperQuartile }: Spread, n: Cell): ToldSpread => {
  const persons = typeof n === 'number' ? n : 0
  const hasQuartiles = persons >= 4 * leastTold
  return {
    median: persons >= 2 * leastTold ? median : null,
    lowerQuartile: hasQuartiles ? lowerQuartile : null,
    upperQuartile: hasQuartiles ? upperQuartile : null,
    least: null,
    most: null,
  }
}
