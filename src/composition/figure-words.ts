import type { Band } from '../quantities/figures.ts'
import {
  type Cell,
  leastTold,
  type ToldGroup,
  type ToldSpread,
} from '../quantities/told-figures.ts'
import type { Desk } from './told.ts'

/** A number of persons in words: "51", "fewer than 5"; a dash where it is not told. */
export const cellWords = ({ wording }: Desk, cell: Cell): string => {
  if (cell === null) return '–'
  if (typeof cell === 'number') return cell.toLocaleString(wording.locale)
  return cell === 'few'
    ? wording.fill('fewer than {number, number}', { number: leastTold })
    : wording.fill('all but fewer than {number, number}', { number: leastTold })
}

/** A decimal of the figures as money: "EUR 1.28"; a dash where it is not told. */
export const moneyWords = (
  { wording }: Desk,
  amount: string | null,
  currency: string | null,
): string =>
  amount === null || currency === null
    ? '–'
    : new Intl.NumberFormat(wording.locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
      }).format(Number(amount))

/** The same without the money's name, for a column that has it in its head. */
const amountWords = ({ wording }: Desk, amount: string, digits: number): string =>
  Number(amount).toLocaleString(wording.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

/** "0.95–1.90"; nothing where either is not told. */
export const betweenWords = (desk: Desk, from: string | null, to: string | null): string =>
  from === null || to === null ? '' : `${amountWords(desk, from, 2)}–${amountWords(desk, to, 2)}`

export const middleHalf = (desk: Desk, { lowerQuartile, upperQuartile }: ToldSpread): string =>
  betweenWords(desk, lowerQuartile, upperQuartile)

export const leastToMost = (desk: Desk, { least, most }: ToldSpread): string =>
  betweenWords(desk, least, most)

/** The parts of "0.50–1.00", or "6.00 or more"; `digits` behind the point. */
export const bandParts = (desk: Desk, { from, to }: Band, digits: number): readonly string[] => {
  const begin = amountWords(desk, from, digits)
  return to === null
    ? [desk.wording.fill('{amount} or more', { amount: begin })]
    : [`${begin}–`, amountWords(desk, to, digits)]
}

/** As many digits behind the point as the bands need. */
export const digitsOf = (bands: readonly Band[], least: number): number =>
  Math.max(
    least,
    ...bands.flatMap(({ from, to }) =>
      [from, to ?? ''].map((edge) =>
        Math.min(2, edge.replace(/0+$/, '').split('.')[1]?.length ?? 0),
      ),
    ),
  )

/** Whom a group is of. */
export const groupWords = ({ wording: { fill } }: Desk, { by, value }: ToldGroup): string => {
  if (by === 'all') return fill('All', {})
  if (by === 'sector') return value ?? ''
  const words: Readonly<Record<string, string>> = {
    women: fill('Women', {}),
    men: fill('Men', {}),
    notSaid: fill('Another, or not said', {}),
  }
  return words[value ?? ''] ?? value ?? ''
}

/** What a protection is called; one that the field's questions do not know stands as it is. */
export const protectionWords = (desk: Desk, subject: string): string =>
  knownProtection(desk, subject) ?? subject

/** What the field's questions ask for, in a word or two; null for any other. */
export const knownProtection = ({ wording: { fill } }: Desk, subject: string): string | null => {
  const words: Readonly<Record<string, string>> = {
    paidOnTime: fill('Pay on the day agreed', {}),
    writtenContract: fill('A written contract', {}),
    knowsEmployer: fill('Knows the firm that she works for', {}),
    orderSlip: fill('A paper with each order', {}),
    paidLeave: fill('Paid holidays', {}),
    organised: fill('Member of an organisation', {}),
    maternity: fill('Pay during maternity', {}),
    training: fill('Training for the work', {}),
    safetyInformation: fill('Told of what may harm her', {}),
    protectiveEquipment: fill('Protective equipment, free of charge', {}),
    inspected: fill('Asked by a labour inspector', {}),
    socialSecurity: fill('Social security', {}),
    oldAge: fill('Insured for old age', {}),
    sickness: fill('Insured for pay when sick', {}),
    healthCare: fill('Insured for doctor and hospital', {}),
    injury: fill('Insured for accidents and diseases of work', {}),
    unemployment: fill('Insured for loss of work', {}),
    none: fill('Insured for none of these', {}),
  }
  return words[subject.replace(/^.*[.:]/, '')] ?? null
}
