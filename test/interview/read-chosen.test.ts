import { expect, test } from 'vitest'
import type { Offer } from '../../src/interview/prompt.ts'
import { readChosen } from '../../src/interview/read-chosen.ts'
import { text } from '../../src/problems/text.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const offersOf = (...labels: readonly string[]): readonly Offer[] =>
  labels.map((label, index) => ({
    ...{ value: `v${index + 1}`, sign: String(index + 1), label: text(label), hint: null },
  }))

const chosen = (typed: string, ...labels: readonly string[]) =>
  readChosen(typed, offersOf(...labels), wordingOf('en').say)?.map(({ sign }) => sign) ?? null

test.each([
  ['y', ['2']],
  ['Y', ['2']],
  ['n', ['1']],
  ['yes', ['2']],
  ['x', null],
  ['', null],
])('yes or no is chosen by its letter: “%s”', (typed, signs) => {
  expect(chosen(typed, 'No, leave it', 'Yes, bring it back')).toEqual(signs)
})

test('of more choices none is chosen by one letter', () => {
  expect(chosen('n', 'no', 'yes', 'later')).toBeNull()
  expect(chosen('no', 'no', 'yes', 'later')).toEqual(['1'])
})
