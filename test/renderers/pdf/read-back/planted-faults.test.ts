import { describe, expect, it } from 'vitest'
import { plantedFaults } from './faults.ts'
import { codesFound, untouched } from './found-faults.ts'

// All of them are planted in the full check.
const some = plantedFaults.filter((_, index) => index % 6 === 0)

describe('a fault put into a PDF is found and named:', () => {
  it('none in the file as it was, only written otherwise', async () => {
    expect(await untouched()).toEqual([])
  })

  it.each(some)('$name', async (fault) => {
    expect(await codesFound(fault)).toContain(fault.code)
  })
})
