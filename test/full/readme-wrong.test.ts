import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { call } from '../commands/calling.ts'
import { aHost, failing } from '../dossier/disk.ts'
import { builtProgram, inTerminal, type Session } from '../interview/pty.ts'
import { runUntilKilled } from './crashes/killed-program.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'c177-wrong-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => void builtProgram(), 120_000)

const section = readFileSync(join(root, 'README.md'), 'utf8')
  .split('\n## If something goes wrong\n')[1]
  ?.split('\n## ')[0]

/** The lines of the section: what went wrong, in bold, and what then is said to hold. */
const lines = new Map(
  [...(section ?? '').matchAll(/^- \*\*(.+?)\*\* (.+)$/gm)].map(
    ([, what = '', says = '']) => [what, says] as const,
  ),
)

const open = async (host: Host, casePath: string): Promise<Dossier> => {
  const opened = await openDossier(host, casePath, 'en')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  return opened.value
}

type Given = readonly (readonly [question: string, value: unknown])[]

/** A case with answers of one sitting, and its folder. */
const aCase = async (name: string, ...sittings: readonly Given[]): Promise<string> => {
  const path = join(folder, name)
  for (const answers of sittings) {
    const host = nodeHost()
    let dossier = await open(host, path)
    for (const [question, value] of answers)
      dossier = (await saveAnswer(host, dossier, recordAnswer(dossier.draft, { question, value })))
        .dossier
  }
  return path
}

const name = 'organisation.name'
const about = 'organisation.about'
const union: Given = [
  ['organisation.legalForm', 'association'],
  [name, 'Union of Home Stitchers'],
]

const answersIn = (casePath: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(casePath, 'answers.json'), 'utf8')).answers

/** What stands in a folder, byte for byte. */
const hashOf = (path: string): string => {
  const hash = createHash('sha256')
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    hash.update(entry.isFile() ? Buffer.concat([Buffer.from(file), readFileSync(file)]) : file)
  }
  return hash.digest('hex')
}

const interview = (casePath: string, env: Readonly<Record<string, string>> = {}): Session =>
  inTerminal({ args: ['interview', casePath], cwd: folder, env })

/** What a save says while the disk refuses, and whether the same answer is taken afterwards. */
const refusedThenSaved = async (casePath: string, code: string): Promise<string> => {
  const failed = aHost({ appendLine: failing(code) })
  const dossier = await open(nodeHost(), casePath)
  const recorded = recordAnswer(dossier.draft, { question: about, value: 'We sew.' })
  const first = await saveAnswer(failed, dossier, recorded)
  expect((await open(nodeHost(), casePath)).draft.answers).toEqual(Object.fromEntries(union))
  const second = await saveAnswer(nodeHost(), first.dossier, recorded)
  expect(second.problem).toBeNull()
  expect(answersIn(casePath)[about]).toBe('We sew.')
  return first.problem?.message.english ?? ''
}

/** A test of another file, by its title. */
const elsewhere =
  (file: string, ...titles: readonly string[]) =>
  async () => {
    const content = readFileSync(join(root, 'test', file), 'utf8')
    for (const title of titles) expect(content).toContain(title)
  }

