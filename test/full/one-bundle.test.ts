import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

/** Every edition, reason and refusal is tried in the full check. */
test('a bundle is made, judged, unpacked as a case, and named broken when a byte of it changes', async () => {
  const folder = newFolder()
  const bundle = join(folder, 'one.zip')
  expect((await call(['bundle', copyOfSample('barely-started'), '--out', bundle])).code).toBe(0)
  expect((await call(['verify', bundle])).out).toMatch(/^in order\tcommittee\t/)
  const back = join(folder, 'back')
  expect((await call(['unbundle', bundle, back])).code).toBe(0)
  expect(readdirSync(back)).toContain('answers.json')
  expect((await call(['check', back, '--quiet'])).code).toBeLessThan(2)
  const bytes = readFileSync(bundle)
  // Somewhere inside the packed files, behind the first of them.
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(bundle, bytes)
  expect((await call(['verify', bundle])).code).toBe(1)
  expect((await call(['unbundle', bundle, join(folder, 'again')])).code).toBe(1)
})
