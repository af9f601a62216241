import type { Band, Figures, PayGroup, Share } from './figures.ts'

/** No count of fewer persons than this is told outside of the house. */
export const leastTold = 5

/**
 * How many persons, as far as an audience may know: a number; `few` for one to four; `allButFew` for the whole group
 * but one to four; null where nothing is told, so that no other number gives a small one away.
 */
export type Cell = number | 'few' | 'allButFew' | null

/** Amounts an hour, those that may be told; null for the others. */
export type ToldSpread = {
  readonly median: string | null
  readonly lowerQuartile: string | null
  readonly upperQuartile: string | null
  readonly least: string | null
  readonly most: string | null
}

export type ToldGroup = Pick<PayGroup, 'by' | 'value'> & {
  readonly n: Cell
  readonly gross: ToldSpread
  readonly net: ToldSpread
  readonly belowMinimum: Cell
  /** Of how many a minimum wage is known; absent: of all. */
  readonly compared?: number | undefined
}

export type ToldShare = Pick<Share, 'subject'> & {
  readonly yes: Cell
  readonly no: Cell
  readonly unknown: Cell
}

/** What an audience may see of the figures of a survey; in the house that is all of them. */
export type ToldFigures = Pick<Figures, 'currency' | 'minimum'> & {
  readonly groups: readonly ToldGroup[]
  /** Outside of the house wider than they were recorded, where they would hold too few persons. */
  readonly payBands: readonly Band[]
  readonly hoursBands: readonly Band[]
  readonly shares: readonly ToldShare[]
}
