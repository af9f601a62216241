import { describe, expect, test } from 'vitest'
import { legislativeModels } from '../../src/catalogue/ratification-sections.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import type { Given } from '../builders/answers-file.ts'
import { composed, gapsOf, problemsOf, sourcesOf, treeOf, wordsOf } from './composing.ts'
import {
  everyKindOfCase,
  leftBehind,
  towardsRatification,
  unratified,
} from './towards-ratification.ts'

const comparison = (answers: Given, draft = false): DocumentTree =>
  treeOf(composed(answers, { paper: 'law-comparison', draft }))
const words = (answers: Given): string => wordsOf(comparison(answers))
const whole = comparison(towardsRatification)

/** The words of the table that sets an Article beside the law: left, right. */
const besides = (tree: DocumentTree): readonly (readonly string[])[] =>
  [...everyBlock(tree.children)].flatMap((block) =>
    block.type === 'table' &&
    block.head.some(({ cells }) =>
      cells.some(({ children }) => wordsOf({ ...tree, children }) === 'What the law says'),
    )
      ? block.body.map(({ cells }) => cells.map(({ children }) => wordsOf({ ...tree, children })))
      : [],
  )

describe('a comparison of laws is composed without a problem', () => {
  for (const draft of [true, false]) {
    test.each(everyKindOfCase)(`of %s (${draft ? 'draft' : 'final'})`, (_, answers) => {
      const result = composed(answers, { paper: 'law-comparison', draft })
      expect(problemsOf(result)).toEqual([])
      expect(wordsOf(treeOf(result))).not.toMatch(leftBehind)
    })
  }
})

describe('the law stands beside the Article', () => {
  const [policy, insurance] = besides(whole)

  test('left what it asks, how firmly, and see also', () => {
    expect(policy?.[0]).toContain('The State must adopt a national policy on home work')
    expect(insurance?.[0]).toContain('as far as possible')
    expect(insurance?.[0]).toContain('See also Recommendation No. 184, paragraphs 24 and 25.')
  })

  test('right the texts with what they say, or that none is known', () => {
    expect(insurance?.[1]).toBe(
      'Insurance Act, section 10 (of 25 September 2001): Persons with a contract are insured. [L-01]',
    )
    expect(policy?.[1]).toBe('Which text speaks of this is not known to us. (asked the Ministry)')
  })

  test('a text not named, and one that is not there, are told apart', () => {
    const right = (reply: object | undefined) =>
      besides(
        comparison({
          ...unratified,
          'scope.provisions': ['6'],
          ...(reply && { '6.law.texts': reply }),
        }),
      )[0]?.[1]
    expect(right(undefined)).toBe('No text is named here.')
    expect(right({ doesNotApply: true })).toBe('No text speaks of this.')
  })
})

test('a proposal is set off and marked, and found from the first table', () => {
  const blocks = [...everyBlock(whole.children)]
  const aside = blocks.find(({ type }) => type === 'request')
  expect(aside && wordsOf({ ...whole, children: [aside] })).toBe(
    'Proposal: wording that would close the gap\nHomeworkers are insured too.',
  )
  const proposal = blocks.find(
    (block) => block.type === 'paragraph' && block.id === 'proposal-4.2.e',
  )
  const number = proposal?.type === 'paragraph' ? proposal.number : null
  expect(number).not.toBeNull()
  expect(wordsOf(whole)).toContain(`partly\n${number}`)
})

describe('where the law on home work stands', () => {
  test.each(legislativeModels)('has a meaning: $value', ({ value, label }) => {
    const tree = comparison({ ...unratified, 'legislation.model': [value] })
    const rows = [...everyBlock(tree.children)].flatMap((block) =>
      block.type === 'table' && plainText(block.caption).startsWith('Where France deals')
        ? block.body
        : [],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cells.map(({ children }) => wordsOf({ ...tree, children }))).toEqual([
      label,
      expect.stringMatching(/^\p{Lu}.*\.$/u),
    ])
  })

  test('and what a lawyer should know of it is printed', () => {
    expect(wordsOf(whole)).toContain('The Code is the main law.')
  })
})

test('it says whether the Convention binds the State', () => {
  const bound = words({ 'standing.country': 'BG', 'standing.inForce': '2010-07-17' })
  expect(bound).toContain('in force for Bulgaria since 17 July 2010')
  expect(bound).not.toContain('has not ratified')
  expect(words(unratified)).toContain('France has not ratified the Convention')
})

test('it tells texts only: no practice, no request, and in one line what is not compared', () => {
  expect([...sourcesOf(whole)].join()).not.toMatch(/practice|request|government|committee/)
  expect(wordsOf(whole)).toMatch(/Not compared here: Articles 1\(a\), .* and 10\./)
})

test('a draft shows what is missing of the law, and of nothing else', () => {
  const gaps = gapsOf(comparison({ ...unratified, 'scope.provisions': ['6'] }, true))
  expect(gaps).toEqual(['6.law.texts', '6.law.assessment', '6.gap'])
})
