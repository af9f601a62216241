import { describe, expect, test } from 'vitest'
import type { PaperName } from '../../src/catalogue/papers.ts'
import { compose } from '../../src/composition/compose.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'
import { templatesOf, treeOf, wordsOf } from '../composition/composing.ts'

type Edition = { readonly paper?: PaperName; readonly audience?: Audience }

/** The words of a paper on Article 4(2)(d) with these answers, with plain spaces. */
const words = (
  answers: Given,
  { paper = 'submission', audience = 'committee' }: Edition = {},
): string => {
  const given = { 'standing.country': 'BG', 'scope.provisions': ['4.2.d'], ...answers }
  const edition = withhold(assessmentOf(given), audience)
  const templates = templatesOf(paper)
  const tree = compose(edition, {
    ...{ paper, templates, wording: wordingOf('en'), draft: true, hasGlyph: () => true },
  })
  return wordsOf(treeOf(tree)).replace(/[\u00A0\u202F]/g, ' ')
}

const everybody = { union: true, ilo: true, public: true }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const records = '4.2.d.pay.records'
const wages = '4.2.d.pay.minimumWages'

const whole = {
  ...{ id: 'P-01', work: 'stitching uppers', rate: { ...eur('0.60'), per: 'pair' } },
  ...{ accepted: '120', deductions: eur('4.20'), costs: eur('6'), when: 'May 2026' },
  ...{ hours: '38.5', ancillary: '6', helpers: '4' },
}

const month = {
  ...{ id: 'N-01', title: 'Decree for 2026', amount: eur('520'), per: 'month', hours: '168' },
  ...{ hoursSource: 'Labour Code, section 90', before: 'gross', from: '2026-01-01' },
  ...{ source: 'Official Gazette', link: 'https://gazette.example/7', lookedOn: '2026-06-01' },
}

/** So many records of women, then of men; each worked ten hours for ten pieces, the first at 1.00 a piece. */
const group = (women: number, men: number) =>
  Array.from({ length: women + men }, (_, index) => ({
    ...{ id: `P-${String(index + 1).padStart(2, '0')}`, work: 'stitching uppers' },
    rate: { ...eur(`${index + 1}.00`), per: 'pair' },
    ...{ accepted: '10', hours: '10', when: 'May 2026' },
    sex: index < women ? 'women' : 'men',
  }))

describe('an hour’s pay in a submission', () => {
  test('stands with its working, before and after costs, as shares of the minimum wage', () => {
    const told = words({ [records]: [whole], [wages]: [month] })
    expect(told).toContain(
      '120 × EUR 0.60 per pair − EUR 4.20 (deductions) − EUR 6.00 (own costs) = EUR 61.80, over 38.5 + 6 (around the work) + 4 (helpers) = 48.5 h: EUR 1.27 an hour, 41% of the minimum wage (N-01).',
    )
    // 72 ÷ 48.5 = 1.4845; × 168 ÷ 520 = 0.4796
    expect(told).toContain('\nEUR 1.48 (48%)\nEUR 1.27 (41%)\n')
  })

  test('stands with the rate that would reach the minimum wage at that speed', () => {
    // 520 ÷ 168 × 48.5 ÷ 120 = 1.25099…
    expect(words({ [records]: [whole], [wages]: [month] })).toContain(
      'At this speed EUR 1.25 per pair would reach it.',
    )
    const better = { ...whole, rate: { ...eur('1.26'), per: 'pair' } }
    expect(words({ [records]: [better], [wages]: [month] })).not.toContain('At this speed')
  })

  test('says what was not told, and so not counted', () => {
    const { deductions: _, helpers: __, ...some } = whole
    expect(words({ [records]: [some] })).toContain(
      'Not told, not counted: deductions and hours of helpers.',
    )
  })

  test('stands without a minimum wage where none was in force', () => {
    const told = words({ [records]: [{ ...whole, when: 'May 2024' }], [wages]: [month] })
    expect(told).toContain('EUR 1.27 an hour.')
    expect(told).not.toMatch(/\d%/)
  })

  test('is nowhere where no hours were told', () => {
    const { hours: _, ...some } = whole
    const told = words({ [records]: [some] })
    expect(told).toContain('Rates of pay, as they were told or shown')
    expect(told).not.toMatch(/hour of work|Minimum wages/)
  })

  test('the minimum wages stand with working, source and day of looking', () => {
    const told = words({ [wages]: [month] })
    expect(told).toContain(
      'Decree for 2026: EUR 520.00 a month ÷ 168 h = EUR 3.10 an hour (before tax and contributions). The hours stand in: Labour Code, section 90.',
    )
    expect(told).toContain('\nfrom 1 January 2026\n')
    expect(told).toContain('Official Gazette (looked at on 1 June 2026)')
  })

  test('one that cannot be told for an hour stands as it was told', () => {
    const { hours: _, ...some } = month
    expect(words({ [wages]: [some] })).toContain('Decree for 2026: EUR 520 / a month')
  })
})

