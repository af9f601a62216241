import { describe, expect, test } from 'vitest'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { Given } from '../builders/answers-file.ts'
import { composed, gapsOf, problemsOf, treeOf, wordsOf } from './composing.ts'

const claim = (id: string, text: string, ...keys: readonly string[]) => ({
  id,
  text,
  provisions: keys.map((key) => `C177:${key}`),
  about: 'many',
  evidence: [`E-0${id.at(-1)}`],
})

const route = (id: string, convention: string, more: object = {}) => ({
  id,
  convention,
  ratified: 'yes',
  ratifiedOn: '1962-04-11',
  lookedOn: '2026-06-15',
  source: 'NORMLEX',
  request: `request under ${convention}`,
  ...more,
})

const answers = (...conventions: readonly object[]): Given => ({
  'standing.country': 'XB',
  'standing.countryName': 'Kestria',
  'standing.bound': 'no',
  'scope.provisions': ['4.2.d', '4.2.h', '9.1'],
  '4.2.d.law.texts': [{ id: 'L-01', title: 'Wages Act', says: 'rates bind' }],
  '4.2.d.practice.claims': [claim('C-01', 'pay is low', '4.2.d', '9.1')],
  '4.2.d.pay.records': [
    { id: 'P-01', work: 'beads', rate: { amount: '0.80', currency: 'EUR', per: 'blouse' } },
  ],
  '4.2.h.practice.claims': [claim('C-02', 'no leave', '4.2.h')],
  '9.1.practice.claims': [claim('C-03', 'no inspector came', '9.1')],
  'evidence.items': ['E-01', 'E-02', 'E-03'].map((id) => ({
    id,
    kind: 'survey',
    title: `count ${id}`,
    words: `words of ${id}`,
  })),
  'routes.conventions': conventions,
})

const paper = (given: Given, draft = false) =>
  treeOf(composed(given, { paper: 'other-route', draft }))
const words = (given: Given, draft = false) => wordsOf(paper(given, draft))
const times = (text: string, part: string): number => text.split(part).length - 1

describe('facts are sorted anew under each Convention', () => {
  const tree = paper(answers(route('R-01', 'C26'), route('R-02', 'C131')))
  const two = wordsOf(tree)

  test('each is told in full once, and named by its paragraph afterwards', () => {
    for (const once of ['pay is low', 'no inspector came', 'rates bind', 'words of E-01'])
      expect([once, times(two, once)]).toEqual([once, 1])
    const told = [...everyBlock(tree.children)].filter(
      (block) =>
        block.type === 'paragraph' && /^What is told above/.test(plainText(block.children)),
    )
    // Under C26 pay comes first, and its claim concerns inspection too; under C131 all was told.
    expect(told).toHaveLength(3)
    expect(two).toMatch(/in these paragraphs: \d+\.\n/)
    expect(two).toContain('The law is told above, under Minimum Wage-Fixing Machinery')
    expect(two).toContain('The rates of pay stand in the table above, under Minimum Wage-Fixing')
  })

  test('what no Convention carries stays out, with its evidence', () => {
    expect(two).not.toContain('no leave')
    expect(two).not.toContain('count E-02')
    const other = words(answers(route('R-01', 'C103')))
    expect(other).toContain('no leave')
    expect(other).not.toContain('count E-01')
  })

  test('requests stand under their Convention and in the summary', () => {
    expect(times(two, 'request under C131')).toBe(2)
  })

  test('the Articles are told with what they ask', () => {
    expect(two).toContain('Articles 1 and 2, in our words: Machinery to fix minimum wages')
    expect(two).toContain('Article 4(1), in our words: Supervision')
  })
})

describe('why homeworkers are inside', () => {
  const cases: readonly [what: string, convention: string, more: object, says: string][] = [
    ['the text names home work', 'C26', {}, '\nArticles 1 and 2 name home working trades.'],
    ['it is to be argued', 'C95', {}, 'We argue as follows. It protects all to whom wages'],
    ['the organisation’s own sentence', 'C81', { scope: 'own sentence' }, '\nown sentence\n'],
    ['a duty about the State’s own system', 'C144', {}, '\nWhy it concerns homeworkers\n'],
    ['left out by name', 'C121', {}, 'lets a State leave out outworkers by name'],
    ['not on the list of those left out', 'C131', { excluded: 'no' }, 'did not list homeworkers'],
    ['on that list', 'C138', { excluded: 'yes' }, 'listed homeworkers among those'],
    ['not known', 'C183', { excluded: 'notKnown' }, 'We do not know whether the State listed'],
  ]
  const text = words(
    answers(
      ...cases.map(([, convention, more], index) => route(`R-0${index + 1}`, convention, more)),
    ),
  )
  test.each(cases)('%s', (_, ...[, , says]) => {
    expect(times(text, says)).toBe(1)
  })
})

describe('ratification is printed as it was looked up', () => {
  test('with the day of ratification and of looking', () => {
    expect(words(answers(route('R-01', 'C26')))).toContain(
      'Kestria ratified this Convention on 11 April 1962. Looked up on 15 June 2026: NORMLEX.',
    )
  })

  test.each([
    ['the day of looking is missing', { lookedOn: undefined }],
    ['nobody knows', { ratified: 'notKnown' }],
  ])('a draft shows the gap, a final paper nothing: %s', (_, more) => {
    const given = answers(route('R-01', 'C26', more))
    expect(gapsOf(paper(given, true))).toContain('R-01-ratification')
    expect(words(given)).not.toContain('Minimum Wage-Fixing')
    expect(gapsOf(paper(given))).toEqual([])
  })

  test('one that is not ratified stands nowhere', () => {
    const given = answers(route('R-01', 'C26'), route('R-02', 'C87', { ratified: 'no' }))
    expect(words(given, true)).not.toContain('Freedom of Association')
  })
})

describe('the invitation to consider the Home Work Convention', () => {
  const invites = (given: Given) => words(given).includes('consider ratifying it')

  test('is there where the State has not ratified it, and only there', () => {
    const given = answers(route('R-01', 'C26'))
    expect(invites(given)).toBe(true)
    expect(invites({ ...given, 'standing.bound': 'yes' })).toBe(false)
  })
})

describe('the paper is composed without a problem', () => {
  const odd = answers(
    { id: 'R-01' },
    { id: 'R-02', convention: 'C131' },
    route('R-03', 'C189'),
    route('R-04', 'C26'),
    route('R-05', 'C26'),
  )
  test.each([
    ['without a Convention', answers()],
    ['from bare records, one for another group, and the same one twice', odd],
  ])('%s', (_, given) => {
    for (const draft of [true, false]) {
      const result = composed(given, { paper: 'other-route', draft })
      expect(problemsOf(result)).toEqual([])
      expect(wordsOf(treeOf(result))).not.toMatch(/[{}]|undefined|null|\[object|NaN/)
    }
  })
})
