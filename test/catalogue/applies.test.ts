import { describe, expect, test } from 'vitest'
import { applies, provisionsDealtWith, provisionsInScope } from '../../src/catalogue/applies.ts'
import { questionWithId } from '../../src/catalogue/catalogue.ts'
import type { Given } from '../builders/answers-file.ts'

const isAsked = (id: string, answers: Given): boolean => {
  const question = questionWithId(id)
  if (question === null) throw new Error(`no question ${id}`)
  return applies(question, answers)
}

describe('a question is asked when', () => {
  const cases: readonly [what: string, id: string, answers: Given, isAsked: boolean][] = [
    ['nothing is a condition', 'organisation.name', {}, true],
    [
      'a union need not ask another to sign',
      'organisation.cosigner',
      { 'organisation.legalForm': 'tradeUnion' },
      false,
    ],
    [
      'an association may',
      'organisation.cosigner',
      { 'organisation.legalForm': 'association' },
      true,
    ],
    ['an unanswered question meets no condition', 'organisation.cosigner', {}, false],
    [
      '"not known" meets none either',
      'organisation.cosigner',
      { 'organisation.legalForm': { notKnown: true } },
      false,
    ],
    ['an invented State needs a name', 'standing.countryName', { 'standing.country': 'XA' }, true],
    ['a real State has one', 'standing.countryName', { 'standing.country': 'BG' }, false],
    ['no State yet', 'standing.countryName', {}, false],
    ['a State of a wrong kind', 'standing.countryName', { 'standing.country': ['XA'] }, false],
    ['the provision is chosen', '6.gap', { 'scope.provisions': ['6'] }, true],
    ['a matter leads to it', '6.gap', { 'scope.matters': ['uncounted'] }, true],
    ['it has an answer already', '6.gap', { '6.law.assessment': 'not' }, true],
    ['another is chosen', '6.gap', { 'scope.provisions': ['3'] }, false],
    [
      'scope is of a wrong kind',
      '6.gap',
      { 'scope.provisions': '6', 'scope.matters': { pay: 1 } },
      false,
    ],
    [
      'there was a submission before',
      '6.news',
      { 'scope.provisions': ['6'], 'standing.lastSubmission': '2022' },
      true,
    ],
    ['there was none', '6.news', { 'scope.provisions': ['6'] }, false],
  ]
  test.each(cases)('%s', (_, ...[id, answers, asked]) => {
    expect(isAsked(id, answers)).toBe(asked)
  })
})

test('scope is what was chosen; dealt with is also what was answered', () => {
  const answers = {
    'scope.matters': ['pay', 'no such matter'],
    'scope.provisions': ['10', '1.a'],
    '6.gap': 'x',
  }
  expect(provisionsInScope(answers)).toEqual(['1.a', '4.2.d', '10'])
  expect(provisionsDealtWith(answers)).toEqual(['1.a', '4.2.d', '6', '10'])
})
