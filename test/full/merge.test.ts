import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyDraft, serialiseDraft } from '../../src/answers/draft.ts'
import type { Replying } from '../../src/answers/record-answer.ts'
import { runMerge } from '../../src/commands/merge/merge.ts'
import type { MergeTalk } from '../../src/commands/merge/merge-talk.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { answering, now } from '../commands/answering.ts'
import { call, newFolder } from '../commands/calling.ts'

const claims = '3.practice.claims'
const claim = (id: string, text: string, more: object = {}): Replying => ({
  question: claims,
  record: id,
  value: { id, text, ...more },
})

/** A case, and a copy of it on a stick. */
const twoCopies = async (...begun: Replying[]) => {
  const folder = newFolder()
  const [home, stick, joined] = ['home', 'stick', 'joined'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await answering(home, 'ana', { question: 'organisation.name', value: 'The Union' }, ...begun)
  cpSync(home, stick, { recursive: true })
  return { folder, home, stick, joined }
}

const read = (path: string) => JSON.parse(readFileSync(join(path, 'answers.json'), 'utf8'))
const journal = (path: string) =>
  readFileSync(join(path, 'journal.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Chooses the same everywhere. */
const choosing = (choice: 'first' | 'second'): MergeTalk => ({
  decide: async ({ conflicts }) => conflicts.map((conflict) => ({ conflict, choice })),
  decideFile: async () => choice,
})

const merging = async (
  { home, stick, joined }: { home: string; stick: string; joined: string },
  talk: MergeTalk | null,
) => {
  const told: string[] = []
  const tell = (line: string) => void told.push(line)
  const host = { ...nodeHost(), user: 'cleo', now, isTerminal: false, print: tell, tell }
  const options = { first: home, second: stick, into: joined, json: false, quiet: false, talk }
  const code = await runMerge(options, { host, wording: wordingOf('en') })
  return { code, told: told.join('\n') }
}

describe('two copies that were edited apart are joined', () => {
  test('answer by answer, and the journal keeps who said what, by time', async () => {
    const copies = await twoCopies(claim('C-01', 'late pay'))
    await answering(copies.home, 'ana', claim('C-01', 'late pay', { when: '2025' }))
    await answering(copies.stick, 'ben', { question: 'organisation.about', value: 'we sew' })
    await answering(copies.home, 'ana', { question: 'organisation.country', value: 'x' })
    const { code } = await merging(copies, null)
    expect(code).toBe(0)
    expect(read(copies.joined).answers).toEqual({
      'organisation.name': 'The Union',
      'organisation.about': 'we sew',
      'organisation.country': 'x',
      [claims]: [{ id: 'C-01', text: 'late pay', when: '2025' }],
    })
    const lines = journal(copies.joined)
    expect(lines.map(({ question, by, reason }) => [question, by, reason])).toEqual([
      ['organisation.name', 'ana', null],
      [claims, 'ana', null],
      [claims, 'ana', null],
      ['organisation.about', 'ben', null],
      ['organisation.country', 'ana', null],
      ['organisation.about', 'cleo', 'merged'],
    ])
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted())
    expect(await call(['check', copies.joined, '--json'])).not.toMatchObject({ code: 2 })
  })

  test('and opened again nothing is found to be put back or changed by hand', async () => {
    const copies = await twoCopies()
    await answering(copies.stick, 'ben', claim('C-01', 'one'), claim('C-02', 'two'))
    await answering(copies.home, 'ana', claim('C-01', 'three'))
    await merging(copies, null)
    const opened = await openDossier({ ...nodeHost(), now }, copies.joined, 'en')
    expect(opened).toMatchObject({
      ok: true,
      value: { putBack: [], recovery: { rebuilt: null, byHand: [], damagedLines: 0 } },
    })
  })

  test('with their files; evidence that both added under one number is kept twice', async () => {
    const copies = await twoCopies()
    for (const [path, user] of [
      [copies.home, 'ana'],
      [copies.stick, 'ben'],
    ] as const) {
      const file = join(copies.folder, `${user}.txt`)
      writeFileSync(file, `told by ${user}`)
      await call(['evidence', 'add', path, file], { user, now })
      await answering(path, user, claim('C-01', `${user} saw E-01`, { evidence: ['E-01'] }))
    }
    const { code, told } = await merging(copies, null)
    expect(code).toBe(0)
    expect(told).toContain('E-01 → E-02')
    const { answers } = read(copies.joined)
    expect(answers['evidence.items']).toMatchObject([
      { id: 'E-01', file: 'E-01.txt', addedBy: 'ana' },
      { id: 'E-02', file: 'E-02.txt', addedBy: 'ben' },
    ])
    expect(answers[claims]).toMatchObject([
      { id: 'C-01', text: 'ana saw E-01', evidence: ['E-01'] },
      { id: 'C-02', text: 'ben saw E-02', evidence: ['E-02'] },
    ])
    const content = (name: string) => readFileSync(join(copies.joined, 'evidence', name), 'utf8')
    expect([content('E-01.txt'), content('E-02.txt')]).toEqual(['told by ana', 'told by ben'])
    const told02 = journal(copies.joined).find(
      ({ record, by }) => record === 'E-02' && by === 'ben',
    )
    expect(told02.new).toMatchObject({ id: 'E-02', file: 'E-02.txt' })
  })

  test('again and again, as a stick goes back and forth, without asking twice', async () => {
    const copies = await twoCopies()
    await answering(copies.home, 'ana', claim('C-01', 'home'))
    await answering(copies.stick, 'ben', claim('C-01', 'stick'))
    await merging(copies, null)
    await answering(copies.stick, 'ben', { question: 'organisation.about', value: 'more' })
    await answering(copies.joined, 'cleo', { question: 'organisation.city', value: 'Sofia' })
    const again = { ...copies, home: copies.joined, joined: join(copies.folder, 'again') }
    expect(await merging(again, null)).toMatchObject({ code: 0 })
    expect(read(again.joined).answers).toEqual({
      ...read(copies.joined).answers,
      'organisation.about': 'more',
    })
  })

  test('into one of the two: it is kept as a version, and its journal only grows', async () => {
    const copies = await twoCopies()
    await answering(copies.home, 'ana', claim('C-01', 'home'))
    await answering(copies.stick, 'ben', claim('C-01', 'stick'))
    const before = readFileSync(join(copies.home, 'journal.ndjson'), 'utf8')
    const { code } = await merging({ ...copies, joined: copies.home }, null)
    expect(code).toBe(0)
    expect(read(copies.home).answers[claims]).toMatchObject([{ id: 'C-01' }, { id: 'C-02' }])
    expect(readFileSync(join(copies.home, 'journal.ndjson'), 'utf8').startsWith(before)).toBe(true)
    const versions = readdirSync(join(copies.home, 'versions')).map((name) =>
      readFileSync(join(copies.home, 'versions', name), 'utf8'),
    )
    expect(versions.at(-1)).toContain('"text": "home"')
    expect(versions.at(-2)).toContain('"text": "stick"')
    expect(existsSync(join(copies.home, '.lock'))).toBe(false)
  })
})

describe('what both changed differently', () => {
  const inConflict = async () => {
    const copies = await twoCopies(claim('C-01', 'late pay'))
    await answering(copies.home, 'ana', claim('C-01', 'pay after two months'))
    await answering(copies.stick, 'ben', claim('C-01', 'pay after three months'))
    return copies
  }

  test('is listed without a terminal, with its place and without its words; nothing is written', async () => {
    const { home, stick, joined } = await inConflict()
    const called = await call(['merge', home, stick, '--into', joined, '--json'])
    expect(called.code).toBe(1)
    expect(JSON.parse(called.out)).toMatchObject({
      ok: false,
      problems: [{ code: 'merge-conflict', question: claims, record: 'C-01' }],
    })
    expect(called.out + called.talk).not.toMatch(/months|ana|ben/)
    expect(existsSync(joined)).toBe(false)
  })

  test.each([
    { choice: 'first', is: 'pay after two months' },
    { choice: 'second', is: 'pay after three months' },
  ] as const)('is as somebody chose: $choice', async ({ choice, is }) => {
    const copies = await inConflict()
    expect(await merging(copies, choosing(choice))).toMatchObject({ code: 0 })
    expect(read(copies.joined).answers[claims]).toEqual([{ id: 'C-01', text: is }])
  })

  test('stops with 130 and writes nothing where nobody wants to choose', async () => {
    const copies = await inConflict()
    const stopping: MergeTalk = { decide: async () => null, decideFile: async () => null }
    expect(await merging(copies, stopping)).toMatchObject({ code: 130 })
    expect(existsSync(copies.joined)).toBe(false)
  })

  test('of two files of one name the other is kept aside', async () => {
    const copies = await twoCopies()
    for (const path of [copies.home, copies.stick]) {
      const host = nodeHost()
      await host.files.makeFolder(join(path, 'countries'))
      writeFileSync(join(path, 'countries', 'BG.json'), `{"from":"${path}"}`)
      writeFileSync(join(path, 'witnesses.key.age'), `sealed ${path}`)
    }
    expect(await merging(copies, null)).toMatchObject({ code: 1 })
    expect(existsSync(copies.joined)).toBe(false)
    const { code, told } = await merging(copies, choosing('second'))
    expect([code, told]).toEqual([0, expect.stringContaining('merge-names-apart')])
    const content = (...path: string[]) => readFileSync(join(copies.joined, ...path), 'utf8')
    expect(content('countries', 'BG.json')).toContain('stick')
    expect(content('set-aside', 'countries', 'BG.json')).toContain('home')
    expect(content('set-aside', 'witnesses.key.age')).toContain('home')
  })
})

describe('two cases without a common beginning', () => {
  test('have a conflict wherever both say something, and lose nothing else', async () => {
    const folder = newFolder()
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')]
    const draft = (answers: object) =>
      serialiseDraft({ ...emptyDraft('en'), answers: { ...answers } })
    writeFileSync(one, draft({ 'organisation.name': 'A', 'organisation.about': 'only here' }))
    writeFileSync(other, draft({ 'organisation.name': 'B', 'organisation.city': 'only there' }))
    const joined = join(folder, 'joined')
    const { code, out } = await call(['merge', one, other, '--into', joined, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).problems).toMatchObject([{ question: 'organisation.name' }])
    await merging({ home: one, stick: other, joined }, choosing('first'))
    expect(read(joined).answers).toEqual({
      'organisation.name': 'A',
      'organisation.about': 'only here',
      'organisation.city': 'only there',
    })
  })
})

describe('nothing is written over', () => {
  test.each([
    { what: 'a case that is neither', into: 'other', code: 2, problem: 'merge-place-taken' },
    { what: 'the same case twice', into: 'joined', code: 2, problem: 'wrong-call' },
  ])('$what', async ({ into, code, problem }) => {
    const { folder, home, stick } = await twoCopies()
    await answering(join(folder, 'other'), 'ana', claim('C-01', 'x'))
    const second = problem === 'wrong-call' ? join(home, '.') : stick
    const called = await call(['merge', home, second, '--into', join(folder, into), '--json'])
    expect(called.code).toBe(code)
    expect(JSON.parse(called.out).problems).toMatchObject([{ code: problem }])
  })

  test('a case that is not there ends with 2', async () => {
    const { home, joined } = await twoCopies()
    expect(await call(['merge', home, `${home}x`, '--into', joined])).toMatchObject({ code: 2 })
    expect(existsSync(joined)).toBe(false)
  })
})
