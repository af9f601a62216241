import { describe, expect, test, vi } from 'vitest'
import {
  type Canvas,
  type Chart,
  type ColumnsChart,
  chartWidth,
  ink,
  type RowsChart,
  type SignsChart,
} from '../../src/charts/chart.ts'
import { drawCharts } from '../../src/charts/draw-charts.ts'
import { contrast } from '../../src/document/drawings/colours.ts'
import { areasOf, drawingOf, english, figureOf, overlap, wordBoxes } from './drawn.ts'

const column = (from: number, count: number, tone: 'filled' | 'shaded' | 'open' = 'filled') => ({
  label: [`${from}.00–`, `${from + 1}.00`],
  count,
  shown: String(count),
  tone,
})

const pay: ColumnsChart = {
  kind: 'columns',
  alternative: 'Of 60 homeworkers, 51 earn less than EUR 4.20 & "less" <than> that.',
  unit: 'Net pay an hour in EUR',
  columns: [
    column(0, 9),
    column(1, 22),
    column(2, 13),
    column(3, 7, 'shaded'),
    column(4, 9, 'open'),
  ],
  line: { at: 3.2, label: 'Minimum wage: EUR 4.20' },
}

const manyBands: ColumnsChart = {
  ...pay,
  columns: Array.from({ length: 12 }, (_, index) => column(index, (index * 7) % 31)),
  line: { at: 11.8, label: 'A minimum wage with a name that is long: EUR 4.20 an hour' },
}

const protections: RowsChart = {
  kind: 'rows',
  alternative: 'What homeworkers have, of all who were asked.',
  rows: [
    { label: 'A written contract', share: 0.1, shown: '6 of 60' },
    { label: 'Paid holidays', share: 0, shown: '0 of 60' },
    { label: 'Pay during maternity', share: null, shown: 'fewer than 5 of 60' },
    {
      label: 'Protective equipment that is needed for the work, and for which nobody has to pay',
      share: 1,
      shown: '60 of 60',
    },
  ],
}

const provisions: SignsChart = {
  kind: 'signs',
  alternative: 'Of 30 provisions, none conforms.',
  heads: ['In law', 'In practice'],
  rows: [
    { sign: 'conforms', word: 'conforms', boxes: [[], ['3']] },
    { sign: 'partly', word: 'conforms in part', boxes: [['4(2)(d)', '8'], []] },
    {
      sign: 'not',
      word: 'does not conform',
      boxes: [Array.from({ length: 30 }, (_, index) => `9(${index})`), ['7', '4(2)(d)']],
    },
    { sign: 'silent', word: 'is silent', boxes: [['1'], ['2']] },
    { sign: 'cannot-say', word: 'we cannot say', boxes: [['5'], ['6']] },
  ],
}

const arabic: Canvas = { ...english, direction: 'rtl', language: 'ar' }

const inArabic: RowsChart = {
  ...protections,
  rows: [
    {
      label: 'معدات وقاية مجانية يقدمها من يعطي العمل ولا يدفع أحد ثمنها',
      share: 0.5,
      shown: '30 من 60',
    },
    { label: 'عقد مكتوب', share: 0.25, shown: '15 من 60' },
  ],
}

const charts: readonly [name: string, chart: Chart, canvas: Canvas][] = [
  ['pay', pay, english],
  ['pay from right to left', pay, arabic],
  ['many bands', manyBands, english],
  ['many bands from right to left', manyBands, arabic],
  ['protections', protections, english],
  ['protections in Arabic', inArabic, arabic],
  ['provisions', provisions, english],
  ['provisions from right to left', provisions, arabic],
]

describe.each(charts)('the chart of %s', (_, chart, canvas) => {
  test('is a figure without anything to remark, and says what it shows', async () => {
    const { alternative } = await figureOf(chart, canvas)
    expect(alternative).toBe(chart.alternative)
  })

  test('has words of nine points, inside of the width of the text, none over another', async () => {
    const drawing = await drawingOf(chart, canvas)
    const boxes = wordBoxes(drawing)
    expect(drawing.width).toBe(chartWidth)
    expect(boxes.filter(({ left, right }) => left < 0 || right > chartWidth)).toEqual([])
    expect(boxes.filter(({ top, bottom }) => top < 0 || bottom > drawing.height)).toEqual([])
    const pairs = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map(({ words }) => [one.words, words]),
    )
    expect(pairs).toEqual([])
    const sizes = drawing.shapes.flatMap((shape) =>
      shape.type === 'label' ? [shape.size * 0.75] : [],
    )
    expect(new Set(sizes)).toEqual(new Set([9]))
  })
})

