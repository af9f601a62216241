import { stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { emptyDraft, serialiseDraft } from '../../src/answers/draft.ts'
import { nextRecordId, recordAnswer } from '../../src/answers/record-answer.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { sumOf } from '../../src/dossier/journal.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import type { Host } from '../../src/host/host.ts'
import { aDisk, aHost, failing, failingFor, linesOf } from './disk.ts'

const open = async (host: Host, path: string): Promise<Dossier> => {
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  return opened.value
}

const answering = (host: Host, dossier: Dossier, [question, value]: readonly [string, unknown]) =>
  saveAnswer(host, dossier, recordAnswer(dossier.draft, { question, value }))

describe('a dossier', () => {
  test('makes its folder for the owner alone, and each answer is on the disk', async () => {
    const disk = await aDisk()
    const host = aHost()
    const dossier = await open(host, disk.at('my-case'))
    const { problem } = await answering(host, dossier, ['organisation.name', 'UHS'])
    expect(problem).toBeNull()
    expect((await stat(disk.at('my-case'))).mode & 0o777).toBe(0o700)
    expect((await stat(disk.at('my-case/answers.json'))).mode & 0o777).toBe(0o600)
    expect(JSON.parse(await disk.read('my-case/answers.json'))).toMatchObject({
      answers: { 'organisation.name': 'UHS' },
    })
    const sum = sumOf(await disk.read('my-case/answers.json'))
    expect(await disk.read('my-case/journal.ndjson')).toBe(
      `{"at":"2026-05-03T10:00:00.000Z","question":"organisation.name","record":null,"old":null,"new":"UHS","by":"ana","reason":null,"sum":"${sum}"}\n`,
    )
  })

  test('is opened again with its answers and its last change', async () => {
    const disk = await aDisk()
    const host = aHost()
    const { dossier } = await answering(host, await open(host, disk.folder), ['a', 'x'])
    await answering(host, dossier, ['b', 'y'])
    const again = await open(host, disk.folder)
    expect(again.draft.answers).toEqual({ a: 'x', b: 'y' })
    expect(again.journal.lastSave).toMatchObject([{ question: 'b', new: 'y' }])
    expect(again.putBack).toEqual([])
  })

  test('keeps the journal of a lone file beside it', async () => {
    const disk = await aDisk()
    await disk.write('valdora.json', serialiseDraft(emptyDraft('en')))
    const host = aHost()
    await answering(host, await open(host, disk.at('valdora.json')), ['a', 'x'])
    expect(await disk.read('valdora.journal.ndjson')).toContain('"question":"a"')
    expect(await disk.read('valdora.json')).toContain('"a": "x"')
  })

  test('never gives an id again that a record had which was removed', async () => {
    const disk = await aDisk()
    const host = aHost()
    const question = 'demands.items'
    const added = await saveAnswer(
      host,
      await open(host, disk.folder),
      recordAnswer(emptyDraft('en'), { question, record: 'D-01', value: { id: 'D-01' } }),
    )
    const removed = recordAnswer(added.dossier.draft, {
      question,
      record: 'D-01',
      value: undefined,
    })
    await saveAnswer(host, added.dossier, removed)
    const again = await open(host, disk.folder)
    expect(nextRecordId(again.draft, 'demand', again.journal.usedIds)).toBe('D-02')
  })
})

describe('a crash', () => {
  test('between the journal and the file loses nothing', async () => {
    const disk = await aDisk()
    const host = aHost()
    const { dossier } = await answering(host, await open(host, disk.folder), ['a', 'x'])
    const crashing = aHost({ writeAtomically: failing('CRASH') })
    await answering({ ...crashing, now: host.now }, dossier, ['b', 'y'])
    expect(await disk.read('answers.json')).not.toContain('"y"')

    const again = await open(host, disk.folder)
    expect(again.draft.answers).toEqual({ a: 'x', b: 'y' })
    expect(again.putBack).toEqual(['b'])
    expect(await disk.read('answers.json')).toContain('"b": "y"')
    expect((await open(host, disk.folder)).putBack).toEqual([])
  })

  test('before the very first file puts the first answer back', async () => {
    const disk = await aDisk()
    const crashing = aHost(failingFor('answers.json', 'CRASH'))
    await answering(crashing, await open(crashing, disk.folder), ['a', 'x'])
    expect((await open(aHost(), disk.folder)).draft.answers).toEqual({ a: 'x' })
  })

  test('that leaves half a line in the journal spoils neither it nor the next', async () => {
    const disk = await aDisk()
    const host = aHost()
    await answering(host, await open(host, disk.folder), ['a', 'x'])
    await disk.write('journal.ndjson', `${await disk.read('journal.ndjson')}{"at":"2026-05-`)
    const dossier = await open(host, disk.folder)
    expect(dossier).toMatchObject({ putBack: [], recovery: { damagedLines: 1, byHand: [] } })
    expect(await disk.read('journal.damaged.ndjson')).toBe('{"at":"2026-05-\n')
    await answering(host, dossier, ['b', 'y'])
    expect(await linesOf(disk)).toMatchObject([{ question: 'a' }, { question: 'b' }])
  })

  test('is not seen in an answer that somebody changed in the file by hand', async () => {
    const disk = await aDisk()
    const host = aHost()
    await answering(host, await open(host, disk.folder), ['a', 'x'])
    await disk.write('answers.json', (await disk.read('answers.json')).replace('"x"', '"by hand"'))
    const again = await open(host, disk.folder)
    expect(again.putBack).toEqual([])
    expect(again.draft.answers).toEqual({ a: 'by hand' })
  })

  test('moves again what the answer had moved', async () => {
    const disk = await aDisk()
    const host = aHost()
    const first = await answering(host, await open(host, disk.folder), [
      'organisation.legalForm',
      'association',
    ])
    const second = await answering(host, first.dossier, ['organisation.cosigner', 'Confederation'])
    const crashing = { ...aHost({ writeAtomically: failing('CRASH') }), now: host.now }
    await answering(crashing, second.dossier, ['organisation.legalForm', 'tradeUnion'])
    const again = await open(host, disk.folder)
    expect(again.draft.answers).toEqual({ 'organisation.legalForm': 'tradeUnion' })
    expect(again.draft.parked).toEqual({ 'organisation.cosigner': 'Confederation' })
  })
})

describe('a disk that refuses', () => {
  test.each([
    ['ENOSPC', 'Not saved: the disk or stick is full.'],
    ['EROFS', 'Not saved: the disk or stick can only be read.'],
    ['EACCES', 'Not saved: you may not write in this folder.'],
    ['ENOENT', 'Not saved: the folder of the case is gone.'],
    ['EIO', 'Not saved: the disk or stick reports a fault ({code}).'],
  ])('%s is told in plain words, and the dossier stays as it was', async (code, english) => {
    const disk = await aDisk()
    const dossier = await open(aHost(), disk.folder)
    const saved = await answering(aHost({ appendLine: failing(code) }), dossier, ['a', 'x'])
    expect(saved.problem).toMatchObject({ code: 'not-saved', message: { english } })
    expect(saved.dossier.draft).toEqual(dossier.draft)
  })

  test('also where the folder cannot be made', async () => {
    const disk = await aDisk()
    const host = aHost({ makeFolder: failing('EROFS') })
    expect(await openDossier(host, disk.at('new'), 'en')).toMatchObject({
      ok: false,
      problems: [{ code: 'not-saved' }],
    })
  })
})

test('a file that cannot be read as answers is refused and left alone', async () => {
  const disk = await aDisk()
  await disk.write('answers.json', '{ "format": ')
  const opened = await openDossier(aHost(), disk.folder, 'en')
  expect(opened).toMatchObject({ ok: false, problems: [{ code: 'json-truncated' }] })
  expect(await disk.read('answers.json')).toBe('{ "format": ')
})
