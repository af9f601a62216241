import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { encryptCase } from '../../src/sealing/encrypt-case.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { cheapKey, files, passphrase } from '../sealing/cases.ts'

/** The same case twice, in the open and encrypted, beside files with passphrases. */
const folder = newFolder()
const plain = copyOfSample('fictional-union', folder, 'plain')
const sealed = copyOfSample('fictional-union', folder, 'sealed')
const right = join(folder, 'right.txt')
const wrong = join(folder, 'wrong.txt')

beforeAll(async () => {
  writeFileSync(right, `${passphrase}\n`)
  writeFileSync(wrong, 'something else\n')
  await encryptCase(files, { folder: sealed, ...(await cheapKey()) })
})

const codesIn = ({ out }: { readonly out: string }): readonly string[] =>
  JSON.parse(out).problems.map(({ code }: { readonly code: string }) => code)

/** Apart from its name both cases are told alike. */
const alike = (told: string): string =>
  told.replaceAll('plain', 'case').replaceAll('sealed', 'case')

describe('an encrypted case', () => {
  test('has no answers in the open', () => {
    const names = readdirSync(sealed)
    expect(names).toContain('answers.json.age')
    expect(names).toContain('case.key.age')
    expect(names).not.toContain('answers.json')
  })

  test('is checked as it was, with its passphrase', async () => {
    const before = await call(['check', plain, '--json'])
    const after = await call(['check', sealed, '--json', '--passphrase-file', right])
    expect(JSON.parse(alike(after.out))).toEqual(JSON.parse(alike(before.out)))
    expect(after.code).toBe(before.code)
  })

  test('is opened by the name of its file too', async () => {
    const path = join(sealed, 'answers.json')
    const { code } = await call(['check', path, '--json', '--passphrase-file', right])
    expect(code).toBe((await call(['check', plain, '--json'])).code)
  })

  test.each(['evidence', 'overview', 'pay'])('is read by %s', async (name) => {
    const words = (path: string) => (name === 'evidence' ? [name, 'list', path] : [name, path])
    const before = await call(words(plain))
    const after = await call([...words(sealed), '--passphrase-file', right])
    expect(alike(after.out)).toBe(alike(before.out))
    expect(after.code).toBe(before.code)
  })

  test('is what a State is told for', async () => {
    const words = (path: string) => ['country', 'XA', '--case', path]
    const after = await call([...words(sealed), '--passphrase-file', right])
    expect(alike(after.out)).toBe(alike((await call(words(plain))).out))
  })

  test('is refused without its passphrase: the call is to be another', async () => {
    const { code, out, talk } = await call(['check', sealed, '--json'])
    expect([code, talk, codesIn({ out })]).toEqual([2, '', ['case-passphrase-missing']])
  })

  test('is refused with another passphrase', async () => {
    const { code, out } = await call(['check', sealed, '--json', '--passphrase-file', wrong])
    expect([code, codesIn({ out })]).toEqual([1, ['case-not-opened']])
    expect(out).not.toContain('something else')
  })

  test('is refused with a file of a passphrase that is not there', async () => {
    const words = ['check', sealed, '--json', '--passphrase-file', join(folder, 'none.txt')]
    const { code, out } = await call(words)
    expect([code, codesIn({ out })]).toEqual([2, ['passphrase-file-missing']])
  })

  test('of which files lie in the open is opened with a warning', async () => {
    writeFileSync(join(sealed, 'evidence', 'E-99.txt'), 'by hand')
    const { talk } = await call(['evidence', 'list', sealed, '--passphrase-file', right])
    expect(talk).toContain('[files-not-encrypted]')
  })

  test('among others is named, not passed over, where it was not opened', async () => {
    const { code, talk, out } = await call(['overview', folder])
    expect(`${talk}${out}`).toContain('The case is encrypted and was not opened.')
    expect(code).toBe(1)
  })

  test('without its key says what is missing, and is begun anew by nobody', async () => {
    const lone = copyOfSample('barely-started', folder, 'keyless')
    await encryptCase(files, { folder: lone, ...(await cheapKey()) })
    await files.remove(join(lone, 'case.key.age'))
    const { code, out } = await call(['check', lone, '--json'])
    expect([code, codesIn({ out })]).toEqual([1, ['case-key-missing']])
    const names = readdirSync(lone)
    const again = await call(['encrypt', lone, '--passphrase-file', right])
    expect([again.code, readdirSync(lone)]).toEqual([2, names])
  })

  test('joined with another into an open folder says that it can be read there', async () => {
    const words = ['merge', sealed, plain, '--into', join(folder, 'joined')]
    const { code, talk } = await call([...words, '--passphrase-file', right])
    expect([code, readdirSync(join(folder, 'joined')).includes('answers.json')]).toEqual([0, true])
    expect(talk).toContain('can be read by anybody who has it')
  })

  test('keeps what is added to it encrypted', async () => {
    const source = join(folder, 'leaflet.txt')
    writeFileSync(source, 'Notice of the employer, said to Ana')
    const words = ['evidence', 'add', sealed, source, '--passphrase-file', right]
    const { talk } = await call(words)
    expect(talk).toContain('still where they were')
    const names = readdirSync(join(sealed, 'evidence'))
    expect(names.filter((name) => !name.endsWith('.age'))).toEqual(['E-99.txt'])
    expect(readdirSync(sealed)).toContain('journal.ndjson.age')
  })
})

test('a case that lies open asks for nothing', async () => {
  const { code, talk } = await call(['evidence', 'list', plain])
  expect([code, talk]).toEqual([0, ''])
})
