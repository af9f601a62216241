import fc from 'fast-check'
import type { PayTold } from '../../src/pay/hourly-pay.ts'
import type { Money } from '../../src/quantities/money.ts'

export const eur = (amount: string): Money => ({ amount, currency: 'EUR' })

/** Decimal strings between two whole numbers, with up to three decimals. */
export const decimals = ({
  least,
  most,
}: {
  readonly least: number
  readonly most: number
}): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${`${part}`.padStart(3, '0')}`))

const some = decimals({ least: 0, most: 9999 })
const money = some.map(eur)

/** Pay in EUR of which an hour is known, with any of its other parts. */
export const payTold: fc.Arbitrary<PayTold> = fc.record(
  {
    rate: some.map((amount) => ({ amount, currency: 'EUR', per: 'pair' })),
    accepted: some,
    hours: decimals({ least: 1, most: 9999 }),
    bonus: money,
    deductions: money,
    costs: money,
    ancillary: some,
    helpers: some,
  },
  { requiredKeys: ['rate', 'accepted', 'hours'] },
)
