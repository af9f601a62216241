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

/** Small on either side: each of one to four must fit the number of all, with no small number on the other side. */
const belowOfAll = ({ n, belowMinimum }: PayGroup): Cell => {
  if (belowMinimum === null) return null
  const above = n - belowMinimum
  if (!isSmall(belowMinimum) && !isSmall(above)) return belowMinimum
  if (n < 2 * leastTold - 1) return null
  return isSmall(belowMinimum) ? 'few' : 'allButFew'
}

/** What is told of all, and the group itself. */
type Whole = { readonly all: PayGroup; readonly below: Cell }

/** A part of all: a group, or (null) those who are in none of the groups. */
type Part = { readonly group: PayGroup | null; readonly n: number; readonly below: number }

const partsTold = (groups: readonly PayGroup[], whole: Whole): readonly ToldGroup[] => {
  const parts = partsOf(groups, whole)
  const hidden = hiddenParts(parts)
  if (hidden === null) return []
  const unsaid = typeof whole.below === 'number' ? belowHidden(parts, hidden) : parts
  const belowUnsaid = sumOf(unsaid, 'below')
  return parts.flatMap((part) => {
    const { group } = part
    if (group === null) return []
    const n = !hidden.includes(part) ? part.n : isSmall(part.n) ? 'few' : null
    const isUnsaid = unsaid.includes(part)
    if (!isUnsaid) return [toldGroup(group, { n, below: part.below })]
    // Nobody of them together is nobody of each.
    const isNobody = typeof whole.below === 'number' && belowUnsaid === 0
    const isEverybody = typeof whole.below === 'number' && belowUnsaid === sumOf(unsaid, 'n')
    const below = isNobody ? 0 : isEverybody && typeof n === 'number' ? n : null
    return [toldGroup(group, { n, below })]
  })
}

const sumOf = (parts: readonly Part[], name: 'n' | 'below'): number =>
  parts.reduce((sum, part) => sum + part[name], 0)

const partsOf = (groups: readonly PayGroup[], { all }: Whole): readonly Part[] => {
  const parts = groups.map((group) => ({ group, n: group.n, below: group.belowMinimum ?? 0 }))
  const n = all.n - sumOf(parts, 'n')
  const below = (all.belowMinimum ?? 0) - sumOf(parts, 'below')
  return n > 0 ? [...parts, { group: null, n, below }] : parts
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
  const unsaid = parts.filter(
    (part) => hidden.includes(part) || isSmall(part.below) || isSmall(part.n - part.below),
  )
  while (unsaid.length > 0) {
    const below = sumOf(unsaid, 'below')
    const above = sumOf(unsaid, 'n') - below
    if (unsaid.length > 1 && !isSmall(below) && !isSmall(above)) return unsaid
    const next = smallestOf(parts.filter((part) => !unsaid.includes(part)))
    if (next === null) return unsaid
    unsaid.push(next)
  }
  return unsaid
}

type ToldCounts = { readonly n: Cell; readonly below: Cell }

const toldGroup = ({ by, value, gross, net }: PayGroup, { n, below }: ToldCounts): ToldGroup => ({
  by,
  value,
  n,
  gross: spreadTold(gross, n),
  net: spreadTold(net, n),
  belowMinimum: below,
})

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
