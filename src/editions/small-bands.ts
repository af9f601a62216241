import { compareDecimals } from '../quantities/decimal-order.ts'
import type { Band, Figures } from '../quantities/figures.ts'
import { leastTold } from '../quantities/told-figures.ts'

/**
 * Bands of pay, joined with their neighbours until none holds one to four persons. Where it is told how many are
 * below the minimum, no band is joined so that the part on one side of it could be worked out to be so small.
 */
export const payBandsTold = ({ payBands, groups, minimum }: Figures): readonly Band[] => {
  const all = groups.find(({ by }) => by === 'all')
  const total = payBands.reduce((sum, { n }) => sum + n, 0)
  // What is missing from the bands could be worked out, too.
  if (all === undefined || all.n !== total || total < leastTold) return []
  const { belowMinimum: below, compared = all.n } = all
  const isToldBelow =
    compared === all.n && below !== null && !isSmall(below) && !isSmall(total - below)
  if (minimum === null || !isToldBelow) return wideBands(payBands.map(pieceOf)).map(bandOf)
  return acrossMinimum(payBands, minimum.hourly, below)
}

/** Bands of hours a week, joined in the same way; none where too few told of hours at all. */
export const hoursBandsTold = (bands: readonly Band[]): readonly Band[] =>
  bands.reduce((sum, { n }) => sum + n, 0) < leastTold
    ? []
    : wideBands(bands.map(pieceOf)).map(bandOf)

const isSmall = (count: number): boolean => count > 0 && count < leastTold

type Piece = Pick<Band, 'from' | 'to' | 'n'>

const pieceOf = ({ from, to, n }: Band): Piece => ({ from, to, n })
const bandOf = ({ from, to, n }: Piece): Band => ({ from, to, n })

/**
 * Each side of the minimum for itself. A band that reaches over it is cut there: how many are in its two parts could
 * be worked out from those below.
 */
const acrossMinimum = (bands: readonly Band[], minimum: string, below: number): readonly Band[] => {
  const under = bands.filter(({ to }) => to !== null && compareDecimals(to, minimum) <= 0)
  const over = bands.filter(({ from }) => compareDecimals(from, minimum) >= 0)
  const across = bands.find((band) => !under.includes(band) && !over.includes(band))
  if (across === undefined)
    return [...wideBands(under.map(pieceOf)), ...wideBands(over.map(pieceOf))].map(bandOf)
  const lower = below - under.reduce((sum, { n }) => sum + n, 0)
  const left = wideBands([...under.map(pieceOf), { ...across, to: minimum, n: lower }])
  const right = wideBands([{ ...across, from: minimum, n: across.n - lower }, ...over.map(pieceOf)])
  return [...left, ...right].map(bandOf)
}

const joined = (one: Piece, other: Piece): Piece => ({
  from: one.from,
  to: other.to,
  n: one.n + other.n,
})

/** What is left over at the end, too small for a band of its own, goes to the last band that has anybody. */
const wideBands = (pieces: readonly Piece[]): readonly Piece[] => {
  const wide: Piece[] = []
  let open: Piece | null = null
  for (const piece of pieces) {
    const next: Piece = open === null ? piece : joined(open, piece)
    open = isSmall(next.n) ? next : null
    if (open === null) wide.push(next)
  }
  if (open === null) return wide
  const last = wide.findLastIndex(({ n }) => n > 0)
  return last < 0 ? [open] : [...wide.slice(0, last), [...wide.slice(last), open].reduce(joined)]
}
