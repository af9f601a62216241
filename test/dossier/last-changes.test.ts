import { expect, test } from 'vitest'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import { lastChanges } from '../../src/dossier/last-changes.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { aDisk, aHost } from './disk.ts'

test('a journal tells when each question was last answered', async () => {
  const disk = await aDisk()
  const host = aHost()
  let opened = await openDossier(host, disk.at('case'), 'en')
  for (const value of ['one', 'two']) {
    if (!opened.ok) throw new Error('not opened')
    const recorded = recordAnswer(opened.value.draft, { question: 'organisation.name', value })
    await saveAnswer(host, opened.value, recorded)
    opened = await openDossier(host, disk.at('case'), 'en')
  }
  const [first, second] = (await disk.read('case/journal.ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).at)
  expect(first).not.toBe(second)
  expect(await lastChanges(host, disk.at('case'))).toEqual(new Map([['organisation.name', second]]))
})

test('what was put aside or came back was not answered anew', async () => {
  const disk = await aDisk()
  const line = (at: string, reason: string | null) =>
    JSON.stringify({ at, question: '6.gap', record: null, old: 1, new: 2, by: 'ana', reason })
  await disk.write('answers.json', '{}')
  await disk.write(
    'journal.ndjson',
    [line('2022-01-01', null), line('2026-01-01', 'parked'), line('2026-02-01', 'restored')].join(
      '\n',
    ),
  )
  expect(await lastChanges(aHost(), disk.folder)).toEqual(new Map([['6.gap', '2022-01-01']]))
})

test('without a journal, or with one that is no text, nothing is told', async () => {
  const disk = await aDisk()
  expect((await lastChanges(aHost(), disk.folder)).size).toBe(0)
  await disk.write('journal.ndjson', new Uint8Array([0xff, 0x22]))
  expect((await lastChanges(aHost(), disk.folder)).size).toBe(0)
})

test('the journal of a lone file bears its name', async () => {
  const disk = await aDisk()
  const line = { at: '2026-01-01', question: '6.gap', record: null, old: 1, new: 2, by: 'ana' }
  await disk.write('union.json', '{}')
  await disk.write('union.journal.ndjson', JSON.stringify({ ...line, reason: null }))
  expect((await lastChanges(aHost(), disk.at('union.json'))).get('6.gap')).toBe('2026-01-01')
})
