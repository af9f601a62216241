import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workbookOf } from '../builders/workbook.ts'
import { newFolder } from '../commands/calling.ts'
import { seen } from '../commands/surveys/tables.ts'

const folder = newFolder()
const read = (bytes: Uint8Array | string) => seen(folder, bytes)

const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`

test('a workbook spoiled anywhere ends with rows or a problem, never otherwise', async () => {
  const shared = ['<t>q</t>']
  const file = await workbookOf(
    { D: row(1, '<c t="s"><v>0</v></c>', '<c><v>2</v></c>') },
    { shared },
  )
  const spoiling = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(spoiling, fc.nat(file.length), async (bytes, length) => {
      const spoiled = Buffer.from(file.subarray(0, Math.max(length, file.length - 40)))
      for (const [at, byte] of bytes) spoiled[at % spoiled.length] = byte
      expect(await read(spoiled)).toBeDefined()
    }),
    { numRuns: 300 },
  )
})
