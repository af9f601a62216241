import { expect, it } from 'vitest'
import { plantedFaults } from '../renderers/pdf/read-back/faults.ts'
import { codesFound, untouched } from '../renderers/pdf/read-back/found-faults.ts'

it('no fault is found in a PDF as it was, only written otherwise', async () => {
  expect(await untouched()).toEqual([])
})

it.each(plantedFaults)('a fault put into a PDF is found and named: $name', async (fault) => {
  expect(await codesFound(fault)).toContain(fault.code)
})
