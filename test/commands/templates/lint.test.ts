import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, copyOfSample } from '../calling.ts'

// What a case may bring is tried in the full check.

test('a sentence of a case’s own that cannot be filled is told with its line', async () => {
  const path = copyOfSample('barely-started')
  mkdirSync(join(path, 'templates/submission'), { recursive: true })
  const own = '<h1 id="demands">\n{{answer sumary}}</h1>'
  writeFileSync(join(path, 'templates/submission/demands.hbs'), own)
  const { code, out } = await call(['lint', path, '--json'])
  expect(JSON.parse(out).problems).toMatchObject([
    {
      code: 'template-name-unknown',
      file: 'templates/submission/demands.hbs',
      line: 2,
      column: 10,
    },
  ])
  expect(code).toBe(1)
})
