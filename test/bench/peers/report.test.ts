import { describe, expect, it } from 'vitest'
import { sizes } from './content.ts'
import type { Measured } from './measure-size.ts'
import { ours, typstFromTree } from './peers-found.ts'
import { reportOf } from './report.ts'

const typst = { ...ours, name: typstFromTree, version: 'npm 1.0' }
const made = { bytes: 100_000, pages: 40, tagged: true, madeBy: 'Typst', words: 0.999 }
const measured = (changes: Partial<Measured>): Measured => ({
  peer: ours,
  size: sizes[1] ?? { pages: 40, chapters: 5, kind: 'report' },
  times: [90, 300, 100],
  failed: null,
  megabytes: 60,
  made,
  judgement: { file: 'a.pdf', verdict: 'conforms' },
  ...changes,
})
const beside = measured({
  peer: typst,
  times: [200, 200, 200],
  megabytes: 120,
  made: { ...made, bytes: 400_000 },
})

const report = (...all: readonly Measured[]): string =>
  reportOf({
    sought: [ours, typst, { name: 'Chromium', missing: 'not here' }],
    measured: all,
    warm: [{ pages: 12, milliseconds: 19.6 }],
  })

describe('the report', () => {
  it('tells medians, the least, and the ratios to Typst in the same run', () => {
    expect(report(measured({}), beside)).toContain(
      '| c177 | 40 | 100 (90) | 0.50 | 60 | 0.50 | 100 | 0.25 | yes | passes | 99.9 % |',
    )
  })

  it('says who failed and why, who is not valid, and who was not found', () => {
    const fails = {
      file: 'a.pdf',
      verdict: 'fails',
      findings: [{ rule: '7.1', count: 3, what: '' }],
    } as const
    const text = report(measured({ made: null, times: [], failed: 'no font' }), {
      ...beside,
      judgement: fails,
    })
    expect(text).toContain('| c177 | failed: no font |')
    expect(text).toContain('| yes | 1 rules fail |')
    expect(text).toContain('- Chromium: not found (not here)')
  })

  it('holds the ratios against the goals', () => {
    expect(report(measured({}), beside)).toContain('- 40 pages, time: 0.50 (at most 0.9)')
    expect(report(beside)).toContain('- 40 pages, time: not measured (at most 0.9)')
  })

  it('tells how time grows with the pages that were really made', () => {
    const [, , next] = sizes
    const longer = measured({
      size: next ?? beside.size,
      times: [400, 400, 400],
      made: { ...made, pages: 160 },
    })
    expect(report(measured({}), beside, longer)).toContain('- c177: 1.00 (40 to 160 pages)')
    expect(report(beside)).toContain('- 12 pages, warm: 20 ms (at most 20)')
  })
})
