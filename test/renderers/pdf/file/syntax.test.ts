import { describe, expect, it } from 'vitest'
import {
  date,
  decimal,
  dictionary,
  name,
  number,
  words,
} from '../../../../src/renderers/pdf/file/syntax.ts'

describe('values as PDF writes them', () => {
  it('escapes what has a meaning in a name', () => {
    expect(name('H1')).toBe('/H1')
    expect(name('a b/ü')).toBe('/a#20b#2f#c3#bc')
  })

  it('writes numbers without exponents and without minus nought', () => {
    expect(decimal(1e-7)).toBe('0')
    expect(decimal(-0.0001)).toBe('0')
    expect(decimal(12.34567)).toBe('12.346')
    expect(number(-3)).toBe('-3')
  })

  it('writes plain words as they stand, with brackets escaped', () => {
    expect(words('a (b) \\ c')).toBe('(a \\(b\\) \\\\ c)')
  })

  it('writes all other words as UTF-16, beyond the basic plane too', () => {
    expect(words('é')).toBe('<feff00e9>')
    expect(words('a\u{1f9f5}')).toBe('<feff0061d83eddf5>')
    expect(words('a\nb')).toBe('<feff0061000a0062>')
  })

  it('leaves out what is undefined in a dictionary', () => {
    expect(dictionary({ A: number(1), B: undefined, C: name('D') })).toBe('<</A 1/C /D>>')
  })

  it('writes a moment in UTC whatever the time zone', () => {
    expect(date(new Date('2026-08-28T10:00:05.678+02:00'))).toBe('(D:20260828080005Z)')
  })
})
