import { z } from 'zod'

/** A decimal number as a file of answers holds it: "7.5". Never a binary float. */
export const decimalPattern = /^\d{1,12}(\.\d{1,6})?$/
const decimal = z.string().regex(decimalPattern)
/** Net pay may be below zero, where the costs are more than what is paid. */
const signedDecimal = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)
const count = z.int().min(0)

const spread = z.looseObject({
  median: signedDecimal,
  lowerQuartile: signedDecimal,
  upperQuartile: signedDecimal,
  least: signedDecimal,
  most: signedDecimal,
})

const payGroup = z.looseObject({
  by: z.enum(['all', 'sex', 'sector']),
  value: z.string().nullable(),
  n: count,
  gross: spread,
  net: spread,
  /** By net pay; null where no minimum wage is known for any of them. */
  belowMinimum: count.nullable(),
  /** Of how many a minimum wage is known; absent: of all. */
  compared: count.optional(),
})

const band = z.looseObject({ from: signedDecimal, to: signedDecimal.nullable(), n: count })

const share = z.looseObject({ subject: z.string(), yes: count, no: count, unknown: count })

/** What the rows of a survey come to; the rows themselves are in none of these. */
export const figuresSchema = z.looseObject({
  /** ISO 4217; null where no row tells of pay. */
  currency: z.string().nullable(),
  /** The minimum wage that pay was measured by, for an hour. */
  minimum: z.looseObject({ id: z.string(), hourly: decimal }).nullable(),
  groups: z.array(payGroup),
  /** Net pay an hour; a band holds what is at least `from` and below `to`; null: without an end. */
  payBands: z.array(band),
  /** Hours a week, all work counted. */
  hoursBands: z.array(band),
  /** How many are covered by each protection. */
  shares: z.array(share),
})

/** Least, quartiles, median and most of an amount an hour, as decimal strings. */
export type Spread = z.infer<typeof spread>
/** What a group is paid for an hour: everybody, those of one sex, or those of one sector. */
export type PayGroup = z.infer<typeof payGroup>
export type Band = z.infer<typeof band>
export type Share = z.infer<typeof share>
export type Figures = z.infer<typeof figuresSchema>
