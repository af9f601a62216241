import { surveysIn, type ToldSurvey } from '../editions/edition.ts'
import type { Band } from '../quantities/figures.ts'
import type { Cell, ToldFigures } from '../quantities/told-figures.ts'
import {
  bandParts,
  cellWords,
  digitsOf,
  groupWords,
  knownProtection,
  leastToMost,
  middleHalf,
  moneyWords,
  protectionWords,
} from './figure-words.ts'
import { pictureView } from './signs-chart.ts'
import { everybodyIn, hoursChart, payChart, payWords, protectionsChart } from './survey-charts.ts'
import { type Desk, dated } from './told.ts'

/** Names under which the charts of a survey are drawn. */
export const chartNames = (id: string) => ({
  pay: `${id}.pay`,
  hours: `${id}.hours`,
  protections: `${id}.protections`,
})

/** The surveys, with their figures as far as the audience may see them. */
export const surveyViews = (desk: Desk) =>
  surveysIn(desk.edition).map((survey) => {
    const { id, figures } = survey
    return {
      id,
      ...tellingOf(desk, survey),
      ...picturesOf(desk, survey),
      currency: figures?.currency ?? '',
      minimum: moneyWords(desk, figures?.minimum?.hourly ?? null, figures?.currency ?? null),
      minimumId: figures?.minimum?.id ?? '',
      groups: groupRows(desk, figures),
      payBands: bandRows(desk, figures?.payBands ?? [], 2),
      hoursBands: bandRows(desk, figures?.hoursBands ?? [], 0),
      shares: shareRows(desk, figures),
      hides: figures !== undefined && cellsOf(figures).some((cell) => typeof cell !== 'number'),
    }
  })

/** How it was made, as its record tells. */
const tellingOf = (desk: Desk, survey: ToldSurvey) => {
  const { title, when, region, carriedOut, chosen, evidence, read, kept, refused } = survey
  const number = (count: number | undefined) =>
    count === undefined ? '' : count.toLocaleString(desk.wording.locale)
  return {
    title: title ?? '',
    when: dated(desk, when),
    region: region ?? '',
    carriedOut: carriedOut ?? '',
    chosen: chosen ?? '',
    evidence: (evidence ?? []).map((id) => ({ id })),
    read: number(read),
    kept: number(kept),
    refused: number(refused),
  }
}

const picturesOf = (desk: Desk, survey: ToldSurvey) => {
  const { id, figures } = survey
  const names = chartNames(id)
  const all = figures === undefined ? null : everybodyIn(figures)
  return {
    payTold: all === null ? '' : cellWords(desk, all.n),
    paySays: figures === undefined ? '' : payWords(desk, figures),
    pay: pictureView(desk, names.pay, figures === undefined ? null : payChart(desk, figures)),
    hours: pictureView(desk, names.hours, figures === undefined ? null : hoursChart(desk, figures)),
    hoursTold: cellWords(
      desk,
      (figures?.hoursBands ?? []).reduce((sum, { n }) => sum + n, 0),
    ),
    protections: pictureView(desk, names.protections, protectionsChart(desk, survey)),
  }
}

const groupRows = (desk: Desk, figures: ToldFigures | undefined) =>
  (figures?.groups ?? []).map((group) => ({
    group: groupWords(desk, group),
    own: group.by === 'sector',
    n: cellWords(desk, group.n),
    below: cellWords(desk, group.belowMinimum),
    gross: moneyWords(desk, group.gross.median, figures?.currency ?? null),
    net: moneyWords(desk, group.net.median, figures?.currency ?? null),
    middle: middleHalf(desk, group.net),
    range: leastToMost(desk, group.net),
  }))

const bandRows = (desk: Desk, bands: readonly Band[], least: number) =>
  bands.map((band) => ({
    band: bandParts(desk, band, digitsOf(bands, least)).join(''),
    n: cellWords(desk, band.n),
  }))

const shareRows = (desk: Desk, figures: ToldFigures | undefined) =>
  (figures?.shares ?? []).map(({ subject, yes, no, unknown }) => ({
    subject: protectionWords(desk, subject),
    own: knownProtection(desk, subject) === null,
    yes: cellWords(desk, yes),
    no: cellWords(desk, no),
    unknown: cellWords(desk, unknown),
  }))

const cellsOf = ({ groups, shares }: ToldFigures): readonly Cell[] => [
  ...groups.flatMap(({ n, belowMinimum }) => [n, belowMinimum]),
  ...shares.flatMap(({ yes, no, unknown }) => [yes, no, unknown]),
]
