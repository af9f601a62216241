import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encryptCase } from '../../src/sealing/encrypt-case.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { cheapKey, files, filesBelow, passphrase } from '../sealing/cases.ts'

const folder = newFolder()
const words = join(folder, 'words.txt')
writeFileSync(words, `${passphrase}\n`)
const plain = copyOfSample('fictional-union', folder, 'plain')

/** A copy of the same case, encrypted with a passphrase that costs nothing. */
const sealedCopy = async (name: string): Promise<string> => {
  const path = copyOfSample('fictional-union', folder, name)
  await encryptCase(files, { folder: path, ...(await cheapKey()) })
  return path
}

test('encrypt and decrypt give back every file, byte for byte', async () => {
  const path = copyOfSample('fictional-union', folder, 'there-and-back')
  const before = await filesBelow(path)
  const encrypted = await call(['encrypt', path, '--passphrase-file', words])
  expect(encrypted.code).toBe(0)
  expect(encrypted.talk).toMatch(/Without the passphrase the case is lost/)
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => /\.(?:json|ndjson|csv|jpg|png)$/.test(name))).toEqual([])
  expect((await call(['encrypt', path, '--passphrase-file', words])).talk).toContain(
    'The case is encrypted.',
  )
  expect((await call(['decrypt', path, '--passphrase-file', words])).code).toBe(0)
  expect(await filesBelow(path)).toEqual(before)
  expect((await call(['decrypt', path])).code).toBe(0)
}, 60_000)

test('a passphrase that is too short encrypts nothing', async () => {
  const path = copyOfSample('barely-started', folder, 'short')
  const short = join(folder, 'short.txt')
  writeFileSync(short, 'short\n')
  expect((await call(['encrypt', path, '--passphrase-file', short])).code).toBe(1)
  expect((await call(['encrypt', path])).code).toBe(2)
  expect(readdirSync(path)).toEqual(['answers.json'])
})

test('papers of several encrypted cases are the same as of open ones, drawn by this thread alone', async () => {
  const sealed = [await sealedCopy('one'), await sealedCopy('two'), await sealedCopy('three')]
  const environment = { SOURCE_DATE_EPOCH: '1780000000' }
  const many = { cores: 8, environment }
  const options = ['--format', 'html', '--document', 'all', '--edition', 'internal']
  const open = await call(['build', plain, ...options], { environment })
  const built = await call(['build', ...sealed, ...options, '--passphrase-file', words], many)
  expect([open.code, built.code]).toEqual([0, 0])
  expect(built.talk).toContain('can be read by anybody who has it')
  const paper = (path: string) =>
    readFileSync(join(path, 'out', 'submission.internal.html'), 'utf8')
  for (const path of sealed) expect(paper(path)).toBe(paper(plain))
}, 120_000)

test('a bundle of an encrypted case holds what that of the open one does', async () => {
  const sealed = await sealedCopy('bundled')
  const options = ['--edition', 'internal', '--out']
  const environment = { SOURCE_DATE_EPOCH: '1780000000' }
  const [one, other] = [join(folder, 'one.zip'), join(folder, 'other.zip')]
  await call(['bundle', plain, ...options, one], { environment })
  const { code } = await call(['bundle', sealed, ...options, other, '--passphrase-file', words], {
    environment,
  })
  expect(code).toBe(0)
  expect(readFileSync(other).equals(readFileSync(one))).toBe(true)
}, 120_000)

test('a survey that is imported into an encrypted case is kept encrypted', async () => {
  const sealed = await sealedCopy('surveyed')
  const table = join(folder, 'table.csv')
  writeFileSync(table, readFileSync(join(plain, 'survey-may-2026.csv')))
  const before = readdirSync(join(sealed, 'surveys')).length
  await call(['survey', 'import', sealed, table, '--passphrase-file', words])
  const names = readdirSync(join(sealed, 'surveys'))
  expect(names.length).toBeGreaterThan(before)
  expect(names.filter((name) => !name.endsWith('.age'))).toEqual([])
}, 60_000)
