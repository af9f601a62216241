import { withoutSmallCells } from '../../src/editions/small-cells.ts'
import type { Figures, PayGroup } from '../../src/quantities/figures.ts'
import type { ToldFigures } from '../../src/quantities/told-figures.ts'

/** What an hour brings in a group. */
export const spread = {
  median: '1.50',
  lowerQuartile: '1.20',
  upperQuartile: '2.10',
  least: '0.40',
  most: '6.30',
}

/** How many persons, and of those how many below the minimum. */
export type Counts = { readonly n: number; readonly below: number }

/** A group of so many persons, of whom some are below the minimum. */
export const group = (
  by: PayGroup['by'],
  value: string | null,
  { n, below }: Counts,
): PayGroup => ({
  by,
  value,
  n,
  gross: spread,
  net: spread,
  belowMinimum: below,
})

/** Figures of a survey in which nothing was counted. */
export const nothing: Figures = {
  currency: 'EUR',
  minimum: { id: 'N-01', hourly: '4.20' },
  groups: [],
  payBands: [],
  hoursBands: [],
  shares: [],
}

/** What others are told of figures. */
export const told = (figures: Partial<Figures>): ToldFigures =>
  withoutSmallCells({ ...nothing, ...figures })

/** What others are told of one share: yes, no, not known. */
export const shareOf = (yes: number, no: number, unknown: number) => {
  const [share] = told({ shares: [{ subject: 'maternity', yes, no, unknown }] }).shares
  return [share?.yes, share?.no, share?.unknown]
}
