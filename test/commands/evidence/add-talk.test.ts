import { expect, test } from 'vitest'
import { type AskedField, questionOn } from '../../../src/commands/evidence/add-talk.ts'
import { wordingOf } from '../../../src/wording/wording.ts'

const { say } = wordingOf('en')

const valuesOf = (field: AskedField, among?: readonly string[]): readonly string[] =>
  questionOn(field, among).choices?.map(({ value }) => value) ?? []

test.each([
  ['kind', 'lawText'],
  ['giveAway', 'nothing'],
  ['use', 'printed'],
] as const)('Enter alone chooses nothing: %s', (field, next) => {
  expect(valuesOf(field).slice(0, 2)).toEqual(['', next])
})

test('only what may be chosen is offered', () => {
  expect(valuesOf('use', ['exhibit', 'kept'])).toEqual(['', 'exhibit', 'kept'])
})

test('a title is typed, with what must not be in it said before', () => {
  const { choices, hints } = questionOn('title')
  expect(choices).toBeNull()
  expect(hints.map(say).join(' ')).toContain('Write no homeworker’s name.')
})
