import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Files } from '../../src/host/host.ts'
import type { CaseKey } from '../../src/sealing/case-key.ts'
import { decryptCase, removeSealed } from '../../src/sealing/decrypt-case.ts'
import { encryptCase } from '../../src/sealing/encrypt-case.ts'
import { aDisk } from '../dossier/disk.ts'
import {
  cheapKey,
  failingAt,
  fails,
  files,
  filesBelow,
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

describe('a stop at any call to the disk', () => {
  /** How many calls an undisturbed run makes. */
  const callsOf = async (work: (folder: string, on: Files) => Promise<unknown>, folder: string) => {
    const counting = failingAt(Number.POSITIVE_INFINITY)
    await work(folder, counting.files)
    return counting.calls()
  }

  test('while it is encrypted leaves the case whole, and the same again finishes', async () => {
    const calls = await callsOf(encrypt, await aCase())
    expect(calls).toBeGreaterThan(30)
    for (let n = 1; n <= calls; n += 1) {
      const folder = await aCase()
      expect(await fails(encrypt(folder, failingAt(n).files))).toBe(true)
      expect(await told(folder, known.key)).toEqual(secrets)
      const isSealed = (await files.entryAt(join(folder, 'case.key.age'))) === 'file'
      const again = isSealed ? { key: known.key, lockedKey: null } : known
      await encryptCase(files, { folder, ...again })
      expect(await told(folder, known.key)).toEqual(secrets)
      expect(Object.values(await filesBelow(folder)).join()).not.toContain('Ana')
    }
  }, 120_000)

  test('while it is decrypted leaves the case whole, and the same again finishes', async () => {
    const sealedCase = async (): Promise<string> => {
      const folder = await aCase()
      await encrypt(folder)
      return folder
    }
    const decrypt = (folder: string, on: Files) => decryptCase(on, { folder, key: known.key })
    const before = await filesBelow(await aCase())
    const calls = await callsOf(decrypt, await sealedCase())
    for (let n = 1; n <= calls; n += 1) {
      const folder = await sealedCase()
      expect(await fails(decrypt(folder, failingAt(n).files))).toBe(true)
      expect(await told(folder, known.key)).toEqual(secrets)
      const isSealed = (await files.entryAt(join(folder, 'case.key.age'))) === 'file'
      await (isSealed ? decrypt(folder, files) : removeSealed(files, folder))
      expect(await filesBelow(folder)).toEqual(before)
    }
  }, 120_000)
})
