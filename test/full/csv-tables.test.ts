import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newFolder } from '../commands/calling.ts'
import { seen } from '../commands/surveys/tables.ts'

const folder = newFolder()
const read = (bytes: Uint8Array | string) => seen(folder, bytes)
const whole = (...rows: readonly string[]) => ({ rows, torn: [] })

test('no text and no bytes make the reader fail otherwise than with a problem', async () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', ' ', 'ж') })
  await fc.assert(
    fc.asyncProperty(fc.oneof(texts, fc.uint8Array({ maxLength: 60 })), async (content) => {
      expect(await read(content)).toBeDefined()
    }),
    { numRuns: 150 },
  )
})

test('what a program writes in quotation marks comes back cell by cell', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é'), maxLength: 6 })
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
      const width = rows[0]?.length ?? 2
      const head = Array.from({ length: width }, (_, index) => `h${index}`)
      const found = await read([head.join(','), ...quoted].join('\n'))
      const kept = rows.flatMap((row, index) =>
        row.some((one) => one.trim() !== '') ? [`${index + 2}: ${row.join('|')}`] : [],
      )
      expect(found).toEqual(whole(`1: ${head.join('|')}`, ...kept))
    }),
    { numRuns: 100 },
  )
})

test('a table is read that is larger than what is held at once', async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => `${row},"ж\n${row}"`)
  const found = await read(`a,b\n${rows.join('\n')}\n`)
  expect('rows' in found && [found.rows.length, found.rows.at(-1)]).toEqual([
    40_001,
    '40001: 39999|ж\n39999',
  ])
})

test('rows are the same whether a quotation mark makes them be looked at one by one or not', async () => {
  const unit = fc.constantFrom('a', ',', '\n', '\r', '\r\n', ' ', 'ж', '"', '1', ',')
  const bodies = fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(bodies, async (lines) => {
      const body = lines.join('\n')
      const told = await read(`h,k\n1,2\n${body}`)
      expect(told).toEqual(await read(`"h",k\n1,2\n${body}`))
    }),
    { numRuns: 600 },
  )
})
