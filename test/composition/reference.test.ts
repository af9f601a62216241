import { expect, test } from 'vitest'
import { elementNames } from '../../src/document/content-model.ts'
import { drawingMeanings, elementMeanings } from '../../src/document/element-meanings.ts'
import { lostMeanings, reference } from './reference.ts'

test('every name has a meaning, and every meaning a name', () => {
  expect(lostMeanings()).toEqual([])
})

test('so has every element', () => {
  const meanings = { ...elementMeanings, ...drawingMeanings }
  expect(Object.keys(meanings).sort()).toEqual([...elementNames].sort())
})

test('the reference is current (npm run reference makes it anew)', async () => {
  await expect(reference()).toMatchFileSnapshot('../../templates/REFERENCE.md')
})
