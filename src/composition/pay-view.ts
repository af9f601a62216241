import { type MinimumWage, minimumWageRecord, type PayRecord } from '../catalogue/records.ts'
import { recordsIn } from '../editions/edition.ts'
import { type FairRate, fairRates } from '../pay/fair-rate.ts'
import type { PayRow } from '../pay/groups.ts'
import { grossAnHour, netAnHour } from '../pay/hourly-pay.ts'
import { hourlyMinimum, shareOfMinimum } from '../pay/minimum-wage.ts'
import { printedNumber, printedQuotient, printedShare } from '../pay/printed.ts'
import { type MeasuredRecord, measuredRecords } from '../pay/records.ts'
import { fairLine, minimumLine, untoldLine, workingLine } from '../pay/working-line.ts'
import type { Text } from '../problems/text.ts'
import { describeAmount } from '../quantities/money.ts'
import { leastTold } from '../quantities/told-figures.ts'
import type { Wording } from '../wording/wording.ts'
import { payGroupViews } from './pay-group-view.ts'
import { type Desk, dated, labelOf } from './told.ts'

/** Rates of pay as they were told or shown. */
export const payViews = (desk: Desk) =>
  payRecords(desk).map((pay) => ({
    id: pay.id,
    work: pay.work ?? '',
    rate: pay.rate === undefined ? '' : describeAmount(pay.rate, desk.wording.locale),
    per: pay.rate?.per ?? '',
    when: dated(desk, pay.when),
    region: pay.region ?? '',
    sources: [...(pay.evidence ?? []), ...(pay.witness ?? [])].join(', '),
  }))

const payRecords = ({ edition }: Desk): readonly PayRecord[] =>
  recordsIn(edition, '4.2.d.pay.records', 'pay')

const minimumWages = ({ edition }: Desk): readonly MinimumWage[] =>
  recordsIn(edition, '4.2.d.pay.minimumWages', 'minimumWage')

/**
 * What rates of pay come to for an hour of work, beside the minimum wage of that time. What one person earns an
 * hour is not for everybody to read; of many it is told by groups. A median is told outside the house where so many
 * persons stand on either side of it that it gives none of them away.
 */
export const hourlyViews = (desk: Desk) => {
  const { audience } = desk.edition
  const rows = measuredRecords(payRecords(desk), minimumWages(desk))
  return {
    hourly: audience === 'public' ? [] : rows.map((row) => hourlyView(desk, row)),
    payGroups: payGroupViews(desk, rows),
    fairRates: fairRates(rows)
      .filter(({ n }) => audience === 'internal' || n >= 2 * leastTold)
      .map((rate) => fairRateView(desk, rate)),
    minimumWages: minimumWages(desk).map((wage) => minimumWageView(desk, wage)),
  }
}

/** What stands where no pay can be told. */
export const noHourlyViews: ReturnType<typeof hourlyViews> = {
  hourly: [],
  payGroups: [],
  fairRates: [],
  minimumWages: [],
}

const hourlyView = (desk: Desk, row: MeasuredRecord) => ({
  id: row.id,
  work: row.work ?? '',
  minimum: row.minimum?.id ?? '',
  ...hourlyWords(row, desk.wording),
})

/** One pay in words: how it was reckoned, what an hour brings before and after costs, and what it says too little of. */
export const hourlyWords = ({ pay, minimum }: PayRow, { locale, say }: Wording) => {
  const said = (line: Text | null) => (line === null ? '' : say(line))
  const share = (money: typeof pay.net) =>
    minimum === null ? '' : printedShare(shareOfMinimum(money, pay.hours, minimum), locale)
  const money = (value: typeof pay.net) =>
    printedQuotient(value, { currency: pay.currency, what: 'pay' }, locale)
  return {
    working: say(workingLine(pay, minimum, locale)),
    untold: said(untoldLine(pay, say, locale)),
    fair: minimum === null ? '' : said(fairLine(pay, minimum, locale)),
    gross: money(grossAnHour(pay)),
    grossShare: share(pay.gross),
    net: money(netAnHour(pay)),
    netShare: share(pay.net),
  }
}

const fairRateView = ({ wording: { locale } }: Desk, rate: FairRate) => {
  const money = { currency: rate.currency, what: 'rate' } as const
  return {
    work: rate.work ?? '',
    per: rate.per,
    n: String(rate.n),
    piecesAnHour: printedNumber(rate.piecesAnHour, locale, 2),
    paid: printedQuotient(rate.paid, money, locale),
    rate: printedQuotient(rate.rate, money, locale),
    minimum: rate.minimum.id,
  }
}

const minimumWageView = (desk: Desk, wage: MinimumWage) => {
  const { locale, say } = desk.wording
  const hourly = hourlyMinimum(wage)
  return {
    id: wage.id,
    title: wage.title ?? '',
    working: hourly.known ? say(minimumLine(hourly.minimum, locale)) : toldAmount(desk, wage),
    hoursSource: wage.hoursSource ?? '',
    before: labelOf(desk, minimumWageRecord.fields.before.kind.choices, wage.before),
    from: dated(desk, wage.from),
    until: dated(desk, wage.until),
    reach: wage.reach ?? '',
    source: wage.source ?? '',
    link: wage.link ?? '',
    lookedOn: dated(desk, wage.lookedOn),
  }
}

/** One that cannot be told for an hour stands as it was told. */
const toldAmount = (desk: Desk, { amount, per }: MinimumWage): string =>
  [
    amount === undefined ? '' : describeAmount(amount, desk.wording.locale),
    labelOf(desk, minimumWageRecord.fields.per.kind.choices, per),
  ]
    .filter((words) => words !== '')
    .join(' / ')
