import type { Band, Spread } from '../quantities/figures.ts'
import { asKept, type Decimal, Exact } from './exact.ts'

/** Amounts from the least to the most, as an array of them is; a place below zero counts from the end. */
export type Ascending = {
  readonly length: number
  readonly at: (index: number) => Decimal | undefined
}

/** From the least to the most. */
export const sorted = (values: readonly Decimal[]): readonly Decimal[] =>
  values.toSorted((one, other) => one.comparedTo(other))

/**
 * The value below which a part of sorted ones lies, between two neighbours in proportion: type 7 of Hyndman and Fan
 * (“Sample Quantiles in Statistical Packages”, 1996), which most spreadsheets and R take. Of none it is zero.
 */
export const quantileOf = (ascending: Ascending, part: '0.25' | '0.5' | '0.75'): Decimal => {
  const place = new Exact(part).times(Math.max(0, ascending.length - 1))
  const below = place.floor()
  const first = ascending.at(below.toNumber()) ?? new Exact(0)
  const next = ascending.at(below.toNumber() + 1) ?? first
  return first.plus(next.minus(first).times(place.minus(below)))
}

export const medianOf = (values: readonly Decimal[]): Decimal => quantileOf(sorted(values), '0.5')

/** Least, quartiles, median and most of sorted values; zeros where there are none. */
export const spreadOf = (ascending: Ascending): Spread => ({
  median: asKept(quantileOf(ascending, '0.5')),
  lowerQuartile: asKept(quantileOf(ascending, '0.25')),
  upperQuartile: asKept(quantileOf(ascending, '0.75')),
  least: asKept(ascending.at(0) ?? new Exact(0)),
  most: asKept(ascending.at(-1) ?? new Exact(0)),
})

/** About so many bands are made; round steps make it fewer or more. */
const wantedBands = 8

/**
 * How many values lie in even bands of a round width (1, 2 or 5 times a power of ten). They begin at zero, or below
 * it where values are; the last is open, so that a few very high values do not press the rest together, but begins
 * no earlier than `reach` lies: what the values are measured by.
 */
export const bandsOf = (ascending: Ascending, reach: Decimal | null = null): readonly Band[] => {
  const least = ascending.at(0)
  const most = ascending.at(-1)
  if (least === undefined || most === undefined) return []
  const end = Exact.max(Exact.min(most, usualEnd(ascending)), reach ?? 0)
  const step = roundStep(end.minus(Exact.min(least, 0)))
  const start = Exact.min(least, 0).div(step).floor().times(step)
  const count = Math.max(1, end.minus(start).div(step).floor().toNumber() + 1)
  const edges = Array.from({ length: count }, (_, index) => start.plus(step.times(index)))
  const places = [...edges.map((edge) => placeOf(edge, ascending)), ascending.length]
  return edges.map((edge, index) => ({
    from: asKept(edge),
    to: index === count - 1 ? null : asKept(edge.plus(step)),
    n: (places[index + 1] ?? 0) - (places[index] ?? 0),
  }))
}

/** How many of the values lie below an edge: halved again and again, few of them are looked at. */
const placeOf = (edge: Decimal, ascending: Ascending): number => {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (ascending.at(middle)?.lessThan(edge)) from = middle + 1
    else to = middle
  }
  return from
}

/** Tukey’s fence: what lies above is far from the rest. */
const usualEnd = (ascending: Ascending): Decimal => {
  const lower = quantileOf(ascending, '0.25')
  const upper = quantileOf(ascending, '0.75')
  return upper.plus(upper.minus(lower).times('1.5'))
}

const roundStep = (span: Decimal): Decimal => {
  if (span.lessThanOrEqualTo(0)) return new Exact(1)
  const wanted = span.div(wantedBands)
  const power = new Exact(10).pow(wanted.log(10).floor())
  const times = [1, 2, 5, 10].find((factor) => power.times(factor).greaterThanOrEqualTo(wanted))
  // Figures are kept with six decimals, and no band is narrower.
  return Exact.max(power.times(times ?? 10), '0.000001')
}
