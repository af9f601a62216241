import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Merged } from '../../src/answers/merge-drafts.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import type { Replying } from '../../src/answers/record-answer.ts'
import { runImportSection } from '../../src/commands/sections/import-section.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { begin } from '../../src/interview/interview.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { answering, now } from '../commands/answering.ts'
import { call, newFolder } from '../commands/calling.ts'

const claims = '4.2.d.practice.claims'
const evidence = 'evidence.items'

const record = (question: string, id: string, fields: object): Replying => ({
  ...{ question, record: id },
  value: { id, ...fields },
})

/** A case that deals with pay, and its section on pay in a file for Ben. */
const exported = async () => {
  const folder = newFolder()
  const [path, file] = [join(folder, 'case'), join(folder, 'pay.json')]
  await answering(
    path,
    'ana',
    { question: 'organisation.name', value: 'The Union' },
    { question: 'scope.provisions', value: ['4.2.d'] },
    record(evidence, 'E-01', { title: 'notebooks' }),
    record(evidence, 'E-02', { title: 'letters' }),
    record(claims, 'C-01', { text: 'pay is late', evidence: ['E-01'] }),
  )
  const called = await call(
    ['section', 'export', path, '4(2)(d)', '--out', file, '--member', 'Ben'],
    { user: 'ana', now },
  )
  return { path, file, called }
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const answersOf = (path: string) => read(join(path, 'answers.json')).answers

const importing = async (path: string, file: string, choice: 'first' | 'second' | null = null) => {
  const told: string[] = []
  const tell = (line: string) => void told.push(line)
  const host = { ...nodeHost(), user: 'ana', now, isTerminal: false, print: tell, tell }
  const talk =
    choice === null
      ? null
      : {
          decide: async ({ conflicts }: Merged) =>
            conflicts.map((conflict) => ({ conflict, choice })),
        }
  const code = await runImportSection(
    { case: path, file, talk },
    { host, wording: wordingOf('en') },
  )
  return { code, told: told.join('\n') }
}

describe('a section is given to a member', () => {
  test('as a file of answers with that section, and what it needs', async () => {
    const { file, called } = await exported()
    expect(called).toMatchObject({ code: 0, out: `${file}\n` })
    const { answers, section } = read(file)
    expect(answers).toEqual({
      'scope.provisions': ['4.2.d'],
      [claims]: [{ id: 'C-01', text: 'pay is late', evidence: ['E-01'] }],
      [evidence]: [{ id: 'E-01', title: 'notebooks' }],
    })
    expect(section).toMatchObject({ id: '4.2.d', member: 'Ben' })
  })

  test('the interview of the file begins at the section', async () => {
    const { file } = await exported()
    const opened = await openDossier(nodeHost(), file, 'en')
    if (!opened.ok) throw new Error('not opened')
    expect(begin(opened.value.draft, null).stop.walk).toEqual({ type: 'section', section: '4.2.d' })
  })

  test('who has it stands in the case, and in no answers for others', async () => {
    const { path } = await exported()
    const { assigned, ...rest } = read(join(path, 'answers.json'))
    expect(assigned).toEqual({ '4.2.d': 'Ben' })
    const { answers } = parseAnswers({ ...rest, assigned })
    expect(JSON.stringify([...answers.replies, answers.confirmed])).not.toContain('Ben')
  })

  test.each([
    { what: 'a section that is not there', section: 'demand5', code: 2, says: 'demands' },
    { what: 'one that does not apply', section: '6', code: 1, says: 'section-not-applicable' },
  ])('$what is told', async ({ section, code, says }) => {
    const { path, file } = await exported()
    const called = await call(['section', 'export', path, section, '--out', `${file}.json`])
    expect(called.code).toBe(code)
    expect(called.talk).toContain(says)
    expect(existsSync(`${file}.json`)).toBe(false)
  })

  test('a file that is there is not written over', async () => {
    const { path, file } = await exported()
    const before = readFileSync(file, 'utf8')
    const called = await call(['section', 'export', path, '4.2.d', '--out', file])
    expect(called).toMatchObject({ code: 2, talk: expect.stringContaining('file-there') })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('without a file to make it ends with 2', async () => {
    const { path } = await exported()
    expect(await call(['section', 'export', path, '4.2.d'])).toMatchObject({ code: 2 })
  })
})

describe('a section comes back', () => {
  test('beside what was changed meanwhile; records get ids that are free, and who said what stays', async () => {
    const { path, file } = await exported()
    await answering(path, 'ana', record(evidence, 'E-03', { title: 'contract' }))
    await answering(path, 'ana', { question: 'organisation.about', value: 'we sew' })
    await answering(
      file,
      'ben',
      record(evidence, 'E-02', { title: 'receipts' }),
      record(claims, 'C-02', { text: 'glue is taken off', evidence: ['E-02'] }),
      record(claims, 'C-01', { text: 'pay is late', evidence: ['E-01'], when: '2025' }),
    )
    const { code, told } = await importing(path, file)
    expect([code, told]).toEqual([0, expect.stringContaining('E-02 → E-04')])
    expect(answersOf(path)).toMatchObject({
      'organisation.about': 'we sew',
      [claims]: [
        { id: 'C-01', when: '2025' },
        { id: 'C-02', evidence: ['E-04'] },
      ],
      [evidence]: [
        { id: 'E-01', title: 'notebooks' },
        { id: 'E-02', title: 'letters' },
        { id: 'E-03', title: 'contract' },
        { id: 'E-04', title: 'receipts' },
      ],
    })
    expect(read(join(path, 'answers.json')).assigned).toBeUndefined()
    const lines = readFileSync(join(path, 'journal.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.filter(({ by }) => by === 'ben').map(({ record: id }) => id)).toEqual([
      'E-04',
      'C-02',
      'C-01',
    ])
    expect(lines.at(-1)).toMatchObject({ reason: 'section-imported', by: 'ana' })
  })

  test('twice, and only what is new since the first time is brought', async () => {
    const { path, file } = await exported()
    await answering(file, 'ben', record(claims, 'C-02', { text: 'one' }))
    await importing(path, file)
    expect(await importing(path, file)).toMatchObject({ told: expect.stringContaining('nothing') })
    await answering(file, 'ben', record(claims, 'C-02', { text: 'one and more' }))
    expect(await importing(path, file)).toMatchObject({ code: 0 })
    expect(answersOf(path)[claims]).toMatchObject([{ id: 'C-01' }, { text: 'one and more' }])
  })

  test('without its journal whoever imports stands for the member', async () => {
    const { path, file } = await exported()
    await answering(file, 'ben', record(claims, 'C-02', { text: 'one' }))
    rmSync(file.replace('.json', '.journal.ndjson'))
    await importing(path, file)
    expect(readFileSync(join(path, 'journal.ndjson'), 'utf8')).toContain('"by":"ana, for Ben"')
  })

  test('and what was changed in both is a conflict', async () => {
    const { path, file } = await exported()
    await answering(path, 'ana', record(claims, 'C-01', { text: 'ana', evidence: ['E-01'] }))
    await answering(file, 'ben', record(claims, 'C-01', { text: 'ben', evidence: ['E-01'] }))
    const before = answersOf(path)
    const { code, told } = await importing(path, file)
    expect([code, told]).toEqual([1, expect.stringContaining('merge-conflict')])
    expect(answersOf(path)).toEqual(before)
    expect(await importing(path, file, 'second')).toMatchObject({ code: 0 })
    expect(answersOf(path)[claims]).toMatchObject([{ id: 'C-01', text: 'ben' }])
  })

  test('a whole case is no section', async () => {
    const { path } = await exported()
    const { code, told } = await importing(path, path)
    expect([code, told]).toEqual([1, expect.stringContaining('no-section-file')])
  })
})
