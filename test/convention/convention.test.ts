import { describe, expect, test } from 'vitest'
import {
  citeProvision,
  committeeOrder,
  inOrder,
  keyOfReference,
  referTo,
} from '../../src/convention/cite.ts'
import {
  isProvisionKey,
  provisionKeys,
  provisionOf,
  provisions,
} from '../../src/convention/provisions.ts'

// Articles 1 to 10 as the authentic text divides them; final clauses are left out.
const theConvention =
  '1.a 1.b 1.c 2 3 4.1 4.2.a 4.2.b 4.2.c 4.2.d 4.2.e 4.2.f 4.2.g 4.2.h 5 6 7 8 9.1 9.2 10'

test('all 21 provisions stand once, in their order', () => {
  expect(provisionKeys.join(' ')).toBe(theConvention)
  expect(provisionKeys).toHaveLength(21)
})

describe('the strength of each duty is that of its own words', () => {
  const cases: readonly [duty: string, keys: string][] = [
    ['definition', '1.a 1.b 1.c'],
    ['firm', '2 3 5 7 9.1 9.2'],
    ['as-far-as-possible', '4.1 4.2.a 4.2.b 4.2.c 4.2.d 4.2.e 4.2.f 4.2.g 4.2.h'],
    ['to-the-extent-possible', '6'],
    ['where-permitted', '8'],
    ['saving', '10'],
  ]
  test.each(cases)('%s', (duty, keys) => {
    const found = provisions.filter((provision) => provision.duty === duty)
    expect(found.map(({ key }) => key).join(' ')).toBe(keys)
  })
})

describe('provisions are cited as the Committee writes them', () => {
  const cases = [
    ['1.a', 'Article 1(a)'],
    ['2', 'Article 2'],
    ['4.1', 'Article 4(1)'],
    ['4.2.d', 'Article 4(2)(d)'],
    ['9.2', 'Article 9(2)'],
    ['10', 'Article 10'],
  ] as const
  test.each(cases)('%s', (key, cited) => {
    expect(citeProvision(key)).toBe(cited)
  })

  test('and named in files with the Convention before them', () => {
    for (const key of provisionKeys) expect(keyOfReference(referTo(key))).toBe(key)
    for (const wrong of ['4.2.d', 'C189:1', 'C177:', 'C177:11', 'C177:4.2', 'c177:2']) {
      expect(keyOfReference(wrong)).toBeNull()
    }
  })
})

test('the Committee’s order deals with each provision once', () => {
  const keys = committeeOrder.flatMap((group) => group.keys)
  expect(inOrder(keys)).toEqual(provisionKeys)
  expect(keys).toHaveLength(provisionKeys.length)
})

test('joined provisions have a title of their own, single ones that of the provision', () => {
  for (const { title, keys } of committeeOrder) expect(title !== '').toBe(keys.length > 1)
})

test('provisions come in the order of the Convention, each once', () => {
  expect(inOrder(['9.1', '1.a', '9.1', '10'])).toEqual(['1.a', '9.1', '10'])
})

test('keys are known by their exact spelling', () => {
  expect(isProvisionKey('4.2.d')).toBe(true)
  for (const wrong of ['4.2', '4.2.D', '4.2.i', '11', '', 'toString']) {
    expect(isProvisionKey(wrong)).toBe(false)
  }
  expect(provisionOf('4.2.d').title).toContain('remuneration')
})

describe('of Recommendation No. 184 only paragraph numbers are given', () => {
  test('because its content was not read', () => {
    for (const { title, obligation } of provisions) {
      expect(`${title} ${obligation}`).not.toMatch(/R\.? ?184|Recommendation|Paragraph \d/i)
    }
  })

  test('and they are numbers that it has', () => {
    const numbers = provisions.flatMap(({ seeAlso }) => [...seeAlso])
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(30)
    for (const { seeAlso } of provisions)
      expect([...seeAlso]).toEqual([...new Set(seeAlso)].sort((a, b) => a - b))
  })
})
