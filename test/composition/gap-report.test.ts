import { describe, expect, test } from 'vitest'
import { provisions } from '../../src/convention/provisions.ts'
import { ratifyingStates } from '../../src/countries/states.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { DocumentTree, Table } from '../../src/document/tree.ts'
import type { Given } from '../builders/answers-file.ts'
import { composed, gapsOf, problemsOf, sourcesOf, treeOf, wordsOf } from './composing.ts'
import {
  everyKindOfCase,
  leftBehind,
  towardsRatification,
  unratified,
} from './towards-ratification.ts'

const report = (answers: Given, draft = false): DocumentTree =>
  treeOf(composed(answers, { paper: 'gap-report', draft }))
const words = (answers: Given): string => wordsOf(report(answers))
const whole = report(towardsRatification)
const headings = (tree: DocumentTree): readonly string[] =>
  [...everyBlock(tree.children)].flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [plainText(block.children)] : [],
  )
const tables = (tree: DocumentTree): readonly Table[] =>
  [...everyBlock(tree.children)].flatMap((block) => (block.type === 'table' ? [block] : []))
const rowsUnder = (tree: DocumentTree, caption: string): readonly string[] =>
  tables(tree)
    .filter((table) => plainText(table.caption).startsWith(caption))
    .flatMap(({ body }) =>
      body.map(({ cells }) =>
        cells
          .map(({ children }) => wordsOf({ ...tree, children }).replaceAll('\n', ' '))
          .join(' | '),
      ),
    )

describe('a gap report is composed without a problem', () => {
  for (const draft of [true, false]) {
    test.each(everyKindOfCase)(`of %s (${draft ? 'draft' : 'final'})`, (_, answers) => {
      const result = composed(answers, { paper: 'gap-report', draft })
      expect(problemsOf(result)).toEqual([])
      expect(wordsOf(treeOf(result))).not.toMatch(leftBehind)
    })
  }
})

describe('its sections', () => {
  test('stand in their order, counted', () => {
    expect(headings(whole)).toEqual([
      '1. What we ask',
      '2. Home work in France',
      '3. The Convention in one page',
      '4. The law beside the Convention, Article by Article',
      '5. What binds the State already',
      '6. What is said against it, and our answers',
      '7. What it costs, and what it brings',
      '8. Others who did it',
      '9. Steps to ratification, and who does each',
      '10. Talks held, and who supports this',
      '11. Demands, and a plan for two years',
      'Annex A. Who we are, and how we know',
      'Annex B. Evidence',
      'Annex C. Texts of law',
    ])
  })

  test('are left out where nothing is said, and the others are counted on', () => {
    const { 'routes.conventions': _, 'ratification.costs': __, ...rest } = towardsRatification
    const counted = headings(report(rest)).filter((heading) => /^[5-9]/.test(heading))
    expect(counted).toEqual([
      '5. What is said against it, and our answers',
      '6. Others who did it',
      '7. Steps to ratification, and who does each',
      '8. Talks held, and who supports this',
      '9. Demands, and a plan for two years',
    ])
  })

  test('show in a draft what is still missing, and in a final paper nothing empty', () => {
    expect(gapsOf(report(unratified, true))).toEqual(
      expect.arrayContaining([
        'ratification.addressees',
        'ratification.ask',
        'ratification.obstacles',
        'ratification.plan',
      ]),
    )
    expect(gapsOf(report(unratified))).toEqual([])
    expect(headings(report(unratified)).join()).not.toMatch(/said against|plan for two years/)
  })
})

describe('the first page', () => {
  test.each([
    ['ratify', 'We ask that France ratify the Home Work Convention'],
    ['law', 'We ask that France make a law that does what'],
    ['both', 'asks, and ratify the Convention.'],
  ])('asks to %s', (ask, sentence) => {
    const asked = words({ ...towardsRatification, 'ratification.ask': ask })
    expect(asked).toContain(sentence)
    expect(asked.match(/We ask that/g)).toHaveLength(1)
  })

  test('names those to whom it speaks, and says why not to the Committee', () => {
    const told = wordsOf(whole)
    expect(told).toContain(
      'To the Government and the organisations of workers and of employers of France',
    )
    expect(told).toContain('Why this report does not go to the Committee of Experts of the ILO')
    expect(told).not.toMatch(/observations for|ORGS-CEACR/)
  })

  test('tells three figures, and the gaps with what hurts most first', () => {
    expect(rowsUnder(whole, 'In figures')).toEqual([
      '1 000 | first figure; Census, 2024',
      '2 000 | second figure',
      '3 000 | third figure',
    ])
    expect(rowsUnder(whole, 'What is missing most').map((row) => row.split(' | ')[1])).toEqual([
      'Homeworkers are left out.',
      'There is no policy.',
    ])
  })
})

