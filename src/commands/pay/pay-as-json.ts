import { asKept } from '../../pay/exact.ts'
import { fairRateFor } from '../../pay/fair-rate.ts'
import type { PayRow } from '../../pay/groups.ts'
import { grossAnHour, netAnHour, untoldParts } from '../../pay/hourly-pay.ts'
import {
  type HourlyMinimum,
  isBelowMinimum,
  minimumAnHour,
  shareOfMinimum,
} from '../../pay/minimum-wage.ts'
import { workingLine } from '../../pay/working-line.ts'
import type { Wording } from '../../wording/wording.ts'

/** One pay as scripts get it: decimal strings, cut after six decimals; null for what is not known. */
export const payAsJson = ({ pay, minimum }: PayRow, { say, locale }: Wording): object => {
  const fair = minimum === null ? null : fairRateFor(pay, minimum)
  const share = (money: typeof pay.net) =>
    minimum === null ? null : asKept(shareOfMinimum(money, pay.hours, minimum))
  return {
    currency: pay.currency,
    gross: asKept(pay.gross),
    net: asKept(pay.net),
    hours: asKept(pay.hours),
    grossAnHour: asKept(grossAnHour(pay)),
    netAnHour: asKept(netAnHour(pay)),
    grossShare: share(pay.gross),
    netShare: share(pay.net),
    belowMinimum: minimum === null ? null : isBelowMinimum(pay, minimum),
    minimumAnHour: minimum === null ? null : asKept(minimumAnHour(minimum)),
    fairRate: fair === null ? null : asKept(fair),
    notTold: untoldParts(pay),
    working: say(workingLine(pay, minimum, locale)),
  }
}

/** A minimum wage for an hour, in the same way. */
export const minimumAsJson = (minimum: HourlyMinimum): object => ({
  currency: minimum.currency,
  amount: asKept(minimum.amount),
  per: minimum.per,
  hours: asKept(minimum.hours),
  anHour: asKept(minimumAnHour(minimum)),
})
