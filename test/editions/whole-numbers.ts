/** What is known of numbers of persons: a sum of some is a number, lies between two, or equals another sum. */
export type Equation = {
  readonly sum: readonly string[]
  readonly is?: number
  readonly atLeast?: number
  readonly atMost?: number
  readonly equals?: readonly string[]
}

type Row = {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly least: number
  readonly most: number
}

type Range = readonly [least: number, most: number]
type Ranges = ReadonlyMap<string, Range>

const rowOf = ({ sum, is, atLeast, atMost, equals = [] }: Equation, most: number): Row => {
  const isSum = equals.length > 0
  return {
    plus: sum,
    minus: equals,
    least: is ?? atLeast ?? 0,
    most: is ?? atMost ?? (isSum ? 0 : most),
  }
}

/** Every value that an unknown number can have in some solution in whole numbers from 0 to `most`. */
export const mayBe = (
  equations: readonly Equation[],
  name: string,
  most: number,
): ReadonlySet<number> => {
  const rows = equations.map((equation) => rowOf(equation, most))
  const names = new Set(rows.flatMap(({ plus, minus }) => [...plus, ...minus]))
  const open: Ranges = new Map([...names].map((one) => [one, [0, most] as const]))
  const values = new Set<number>()
  for (let value = 0; value <= most; value += 1)
    if (isSolvable(rows, new Map(open).set(name, [value, value]))) values.add(value)
  return values
}

/** Narrows all ranges, then tries the values of one number after the other. */
const isSolvable = (rows: readonly Row[], ranges: Ranges): boolean => {
  const narrow = narrowed(rows, ranges)
  if (narrow === null) return false
  const open = [...narrow].filter(([, [least, most]]) => least < most)
  const [next] = open.toSorted(([, one], [, other]) => one[1] - one[0] - (other[1] - other[0]))
  if (next === undefined) return true
  const [name, [least, most]] = next
  for (let value = least; value <= most; value += 1)
    if (isSolvable(rows, new Map(narrow).set(name, [value, value]))) return true
  return false
}

/** Ranges without values that no row can have; null where a row cannot hold. */
const narrowed = (rows: readonly Row[], ranges: Ranges): Ranges | null => {
  const now = new Map(ranges)
  let changed = true
  while (changed) {
    changed = false
    for (const row of rows) {
      const terms = [
        ...row.plus.map((name) => [name, 1] as const),
        ...row.minus.map((name) => [name, -1] as const),
      ]
      for (const [name, sign] of terms) {
        const others = terms.filter(([other]) => other !== name)
        const [low, high] = sumRange(others, now)
        const [least, most] = now.get(name) ?? [0, 0]
        // least ≤ sign × value + others ≤ most, for the value.
        const bounds =
          sign === 1 ? [row.least - high, row.most - low] : [low - row.most, high - row.least]
        const next: Range = [Math.max(least, bounds[0] ?? 0), Math.min(most, bounds[1] ?? 0)]
        if (next[0] > next[1]) return null
        if (next[0] === least && next[1] === most) continue
        now.set(name, next)
        changed = true
      }
    }
  }
  return now
}

const sumRange = (terms: readonly (readonly [string, number])[], ranges: Ranges): Range => {
  let [low, high] = [0, 0]
  for (const [name, sign] of terms) {
    const [least, most] = ranges.get(name) ?? [0, 0]
    low += sign === 1 ? least : -most
    high += sign === 1 ? most : -least
  }
  return [low, high]
}
