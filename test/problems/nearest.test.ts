import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/problems/nearest.ts'

describe('of a mistyped name the nearest known one is offered', () => {
  const known = ['name', 'legalForm', 'organisation', 'interview', 'check', 'build', 'schema']
  const cases: readonly [typed: string, meant: string | null][] = [
    ['nmae', 'name'],
    ['biuld', 'build'],
    ['chek', 'check'],
    ['chekc', 'check'],
    ['legalfrom', 'legalForm'],
    ['organization', 'organisation'],
    ['INTERVEIW', 'interview'],
    ['build', 'build'],
    ['b', null],
    ['xyz', null],
    ['', null],
    ['legislation of the State', null],
  ]
  test.each(cases)('%j', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant)
  })

  test('nothing is offered where nothing is known', () => {
    expect(nearest('name', [])).toBeNull()
  })
})
