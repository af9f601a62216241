import type { Decimal } from './exact.ts'
import type { PayRow } from './groups.ts'
import type { HourlyPay } from './hourly-pay.ts'
import type { HourlyMinimum } from './minimum-wage.ts'
import { medianOf } from './spread.ts'

/** A row that may tell which work it was. */
export type WorkRow = PayRow & { readonly work?: string | undefined }

/** The piece rate at which an average worker reaches the minimum wage, before deductions and own costs. */
export type FairRate = {
  /** Null where the rows do not tell the work. */
  readonly work: string | null
  readonly per: string
  readonly currency: string
  readonly n: number
  /** The median of pieces an hour, all hours counted. */
  readonly piecesAnHour: Decimal
  /** The median of the rates paid. */
  readonly paid: Decimal
  /** Minimum wage an hour ÷ pieces an hour. */
  readonly rate: Decimal
  readonly minimum: HourlyMinimum
}

/**
 * A fair rate for every kind of piece: one work, one unit, one minimum wage. Rows that are paid by the time, have
 * no minimum wage or no pieces count for none.
 */
export const fairRates = (rows: readonly WorkRow[]): readonly FairRate[] => {
  const groups = new Map<string, Piece[]>()
  for (const row of rows) {
    const piece = pieceOf(row)
    if (piece === null) continue
    const key = [row.work ?? '', row.pay.per].map(plain).concat(piece.minimum.id).join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [piece])
    else group.push(piece)
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => fairRateOf(group))
}

type Piece = { readonly row: WorkRow; readonly minimum: HourlyMinimum; readonly speed: Decimal }

const plain = (words: string): string => words.trim().toLowerCase()

const pieceOf = (row: WorkRow): Piece | null => {
  const { pay, minimum } = row
  const isPiece = pay.unit === null && !pay.count.isZero()
  if (!isPiece || minimum === null || minimum.currency !== pay.currency) return null
  return { row, minimum, speed: pay.count.div(pay.hours) }
}

const fairRateOf = (group: readonly Piece[]): readonly FairRate[] => {
  const [first] = group
  if (first === undefined) return []
  const { minimum } = first
  const piecesAnHour = medianOf(group.map(({ speed }) => speed))
  const works = group.map(({ row }) => row.work?.trim() ?? '').sort()
  const units = group.map(({ row }) => row.pay.per.trim()).sort()
  return [
    {
      work: works[0] || null,
      per: units[0] ?? '',
      currency: minimum.currency,
      n: group.length,
      piecesAnHour,
      paid: medianOf(group.map(({ row }) => row.pay.rate)),
      rate: minimum.amount.div(minimum.hours.times(piecesAnHour)),
      minimum,
    },
  ]
}

/** The rate at which this one pay would have reached the minimum wage, before deductions; null of none for a piece. */
export const fairRateFor = (pay: HourlyPay, minimum: HourlyMinimum): Decimal | null =>
  pay.unit !== null || pay.count.isZero()
    ? null
    : minimum.amount.times(pay.hours).div(minimum.hours.times(pay.count))
