import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../../src/renderers/pdf/layout/column-widths.ts'

describe('widths of columns', () => {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

  it('fill the room and give each column its widest word', () => {
    const widths = fitColumns({ least: [20, 60, 30], most: [20, 900, 40], shares: null }, 400)
    expect(sum(widths)).toBeCloseTo(400)
    expect(widths[1]).toBeGreaterThan(250)
    expect(widths[2]).toBeGreaterThan(30)
  })

  it('follow the shares, but not so far as to cut a word', () => {
    const widths = fitColumns(
      { least: [10, 10, 120], most: [10, 10, 120], shares: [45, 45, 10] },
      400,
    )
    expect(sum(widths)).toBeCloseTo(400)
    expect(widths[2]).toBeGreaterThan(120)
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0)
  })

  it('let only the widest give when not all words have room', () => {
    const widths = fitColumns({ least: [20, 500, 900], most: [20, 500, 900], shares: null }, 300)
    expect(sum(widths)).toBeCloseTo(300)
    expect(widths[0]).toBeCloseTo(20, 0)
    expect(widths[1]).toBeCloseTo(140, 0)
  })
})
