import type { Canvas, Chart } from './chart.ts'
import { drawSigns } from './signs-svg.ts'

/**
 * Draws charts as SVG that the papers can hold, under their names. The charting library is loaded only where there
 * are bars to draw. The same charts and measures give the same text.
 */
export const drawCharts = async (
  charts: ReadonlyMap<string, Chart>,
  canvas: Canvas,
): Promise<ReadonlyMap<string, string>> => {
  const drawn = new Map<string, string>()
  for (const [name, chart] of charts) drawn.set(name, await drawChart(chart, canvas))
  return drawn
}

const drawChart = async (chart: Chart, canvas: Canvas): Promise<string> => {
  if (chart.kind === 'signs') return drawSigns(chart, canvas)
  const { drawBars } = await import('./draw-bars.ts')
  return drawBars(chart, canvas)
}
