import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Files } from '../../src/host/host.ts'
import { type CaseKey, openCaseKey } from '../../src/sealing/case-key.ts'
import { decryptCase } from '../../src/sealing/decrypt-case.ts'
import { encryptCase } from '../../src/sealing/encrypt-case.ts'
import { sealedFiles } from '../../src/sealing/sealed-files.ts'
import { aDisk } from '../dossier/disk.ts'
import {
  cheapKey,
  fails,
  files,
  filesBelow,
  latin1,
  open,
  passphrase,
  secrets,
  told,
  writeCase,
} from '../sealing/cases.ts'

let known: { key: CaseKey; lockedKey: Uint8Array }
beforeAll(async () => {
  known = await cheapKey()
})

const aCase = async (): Promise<string> => {
  const { folder } = await aDisk()
  await writeCase(folder)
  return folder
}

const encrypt = (folder: string, on: Files = files) => encryptCase(on, { folder, ...known })

describe('encrypting a case', () => {
  test('leaves no word of it in the open, and everything that is to be read by others', async () => {
    const folder = await aCase()
    const { turned, kept } = await encrypt(folder)
    expect([...turned].sort()).toEqual(Object.keys(secrets).sort())
    expect(kept).toEqual([])
    const found = await filesBelow(folder)
    expect(Object.keys(found).sort()).toEqual(
      [
        ...Object.keys(secrets).map((name) => `${name}.age`),
        ...Object.keys(open),
        'case.key.age',
      ].sort(),
    )
    expect(Object.values(found).join('\n')).not.toMatch(/Ana/)
    expect(found['out/brief.pdf']).toBe('%PDF')
    expect(await told(folder, known.key)).toEqual(secrets)
  })

  test('gives back every byte when it is decrypted', async () => {
    const folder = await aCase()
    const before = await filesBelow(folder)
    await encrypt(folder)
    await decryptCase(files, { folder, key: known.key })
    expect(await filesBelow(folder)).toEqual(before)
  })

  test('keeps a file that changed meanwhile beside the encrypted one', async () => {
    const folder = await aCase()
    await encrypt(folder)
    await writeFile(join(folder, 'answers.json'), 'by hand')
    const { kept } = await encryptCase(files, { folder, key: known.key, lockedKey: null })
    expect(kept).toEqual(['answers.json.kept'])
    const inside = sealedFiles(files, { folder, key: known.key })
    expect(Buffer.from(await inside.read(join(folder, 'answers.json.kept'))).toString()).toBe(
      'by hand',
    )
    expect(await told(folder, known.key)).toEqual(secrets)
    expect(await files.entryAt(join(folder, 'answers.json'))).toBe('nothing')
  })

  test('encrypts what was put into the case since', async () => {
    const folder = await aCase()
    await encrypt(folder)
    await writeFile(join(folder, 'evidence', 'E-02.jpg'), 'another of Ana')
    await encryptCase(files, { folder, key: known.key, lockedKey: null })
    expect(Object.values(await filesBelow(folder)).join()).not.toContain('Ana')
  })

  test('removes nothing where what was read back is something else', async () => {
    const folder = await aCase()
    const before = await filesBelow(folder)
    const forgetful: Files = { ...files, writeAtomically: async () => undefined }
    expect(await fails(encrypt(folder, forgetful))).toBe(true)
    expect(await filesBelow(folder)).toEqual(before)
  })
})

test('a damaged file keeps a case from being decrypted, and nothing is removed', async () => {
  const folder = await aCase()
  await encrypt(folder)
  const path = join(folder, 'versions/0001.json.age')
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, -1))
  expect(await fails(decryptCase(files, { folder, key: known.key }))).toBe(true)
  const found = await filesBelow(folder)
  for (const name of [...Object.keys(secrets).map((one) => `${one}.age`), 'case.key.age'])
    expect(found).toHaveProperty([name])
})

test('what was written by hand beside an encrypted file is kept when it is decrypted', async () => {
  const folder = await aCase()
  await encrypt(folder)
  await writeFile(join(folder, 'answers.json'), 'by hand')
  const { kept } = await decryptCase(files, { folder, key: known.key })
  expect(kept).toEqual(['answers.json.kept'])
  const found = await filesBelow(folder)
  expect(found['answers.json.kept']).toBe('by hand')
  expect(found['answers.json']).toBe(latin1(secrets['answers.json'] ?? ''))
})

describe('the key of a case', () => {
  test('is opened with its passphrase', async () => {
    const opened = await openCaseKey(known.lockedKey, passphrase)
    expect(opened).toMatchObject({ ok: true, value: { identity: known.key.identity } })
  })

  test.each([
    ['another passphrase', (bytes: Uint8Array) => bytes, 'mistyped words'],
    ['a file that was cut', (bytes: Uint8Array) => bytes.subarray(0, -1), passphrase],
    ['an empty file', () => new Uint8Array(), passphrase],
    ['a file that is none', () => Buffer.from('hello'), passphrase],
  ])('is refused with %s', async (_, change, typed) => {
    const opened = await openCaseKey(change(known.lockedKey), typed)
    expect(opened.problems.map(({ code }) => code)).toEqual(['case-not-opened'])
    expect(JSON.stringify(opened)).not.toContain(typed)
  })
})