describe('groups of records', () => {
  const table = 'Pay for an hour by groups, in EUR.'

  test('in the house have median, quartiles, range and the share below the minimum', () => {
    // 1 … 10 an hour: quartiles 3.25 and 7.75; the minimum is 3.0952 an hour
    const told = words({ [records]: group(5, 5), [wages]: [month] }, { audience: 'internal' })
    expect(told).toContain('\nall\n10\n5.50\n5.50\n3.25 – 7.75\n1.00 – 10.00\n3 of 10 (30%)\n')
    expect(told).toContain('\nwomen\n5\n3.00\n3.00\n2.00 – 4.00\n1.00 – 5.00\n3 of 5 (60%)\n')
    expect(told).toContain('\nmen\n5\n8.00\n')
  })

  test('outside have no number of fewer than five, nor what one person earns', () => {
    const told = words({ [records]: group(5, 5), [wages]: [month] })
    expect(told).toContain('\nall\n10\n5.50\n5.50\n–\n–\nfewer than five\n')
    expect(told).toContain('\nwomen\n5\n–\n–\n–\n–\n')
    // a minimum of 5.95 an hour: five are below it, five are not; of the women all five
    const dear = words({ [records]: group(5, 5), [wages]: [{ ...month, amount: eur('1000') }] })
    expect(dear).toContain('\n5 of 10 (50%)\nwomen\n5\n')
    expect(dear).toContain('\n5 of 5 (100%)\nmen\n5\n')
  })

  const few: readonly [title: string, women: number, men: number, told: string | null][] = [
    ['four records are no group', 4, 0, null],
    ['five are one', 5, 0, '5'],
    ['four men could be reckoned from all and the women', 5, 4, '–'],
  ]
  test.each(few)('outside: %s', (_, ...[women, men, told]) => {
    const paper = words({ [records]: group(women, men) })
    expect(paper.includes(table)).toBe(women + men >= 5)
    expect(/\nwomen\n(.+)\n/.exec(paper)?.[1] ?? null).toBe(told)
    expect(paper).not.toContain('\nmen\n4\n')
  })

  test('those of whom the sex was not told could be reckoned too', () => {
    const [{ sex: _, ...unsaid } = { sex: '' }] = group(1, 0)
    const told = words({ [records]: [...group(5, 0), { ...unsaid, id: 'P-99' }] })
    expect(told).toContain('\nall\n6\n')
    expect(told).not.toContain('\nwomen\n5\n')
  })

  test('in the house every group is told, but one record is none', () => {
    const inside = { audience: 'internal' } as const
    expect(words({ [records]: group(2, 1) }, inside)).toContain('\nmen\n1\n3.00\n')
    expect(words({ [records]: group(1, 0) }, inside)).not.toContain(table)
  })

  test('a fair rate is told outside where five are on either side of it', () => {
    // the median is one piece an hour; 520 ÷ 168 = 3.095
    const caption = 'The rate at which an average worker would reach the minimum wage'
    const told = words({ [records]: group(10, 0), [wages]: [month] })
    expect(told).toContain(caption)
    expect(told).toContain('\nstitching uppers\npair\n10\n1\nEUR 5.50\nEUR 3.10 (N-01)\n')
    const fewer = { [records]: group(9, 0), [wages]: [month] }
    expect(words(fewer)).not.toContain(caption)
    expect(words(fewer, { audience: 'internal' })).toContain(caption)
  })

  test('never put different money together', () => {
    const lev = group(5, 0).map((record, index) => ({
      ...record,
      ...{ id: `P-2${index}`, rate: { ...record.rate, currency: 'BGN' } },
    }))
    const told = words({ [records]: [...group(6, 0), ...lev] })
    expect(told).toContain(`${table}`)
    expect(told).toContain('Pay for an hour by groups, in BGN.')
    expect(told).toMatch(/\nall\n6\n[\s\S]*\nall\n5\n/)
  })
})

describe('a gap report', () => {
  const answers = {
    'standing.bound': 'no',
    [records]: group(5, 0).map((record) => ({ ...record, consent: everybody })),
    [wages]: [month],
  }

  test('for everybody tells of groups, never what one person earns an hour', () => {
    const told = words(answers, { paper: 'gap-report', audience: 'public' })
    expect(told).toContain('Pay for an hour by groups')
    expect(told).not.toContain('What an hour of work brings')
  })

  test('for the house tells both', () => {
    const told = words(answers, { paper: 'gap-report', audience: 'internal' })
    expect(told).toContain('Pay for an hour by groups')
    expect(told).toContain('What an hour of work brings')
  })
})
