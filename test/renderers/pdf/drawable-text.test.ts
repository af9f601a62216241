import { describe, expect, it } from 'vitest'
import { drawableText, settableText } from '../../../src/renderers/pdf/drawable-text.ts'

describe('the text that is drawn', () => {
  const cases: readonly [string, string, string][] = [
    ['is composed', 'cafe\u0301', 'café'],
    ['has single blanks', 'a \t\n b', 'a b'],
    ['ends lines where the writer did', 'a \u2028 b', 'a\nb'],
    ['has no soft hyphens, byte order marks or controls', '\ufeffco\u00adop\u0007', 'coop'],
    ['keeps blanks that hold words together', '10\u00a0%', '10\u00a0%'],
    ['keeps joiners, which give letters their shape', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps signs of Arabic that Unicode counts as format', '\u06dd\u0661', '\u06dd\u0661'],
    ['does not say again how it is to be set', 'ក\u200bខ \u2067א\u2069 \u2060\u200e', 'កខ א '],
  ]
  it.each(cases)('%s', (_, text, drawn) => {
    expect(drawableText(text)).toBe(drawn)
  })

  it('is known to its setting with the signs that only steer it', () => {
    expect(settableText('ក\u200bខ \u2067א\u2069')).toBe('ក\u200bខ \u2067א\u2069')
  })
})
