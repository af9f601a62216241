import { sameJson } from './same-json.ts'

/** The same of two copies, and of each as it was when they parted. */
export type Four<T> = {
  readonly a: T
  readonly b: T
  readonly beganA: T
  readonly beganB: T
}

export const ofFour = <T, U>(four: Four<T>, of: (one: T) => U): Four<U> => ({
  a: of(four.a),
  b: of(four.b),
  beganA: of(four.beganA),
  beganB: of(four.beganB),
})

/** What two copies have of a value together, or that each made something else of it. */
export type Joined = { readonly isAlike: true; readonly value: unknown } | typeof apart
const apart = { isAlike: false } as const

const alike = (value: unknown): Joined => ({ isAlike: true, value })

/**
 * What only one of the two changed is taken, what both changed alike too. Where the two do not tell the same
 * beginning, nobody knows who changed what, and only what one of them has alone is taken.
 */
export const joinValues = ({ a, b, beganA, beganB }: Four<unknown>): Joined => {
  if (sameJson(a, b)) return alike(a)
  const began = sameJson(beganA, beganB) ? beganA : undefined
  if (began === undefined && a === undefined) return alike(b)
  if (began === undefined && b === undefined) return alike(a)
  if (began === undefined) return apart
  if (sameJson(a, began)) return alike(b)
  return sameJson(b, began) ? alike(a) : apart
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
