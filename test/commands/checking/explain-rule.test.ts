import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/assessment/rules.ts'
import { call } from '../calling.ts'

describe('check --explain', () => {
  test('tells what a rule is for, and reads no case', async () => {
    const { code, out, talk } = await call(['check', '--explain', 'claim-without-date'])
    expect({ code, talk }).toEqual({ code: 0, talk: '' })
    const heads = [...out.matchAll(/^(?:[a-z-]+ {2}\(\w+\)|[\p{L} ]+:?)/gmu)].map(([head]) => head)
    expect(heads).toEqual([
      'claim-without-date  (warning)',
      'Looks for:',
      'Why it matters:',
      'Where that comes from:',
      'Papers:',
      'For example:',
      'Better:',
      'It can be silenced for one place',
    ])
  })

  test('says of an error that it is mended, not silenced', async () => {
    const { out } = await call(['check', '--explain', 'signatory-missing'])
    expect(out).toContain('mended, not silenced')
  })

  test('names the papers of a rule that is not for all', async () => {
    const { out } = await call(['check', '--explain', 'gap-without-request'])
    expect(out).toMatch(/^Papers: submission$/m)
  })

  test('lists every rule where none is named', async () => {
    const { out } = await call(['check', '--explain'])
    const listed = out.match(/^[a-z-]+(?= \()/gm)
    expect(listed).toEqual([...rules.map(({ code }) => code), 'silence-lapsed'])
  })

  test('is one JSON value with --json', async () => {
    const { out } = await call(['check', '--explain', 'claim-without-date', '--json'])
    const { ok, problems, rules: told } = JSON.parse(out)
    expect({ ok, problems }).toEqual({ ok: true, problems: [] })
    expect(told).toHaveLength(1)
    expect(Object.keys(told[0])).toEqual([
      ...['code', 'severity', 'looksFor', 'why', 'source', 'papers', 'found', 'better'],
    ])
  })

  test.each([
    ['a slip of the pen', ['--explain', 'claim-witout-date'], 'Did you mean “claim-without-date”?'],
    ['a problem that is no rule', ['--explain', 'json-truncated'], 'is not a rule'],
    ['a case beside it', ['my-union', '--explain', 'claim-without-date'], 'reads no case'],
    ['neither a case nor a rule', [], 'A case is missing'],
  ])('ends with 2 after %s', async (_, words, said) => {
    const { code, out, talk } = await call(['check', ...words])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(talk).toContain(said)
  })

  test('tells a wrong name in JSON too', async () => {
    const { code, out } = await call(['check', '--explain', 'no-such-thing', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ code: 'rule-unknown' }] })
  })
})
