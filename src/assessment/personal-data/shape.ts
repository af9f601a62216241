/** What a person could be found by. */
export type PersonalKind = 'telephone' | 'email' | 'coordinates' | 'identityNumber'

/** A match with a little of what stands around it; digits of all scripts are 0 to 9 by then. */
export type Seen = { readonly match: string; readonly before: string; readonly after: string }

export type Shape = {
  /** Null for what is surely something else: it is covered and not told. */
  readonly kind: PersonalKind | null
  readonly pattern: RegExp
  /** Where the words only look so. */
  readonly unless?: (seen: Seen) => boolean
}

export type Unless = NonNullable<Shape['unless']>

export const shape = (kind: Shape['kind'], source: string, unless?: Unless): Shape => ({
  kind,
  pattern: new RegExp(source, 'gu'),
  ...(unless !== undefined && { unless }),
})

/** Words that look so by one of several tests. */
export const either =
  (...tests: readonly Unless[]): Unless =>
  (seen) =>
    tests.some((test) => test(seen))
