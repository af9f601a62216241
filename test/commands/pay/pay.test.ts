import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf, type Given } from '../../builders/answers-file.ts'
import { call, newFolder } from '../calling.ts'

const plain = (words: string): string => words.replace(/[\u00A0\u202F]/g, ' ')

const pay = async (...words: readonly string[]) => {
  const called = await call(['pay', ...words])
  return { ...called, out: plain(called.out), talk: plain(called.talk) }
}

const figures = ['--rate', '0.60 EUR per pair', '--pieces', '120', '--hours', '38.5']

describe('c177 pay on figures', () => {
  test('prints the working, the pay before costs, the minimum wage and the fair rate', async () => {
    const { code, out, talk } = await pay(
      ...figures,
      ...['--costs', '6 EUR', '--deductions', '4.20 EUR', '--ancillary', '6', '--helpers', '4'],
      ...['--minimum', '520 EUR per month', '--minimum-hours', '168'],
    )
    expect([code, talk]).toEqual([0, ''])
    // 120 × 0.60 − 4.20 − 6 = 61.80; 61.80 ÷ 48.5 = 1.27; 520 ÷ 168 = 3.10; 3.0952 × 48.5 ÷ 120 = 1.25
    expect(out).toBe(
      [
        '120 × EUR 0.60 per pair − EUR 4.20 (deductions) − EUR 6.00 (own costs) = EUR 61.80, over 38.5 + 6 (around the work) + 4 (helpers) = 48.5 h: EUR 1.27 an hour, 41% of the minimum wage',
        'Before deductions and own costs: EUR 1.48 an hour, 48%',
        'Minimum wage: EUR 520.00 a month ÷ 168 h = EUR 3.10 an hour',
        'At this speed EUR 1.25 per pair would reach it.\n',
      ].join('\n'),
    )
  })

  test('says what was not told', async () => {
    expect((await pay(...figures)).out).toContain(
      'Not told, not counted: deductions, own costs, hours around the work and hours of helpers.',
    )
  })

  test('gives scripts decimal strings', async () => {
    const { code, out } = await pay(...figures, '--minimum', '4.10 EUR per hour', '--json')
    expect(code).toBe(0)
    // 72 ÷ 38.5 = 1.870129…; ÷ 4.10 = 0.456129…; 4.10 × 38.5 ÷ 120 = 1.315416…
    expect(JSON.parse(out)).toEqual({
      ok: true,
      problems: [],
      pay: {
        ...{ currency: 'EUR', gross: '72', net: '72', hours: '38.5' },
        ...{ grossAnHour: '1.870129', netAnHour: '1.870129' },
        ...{ grossShare: '0.456129', netShare: '0.456129', belowMinimum: true },
        ...{ minimumAnHour: '4.1', fairRate: '1.315416' },
        notTold: ['deductions', 'costs', 'ancillary', 'helpers'],
        working: expect.stringMatching(/^120 × EUR\s0\.60 per pair = /),
      },
    })
  })

  test('a month without its hours is told, and nothing is assumed', async () => {
    const { code, out, talk } = await pay(...figures, '--minimum', '520 EUR per month')
    expect(code).toBe(0)
    expect(out).not.toMatch(/%|minimum wage/)
    expect(talk).toContain('The minimum wage cannot be told for an hour.')
  })

  test('a minimum wage in other money is not set beside it', async () => {
    const { code, out, talk } = await pay(...figures, '--minimum', '8 BGN per hour')
    expect([code, out.includes('%')]).toEqual([0, false])
    expect(talk).toContain('The minimum wage is in other money than the pay.')
  })

  test.each([
    ['hours', ['--rate', '0.60 EUR per pair', '--pieces', '120']],
    ['hours of zero', ['--rate', '0.60 EUR per pair', '--pieces', '120', '--hours', '0']],
    ['one money', [...figures, '--costs', '6 BGN']],
    ['a rate', ['--pieces', '120', '--hours', '8']],
  ])('without %s it ends with 1 and says why, also for scripts', async (_, words) => {
    const { code, out, talk } = await pay(...words)
    expect([code, out]).toEqual([1, ''])
    expect(talk).toContain('[pay-not-known]')
    const json = JSON.parse((await pay(...words, '--json')).out)
    expect(json).toMatchObject({ ok: false, problems: [{ code: 'pay-not-known' }] })
  })

  test.each([
    ['--rate', '0.60 per pair'],
    ['--pieces', 'many'],
    ['--pieces', '-3'],
    ['--hours', '1.200'],
    ['--costs', '6'],
    ['--minimum', '520 EUR'],
    ['--minimum', '520 EUR per season'],
    ['--minimum-hours', 'all'],
  ])('%s %j is a wrong call', async (option, value) => {
    const { code, out, talk } = await pay(option, value)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toContain(`does not know the value "${value}"`)
  })

  test('neither a case nor figures, or both, is a wrong call', async () => {
    expect(await pay()).toMatchObject({ code: 2, out: '' })
    expect((await pay()).talk).toContain('Neither a case nor figures were given.')
    expect(await pay('my-union', ...figures)).toMatchObject({ code: 2, out: '' })
    expect(JSON.parse((await pay('--json')).out)).toMatchObject({ ok: false })
  })
})

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const records = '4.2.d.pay.records'
const wages = '4.2.d.pay.minimumWages'

