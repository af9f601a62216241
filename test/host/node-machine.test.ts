import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { memoryOf, nodeMachine } from '../../src/host/node-machine.ts'

const place = mkdtempSync(join(tmpdir(), 'c177-machine-'))
afterAll(() => rmSync(place, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

const machine = nodeMachine()

test('tries a folder, and leaves nothing in it', async () => {
  expect(await machine.tryFolder(place)).toMatchObject({ isWritable: true, canFlush: true })
  expect(readdirSync(place)).toEqual([])
})

test('tells why a folder cannot be written', async () => {
  expect(await machine.tryFolder(join(place, 'nowhere'))).toEqual({
    ...{ isWritable: false, code: 'ENOENT' },
  })
})

test('leaves alone a file that stands where the trial would', async () => {
  const folder = join(place, 'taken')
  mkdirSync(folder)
  writeFileSync(join(folder, `.c177-doctor-${process.pid}`), 'mine')
  expect(await machine.tryFolder(folder)).toEqual({ isWritable: false, code: 'EEXIST' })
  expect(readdirSync(folder)).toHaveLength(1)
})

test('tells how much is free, and null where nothing is', async () => {
  expect(await machine.freeBytes(place)).toBeGreaterThan(0)
  expect(await machine.freeBytes(join(place, 'nowhere'))).toBeNull()
})

test('finds programs by name or path, and nothing that cannot be run', async () => {
  const folder = join(place, 'bin')
  mkdirSync(join(folder, 'folder'), { recursive: true })
  for (const name of ['runs', 'lies']) writeFileSync(join(folder, name), '')
  chmodSync(join(folder, 'runs'), 0o755)
  vi.stubEnv('PATH', `/nowhere:${folder}`)
  const names = ['runs', join(folder, 'runs'), 'lies', 'folder', 'other', join(folder, 'other')]
  const found = await Promise.all(names.map((name) => machine.hasProgram(name)))
  expect(found).toEqual([true, true, false, false, false, false])
})

test('knows languages, and none that is invented', () => {
  expect(['hi', 'th', 'bg'].map((one) => machine.knowsLanguage(one))).toEqual([true, true, true])
  expect(machine.knowsLanguage('xx')).toBe(false)
})

test('counts the memory that a container grants', () => {
  expect(memoryOf(8e9, 5e8)).toBe(5e8)
  expect(memoryOf(8e9, 0)).toBe(8e9)
  // What Linux says where nothing is limited.
  expect(memoryOf(8e9, 2 ** 63)).toBe(8e9)
})