describe('bars', () => {
  test('are as high as their numbers', async () => {
    const heights = areasOf(await drawingOf(pay), ink.filled).map(({ height }) => height)
    const [nine = 0, twentyTwo = 0, thirteen = 0] = heights
    expect(heights).toHaveLength(3)
    expect(twentyTwo / nine).toBeCloseTo(22 / 9, 1)
    expect(thirteen / nine).toBeCloseTo(13 / 9, 1)
  })

  test('are as long as their shares, of an open one that is all', async () => {
    const drawing = await drawingOf(protections)
    const [all] = areasOf(drawing, ink.open)
    const parts = areasOf(drawing, ink.filled).map(({ width }) => width / (all?.width ?? 0))
    expect(
      parts
        .filter((part) => part > 0)
        .map((part) => part.toFixed(2))
        .sort(),
    ).toEqual(['0.10', '1.00'])
  })

  test('have their words at the height of their middle', async () => {
    const drawing = await drawingOf(protections)
    const tracks = areasOf(drawing, ink.open).filter(({ width }) => width > 50)
    const ends = wordBoxes(drawing).filter(({ words }) => / of 60$/.test(words))
    const middles = ends.map(({ top, bottom }) => (top + bottom) / 2)
    expect(tracks).toHaveLength(4)
    for (const { top, height } of tracks)
      expect(
        Math.min(...middles.map((middle) => Math.abs(middle - top - height / 2))),
      ).toBeLessThan(2)
  })

  test('stand in the other order where reading begins on the right', async () => {
    const heights = async (canvas: Canvas) =>
      areasOf(await drawingOf(pay, canvas), ink.filled).map(({ height }) => height)
    expect(await heights(arabic)).toEqual((await heights(english)).toReversed())
  })

  test('tell below from above without colour, each by 3 : 1 beside the paper', () => {
    expect(contrast(ink.filled, '#ffffff')).toBeGreaterThan(3)
    expect(contrast(ink.shaded, '#ffffff')).toBeGreaterThan(3)
    expect(contrast(ink.line, ink.open)).toBeGreaterThan(3)
    expect(contrast(ink.filled, ink.shaded)).toBeGreaterThan(2.5)
    for (const colour of Object.values(ink)) expect(colour).toMatch(/^#(..)\1\1$/)
  })
})

describe('the line of the minimum', () => {
  const lineOf = async (canvas: Canvas) => {
    const { shapes } = await drawingOf(pay, canvas)
    const lines = shapes.flatMap((shape) =>
      shape.type === 'outline' && (shape.stroke?.dash.length ?? 0) > 0 ? [shape.path[0]] : [],
    )
    const [start] = lines
    return start === undefined || start.step === 'Z' ? null : start.x
  }

  test('stands where the minimum is among the bands, and on the other side in Arabic', async () => {
    expect(await lineOf(english)).toBeCloseTo(4 + (3.2 / 5) * 558, 0)
    expect(await lineOf(arabic)).toBeCloseTo(chartWidth - 4 - (3.2 / 5) * 558, 0)
  })
})

describe('drawing', () => {
  test('gives the same text each time', async () => {
    const all = new Map(charts.map(([name, chart]) => [name, chart]))
    expect([...(await drawCharts(all, english))]).toEqual([...(await drawCharts(all, english))])
  })

  test('leaves nothing that keeps the program from ending', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => /Timeout|Immediate/.test(kind)).length
    await drawingOf(pay)
    const before = timers()
    for (let turn = 0; turn < 5; turn += 1) await drawingOf(pay)
    await vi.waitFor(() => expect(timers()).toBeLessThan(before + 5))
  })
})