const record = {
  ...{ work: 'stitching uppers', rate: { ...eur('0.60'), per: 'pair' }, accepted: '120' },
  ...{ hours: '40', when: 'May 2026', sex: 'women', evidence: ['E-01'] },
}
const answers: Given = {
  'standing.country': 'BG',
  'scope.provisions': ['4.2.d'],
  'evidence.items': [{ id: 'E-01', kind: 'survey', title: 'Count' }],
  [records]: [
    { ...record, id: 'P-01' },
    { ...record, id: 'P-02', accepted: '60' },
    { id: 'P-03', work: 'gluing', rate: { ...eur('0.30'), per: 'pair' }, when: 'May 2026' },
  ],
  [wages]: [
    {
      ...{ id: 'N-01', amount: eur('3.60'), per: 'hour', from: '2026-01-01' },
      ...{ source: 'Gazette', lookedOn: '2026-06-01' },
    },
  ],
}

const caseWith = (given: Given): string => {
  const folder = join(newFolder(), 'my-case')
  mkdirSync(folder)
  writeFileSync(join(folder, 'answers.json'), fileOf(given))
  return folder
}

describe('c177 pay on a case', () => {
  test('prints each record, the groups, the fair rate and the minimum wages', async () => {
    const { code, out, talk } = await pay(caseWith(answers))
    expect(code).toBe(0)
    // 72 ÷ 40 = 1.80; ÷ 3.60 = 50 %; 3.60 × 40 ÷ 120 = 1.20; 36 ÷ 40 = 0.90, 25 %, 2.40
    expect(out).toContain(
      'P-01  stitching uppers\n  120 × EUR 0.60 per pair = EUR 72.00, over 40 h: EUR 1.80 an hour, 50% of the minimum wage (N-01).\n  An hour before deductions and costs: EUR 1.80 (50%); after them: EUR 1.80 (50%).\n  At this speed EUR 1.20 per pair would reach it.\n',
    )
    expect(out).toContain('P-03\n  How often the rate was paid is not told')
    // pieces an hour: 3 and 1.5, the median 2.25; 3.60 ÷ 2.25 = 1.60
    expect(out).toMatch(
      /\n {2}women +2 +1\.35 +1\.35 +1\.13 – 1\.58 +0\.90 – 1\.80 +2 of 2 \(100%\)\n/,
    )
    expect(out).toMatch(/\n {2}stitching uppers +pair +2 +2\.25 +EUR 0\.60 +EUR 1\.60\n/)
    expect(out).toContain('  N-01  EUR 3.60 an hour; Gazette; looked at on 1 June 2026\n')
    expect(talk).toContain('[pay-without-hours]')
  })

  test('gives scripts all of it, cut to decimal strings', async () => {
    const { code, out } = await pay(caseWith(answers), '--json')
    const told = JSON.parse(out)
    expect(code).toBe(0)
    expect(told.ok).toBe(true)
    expect(told.records.map(({ id, minimum, pay: found }: never) => [id, minimum, found])).toEqual([
      ['P-01', 'N-01', expect.objectContaining({ netAnHour: '1.8', netShare: '0.5' })],
      ['P-02', 'N-01', expect.objectContaining({ netAnHour: '0.9', netShare: '0.25' })],
      ['P-03', null, null],
    ])
    expect(told.groups[0].groups[0]).toMatchObject({ by: 'all', n: 2, belowMinimum: 2 })
    expect(told.fairRates).toMatchObject([{ n: 2, piecesAnHour: '2.25', rate: '1.6' }])
    expect(told.minimumWages[0].hourly.anHour).toBe('3.6')
  })

  test('leaves out who said no even to the house', async () => {
    const secret = { ...record, id: 'P-04', work: 'secret work', consent: { union: false } }
    const path = caseWith({ ...answers, [records]: [secret] })
    expect((await pay(path)).out).not.toMatch(/P-04|secret/)
    expect((await pay(path, '--json')).out).not.toMatch(/secret|"P-04",\n *"minimum"/)
  })

  test('writes nothing', async () => {
    const path = caseWith(answers)
    const before = readFileSync(join(path, 'answers.json'), 'utf8')
    await pay(path)
    expect(readFileSync(join(path, 'answers.json'), 'utf8')).toBe(before)
  })

  test('without a record says so', async () => {
    const { code, out } = await pay(caseWith({ 'standing.country': 'BG' }))
    expect([code, out]).toEqual([0, 'The case holds no record of pay.\n'])
  })

  test('a case that is not there ends with 2, one that cannot be read with 1', async () => {
    expect((await pay(join(newFolder(), 'nothing'))).code).toBe(2)
    const path = caseWith(answers)
    writeFileSync(join(path, 'answers.json'), '{')
    expect((await pay(path)).code).toBe(1)
  })
})
