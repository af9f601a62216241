import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { papersIn } from '../../src/commands/papers-made.ts'
import { aHost } from '../dossier/disk.ts'
import { newFolder } from './calling.ts'

test('the papers of a folder are known by their names, with the SHA-256 of each file as it lies there', async () => {
  const folder = join(newFolder(), 'out')
  mkdirSync(folder)
  for (const name of [
    'submission.pdf',
    'brief.internal.docx',
    'notes.pdf',
    'submission.txt',
    'brief.committee.pdf',
  ]) {
    writeFileSync(join(folder, name), `bytes of ${name}`)
  }
  const hash = (name: string) => createHash('sha256').update(`bytes of ${name}`).digest('hex')
  expect(await papersIn(aHost(), folder)).toEqual([
    {
      file: 'brief.internal.docx',
      paper: 'brief',
      edition: 'internal',
      sha256: hash('brief.internal.docx'),
    },
    {
      file: 'submission.pdf',
      paper: 'submission',
      edition: 'committee',
      sha256: hash('submission.pdf'),
    },
  ])
})

test('where no paper was made yet there is none', async () => {
  expect(await papersIn(aHost(), join(newFolder(), 'out'))).toEqual([])
})
