import { payRecord } from '../catalogue/records.ts'
import { groupsTold } from '../editions/small-groups.ts'
import { Exact } from '../pay/exact.ts'
import { belowLine, groupName } from '../pay/group-words.ts'
import { currenciesOf, type PayRow, payGroups } from '../pay/groups.ts'
import { printedAmount } from '../pay/printed.ts'
import type { Cell, ToldGroup } from '../quantities/told-figures.ts'
import { type Desk, labelOf } from './told.ts'

/** What groups of records come to an hour, a table for each money; outside the house without small numbers. */
export const payGroupViews = (desk: Desk, rows: readonly PayRow[]) =>
  currenciesOf(rows).flatMap((currency) => {
    const told = groupsFor(
      desk,
      rows.filter(({ pay }) => pay.currency === currency),
    )
    return told.length === 0
      ? []
      : [{ currency, rows: told.map((group) => groupView(desk, group, currency)) }]
  })

/** One record alone is no group: its own line tells all of it. */
const groupsFor = ({ edition }: Desk, rows: readonly PayRow[]): readonly ToldGroup[] => {
  const groups = payGroups(rows)
  if (edition.audience !== 'internal') return groupsTold(groups)
  return rows.length > 1 ? groups : []
}

const groupView = (desk: Desk, group: ToldGroup, currency: string) => {
  const amount = (kept: string | null) =>
    kept === null ? '' : printedAmount(new Exact(kept), currency, desk.wording.locale)
  const between = (from: string | null, to: string | null) =>
    from === null || to === null ? '' : `${amount(from)} – ${amount(to)}`
  const { gross, net } = group
  return {
    group: groupWords(desk, group),
    n: cellWords(desk, group.n),
    gross: amount(gross.median),
    net: amount(net.median),
    middle: between(net.lowerQuartile, net.upperQuartile),
    range: between(net.least, net.most),
    below: belowWords(desk, group),
  }
}

const groupWords = (desk: Desk, group: ToldGroup): string => {
  const name = groupName(group)
  if (name === null)
    return labelOf(desk, payRecord.fields.sex.kind.choices, group.value ?? undefined)
  return typeof name === 'string' ? name : desk.wording.say(name)
}

const cellWords = ({ wording }: Desk, cell: Cell): string => {
  if (cell === null) return ''
  if (cell === 'few') return wording.fill('fewer than five', {})
  if (cell === 'allButFew') return wording.fill('all but fewer than five', {})
  return cell.toLocaleString(wording.locale)
}

/** "50 of 58 (86%)", or as much of it as may be told; nothing where no minimum wage is known. */
const belowWords = (desk: Desk, { n, belowMinimum, compared }: ToldGroup): string => {
  const measured = compared ?? n
  if (typeof belowMinimum !== 'number' || typeof measured !== 'number' || measured === 0) {
    return cellWords(desk, belowMinimum)
  }
  return desk.wording.say(belowLine(belowMinimum, measured, desk.wording.locale))
}
