import { payRecord } from '../catalogue/records.ts'
import type { Audience } from '../evidence/released.ts'
import { Exact } from '../pay/exact.ts'
import { currenciesOf, type PayRow, payGroups } from '../pay/groups.ts'
import { printedAmount, printedShare } from '../pay/printed.ts'
import type { PayGroup } from '../quantities/figures.ts'
import { type Desk, labelOf } from './told.ts'

/** Of fewer than so many people nothing leaves the house: who knows the place could tell who they are. */
const leastPrinted = 5

/** Whether a number of people may be told to an audience. */
export const isPrintedCell = (n: number, audience: Audience): boolean =>
  audience === 'internal' || n >= leastPrinted

/**
 * What groups of records come to an hour, a table for each money. Outside the house a group of fewer than five is
 * left out, and with it all groups of its kind: the one that is missing could be reckoned from the others.
 */
export const payGroupViews = (desk: Desk, rows: readonly PayRow[]) =>
  currenciesOf(rows).flatMap((currency) => {
    const groups = payGroups(rows.filter(({ pay }) => pay.currency === currency))
    const printed = printedGroups(groups, desk.edition.audience)
    return printed.length === 0
      ? []
      : [{ currency, rows: printed.map((group) => groupView(desk, group, currency)) }]
  })

const printedGroups = (groups: readonly PayGroup[], audience: Audience): readonly PayGroup[] => {
  const whole = groups.find(({ by }) => by === 'all')?.n ?? 0
  // One record alone is no group; its own line tells all of it.
  if (whole < 2 || !isPrintedCell(whole, audience)) return []
  return groups.filter(({ by }) => {
    const kind = groups.filter((group) => group.by === by)
    const rest = whole - kind.reduce((sum, { n }) => sum + n, 0)
    return [...kind.map(({ n }) => n), ...(rest === 0 ? [] : [rest])].every((n) =>
      isPrintedCell(n, audience),
    )
  })
}

const groupView = (desk: Desk, group: PayGroup, currency: string) => {
  const { locale } = desk.wording
  const amount = (kept: string) => printedAmount(new Exact(kept), currency, locale)
  const between = (from: string, to: string) => `${amount(from)} – ${amount(to)}`
  const { gross, net } = group
  return {
    group: groupWords(desk, group),
    n: String(group.n),
    gross: amount(gross.median),
    net: amount(net.median),
    middle: between(net.lowerQuartile, net.upperQuartile),
    range: between(net.least, net.most),
    below: belowWords(desk, group),
  }
}

const groupWords = (desk: Desk, { by, value }: PayGroup): string => {
  const { fill } = desk.wording
  if (by === 'all') return fill('all', {})
  if (by === 'sector') return value ?? ''
  const named: Readonly<Record<string, string>> = {
    women: fill('women', {}),
    men: fill('men', {}),
  }
  return named[value ?? ''] ?? labelOf(desk, payRecord.fields.sex.kind.choices, value ?? '')
}

/** "50 of 58 (86%)"; nothing where no minimum wage is known, or where too few are on one side of it to be told. */
const belowWords = ({ edition, wording }: Desk, group: PayGroup): string => {
  const { n, belowMinimum, compared = n } = group
  if (belowMinimum === null || compared === 0) return ''
  const sides = [belowMinimum, compared - belowMinimum, n - compared].filter((side) => side > 0)
  if (!sides.every((side) => isPrintedCell(side, edition.audience))) return ''
  return wording.fill('{below, number} of {compared, number} ({share})', {
    below: belowMinimum,
    compared,
    share: printedShare(new Exact(belowMinimum).div(compared), wording.locale),
  })
}
