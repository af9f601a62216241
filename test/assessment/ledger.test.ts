import { describe, expect, test } from 'vitest'
import { ledgerOf, type StrengthWord } from '../../src/assessment/ledger.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { type ACase, aCase } from './builder.ts'

const { say } = wordingOf('en')
const ledger = (given: ACase) => ledgerOf({ answers: given.answers(), dealtWith: ['9.1'] })
const strength = (given: ACase) => {
  const [found] = ledger(given).strengths
  return { word: found?.word, reasons: (found?.reasons ?? []).map(say) }
}
const told = { kind: 'testimony', title: 'What a stitcher told', date: '2026' } as const

describe('a piece of evidence', () => {
  test('knows the claims and the rates of pay that rest on it', () => {
    const { items } = ledger(
      aCase()
        .claim({ evidence: ['E-01'] }, { evidence: ['E-01', 'E-02'] })
        .with({ '4.2.d.pay.records': [{ id: 'P-01', evidence: ['E-02'] }] })
        .with({ 'scope.provisions': ['9.1', '4.2.d'] }),
    )
    expect(items.map(({ item, usedBy }) => [item.id, usedBy])).toEqual([
      ['E-01', ['C-11', 'C-12']],
      ['E-02', ['C-12', 'P-01']],
    ])
  })

  test('of a month in the year of the last submission is not called stale', () => {
    const given = aCase().with({ 'standing.lastSubmission': 'August 2026' })
    expect(ledger(given).items.map(({ stale }) => stale)).toEqual([true, true])
    const sameYear = aCase().with({ 'standing.lastSubmission': '2026' })
    expect(ledger(sameYear).items.map(({ stale }) => stale)).toEqual([false, false])
  })
})

describe('the strength of an Article', () => {
  const cases: readonly (readonly [string, ACase, StrengthWord, string])[] = [
    [
      'nothing told',
      aCase().saying('practice.claims', undefined),
      'nothingTold',
      'Nothing is told',
    ],
    [
      'claims without evidence',
      aCase().claim({ evidence: [] }),
      'ownWord',
      'own word alone: C-11.',
    ],
    [
      'one claim of two without evidence',
      aCase().claim({ evidence: ['E-01', 'E-02'] }, { evidence: [] }),
      'thin',
      'own word alone: C-12.',
    ],
    ['one source', aCase().claim({ evidence: ['E-01'] }), 'thin', 'On one source alone: C-11.'],
    [
      'talks alone',
      aCase()
        .evidence(told, told)
        .claim({ evidence: ['E-11', 'E-12'] }),
      'thin',
      'All of it is what people told.',
    ],
    [
      'two kinds, each for another claim',
      aCase().claim({ evidence: ['E-01'] }, { evidence: ['E-02'] }),
      'supported',
      'On one source alone: C-11, C-12.',
    ],
    [
      'a count and papers for every claim',
      aCase().claim({ evidence: ['E-01', 'E-02'] }),
      'strong',
      '1 of 1 claim rests on evidence: 2 pieces of 2 kinds.',
    ],
  ]
  test.each(cases)('%s', (...[, given, word, reason]) => {
    const found = strength(given)
    expect(found.word).toBe(word)
    expect(found.reasons.join(' ')).toContain(reason)
  })
})
