import type { Chart } from '../charts/chart.ts'
import { surveysIn } from '../editions/edition.ts'
import { groupViews } from './provision-view.ts'
import { signsChart, signsName } from './signs-chart.ts'
import { hoursChart, payChart, protectionsChart } from './survey-charts.ts'
import { chartNames } from './survey-view.ts'
import type { Desk } from './told.ts'

/**
 * The charts that a paper may show, by the names under which templates ask for them; they are drawn before it is
 * composed.
 */
export const chartsOf = (desk: Desk): ReadonlyMap<string, Chart> => {
  const provisions = groupViews(desk).flatMap((group) => group.provisions)
  const charts: (readonly [string, Chart | null])[] = [[signsName, signsChart(desk, provisions)]]
  for (const survey of surveysIn(desk.edition)) {
    const { id, figures } = survey
    if (figures === undefined) continue
    const names = chartNames(id)
    charts.push(
      [names.pay, payChart(desk, figures)],
      [names.hours, hoursChart(desk, figures)],
      [names.protections, protectionsChart(desk, survey)],
    )
  }
  return new Map(charts.flatMap(([name, chart]) => (chart === null ? [] : [[name, chart]])))
}
