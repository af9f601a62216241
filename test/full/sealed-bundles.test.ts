import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { inTerminal } from '../interview/pty.ts'

const passphrase = 'stitch lantern oxbow quince'

const inFile = (content: string): string => {
  const path = join(newFolder(), 'words.txt')
  writeFileSync(path, content)
  return path
}

const words = inFile(`${passphrase}\nnot this line\n`)
const sample = copyOfSample('barely-started')
const sealed = join(sample, 'barely-started.committee.zip.age')

test('an encrypted bundle is in the format of age, and shows nothing of what it holds', async () => {
  const { code } = await call(['bundle', sample, '--encrypt', '--passphrase-file', words])
  expect(code).toBe(0)
  const bytes = readFileSync(sealed)
  expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
  expect(bytes.includes('answers.json')).toBe(false)
  expect(readdirSync(sample)).not.toContain('barely-started.committee.zip')
})

describe('with its passphrase', () => {
  test('it is verified, and unpacked', async () => {
    const verified = await call(['verify', sealed, '--passphrase-file', words])
    expect([verified.code, verified.out.split('\t')[0]]).toEqual([0, 'in order'])
    const folder = join(newFolder(), 'case')
    const { code } = await call(['unbundle', sealed, folder, '--passphrase-file', words])
    expect([code, readdirSync(folder).includes('answers.json')]).toEqual([0, true])
  })

  test('it is told to be damaged where one byte is another', async () => {
    const bytes = readFileSync(sealed)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9)
    const file = join(newFolder(), 'changed.zip.age')
    writeFileSync(file, bytes)
    const { code, out } = await call(['verify', file, '--passphrase-file', words, '--json'])
    expect([code, JSON.parse(out).problems[0].code]).toEqual([1, 'bundle-not-opened'])
  })
})

test('with another it stays shut', async () => {
  const other = inFile('another one of four words')
  const folder = join(newFolder(), 'case')
  const { code, talk } = await call(['unbundle', sealed, folder, '--passphrase-file', other])
  expect([code, talk.includes('[bundle-not-opened]')]).toEqual([1, true])
  expect(talk).not.toContain('another one')
})

test('where nobody can be asked, and no file is named, the call is wrong', async () => {
  expect((await call(['verify', sealed])).code).toBe(2)
})

test('in a terminal the passphrase is asked for twice, and never shown', async () => {
  const folder = newFolder()
  const path = copyOfSample('barely-started', folder)
  const session = inTerminal({ args: ['bundle', path, '--encrypt'], cwd: folder })
  await session.waitFor('A new passphrase')
  await session.shows('is not shown)')
  expect(session.transcript().split('\n')).toContain(' (what you type is not shown)')
  session.type(`${passphrase}\r`)
  await session.waitFor('The same again')
  session.type(`${passphrase}\r`)
  expect(await session.ended).toBe(0)
  expect(session.transcript()).not.toContain('lantern')
  expect(readdirSync(path)).toContain('barely-started.committee.zip.age')
})

test('in a terminal two that differ, and short ones, are asked for again', async () => {
  const folder = newFolder()
  const path = copyOfSample('barely-started', folder)
  const session = inTerminal({ args: ['bundle', path, '--encrypt'], cwd: folder })
  await session.waitFor('A new passphrase')
  session.type(`${passphrase}\r`)
  await session.waitFor('The same again')
  session.type('something else here\r')
  await session.waitFor('The two were not the same. A new passphrase:')
  session.type('short\r')
  await session.waitFor('That was too short. A passphrase of 10 letters or more:')
  session.type(`${passphrase}\r`)
  await session.waitFor('The same again')
  session.type(`${passphrase}\r`)
  expect(await session.ended).toBe(0)
  expect(readdirSync(path)).toContain('barely-started.committee.zip.age')
})

test('in a terminal three slips make no bundle', async () => {
  const folder = newFolder()
  const path = copyOfSample('barely-started', folder)
  const session = inTerminal({ args: ['bundle', path, '--encrypt'], cwd: folder })
  await session.waitFor('A new passphrase')
  for (const told of ['That was too short.', 'That was too short.', '[passphrase-too-short]']) {
    session.type('short\r')
    await session.waitFor(told)
  }
  expect(await session.ended).toBe(2)
  expect(readdirSync(path).filter((name) => name.includes('zip'))).toEqual([])
})
