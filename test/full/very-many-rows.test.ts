import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

test('a table of more rows than Excel has is refused before it fills the memory', async () => {
  const folder = newFolder()
  const path = copyOfSample('barely-started', folder)
  const file = join(folder, 'rows.csv')
  writeFileSync(file, `hours,sex\n${'40,man\n'.repeat(1_048_576)}`)
  const { code, out } = await call(['survey', 'import', path, file, '--json'])
  expect([code, JSON.parse(out).problems[0].code]).toEqual([1, 'table-too-many-rows'])
  expect(existsSync(join(path, 'surveys'))).toBe(false)
})
