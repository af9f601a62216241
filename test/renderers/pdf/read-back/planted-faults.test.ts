import { expect, it } from 'vitest'
import { plantedFaults } from './faults.ts'
import { codesFound } from './found-faults.ts'

// All of them are planted in the full check.
const some = plantedFaults.filter((_, index) => index % 22 === 0)

it.each(some)('a fault put into a PDF is found and named: $name', async (fault) => {
  expect(await codesFound(fault)).toContain(fault.code)
})