/** One test for each line, by the words in bold; it is handed what the line says. */
const tests: Readonly<Record<string, (says: string) => Promise<void>>> = {
  'The power went off, or the program was killed.': async () => {
    const path = await aCase('power', union)
    const before = readFileSync(join(path, 'answers.json'))
    await aCase('power', [[about, 'We sew.']])
    // The journal has the answer, and the file was not written any more.
    writeFileSync(join(path, 'answers.json'), before)
    const session = interview(path)
    await session.waitFor('was put back')
    await session.waitFor('Welcome back')
    session.kill('SIGKILL')
    await session.ended
    expect(answersIn(path)).toEqual({ ...Object.fromEntries(union), [about]: 'We sew.' })
  },
  'The case was left locked.': async () => {
    const path = await aCase('locked', union)
    const first = interview(path)
    await first.waitFor('Welcome back')
    first.kill('SIGKILL')
    await first.ended
    const second = interview(path)
    await second.waitFor('left locked when the program or the machine stopped')
    await second.waitFor('Welcome back')
    second.kill()
  },
  'The disk is full.': async (says) => {
    expect(says).toContain(await refusedThenSaved(await aCase('full', union), 'ENOSPC'))
  },
  'The stick was pulled out.': async (says) => {
    const path = await aCase('stick', union)
    const session = interview(path)
    await session.waitFor('Welcome back')
    await session.waitFor('>')
    session.type(':jump organisation.acronym\r')
    await session.waitFor('short name')
    await session.waitFor('>')
    renameSync(path, `${path}-away`)
    session.type('UHS\r')
    await session.waitFor('Not saved: the folder of the case is gone.')
    expect(says).toContain('“Not saved: the folder of the case is gone.”')
    renameSync(`${path}-away`, path)
    await session.waitFor('>')
    session.type('\r')
    await session.waitFor('Which trade union signs with you?')
    session.kill()
    expect(answersIn(path)['organisation.acronym']).toBe('UHS')
  },
  'The folder can only be read.': async (says) => {
    expect(says).toContain(await refusedThenSaved(await aCase('read-only', union), 'EROFS'))
    expect(says).toContain(await refusedThenSaved(await aCase('not-yours', union), 'EACCES'))
    const path = join(folder, 'read-only-sample')
    cpSync(join(root, 'samples/barely-started'), path, { recursive: true })
    const before = hashOf(path)
    await call(['check', path])
    expect((await call(['build', path, '--format', 'html', '--out', join(folder, 'o')])).code).toBe(
      0,
    )
    expect(hashOf(path)).toBe(before)
  },
  'Somebody else is working on the case.': async () => {
    const path = await aCase('shared', union)
    const first = interview(path)
    await first.waitFor('Welcome back')
    const second = interview(path)
    await second.waitFor('has been working on this case since')
    for (const choice of ['Read only', 'Take over', 'Stop']) await second.waitFor(choice)
    for (const words of [
      ['check', path],
      ['build', path, '--format', 'html'],
    ])
      expect((await call(words)).talk).not.toMatch(/working on this case/)
    first.kill()
    second.kill()
  },
  'Two copies were edited apart.': async () => {
    const one = await aCase('one', union)
    const other = join(folder, 'other')
    cpSync(one, other, { recursive: true })
    await aCase('one', [[about, 'We sew.']])
    await aCase('other', [['organisation.acronym', 'UHS']])
    const before = [hashOf(one), hashOf(other)]
    expect((await call(['merge', one, other, '--into', join(folder, 'joined')])).code).toBe(0)
    expect(answersIn(join(folder, 'joined'))).toMatchObject({
      [about]: 'We sew.',
      'organisation.acronym': 'UHS',
    })
    expect([hashOf(one), hashOf(other)]).toEqual(before)
    await aCase('other', [[about, 'We knit.']])
    const refused = await call(['merge', one, other, '--into', join(folder, 'not-joined')])
    expect(refused.code).toBe(1)
    expect(refused.talk).toContain('organisation.about')
    expect(readdirSync(folder)).not.toContain('not-joined')
  },
  '`answers.json` was edited by hand.': async () => {
    const path = await aCase('by-hand', union)
    const file = join(path, 'answers.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Home Stitchers', 'Home Sewers'))
    const session = interview(path)
    await session.waitFor('changed in the file itself')
    session.kill()
    const journal = readFileSync(join(path, 'journal.ndjson'), 'utf8')
    expect(journal).toMatch(/"new":"Union of Home Sewers".*"reason":"by-hand"/)
  },
  '`answers.json` was edited by hand and is broken.': async () => {
    const path = await aCase('broken', union)
    const file = join(path, 'answers.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"association",', '"association'))
    const before = hashOf(path)
    const { code, talk, out } = await call(['check', path])
    expect(code).toBe(1)
    expect(talk + out).toMatch(/answers\.json:6:\d+/)
    expect(hashOf(path)).toBe(before)
    renameSync(file, join(path, 'broken.json'))
    expect((await open(nodeHost(), path)).draft.answers).toEqual(Object.fromEntries(union))
  },
  'A wrong answer was given weeks ago.': async () => {
    const path = await aCase('weeks', union, [[name, 'Another']], [[name, 'Wrong']])
    const listed = JSON.parse((await call(['history', path, '--json'])).out).versions
    const { number } = listed.findLast((one: { number: number | null }) => one.number !== null)
    expect((await call(['history', path, '--compare', `${number}`])).out).toContain('Wrong')
    expect((await call(['restore', path, `${number}`])).code).toBe(0)
    expect(answersIn(path)[name]).toBe('Another')
    const after = JSON.parse((await call(['history', path, '--json'])).out).versions
    const newest = after.findLast((one: { number: number | null }) => one.number !== null).number
    await call(['restore', path, `${newest}`])
    expect(answersIn(path)[name]).toBe('Wrong')
  },
  'You pressed Ctrl-C.': async () => {
    const path = await aCase('stopped', union)
    const session = interview(path)
    await session.waitFor('Welcome back')
    await session.waitFor('>')
    session.type('half a na\u0003')
    expect(await session.ended).toBe(130)
    expect(answersIn(path)).toEqual(Object.fromEntries(union))
  },
  'The program says “A fault of c177 itself” (exit code 70).': async () => {
    const path = await aCase('fault', [[name, 'Secret Union']])
    const before = hashOf(path)
    const broken = () => {
      throw new TypeError('Secret Union')
    }
    const files = { ...nodeHost().files, read: broken as never }
    const { code, out, talk } = await call(['check', path], { files })
    expect(code).toBe(70)
    expect(talk).toContain('A fault of c177 itself')
    expect(out + talk).not.toContain('Secret')
    expect(hashOf(path)).toBe(before)
  },
  'A name or a telephone number got into the paper.': async () => {
    const path = await aCase('personal', [...union, [about, 'We sew. Call 0888 123 456 at noon.']])
    const told = await call(['check', path])
    expect(told.out + told.talk).toMatch(/telephone/i)
    await aCase('personal', [[about, 'We sew.']])
    await call(['build', path, '--format', 'html', '--document', 'all'])
    const papers = readdirSync(join(path, 'out')).map((file) =>
      readFileSync(join(path, 'out', file), 'utf8'),
    )
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.join('')).not.toContain('0888')
    expect(readFileSync(join(path, 'journal.ndjson'), 'utf8')).toContain('0888')
  },
  'The terminal looks garbled.': async () => {
    await aCase('garbled', union)
    const started = { folder, name: 'garbled', answers: [], kill: null }
    const quiet = { TERM: 'xterm-256color' }
    for (const ran of [
      await runUntilKilled({ ...started, words: ['--accessible'], env: quiet }),
      await runUntilKilled({ ...started, env: { ...quiet, ACCESSIBLE: '1' } }),
    ]) {
      expect(ran.shown).toContain('Welcome back')
      expect(ran.code).toBe(0)
      expect(ran.shown).not.toContain('\u001B')
    }
  },
  'The file is of a newer version.': async () => {
    const path = await aCase('newer', union)
    const file = join(path, 'answers.json')
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('"version": 1', '"version": 99')
        .replace('"version": 2', '"version": 99'),
    )
    const before = hashOf(path)
    const { code, talk, out } = await call(['check', path])
    expect(code).toBe(1)
    expect(talk + out).toContain('Use a newer c177')
    const opened = await openDossier(nodeHost(), path, 'en')
    expect(opened.ok).toBe(false)
    expect(hashOf(path)).toBe(before)
  },
  'The passphrase is forgotten.': async () => {
    const path = await aCase('sealed', union)
    const file = (words: string) => {
      writeFileSync(join(folder, 'words.txt'), `${words}\n`)
      return ['--passphrase-file', join(folder, 'words.txt')]
    }
    const right = 'correct horse battery staple'
    expect((await call(['encrypt', path, ...file(right)])).code).toBe(0)
    const before = hashOf(path)
    const { code, talk } = await call(['check', path, ...file('another one that is wrong')])
    expect(code).toBe(1)
    expect(talk).toContain('not opened')
    expect(hashOf(path)).toBe(before)
    expect((await call(['check', path, '--json', ...file(right)])).code).toBeLessThan(2)
  },
  'You work on Windows.': async () => {
    const path = await aCase('windows', union, [[about, 'We sew.']])
    const own = process.platform
    Object.defineProperty(process, 'platform', { value: 'win32' })
    try {
      expect((await call(['history', path])).talk).toContain('On Windows the program cannot')
    } finally {
      Object.defineProperty(process, 'platform', { value: own })
    }
  },
  'Node is missing or too old.': elsewhere(
    'full/start-files.test.ts',
    'says in plain words that Node is missing',
    'is too old',
  ),
  'A stick keeps no permissions (“Permission denied”).': elsewhere(
    'full/start-files.test.ts',
    'can be run by the shell where the stick knows no permissions',
  ),
  'You do not know what is wrong with the machine.': async () => {
    const { code, out, talk } = await call(['doctor'])
    expect([0, 1]).toContain(code)
    expect(out + talk).not.toContain(hostname())
    expect(out + talk).not.toContain(root)
  },
}

test('each line of the section has a test, and each test a line', () => {
  expect(Object.keys(tests)).toEqual([...lines.keys()])
})

test.each(Object.entries(tests))('%s', (what, holds) => holds(lines.get(what) ?? ''))
