import type { Band, PayGroup } from '../quantities/figures.ts'
import { type Decimal, Exact } from './exact.ts'
import { grossAnHour, type HourlyPay, netAnHour } from './hourly-pay.ts'
import { type HourlyMinimum, isBelowMinimum, minimumAnHour } from './minimum-wage.ts'
import { type Ascending, bandsOf, spreadOf } from './spread.ts'

/** One pay among others. */
export type PayRow = {
  readonly pay: HourlyPay
  /** The minimum wage in force when it was paid, in its money; null where none is known. */
  readonly minimum: HourlyMinimum | null
  readonly sex?: string | undefined
  readonly sector?: string | undefined
}

/** The currencies of rows, the most frequent first: amounts in different money are never put together. */
export const currenciesOf = (rows: readonly PayRow[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { pay } of rows) counts.set(pay.currency, (counts.get(pay.currency) ?? 0) + 1)
  return [...counts]
    .sort(([one, often], [other, less]) => less - often || (one < other ? -1 : 1))
    .map(([currency]) => currency)
}

/**
 * What rows of one currency come to an hour: all of them, then by sex, then by sector; who told no sex or sector
 * is in none of these. Rows in other money than the most frequent are left out: ask `currenciesOf` first.
 */
export const payGroups = (rows: readonly PayRow[]): readonly PayGroup[] => {
  const all = ordered(rows)
  if (all.byNet.length === 0) return []
  return [
    groupOf({ by: 'all', value: null }, all),
    ...groupsBy('sex', all),
    ...groupsBy('sector', all),
  ]
}

/** How net pay an hour is spread, in even bands that reach the highest minimum wage, of the same rows. */
export const payBands = (rows: readonly PayRow[]): readonly Band[] => {
  const minimums = new Set(rows.flatMap(({ minimum }) => minimum ?? []))
  const highest = [...minimums].map(minimumAnHour)
  const reach = highest.length === 0 ? null : Exact.max(...highest)
  return bandsOf(amountsOf(ordered(rows).byNet, netAnHour), reach)
}

type Measured = {
  readonly row: PayRow
  /** Null where no minimum wage is known. */
  readonly isBelow: boolean | null
  /** Money for an hour as binary numbers, which are near and quickly compared. */
  readonly about: Readonly<Record<'gross' | 'net', number>>
}

/** The same rows twice, each time from the least pay an hour to the most: what is sorted once stays so in every group. */
type Ordered = { readonly byNet: readonly Measured[]; readonly byGross: readonly Measured[] }

const ordered = (rows: readonly PayRow[]): Ordered => {
  const known = orderedBefore.get(rows)
  if (known !== undefined) return known
  const [currency] = currenciesOf(rows)
  const all = rows.filter(({ pay }) => pay.currency === currency).map(measured)
  const now = { byNet: all.toSorted(orderOf('net')), byGross: all.sort(orderOf('gross')) }
  orderedBefore.set(rows, now)
  return now
}

/** Groups and bands are made of the same rows, one after the other. */
const orderedBefore = new WeakMap<readonly PayRow[], Ordered>()

const measured = (row: PayRow): Measured => {
  const { pay, minimum } = row
  const hours = pay.hours.toNumber()
  const [net, gross] = [pay.net.toNumber() / hours, pay.gross.toNumber() / hours]
  return {
    row,
    isBelow: minimum === null ? null : isBelowMinimum(pay, minimum),
    about: { net, gross },
  }
}

/** By pay an hour. Where binary numbers are too near to tell, whole products are compared, so that nothing is rounded. */
const orderOf =
  (what: 'gross' | 'net') =>
  (one: Measured, other: Measured): number => {
    const [about, aboutOther] = [one.about[what], other.about[what]]
    const apart = about - aboutOther
    if (Math.abs(apart) > 1e-12 * Math.max(Math.abs(about), Math.abs(aboutOther))) return apart
    const [pay, payOther] = [one.row.pay, other.row.pay]
    return pay[what].times(payOther.hours).comparedTo(payOther[what].times(pay.hours))
  }

/** Exact amounts of sorted rows, each divided only when it is asked for. */
const amountsOf = (
  sorted: readonly Measured[],
  anHour: (pay: HourlyPay) => Decimal,
): Ascending => ({
  length: sorted.length,
  at: (index) => {
    const one = sorted.at(index)
    return one === undefined ? undefined : anHour(one.row.pay)
  },
})

const groupsBy = (by: 'sex' | 'sector', { byNet, byGross }: Ordered): readonly PayGroup[] => {
  const others = partsBy(by, byGross)
  return [...partsBy(by, byNet)]
    .sort(([one], [other]) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1))
    .map(([key, group]) =>
      groupOf(
        { by, value: spellingOf(by, group) },
        { byNet: group, byGross: others.get(key) ?? [] },
      ),
    )
}

/** Words that differ in capitals and spaces only name the same group; the order of the rows tells nothing. */
const partsBy = (
  by: 'sex' | 'sector',
  rows: readonly Measured[],
): ReadonlyMap<string, readonly Measured[]> => {
  const groups = new Map<string, Measured[]>()
  for (const one of rows) {
    const key = (one.row[by] ?? '').trim().toLowerCase()
    if (key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/** Women before men, and what is neither last; sectors by their names. */
const rankOf = (key: string): number => {
  const rank = ['women', 'men', 'notsaid'].indexOf(key)
  return rank < 0 ? 3 : rank
}

/** The first by the codes of its letters, whatever the order of the rows. */
const spellingOf = (by: 'sex' | 'sector', group: readonly Measured[]): string => {
  const [first = ''] = [...new Set(group.map(({ row }) => (row[by] ?? '').trim()))].sort()
  return first
}

const groupOf = (name: Pick<PayGroup, 'by' | 'value'>, { byNet, byGross }: Ordered): PayGroup => {
  const compared = byNet.filter(({ isBelow }) => isBelow !== null)
  const below = compared.filter(({ isBelow }) => isBelow === true)
  return {
    ...{ by: name.by, value: name.value, n: byNet.length },
    gross: spreadOf(amountsOf(byGross, grossAnHour)),
    net: spreadOf(amountsOf(byNet, netAnHour)),
    belowMinimum: compared.length === 0 ? null : below.length,
    compared: compared.length,
  }
}