test('the page on the Convention has every Article, with the words that measure its duty', () => {
  const rows = rowsUnder(whole, 'What the Convention asks')
  expect(rows.map((row) => Number(row.split(' | ')[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const measures = {
    firm: /Firm|Any way/,
    'as-far-as-possible': /As far as possible/,
    'to-the-extent-possible': /To the extent possible/,
    'where-permitted': /permitted/,
    definition: /Definition/,
    saving: /keeps better rights/,
  } as const
  for (const { key, duty } of provisions) {
    expect(rows[Number.parseInt(key, 10) - 1], key).toMatch(measures[duty])
  }
})

describe('Article by Article', () => {
  test('law, assessment, proposal and their words stand in a table', () => {
    expect(rowsUnder(whole, 'How far law and practice')).toEqual([
      'Article 3 | National policy on home work: adopt, apply, review, consult | silent | – | –',
      expect.stringMatching(/^Article 4\(2\)\(e\) .* \| partly \| no \| \d+$/),
    ])
    expect(wordsOf(whole)).toContain('How we use these words.')
  })

  test('a text of law stands with its section, its date and the day of reading', () => {
    expect(wordsOf(whole)).toContain(
      'Insurance Act, section 10 (of 25 September 2001): Persons with a contract are insured. [L-01] (Read on 15 June 2026.)',
    )
  })

  test('a proposal is marked as one and set off', () => {
    const asides = [...everyBlock(whole.children)].filter(({ type }) => type === 'request')
    const proposal = asides.map((aside) => wordsOf({ ...whole, children: [aside] }))
    expect(proposal.at(-1)).toBe(
      'Proposal: wording that would close the gap\nHomeworkers are insured too.',
    )
  })

  test('what is asked of the Committee in other papers does not stand here', () => {
    expect(wordsOf(whole)).not.toContain('REQUEST-UNDER-ANOTHER-CONVENTION')
    expect([...sourcesOf(whole)].join()).not.toMatch(/\.request|committee\./)
  })
})

describe('what binds already, others, and the steps', () => {
  test('of other Conventions stand only those ratified and looked up, with the day', () => {
    const [row, ...others] = rowsUnder(whole, 'Conventions that the State has ratified')
    expect(others).toEqual([])
    expect(row).toMatch(/^Tripartite .* on 8 June 1988; looked up on 15 June 2026 \(NORMLEX\)/)
    expect(row).toContain('The Committee of Experts asked: whether talks are held')
  })

  test('every ratifying State of our list stands with its dates, and with the day of the list', () => {
    const rows = rowsUnder(whole, 'States that have ratified')
    expect(rows).toHaveLength(ratifyingStates.length)
    expect(rows).toContain('Albania | 24 July 2002 | 24 July 2003')
    expect(rows).toContain('Antigua & Barbuda | – | –')
    expect(rows).toContain('Spain * | 25 May 2022 | 25 May 2023')
    expect(wordsOf(whole)).toMatch(/by 21 November 2026\. .* confirmed on NORMLEX/)
  })

  test('each step has its source, and the talks of Convention No. 144 stand where it is ratified', () => {
    const steps = rowsUnder(whole, 'From the text of the Convention')
    expect(steps).toHaveLength(8)
    for (const step of steps) expect(step).toMatch(/\| (?:ILO Constitution|Convention No\.)[^|]+$/)
    const { 'routes.conventions': _, ...rest } = towardsRatification
    expect(rowsUnder(report(rest), 'From the text').join()).not.toContain('No. 144')
  })
})

test('a public paper has nothing of one person, nothing withheld, and no address or name', () => {
  const told = wordsOf(whole)
  expect(told).toContain('Nobody is insured.')
  expect(told).not.toMatch(/CLAIM-ABOUT-ONE|CLAIM-ON-WITHHELD|WITHHELD-WORDS/)
  expect(told).not.toMatch(/ADDRESS-OF-THE-OFFICE|NAME-OF-THE-OFFICER/)
})

test('witnesses are said to have agreed to a public paper, not to one for the Office', () => {
  const witnesses = [{ id: 'W-01', work: 'sews', consent: { public: true } }]
  const told = words({ ...towardsRatification, witnesses })
  expect(told).toContain('each of them agreed that what she told is made public')
  expect(told).toContain('Witnesses who agreed that what they told is made public')
  expect(told).not.toContain('the Office and the Government may read')
})
