import type { Column, ColumnsChart, RowsChart } from '../charts/chart.ts'
import type { ToldSurvey } from '../editions/edition.ts'
import { compareDecimals } from '../quantities/decimal-order.ts'
import type { Band } from '../quantities/figures.ts'
import {
  leastTold,
  type ToldFigures,
  type ToldGroup,
  type ToldShare,
} from '../quantities/told-figures.ts'
import { bandParts, cellWords, digitsOf, moneyWords, protectionWords } from './figure-words.ts'
import type { Desk } from './told.ts'

/** Those who told of pay, all together; null where too few did. */
export const everybodyIn = ({ groups }: ToldFigures): ToldGroup | null =>
  groups.find(({ by }) => by === 'all') ?? null

/** Net pay an hour beside the minimum wage; null where no bands are told. */
export const payChart = (desk: Desk, figures: ToldFigures): ColumnsChart | null => {
  const { payBands: bands, currency, minimum } = figures
  const all = everybodyIn(figures)
  if (bands.length === 0 || all === null || currency === null) return null
  const hourly = minimum?.hourly ?? null
  return {
    kind: 'columns',
    alternative: payWords(desk, figures),
    unit: desk.wording.fill('Net pay an hour in {currency}; on each bar, how many people', {
      currency,
    }),
    columns: columnsOf(desk, bands, { minimum: hourly, digits: digitsOf(bands, 2) }),
    line: hourly === null ? null : lineAt(desk, bands, { hourly, currency }),
  }
}

/** What the picture shows, in numbers. */
export const payWords = (desk: Desk, figures: ToldFigures): string => {
  const { currency, minimum } = figures
  const all = everybodyIn(figures)
  if (all === null) return ''
  const { fill } = desk.wording
  const n = cellWords(desk, all.n)
  const said =
    minimum === null || all.belowMinimum === null
      ? fill('{n} homeworkers told of their pay.', { n })
      : fill(
          'Of {n} homeworkers who told of their pay, {below} earn less than {minimum} an hour.',
          {
            n: all.compared === undefined ? n : cellWords(desk, all.compared),
            below: cellWords(desk, all.belowMinimum),
            minimum: moneyWords(desk, minimum.hourly, currency),
          },
        )
  if (all.net.median === null) return said
  const median = moneyWords(desk, all.net.median, currency)
  return `${said} ${fill('After their own costs, half of them earn {median} or less.', { median })}`
}

type Scale = { readonly minimum: string | null; readonly digits: number }

const columnsOf = (
  desk: Desk,
  bands: readonly Band[],
  { minimum, digits }: Scale,
): readonly Column[] =>
  bands.map((band) => ({
    label: bandParts(desk, band, digits),
    count: band.n,
    shown: cellWords(desk, band.n),
    tone: toneOf(band, minimum),
  }))

const toneOf = ({ from, to }: Band, minimum: string | null): Column['tone'] => {
  if (minimum === null || (to !== null && compareDecimals(to, minimum) <= 0)) return 'filled'
  return compareDecimals(from, minimum) >= 0 ? 'open' : 'shaded'
}

type Minimum = { readonly hourly: string; readonly currency: string }

/** Nothing where the minimum lies before the first band. */
const lineAt = (
  desk: Desk,
  bands: readonly Band[],
  { hourly, currency }: Minimum,
): ColumnsChart['line'] => {
  const index = bands.findLastIndex(({ from }) => compareDecimals(from, hourly) <= 0)
  const band = bands[index]
  if (band === undefined) return null
  const [begin, wanted] = [Number(band.from), Number(hourly)]
  const inside = band.to === null ? Math.min(0.5, wanted - begin) : partOf(band, wanted)
  const minimum = moneyWords(desk, hourly, currency)
  return {
    at: index + inside,
    label: desk.wording.fill('Minimum wage: {minimum}', { minimum }),
  }
}

const partOf = ({ from, to }: Band, wanted: number): number =>
  Math.min(1, (wanted - Number(from)) / (Number(to) - Number(from)))

/** Hours a week; null where no bands are told. */
export const hoursChart = (desk: Desk, { hoursBands: bands }: ToldFigures): ColumnsChart | null =>
  bands.length === 0
    ? null
    : {
        kind: 'columns',
        alternative: hoursWords(desk, bands),
        unit: desk.wording.fill('Hours a week; on each bar, how many people', {}),
        columns: columnsOf(desk, bands, { minimum: null, digits: digitsOf(bands, 0) }),
        line: null,
      }

const hoursWords = (desk: Desk, bands: readonly Band[]): string => {
  const n = bands.reduce((sum, band) => sum + band.n, 0)
  const most = bands.reduce((best, band) => (band.n > best.n ? band : best))
  return desk.wording.fill(
    'Hours of all work for a week, as told by {n, number} homeworkers. The largest group, {count, number} of them, works {band} hours.',
    { n, count: most.n, band: bandParts(desk, most, digitsOf(bands, 0)).join('') },
  )
}

/** How many are covered by each protection; null where nothing is told of any. */
export const protectionsChart = (desk: Desk, survey: ToldSurvey): RowsChart | null => {
  const shares = survey.figures?.shares ?? []
  const rows = shares.map((share) => ({
    label: protectionWords(desk, share.subject),
    share: partCovered(share, survey),
    shown: coveredWords(desk, share, survey),
  }))
  return rows.every(({ share }) => share === null)
    ? null
    : { kind: 'rows', alternative: protectionsWords(desk, survey), rows }
}

/** How many were asked about it: the total was known before anything was withheld. */
const askedOf = ({ yes, no, unknown }: ToldShare, { kept }: ToldSurvey): number | null =>
  typeof yes === 'number' && typeof no === 'number' && typeof unknown === 'number'
    ? yes + no + unknown
    : (kept ?? null)

const partCovered = (share: ToldShare, survey: ToldSurvey): number | null => {
  const asked = askedOf(share, survey)
  return typeof share.yes === 'number' && asked !== null && asked > 0 ? share.yes / asked : null
}

const coveredWords = (desk: Desk, share: ToldShare, survey: ToldSurvey): string => {
  const asked = askedOf(share, survey)
  if (share.yes === null) return desk.wording.fill('not told', {})
  const yes = cellWords(desk, share.yes)
  return asked === null ? yes : desk.wording.fill('{yes} of {asked, number}', { yes, asked })
}

const fewOf = ({ kept = leastTold }: ToldSurvey): number => 1 / Math.max(leastTold, kept)

const protectionsWords = (desk: Desk, survey: ToldSurvey): string => {
  const known = (survey.figures?.shares ?? []).flatMap((share) => {
    // Between nobody and five, whatever it is.
    const part = share.yes === 'few' ? fewOf(survey) : partCovered(share, survey)
    const words = `${protectionWords(desk, share.subject)}: ${coveredWords(desk, share, survey)}`
    return part === null ? [] : [{ part, words }]
  })
  const sorted = known.toSorted((one, other) => other.part - one.part)
  const [most, fewest] = [sorted[0]?.words ?? '', sorted.at(-1)?.words ?? '']
  return sorted.length < 2
    ? most
    : desk.wording.fill(
        'What homeworkers have, of all who were asked. The most have this: {most}. The fewest: {fewest}.',
        { most, fewest },
      )
}
