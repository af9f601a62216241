import { readDate } from '../quantities/approximate-date.ts'
import {
  type HourlyMinimum,
  hourlyMinimum,
  type Lack,
  type MinimumWageTold,
} from './minimum-wage.ts'

/** A minimum wage with the time and the persons that it is for. */
export type DatedMinimumTold = MinimumWageTold & {
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** A region or a sector; absent: the whole country. */
  readonly reach?: string | undefined
}

/** The same, its dates read once for all that is compared with it. */
export type KnownMinimum = {
  readonly told: DatedMinimumTold
  /** ISO 8601 days, the first and the last; null where the beginning is not known. */
  readonly from: string | null
  readonly until: string
  readonly reach: string
}

/** What a pay must tell for its minimum wage to be found. */
export type PayPlace = {
  readonly when?: string | undefined
  readonly currency: string
  readonly sector?: string | undefined
  readonly region?: string | undefined
}

export type MinimumFound =
  | { readonly found: 'one'; readonly id: string; readonly minimum: HourlyMinimum }
  /** `undated`: the pay has no date; `otherCurrency`: one was in force, in other money. */
  | { readonly found: 'none'; readonly why: 'undated' | 'notInForce' | 'otherCurrency' }
  /** More than one was in force; which is meant cannot be told. */
  | { readonly found: 'several'; readonly ids: readonly string[] }
  /** In force for a part only of the time in which it was paid so. */
  | { readonly found: 'partly'; readonly ids: readonly string[] }
  /** In force, but it cannot be told for an hour. */
  | { readonly found: 'notHourly'; readonly id: string; readonly lacks: readonly Lack[] }

const forever = '9999-12-31'

/** “From 2026” is from its first day, “until 2026” to its last. One that begins at no date is never in force. */
export const readMinimums = (told: readonly DatedMinimumTold[]): readonly KnownMinimum[] => {
  const read = told.map((one) => ({
    told: one,
    from: readDate(one.from ?? '')?.earliest ?? null,
    until: readDate(one.until ?? '')?.latest ?? forever,
    reach: plain(one.reach),
  }))
  return read.map((one) => ({ ...one, until: endOf(one, read) }))
}

const plain = (words: string | undefined): string => (words ?? '').trim().toLowerCase()

/** One for the same persons in the same money that begins later takes its place, whether an end was told or not. */
const endOf = (one: KnownMinimum, all: readonly KnownMinimum[]): string => {
  const later = all.flatMap((other) =>
    other.from !== null &&
    one.from !== null &&
    other.from > one.from &&
    other.reach === one.reach &&
    other.told.amount?.currency === one.told.amount?.currency
      ? [dayBefore(other.from)]
      : [],
  )
  const [end = one.until] = [one.until, ...later].sort()
  return end
}

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/**
 * The minimum wage that was in force when a pay was paid, in its money: of several the one that is for its region
 * or sector, then the one for the whole country. Where the date or the list leaves it open, that is told.
 */
export const minimumFor = (place: PayPlace, known: readonly KnownMinimum[]): MinimumFound => {
  const date = readDate(place.when ?? '')
  if (date === null) return { found: 'none', why: 'undated' }
  const { earliest, latest } = date
  const touching = known.filter(
    ({ from, until }) => from !== null && from <= latest && until >= earliest,
  )
  const inMoney = touching.filter(({ told }) => told.amount?.currency === place.currency)
  if (inMoney.length === 0) {
    return { found: 'none', why: touching.length > 0 ? 'otherCurrency' : 'notInForce' }
  }
  const meant = nearestReach(inMoney, place)
  const ids = meant.map(({ told }) => told.id)
  const whole = meant.filter(
    ({ from, until }) => from !== null && from <= earliest && until >= latest,
  )
  const [one] = whole
  if (one === undefined) return { found: 'partly', ids }
  return meant.length > 1 ? { found: 'several', ids } : asHourly(one)
}

const nearestReach = (
  known: readonly KnownMinimum[],
  { sector, region }: PayPlace,
): readonly KnownMinimum[] => {
  const own = [plain(sector), plain(region)].filter((words) => words !== '')
  const named = known.filter(({ reach }) => own.includes(reach))
  const general = known.filter(({ reach }) => reach === '')
  return [named, general].find((some) => some.length > 0) ?? known
}

const asHourly = ({ told }: KnownMinimum): MinimumFound => {
  const result = hourlyMinimum(told)
  return result.known
    ? { found: 'one', id: told.id, minimum: result.minimum }
    : { found: 'notHourly', id: told.id, lacks: result.lacks }
}
