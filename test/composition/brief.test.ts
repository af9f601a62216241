import { describe, expect, test } from 'vitest'
import { strongest } from '../../src/composition/brief-view.ts'
import { everyBlock } from '../../src/document/finish.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import type { Claim } from '../../src/evidence/claim.ts'
import type { Given } from '../builders/answers-file.ts'
import { composed, gapsOf, treeOf, wordsOf } from './composing.ts'

const brief = (answers: Given, draft = true): DocumentTree =>
  treeOf(composed({ 'standing.country': 'BG', ...answers }, { paper: 'brief', draft }))

const claim = (text: string, more: Partial<Claim> = {}) => ({
  id: `C-${text}`,
  text: `claim ${text}`,
  provisions: ['C177:9.1' as const],
  about: 'many' as const,
  ...more,
})

const evidence = ['E-01', 'E-02'].map((id) => ({ id, kind: 'survey', title: `title ${id}` }))
const told = (...claims: readonly object[]): Given => ({
  'scope.provisions': ['9.1'],
  'evidence.items': evidence,
  '9.1.practice.claims': claims,
})

describe('the strongest claims come first', () => {
  const cases: readonly [why: string, stronger: Partial<Claim>, weaker: Partial<Claim>][] = [
    [
      'more evidence',
      { evidence: ['E-01', 'E-02'] },
      { evidence: ['E-01'], affected: 3, asked: 9 },
    ],
    ['how many of how many', { affected: 3, asked: 9 }, { affected: 3 }],
    ['a number', { affected: 3 }, {}],
    ['many before several', { about: 'many' }, { about: 'several' }],
  ]
  test.each(cases)('%s', (_, stronger, weaker) => {
    const [first, second] = [claim('1', stronger), claim('2', weaker)]
    expect(strongest([second, first])).toEqual([first, second])
  })

  test('what is equally strong stays in its order', () => {
    const claims = [claim('1', { affected: 1 }), claim('2', { affected: 9 })]
    expect(strongest(claims)).toEqual(claims)
  })
})

describe('a brief', () => {
  test('tells five claims at most, none of one person, none of unsaid number', () => {
    const many = ['11', '12', '13', '14', '15', '16'].map((name) => claim(name))
    const words = wordsOf(
      brief(told(...many, claim('21', { about: 'one' }), claim('22', { about: undefined }))),
    )
    expect(words.match(/claim 1\d/g)).toHaveLength(5)
    expect(words).not.toMatch(/claim 2\d/)
  })

  test('withholds how to reach the organisation and who signs', () => {
    const words = wordsOf(
      brief({
        'organisation.name': 'Union of Home Stitchers',
        'organisation.email': 'office@stitchers.example',
        'organisation.address': 'Post box 12',
        'organisation.signatory.name': 'The President',
      }),
    )
    expect(words).toContain('Union of Home Stitchers')
    expect(words).not.toMatch(/stitchers\.example|Post box|The President/)
  })

  test('has the first five demands and three figures, those with a source before the others', () => {
    const demands = ['1', '2', '3', '4', '5', '6'].map((n) => ({
      id: `D-0${n}`,
      text: `demand ${n}`,
    }))
    const figures = ['1', '2', '3', '4'].map((n) => ({
      id: `F-0${n}`,
      measures: `figure ${n}`,
      value: n,
      ...(n !== '1' && { source: 'the Office' }),
    }))
    const words = wordsOf(brief({ 'demands.items': demands, 'homework.figures': figures }))
    expect(words).toContain('demand 5')
    expect(words).not.toContain('demand 6')
    expect(words.match(/figure \d/g)).toEqual(['figure 2', 'figure 3', 'figure 4'])
  })

  test('has the latest comments of the Committee first', () => {
    const comments = ['2012', '2024', '2018'].map((date, index) => ({
      id: `K-0${index + 1}`,
      date,
      asked: 'asked',
    }))
    expect(wordsOf(brief({ 'committee.comments': comments })).match(/20\d\d:/g)).toEqual([
      '2024:',
      '2018:',
      '2012:',
    ])
  })

  test('says what ratification would bring, where the State is not bound', () => {
    const notBound = { 'standing.country': 'FR', 'standing.bound': 'no' }
    const words = wordsOf(brief({ ...notBound, 'ratification.ask': 'ratify' }))
    expect(words).toContain('We ask to ratify the Convention.')
    expect(words).toContain('twelve months after its ratification is registered')
    expect(words).not.toContain('Committee of Experts has asked')
  })

  test('shows its gaps in a draft and none in a final paper', () => {
    expect(gapsOf(brief({}))).toEqual(['paper.summary', 'demands.items'])
    expect(gapsOf(brief({}, false))).toEqual([])
  })

  test('has a sign and a word for each assessment', () => {
    const tree = brief({
      'scope.provisions': ['3', '10'],
      '3.law.assessment': 'partly',
      '3.practice.assessment': 'cannotSay',
    })
    const tables = [...everyBlock(tree.children)].filter((block) => block.type === 'table')
    const rows = tables.flatMap(({ body }) => body)
    expect(rows.map(({ cells }) => cells.map(({ sign }) => sign))).toEqual([
      [null, null, 'partly', 'cannot-say'],
    ])
    expect(wordsOf(tree)).toContain('cannot say')
  })
})
