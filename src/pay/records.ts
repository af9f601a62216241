import type { WorkRow } from './fair-rate.ts'
import { hourlyPay, type PayTold } from './hourly-pay.ts'
import {
  type DatedMinimumTold,
  type MinimumFound,
  minimumFor,
  type PayPlace,
  readMinimums,
} from './minimum-in-force.ts'

/** A pay with what else its record tells; a record of a file of answers is one. */
export type RecordTold = PayTold & {
  readonly id: string
  readonly when?: string | undefined
  readonly work?: string | undefined
  readonly sex?: string | undefined
  readonly sector?: string | undefined
  readonly region?: string | undefined
}

/** A record whose pay for an hour is known, with what was found of its minimum wage. */
export type MeasuredRecord = WorkRow & { readonly id: string; readonly found: MinimumFound }

/** The records of which an hour’s pay is known, in their order, each beside the minimum wage of its time. */
export const measuredRecords = (
  records: readonly RecordTold[],
  minimumWages: readonly DatedMinimumTold[],
): readonly MeasuredRecord[] => {
  const minimumOf = minimumFinder(minimumWages)
  return records.flatMap((record) => {
    const result = hourlyPay(record)
    if (!result.known) return []
    const { id, when, work, sex, sector, region } = record
    const { pay } = result
    const found = minimumOf({ when, currency: pay.currency, sector, region })
    const minimum = found.found === 'one' ? found.minimum : null
    return [{ id, pay, minimum, found, work, sex, sector }]
  })
}

/** Rows of a survey tell few dates and places, each of them many times. */
const minimumFinder = (
  minimumWages: readonly DatedMinimumTold[],
): ((place: PayPlace) => MinimumFound) => {
  const known = readMinimums(minimumWages)
  const found = new Map<string, MinimumFound>()
  return (place) => {
    const key = JSON.stringify([place.when, place.currency, place.sector, place.region])
    const before = found.get(key)
    if (before !== undefined) return before
    const now = minimumFor(place, known)
    found.set(key, now)
    return now
  }
}
