import { expect, test } from 'vitest'
import { recordsIn } from '../../src/editions/edition.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'

const file = {
  ...{
    file: 'E-01.jpg',
    fileType: 'image/jpeg',
    fileBytes: 3,
    sha256: 'ab',
    addedOn: '2026-05-03',
  },
  ...{ id: 'E-01', kind: 'photograph', title: 'Uppers', shows: 'Two uppers' },
}
const consent = { union: true, ilo: true, public: false }

const seen = (audience: Audience, changes: Given) => {
  const answers = { 'evidence.items': [{ ...file, consent, ...changes }] }
  const [item] = recordsIn(withhold(assessmentOf(answers), audience), 'evidence.items', 'evidence')
  return item === undefined ? null : [item.title, item.file, item.sha256, item.fileBytes]
}

const whole = ['Uppers', 'E-01.jpg', 'ab', 3]
const without = ['Uppers', undefined, undefined, undefined]

const cases: readonly (readonly [string, Audience, Given, readonly unknown[] | null])[] = [
  ['printed, looked at', 'committee', { use: 'printed', giveAway: 'nothing' }, whole],
  ['sent, looked at', 'committee', { use: 'exhibit', giveAway: 'nothing' }, whole],
  ['printed, not looked at', 'committee', { use: 'printed' }, without],
  ['with something in it', 'committee', { use: 'exhibit', giveAway: 'something' }, without],
  ['kept', 'committee', { use: 'kept', giveAway: 'nothing' }, without],
  ['that goes nowhere', 'committee', { giveAway: 'nothing' }, without],
  ['kept, in the house', 'internal', { use: 'kept' }, whole],
  ['not for everybody', 'public', { use: 'printed', giveAway: 'nothing' }, null],
]

test.each(cases)('a file %s, as the %s sees it', (_, ...[audience, changes, expected]) => {
  expect(seen(audience, changes)).toEqual(expected)
})
