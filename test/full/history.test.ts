import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Recorded, type Replying, recordAnswer } from '../../src/answers/record-answer.ts'
import { runRestore } from '../../src/commands/history/restore.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { call, newFolder } from '../commands/calling.ts'
import { aHost } from '../dossier/disk.ts'
import { inTerminal } from '../interview/pty.ts'

/** One sitting: a case is opened, answers are given one after the other, and it is left. */
const sitting = async (path: string, user: string, ...given: readonly Replying[]) => {
  const host = { ...aHost(), user }
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  let dossier = opened.value
  for (const replying of given) {
    const recorded: Recorded = recordAnswer(dossier.draft, replying)
    dossier = (await saveAnswer(host, dossier, recorded)).dossier
  }
}

const name = (value: string): Replying => ({ question: 'organisation.name', value })
const claim = (text: string): Replying => ({
  question: '4.2.d.practice.claims',
  record: 'C-01',
  value: { id: 'C-01', text },
})

const threeSittings = async (): Promise<string> => {
  const path = join(newFolder(), 'union')
  await sitting(path, 'ana', name('Union'), claim('Paid by the piece.'))
  await sitting(path, 'boris', name('Union of Stitchers'))
  await sitting(path, 'ana', claim('Paid by the pair.'), { question: 'paper.date', value: '2026' })
  return path
}

const answersIn = (path: string) =>
  JSON.parse(readFileSync(join(path, 'answers.json'), 'utf8')).answers

test('versions are listed with what was changed after each, and by whom', async () => {
  const path = await threeSittings()
  const { code, out } = await call(['history', path, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    problems: [],
    versions: [
      { number: 1, answers: 0, changedAfter: 2, by: ['ana'] },
      { number: 2, answers: 2, changedAfter: 1, by: ['boris'] },
      { number: 3, answers: 2, changedAfter: 2, by: ['ana'] },
      { number: null, answers: 3, changedAfter: null, by: [] },
    ],
  })
  const told = await call(['history', path])
  expect(told.out.split('\n').map((line) => line.replace(/ {2}.*?: /, ': '))).toEqual([
    '1: 0 questions answered; 2 changes after it, by ana',
    '2: 2 questions answered; 1 change after it, by boris',
    '3: 2 questions answered; 2 changes after it, by ana',
    'now: 3 questions answered',
    '',
  ])
  expect(told.talk).toContain(`c177 restore ${path} 1`)
})

test('two versions, or one and how the case stands, are compared in the words of the questions', async () => {
  const path = await threeSittings()
  const { out } = await call(['history', path, '--compare', '2', '3'])
  expect(out).toBe('Name of the organisation\n  before: Union\n  after:  Union of Stitchers\n')
  const since = await call(['history', path, '--compare', '3'])
  expect(since.out).toContain('C-01')
  expect(since.out).toContain('before: Paid by the piece.\n  after:  Paid by the pair.')
  const json = await call(['history', path, '--compare', '2', '3', '--json'])
  expect(JSON.parse(json.out)).toMatchObject({
    ...{ ok: true, from: 2, to: 3 },
    changes: [
      { question: 'organisation.name', record: null, old: 'Union', new: 'Union of Stitchers' },
    ],
  })
})

test('a version is restored, with a line for each answer, and that is undone in the same way', async () => {
  const path = await threeSittings()
  const before = answersIn(path)
  const { code, out } = await call(['restore', path, '2'])
  expect([code, out]).toEqual([
    0,
    'The case is as version 2 was: 3 changes, each in the journal.\n',
  ])
  expect(answersIn(path)).toEqual({
    'organisation.name': 'Union',
    '4.2.d.practice.claims': [{ id: 'C-01', text: 'Paid by the piece.' }],
  })
  const lines = readFileSync(join(path, 'journal.ndjson'), 'utf8').trimEnd().split('\n').slice(-3)
  expect(lines.map((line) => JSON.parse(line).reason)).toEqual(Array(3).fill('version-restored'))
  await call(['restore', path, '4'])
  expect(answersIn(path)).toEqual(before)
  expect((await call(['restore', path, '4'])).out).toContain('nothing was changed')
})

test('a file of answers with a slip in it does not hinder a version from being restored', async () => {
  const path = await threeSittings()
  writeFileSync(join(path, 'answers.json'), '{ "format": "c177-answers", oops }')
  expect((await call(['history', path])).code).toBe(1)
  const { code, talk } = await call(['restore', path, '3'])
  expect(code).toBe(0)
  expect(talk).toContain('answers.json.damaged-1')
  expect(answersIn(path)['organisation.name']).toBe('Union of Stitchers')
  expect(readFileSync(join(path, 'answers.json.damaged-1'), 'utf8')).toContain('oops')
})

test('a case or a version that is not there ends with 2', async () => {
  const path = await threeSittings()
  expect((await call(['history', join(path, 'nowhere')])).code).toBe(2)
  const { code, out } = await call(['history', path, '--compare', '9', '--json'])
  expect([code, JSON.parse(out).problems[0].code]).toEqual([2, 'version-not-there'])
  expect((await call(['restore', path, '9'])).code).toBe(2)
  expect((await call(['history', path, '--compare', '1', '2', '3'])).code).toBe(2)
})

test('somebody at a terminal is asked before a version is restored, and may say no', async () => {
  const path = await threeSittings()
  const before = readFileSync(join(path, 'answers.json'), 'utf8')
  const options = { case: path, version: '2', quiet: true }
  const said: string[] = []
  const host = { ...aHost(), tell: (text: string) => void said.push(text), print: () => undefined }
  const answering = (answer: boolean) =>
    runRestore({ ...options, ask: async () => answer }, host, wordingOf('en'))
  expect(await answering(false)).toBe(0)
  expect(said).toEqual(['Nothing was changed.'])
  expect(readFileSync(join(path, 'answers.json'), 'utf8')).toBe(before)
  expect(await answering(true)).toBe(0)
  expect(answersIn(path)['organisation.name']).toBe('Union')
})

test('in a terminal it is asked first; “y” restores, and what is no answer is asked again', async () => {
  const path = await threeSittings()
  const session = inTerminal({ args: ['restore', path, '2'], cwd: newFolder() })
  await session.answer('Make the case what version 2 was?', 'perhaps')
  await session.answer('“perhaps” is not in the list.', 'y')
  await session.waitFor('The case is as version 2 was: 3 changes')
  expect(await session.ended).toBe(0)
})
