import { cpus, totalmem } from 'node:os'
import { median } from '../measure.ts'
import { type Size, sizes } from './content.ts'
import type { Measured } from './measure-size.ts'
import type { Sought } from './peer.ts'
import { isFound } from './peer.ts'
import { ours, typstFromTree } from './peers-found.ts'

/** Median times of documents that are new each time, in one process that went on. */
export type Warm = readonly { readonly pages: number; readonly milliseconds: number }[]

export type Comparison = {
  readonly sought: readonly Sought[]
  readonly measured: readonly Measured[]
  readonly warm: Warm
}

/** The whole comparison in Markdown: a table for each size, growth, warm times, versions. */
export const reportOf = ({ sought, measured, warm }: Comparison): string =>
  [
    '# Programs that make a PDF of the same content',
    `${machine()}. Whole processes, medians of interleaved rounds, the least in brackets; × is against "${typstFromTree}". MB: peak memory of all processes (PSS).`,
    ...sizes.flatMap((size) => tableOf(size, measured)),
    '## Goals for c177, × against Typst',
    [...goals.map(goalLine(measured)), ...warm.map(warmLine)].join('\n'),
    '## Growth of time with pages; 1.0 is in step with them, and our goal',
    growthOf(measured).join('\n'),
    '## Programs',
    sought.map(programLine(measured)).join('\n'),
  ].join('\n\n')

type Goal = { readonly pages: number; readonly of: keyof Ratios; readonly most: number }

const goals: readonly Goal[] = [
  { pages: 12, of: 'time', most: 1 },
  { pages: 40, of: 'time', most: 0.9 },
  { pages: 640, of: 'time', most: 0.65 },
  { pages: 640, of: 'memory', most: 0.3 },
  { pages: 640, of: 'file', most: 0.4 },
]

/** In one process, ever new documents; in milliseconds. */
const warmGoals: Readonly<Record<number, number>> = { 12: 20, 40: 70 }

type Ratios = { readonly time: number; readonly memory: number; readonly file: number }

const ratiosOf = (one: Measured | undefined, other: Measured | undefined): Ratios => ({
  time: median(one?.times ?? []) / median(other?.times ?? []),
  memory: (one?.megabytes ?? Number.NaN) / (other?.megabytes ?? Number.NaN),
  file: (one?.made?.bytes ?? Number.NaN) / (other?.made?.bytes ?? Number.NaN),
})

const goalLine =
  (measured: readonly Measured[]) =>
  ({ pages, of, most }: Goal): string => {
    const [mine, typst] = [ours.name, typstFromTree].map((name) =>
      measured.find(({ peer, size }) => peer.name === name && size.pages === pages),
    )
    const reached = ratiosOf(mine, typst)[of]
    return `- ${pages} pages, ${of}: ${shown(reached) || 'not measured'} (at most ${most})`
  }

const warmLine = ({ pages, milliseconds }: Warm[number]): string =>
  `- ${pages} pages, warm: ${Math.round(milliseconds)} ms (at most ${warmGoals[pages]})`

const shown = (ratio: number): string => (Number.isFinite(ratio) ? ratio.toFixed(2) : '')

const machine = (): string => {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}`
}

const tableOf = (size: Size, all: readonly Measured[]): readonly string[] => {
  const measured = all.filter((one) => one.size === size)
  if (measured.length === 0) return []
  const typst = measured.find(({ peer }) => peer.name === typstFromTree)
  const lines = measured.map((one) => lineOf(one, typst))
  const head = [
    'program',
    'pages',
    'ms',
    '×',
    'MB',
    '×',
    'file kB',
    '×',
    'tagged',
    'PDF/UA-1',
    'words',
  ]
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  return [`## ${size.pages} pages (${size.kind})`, table.join('\n')]
}

const lineOf = (one: Measured, typst: Measured | undefined): readonly string[] => {
  const { peer, times, made, megabytes, failed } = one
  if (made === null) return [peer.name, `failed: ${failed ?? 'no file'}`, ...Array(9).fill('')]
  const words = made.words === null ? '' : `${(100 * made.words).toFixed(1)} %`
  const { time, memory, file } = ratiosOf(one, typst)
  return [
    peer.name,
    String(made.pages),
    `${Math.round(median(times))} (${Math.round(Math.min(...times))})`,
    shown(time),
    Number.isNaN(megabytes) ? '' : String(Math.round(megabytes)),
    shown(memory),
    String(Math.round(made.bytes / 1000)),
    shown(file),
    made.tagged ? 'yes' : 'no',
    verdictOf(one),
    words,
  ]
}

const verdictOf = ({ judgement }: Measured): string => {
  if (judgement === null) return 'not judged'
  if (judgement.verdict === 'fails') return `${judgement.findings.length} rules fail`
  return judgement.verdict === 'conforms' ? 'passes' : 'not read'
}

/** How time grows with pages from one report to the next: 1 is in step with them. */
const growthOf = (measured: readonly Measured[]): readonly string[] => {
  const names = [...new Set(measured.map(({ peer }) => peer.name))]
  return names.flatMap((name) => {
    const runs = measured.filter(
      ({ peer, size, made }) => peer.name === name && size.kind === 'report' && made !== null,
    )
    const steps = runs.slice(1).map((one, at) => exponent(runs[at], one))
    return steps.length === 0 ? [] : [`- ${name}: ${steps.join(', ')}`]
  })
}

const exponent = (from: Measured | undefined, to: Measured): string => {
  const pages = (to.made?.pages ?? 0) / (from?.made?.pages ?? 0)
  const power = Math.log(median(to.times) / median(from?.times ?? [])) / Math.log(pages)
  return `${power.toFixed(2)} (${from?.made?.pages} to ${to.made?.pages} pages)`
}

const programLine =
  (measured: readonly Measured[]) =>
  (one: Sought): string => {
    if (!isFound(one)) return `- ${one.name}: not found (${one.missing})`
    const made = measured.find(({ peer }) => peer.name === one.name)?.made
    return `- ${one.name}: ${one.version}${made ? `; its PDF says "${made.madeBy}"` : ''}${one === ours ? '; ours' : ''}`
  }
