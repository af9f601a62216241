import type { ProvisionKey } from '../convention/provisions.ts'
import { rowsOf } from './crosswalk.ts'
import { carrierInstruments, type Instrument, type Names } from './instruments.ts'

/** Which instruments may be proposed, the likeliest first. */
const likelihood: readonly Names[] = ['homework', 'all', 'wageEarners', 'some', 'system']

/**
 * The Conventions that can carry what is told under these provisions: first those that name home work, which
 * settles the scope, then those that carry most. None by which a State may leave homeworkers out by name, and none
 * for another group; whether a State has ratified one is not told.
 */
export const carriersFor = (keys: readonly ProvisionKey[]): readonly Instrument[] => {
  const rank = ({ code, names }: Instrument): readonly number[] => [
    names === 'homework' ? 0 : 1,
    -carriedBy(code, keys).length,
    likelihood.indexOf(names),
  ]
  return carrierInstruments
    .filter(({ code, names }) => isLikely(names) && carriedBy(code, keys).length > 0)
    .toSorted((one, other) => inOrder(rank(one), rank(other)))
}

/** The first place in which they differ decides. */
const inOrder = (one: readonly number[], other: readonly number[]): number =>
  one.map((rank, index) => rank - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0

/** Whether it may be proposed for homeworkers at all. */
export const isLikely = (names: Names): boolean => likelihood.includes(names)

/** Which of these provisions a Convention carries. */
export const carriedBy = (code: string, keys: readonly ProvisionKey[]): readonly ProvisionKey[] => {
  const carried = rowsOf(code).flatMap(({ provisions }) => provisions)
  return keys.filter((key) => carried.includes(key))
}
