import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCaseKey } from '../../src/sealing/case-key.ts'
import { sealedFiles } from '../../src/sealing/sealed-files.ts'
import { builtProgram, inTerminal } from '../interview/pty.ts'
import { files } from '../sealing/cases.ts'

const words = 'four words that differ'
let folder = ''
beforeAll(async () => {
  builtProgram()
  folder = await mkdtemp(join(tmpdir(), 'c177-sealed-'))
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const called = (...args: readonly string[]) =>
  inTerminal({ args, cwd: folder, env: { EDITOR: 'false' } })

test('a case is begun, encrypted, worked on, checked and decrypted by somebody at a terminal', async () => {
  const first = called('interview', 'union')
  await first.answer('What is your organisation in law?', '1')
  await first.answer('What is the full name', 'Union of Home Stitchers')
  await first.answer('Which State is the paper about?', ':quit')
  expect(await first.ended).toBe(0)

  const encrypting = called('encrypt', 'union')
  await encrypting.waitFor('Without the passphrase the case is lost')
  await encrypting.waitFor('A new passphrase')
  encrypting.type(`${words}\r`)
  await encrypting.waitFor('The same again')
  encrypting.type(`${words}\r`)
  expect(await encrypting.ended).toBe(0)
  expect(encrypting.transcript()).toContain('may still be found')
  expect(encrypting.transcript()).not.toContain('differ')
  const names = await readdir(join(folder, 'union'))
  expect(names.filter((name) => /answers|journal/.test(name)).sort()).toEqual([
    'answers.json.age',
    'journal.ndjson.age',
  ])

  const second = called('interview', 'union')
  await second.waitFor('Passphrase of the encrypted case')
  second.type('mistyped words\r')
  await second.waitFor('That did not open it')
  second.type(`${words}\r`)
  await second.answer('Which State is the paper about?', 'Bulgaria')
  await second.answer('Who signs the paper?', ':edit')
  await second.answer('no other program opens its text', 'Ana Petrova')
  await second.waitFor('May the letter say')
  second.kill('SIGKILL')
  await second.ended

  const path = join(folder, 'union')
  const key = await openCaseKey(await files.read(join(path, 'case.key.age')), words)
  if (!key.ok) throw new Error('the key is opened')
  const inside = sealedFiles(files, { folder: path, key: key.value })
  const saved = JSON.parse(Buffer.from(await inside.read(join(path, 'answers.json'))).toString())
  expect(saved.answers).toMatchObject({ 'organisation.signatory.name': 'Ana Petrova' })

  const decrypting = called('decrypt', 'union')
  await decrypting.waitFor('Passphrase of the encrypted case')
  decrypting.type(`${words}\r`)
  expect(await decrypting.ended).toBe(0)
  expect(decrypting.transcript()).toContain('whoever opens this folder can read the case now')
  const open = JSON.parse(await readFile(join(path, 'answers.json'), 'utf8'))
  expect(open).toEqual(saved)
}, 120_000)
