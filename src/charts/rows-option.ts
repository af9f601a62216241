import { type Canvas, ink, letterSize, type RowsChart } from './chart.ts'
import type { Planned } from './columns-option.ts'
import { wrapWords } from './wrap-words.ts'

const widestLabel = 210
const gap = 10
const lineHeight = 15

/** Bars below one another, each in an open one that stands for all who were asked. */
export const rowsOption = ({ rows }: RowsChart, canvas: Canvas): Planned => {
  const { measure, direction } = canvas
  const inverse = direction === 'rtl'
  const wide = (words: string) => measure(words, letterSize, false)
  const labels = rows.map(({ label }) => wrapWords(label, widestLabel, canvas))
  const labelWidth = Math.max(...labels.flat().map(wide))
  const lines = Math.max(...labels.map(({ length }) => length))
  const atEnd = Math.max(...rows.map(({ shown }) => wide(shown))) + 2 * gap
  const [left, right] = inverse ? [atEnd, labelWidth + gap] : [labelWidth + gap, atEnd]
  const rowHeight = Math.max(1.6, lines + 0.4) * lineHeight
  const option = {
    grid: { left, right, top: 2, height: rows.length * rowHeight },
    xAxis: { type: 'value', show: false, min: 0, max: 1, inverse },
    yAxis: {
      type: 'category',
      inverse: true,
      position: inverse ? 'right' : 'left',
      data: labels.map((parts) => parts.join('\n')),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: labelStyle,
    },
    series: [trackOf(rows, inverse), sharesOf(rows)],
  }
  return { option, height: rows.length * rowHeight + 4 }
}

const labelStyle = {
  interval: 0,
  fontSize: letterSize,
  lineHeight,
  color: ink.line,
}

type Rows = RowsChart['rows']

const trackOf = (rows: Rows, inverse: boolean) => ({
  type: 'bar',
  silent: true,
  barWidth: 14,
  barGap: '-100%',
  z: 1,
  itemStyle: { color: ink.open, borderColor: ink.line, borderWidth: 1 },
  label: { show: true, position: inverse ? 'left' : 'right', fontSize: letterSize },
  data: rows.map(({ shown }) => ({ value: 1, label: { formatter: () => shown, color: ink.line } })),
})

const sharesOf = (rows: Rows) => ({
  type: 'bar',
  silent: true,
  barWidth: 14,
  z: 2,
  itemStyle: { color: ink.filled },
  data: rows.map(({ share }) => ({ value: share ?? 0 })),
})
