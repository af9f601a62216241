import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Content } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

const blank = ['build', '--document', 'questionnaire']

test('the blank interview is made of no case, and goes to "out" where nothing is said', async () => {
  const written = new Map<string, Uint8Array>()
  const files = {
    ...nodeHost().files,
    makeFolder: async () => undefined,
    writeAtomically: async (path: string, content: Content) => {
      if (content instanceof Uint8Array) written.set(path, Buffer.from(content))
    },
  }
  const { code, out } = await call(['build', '--document', 'questionnaire', '--json'], { files })
  const answer = JSON.parse(out)
  expect([code, answer.ok, answer.problems]).toEqual([0, true, []])
  expect(answer.files).toMatchObject([
    {
      case: null,
      path: 'out/questionnaire.pdf',
      document: 'questionnaire',
      edition: null,
      language: 'en',
      draft: false,
    },
  ])
  expect([...written.keys()]).toEqual(['out/questionnaire.pdf'])
  expect(written.get('out/questionnaire.pdf')?.length).toBe(answer.files[0].bytes)
})

test('the blank interview goes where --out says, told in one line', async () => {
  const folder = newFolder()
  const { code, out } = await call([...blank, '--out', folder])
  expect(code).toBe(0)
  expect(out).toMatch(/^.*questionnaire\.pdf\t\d+ pages\t\d+ ms\tblank\n$/)
  expect(readdirSync(folder)).toEqual(['questionnaire.pdf'])
  const pdf = readFileSync(join(folder, 'questionnaire.pdf'), 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).not.toContain(folder)
})

test('beside other documents it stands with them in the case', async () => {
  const path = copyOfSample('barely-started')
  const { code, out } = await call(['build', path, '--document', 'questionnaire,letters', '--json'])
  expect(code).toBe(0)
  const files: readonly { readonly path: string }[] = JSON.parse(out).files
  expect(files.map((file) => file.path)).toEqual([
    join(path, 'out/letters.pdf'),
    join(path, 'out/questionnaire.pdf'),
  ])
})

test('alone it leaves a case that is named unread', async () => {
  const gone = join(newFolder(), 'gone')
  const { code, out } = await call([...blank, gone, '--out', newFolder(), '--json'])
  expect([code, JSON.parse(out).problems]).toEqual([0, []])
})

test('it is not among all documents of a case', async () => {
  const path = copyOfSample('barely-started')
  await call(['build', path, '--document', 'all'])
  expect(readdirSync(join(path, 'out'))).not.toContain('questionnaire.pdf')
})
