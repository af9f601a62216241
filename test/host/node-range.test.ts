import { expect, test } from 'vitest'
import { isInRange, readNodeRange } from '../../src/host/node-range.ts'

const range = readNodeRange('^20.19.0 || ^22.13.0 || >=24')

test.each([
  ['20.18.9', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.9.9', false],
  ['22.12.9', false],
  ['22.13.0', true],
  ['23.0.0', false],
  ['24.0.0', true],
  ['26.4.1', true],
  ['24.0.0-nightly2025', true],
  ['18.99.99', false],
])('whether Node %s is enough: %s', (version, isEnough) => {
  expect(isInRange(version, range)).toBe(isEnough)
})

test('a range of another form is no range', () => {
  for (const written of ['20', '~20.1', '>20', '20 - 22', '', '*'])
    expect(() => readNodeRange(written)).toThrow(RangeError)
})
