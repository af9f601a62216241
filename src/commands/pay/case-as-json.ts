import { type Edition, recordsIn } from '../../editions/edition.ts'
import { asKept } from '../../pay/exact.ts'
import { fairRates } from '../../pay/fair-rate.ts'
import { currenciesOf, payGroups } from '../../pay/groups.ts'
import { hourlyMinimum } from '../../pay/minimum-wage.ts'
import { measuredRecords } from '../../pay/records.ts'
import type { Wording } from '../../wording/wording.ts'
import { minimumAsJson, payAsJson } from './pay-as-json.ts'

/** The pay of a case as scripts get it; a record of which an hour is not known has null for its pay. */
export const caseAsJson = (edition: Edition, wording: Wording): object => {
  const records = recordsIn(edition, '4.2.d.pay.records', 'pay')
  const wages = recordsIn(edition, '4.2.d.pay.minimumWages', 'minimumWage')
  const rows = measuredRecords(records, wages)
  return {
    records: records.map(({ id }) => {
      const row = rows.find((one) => one.id === id)
      const minimum = row?.minimum?.id ?? null
      return { id, minimum, pay: row === undefined ? null : payAsJson(row, wording) }
    }),
    groups: currenciesOf(rows).map((currency) => ({
      currency,
      groups: payGroups(rows.filter(({ pay }) => pay.currency === currency)),
    })),
    fairRates: fairRates(rows).map(({ minimum, piecesAnHour, paid, rate, ...fair }) => ({
      ...fair,
      ...{ piecesAnHour: asKept(piecesAnHour), paid: asKept(paid), rate: asKept(rate) },
      minimum: minimum.id,
    })),
    minimumWages: wages.map((wage) => {
      const result = hourlyMinimum(wage)
      return {
        ...{ id: wage.id, source: wage.source ?? null, lookedOn: wage.lookedOn ?? null },
        hourly: result.known ? minimumAsJson(result.minimum) : null,
      }
    }),
  }
}
