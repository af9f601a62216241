import { describe, expect, it } from 'vitest'
import { readCharacterMap } from '../../../../src/renderers/pdf/fonts/character-map.ts'

/** A table of 16-bit numbers. */
const tableOf = (...values: readonly number[]): DataView => {
  const view = new DataView(new ArrayBuffer(2 * values.length))
  for (const [index, value] of values.entries()) view.setUint16(2 * index, value & 0xffff)
  return view
}

const windows = 3

/** A font's table with one subtable (OpenType, cmap). */
const withSubtable = (encoding: number, subtable: readonly number[]): DataView =>
  tableOf(...[0, 1], ...[windows, encoding, 0, 12], ...subtable)

// Three segments: A to C by a difference, a and b by a list of glyphs with a difference, and the end of all.
const segments = [
  ...[4, 0, 0, 6, 0, 0, 0],
  ...[0x43, 0x62, 0xffff, 0],
  ...[0x41, 0x61, 0xffff],
  ...[-0x3c, 100, 1],
  ...[0, 4, 0],
  ...[7, 0],
]

const groups = [...[12, 0], ...[0, 0, 0, 0], ...[0, 1], ...[1, 0xf600], ...[1, 0xf602], ...[0, 40]]

describe('The characters of a font', () => {
  it('are read out of segments', () => {
    const { glyphOf, all } = readCharacterMap(withSubtable(1, segments))
    expect([0x40, 0x41, 0x43, 0x44, 0xffff].map(glyphOf)).toEqual([0, 5, 7, 0, 0])
    expect([0x61, 0x62].map(glyphOf)).toEqual([107, 0])
    expect(all()).toEqual([0x41, 0x42, 0x43, 0x61])
  })

  it('are read out of groups, beyond the first plane as well', () => {
    const { glyphOf, all } = readCharacterMap(withSubtable(10, groups))
    expect([0x1f5ff, 0x1f600, 0x1f602, 0x1f603].map(glyphOf)).toEqual([0, 40, 42, 0])
    expect(all()).toEqual([0x1f600, 0x1f601, 0x1f602])
  })

  it('are none where the font has no table for Unicode', () => {
    const { glyphOf, all } = readCharacterMap(withSubtable(0, segments))
    expect(glyphOf(0x41)).toBe(0)
    expect(all()).toEqual([])
  })
})
