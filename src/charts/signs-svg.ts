import { type Canvas, chartWidth, ink, letterSize, type Sign, type SignsChart } from './chart.ts'
import { escaped } from './plain-svg.ts'

const box = { height: 20, gap: 4, inside: 5 }
const row = { above: 6, head: 24 }
const signSize = 10

/** The things as boxes, in the row of their sign and the column of each respect. */
export const drawSigns = (chart: SignsChart, canvas: Canvas): string => {
  const plan = planOf(chart, canvas)
  const parts: string[] = chart.heads.map((head, index) =>
    word(plan, head, { x: plan.columnAt(index), y: 15, bold: true }),
  )
  let y = row.head
  for (const one of chart.rows) {
    parts.push(rule(y), ...rowParts(one, y, plan))
    y += heightOf(one, plan)
  }
  parts.push(rule(y))
  const title = `<title>${escaped(chart.alternative)}</title>`
  return `<svg viewBox="0 0 ${chartWidth} ${y + 1}">${title}${parts.join('')}</svg>`
}

/** Where columns begin, and how boxes are laid in them. */
type Plan = {
  readonly columnAt: (index: number) => number
  readonly boxWidth: number
  /** How many stand beside one another. */
  readonly across: number
  readonly isMirrored: boolean
}

const planOf = ({ rows, heads }: SignsChart, { measure, direction }: Canvas): Plan => {
  const widest = (words: readonly string[]) =>
    Math.max(0, ...words.map((one) => measure(one, letterSize, false)))
  const left = signSize + 8 + widest(rows.map(({ word }) => word)) + 16
  const column = (chartWidth - left) / heads.length
  const boxWidth = Math.ceil(widest(rows.flatMap(({ boxes }) => boxes.flat())) + 2 * box.inside)
  const across = Math.max(1, Math.floor((column - 8) / (boxWidth + box.gap)))
  const isMirrored = direction === 'rtl'
  return { columnAt: (index) => left + index * column, boxWidth, across, isMirrored }
}

type Row = SignsChart['rows'][number]

const heightOf = ({ boxes }: Row, { across }: Plan): number => {
  const lines = Math.max(1, ...boxes.map((some) => Math.ceil(some.length / across)))
  return 2 * row.above + lines * (box.height + box.gap) - box.gap
}

const rowParts = (
  { sign, word: meaning, boxes }: Row,
  y: number,
  plan: Plan,
): readonly string[] => {
  const base = y + row.above + 14
  const signs = `<g transform="translate(${placed(plan, 2, signSize)} ${base - 9})">${shapes[sign]}</g>`
  const cells = boxes.flatMap((some, index) => {
    const x = plan.columnAt(index)
    return some.length === 0
      ? [word(plan, '–', { x, y: base })]
      : some.map((name, at) => boxed(name, { plan, x, y: y + row.above, at }))
  })
  return [signs, word(plan, meaning, { x: signSize + 10, y: base }), ...cells]
}

/** From the side where reading begins. */
const placed = ({ isMirrored }: Plan, x: number, width: number): number =>
  isMirrored ? chartWidth - x - width : x

type Place = { readonly x: number; readonly y: number; readonly bold?: boolean }

const word = ({ isMirrored }: Plan, words: string, { x, y, bold = false }: Place): string => {
  const anchor = isMirrored ? ' text-anchor="end"' : ''
  const weight = bold ? ' font-weight="bold"' : ''
  const at = isMirrored ? chartWidth - x : x
  return `<text x="${at}" y="${y}" font-size="${letterSize}"${weight}${anchor}>${escaped(words)}</text>`
}

const rule = (y: number): string =>
  `<line x1="0" y1="${y}" x2="${chartWidth}" y2="${y}" stroke="${ink.shaded}" stroke-width="0.8"/>`

type Box = { readonly plan: Plan; readonly x: number; readonly y: number; readonly at: number }

const boxed = (name: string, { plan, x, y, at }: Box): string => {
  const { boxWidth, across } = plan
  const left = placed(plan, x + (at % across) * (boxWidth + box.gap), boxWidth)
  const top = y + Math.floor(at / across) * (box.height + box.gap)
  const frame = `<rect x="${left}" y="${top}" width="${boxWidth}" height="${box.height}" fill="none" stroke="#000000" stroke-width="0.8"/>`
  const words = `<text x="${left + boxWidth / 2}" y="${top + 14}" font-size="${letterSize}" text-anchor="middle">${escaped(leftToRight(name))}</text>`
  return frame + words
}

/** Articles are numbered in Latin letters, also in lines that run the other way (UAX 9, marks). */
const leftToRight = (name: string): string => `\u200e${name}\u200e`

const drawn = 'stroke="#000000" stroke-width="1.2"'

/** The signs of the paper's tables: their shape alone tells them apart. */
const shapes: Readonly<Record<Sign, string>> = {
  conforms: `<circle cx="5" cy="5" r="4.5" fill="#000000" ${drawn}/>`,
  partly: `<path d="M5 -0.4L-0.4 5L5 10.4L10.4 5Z" fill="none" ${drawn}/><path d="M5 -0.4L-0.4 5L5 10.4Z" fill="#000000"/>`,
  not: `<path d="M0.5 0.5H9.5V9.5H0.5ZM0.5 0.5L9.5 9.5M0.5 9.5L9.5 0.5" fill="none" ${drawn}/>`,
  silent: `<circle cx="5" cy="5" r="4.5" fill="none" ${drawn}/>`,
  'cannot-say': `<path d="M0 5H10" fill="none" stroke="#000000" stroke-width="2"/>`,
}
