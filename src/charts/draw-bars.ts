import { BarChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Canvas, type ColumnsChart, chartWidth, letterSize, type RowsChart } from './chart.ts'
import { columnsOption } from './columns-option.ts'
import { plainSvg } from './plain-svg.ts'
import { rowsOption } from './rows-option.ts'

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer])

/** A chart of bars as SVG; nothing of the library goes on running. */
export const drawBars = (chart: ColumnsChart | RowsChart, canvas: Canvas): string => {
  const { measure, language } = canvas
  setPlatformAPI({ measureText: (words, font) => ({ width: measure(words, ...lookOf(font)) }) })
  const { option, height } =
    chart.kind === 'columns' ? columnsOption(chart, canvas) : rowsOption(chart, canvas)
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height })
  try {
    // Widths are kept by font: each language has fonts of its own.
    const textStyle = { fontFamily: language, fontSize: letterSize, color: '#000000' }
    drawing.setOption({ ...option, animation: false, textStyle })
    return plainSvg(drawing.renderToSVGString({ useViewBox: true }), chart.alternative)
  } finally {
    // A chart that was not given back keeps the program from ending.
    drawing.dispose()
  }
}

/** Of a font as CSS writes it: "bold 12px en". */
const lookOf = (font = ''): readonly [size: number, bold: boolean] => [
  Number(/([\d.]+)px/.exec(font)?.[1] ?? letterSize),
  font.includes('bold'),
]
