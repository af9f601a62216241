import type { EChartsCoreOption } from 'echarts/core'
import { type Canvas, type ColumnsChart, chartWidth, ink, letterSize } from './chart.ts'

/** What the library draws, and how high it is. */
export type Planned = { readonly option: EChartsCoreOption; readonly height: number }

const plot = { top: 30, height: 108 }
const margin = 4
const lineHeight = 15

/** Bars side by side, each with its number; the line stands behind them. */
export const columnsOption = (chart: ColumnsChart, canvas: Canvas): Planned => {
  const { columns, unit, line } = chart
  const labels = labelsOf(chart, canvas)
  const lines = Math.max(...labels.map((label) => label.split('\n').length))
  const inverse = canvas.direction === 'rtl'
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const option = {
    grid: { left: margin, right: margin, top: plot.top, height: plot.height },
    xAxis: [
      { ...categories(labels), inverse, name: unit, nameGap: lines * lineHeight + 16 },
      { type: 'value', show: false, min: 0, max: columns.length, inverse },
    ],
    yAxis: { type: 'value', show: false, min: 0, max: most * 1.15 },
    series: [barsOf(chart), ...(line === null ? [] : [lineOf(line, chart, canvas)])],
  }
  return { option, height: plot.top + plot.height + lines * lineHeight + 40 }
}

/** On one line where all have room on one. */
const labelsOf = ({ columns }: ColumnsChart, { measure }: Canvas): readonly string[] => {
  const room = (chartWidth - 2 * margin) / Math.max(1, columns.length) - 6
  const fits = columns.every(({ label }) => measure(label.join(''), letterSize, false) <= room)
  return columns.map(({ label }) => label.join(fits ? '' : '\n'))
}

const categories = (labels: readonly string[]) => ({
  type: 'category',
  data: labels,
  nameLocation: 'middle',
  nameTextStyle: { fontSize: letterSize, color: ink.line },
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: { interval: 0, fontSize: letterSize, lineHeight, color: ink.line },
})

const barsOf = ({ columns }: ColumnsChart) => ({
  type: 'bar',
  silent: true,
  barCategoryGap: '14%',
  z: 3,
  data: columns.map(({ count, shown, tone }) => ({
    value: count,
    itemStyle: { color: ink[tone], borderColor: ink.line, borderWidth: count === 0 ? 0 : 1 },
    label: { show: true, position: 'top', formatter: () => shown },
  })),
  // Readable also where the line goes through it.
  label: { fontSize: letterSize, color: ink.line, backgroundColor: ink.open, padding: [0, 2] },
})

type Line = NonNullable<ColumnsChart['line']>

/** Its words begin or end at the line where they would leave the drawing. */
const lineOf = ({ at, label }: Line, { columns }: ColumnsChart, canvas: Canvas) => {
  const half = canvas.measure(label, letterSize, true) / 2
  const along = (at / columns.length) * (chartWidth - 2 * margin) + margin
  const x = canvas.direction === 'rtl' ? chartWidth - along : along
  const align = x < half ? 'left' : chartWidth - x < half ? 'right' : 'center'
  return {
    type: 'bar',
    silent: true,
    xAxisIndex: 1,
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      z: 1,
      lineStyle: { color: ink.line, type: [6, 4], width: 1.5 },
      label: { formatter: () => label, fontSize: letterSize, fontWeight: 'bold', align },
      data: [{ xAxis: at, label: { color: ink.line } }],
    },
  }
}
