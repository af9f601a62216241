import { appendFileSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { type Files, HostError } from '../../src/host/host.ts'
import { sealedHost } from '../../src/sealing/sealed-files.ts'
import { aDisk, aHost } from '../dossier/disk.ts'
import { cheapKey, files } from './cases.ts'

const question = 'organisation.name'

/** An encrypted case that is worked on, with an answer saved twice. */
const worked = async (spoiled: Partial<Files> = {}) => {
  const { folder } = await aDisk()
  const host = sealedHost(aHost(spoiled), { folder, key: (await cheapKey()).key })
  const open = async (): Promise<Dossier> => {
    const opened = await openDossier(host, folder, 'en')
    if (!opened.ok) throw new Error(opened.problems.map(({ code }) => code).join())
    return opened.value
  }
  let dossier = await open()
  for (const value of ['Union of Ana', 'Union of Home Stitchers']) {
    const saved = await saveAnswer(host, dossier, recordAnswer(dossier.draft, { question, value }))
    if (saved.problem !== null) throw new Error(saved.problem.code)
    dossier = saved.dossier
  }
  return { folder, host, dossier, open }
}

const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

test('what is answered in an encrypted case is saved, journalled and kept as a version encrypted', async () => {
  const { folder, open } = await worked()
  expect((await open()).draft.answers[question]).toBe('Union of Home Stitchers')
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['answers.json.age', 'journal.ndjson.age']),
  )
  expect(everything(folder)).not.toMatch(/Stitchers|Ana|organisation/)
})

test.each(['answers.json.age', 'journal.ndjson.age'])(
  'a power cut that tears %s of an encrypted case loses no answer',
  async (name) => {
    const { folder, open } = await worked()
    const path = join(folder, name)
    truncateSync(path, readFileSync(path).length - 20)
    expect((await open()).draft.answers[question]).toBe('Union of Home Stitchers')
    expect((await open()).draft.answers[question]).toBe('Union of Home Stitchers')
    expect(everything(folder)).not.toMatch(/Stitchers|Ana/)
  },
)

/** The disk is full in the middle of one line: so much of it is there, and then nothing fails any more. */
const fullAfter = (part: number) => {
  let isFull = false
  const appendLine: Files['appendLine'] = async (path, line) => {
    if (!isFull) return files.appendLine(path, line)
    isFull = false
    appendFileSync(path, line.slice(0, line.length * part))
    throw new HostError('ENOSPC')
  }
  const fill = () => {
    isFull = true
  }
  return { appendLine, fill }
}

test.each([0.2, 0.8, 1])(
  'the journal of an encrypted case keeps an answer after one of which the disk took %d',
  async (part) => {
    const { appendLine, fill } = fullAfter(part)
    const { host, dossier, open } = await worked({ appendLine })
    const answering = (from: Dossier, value: string) =>
      saveAnswer(host, from, recordAnswer(from.draft, { question, value }))
    fill()
    const failed = await answering(dossier, 'Union that was lost')
    expect(failed.problem?.code).toBe('not-saved')
    const { problem } = await answering(failed.dossier, 'Union of Lace Makers')
    expect(problem).toBeNull()
    await files.remove(`${dossier.file}.age`)
    const { draft, recovery } = await open()
    expect(draft.answers[question]).toBe('Union of Lace Makers')
    expect(recovery).toMatchObject({ damagedLines: 0, byHand: [] })
  },
)
