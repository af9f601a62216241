import { chartsOf } from '../../composition/charts-of.ts'
import type { Template } from '../../composition/marked-template.ts'
import type { Desk } from '../../composition/told.ts'
import { directionOf } from '../../document/direction.ts'

/** The charts of a paper, drawn; none where its templates ask for none. */
export const paperCharts = async (
  desk: Desk,
  templates: readonly Template[],
): Promise<ReadonlyMap<string, string>> => {
  if (!templates.some(({ source }) => source.includes('{{chart '))) return new Map()
  const charts = chartsOf(desk)
  if (charts.size === 0) return new Map()
  const [{ drawCharts }, { estimatedWidth }] = await Promise.all([
    import('../../charts/draw-charts.ts'),
    import('../../charts/estimated-width.ts'),
  ])
  const { language } = desk.wording
  return drawCharts(charts, {
    measure: estimatedWidth,
    direction: directionOf(language),
    language,
  })
}
