import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runWipe } from '../../src/commands/wiping/wipe.ts'
import { type Files, HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { encryptCase } from '../../src/sealing/encrypt-case.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { cheapKey, files } from '../sealing/cases.ts'

/** A case with something of every kind that the program writes into one. */
const wholeCase = (): string => {
  const path = copyOfSample('barely-started')
  const content = {
    'journal.ndjson': '',
    'journal.damaged.ndjson': '',
    'witnesses.key.age': '',
    '.answers.json.77.tmp': '',
    'barely-started.committee.zip': '',
    'barely-started.internal.zip.age': '',
    'evidence/E-01.jpg': '',
    'evidence/E-01-2.pdf': '',
    'surveys/S-01.ndjson': '',
    'surveys/May.csv.mapping.json': '',
    'versions/0001.json': '',
    'templates/brief/letter.hbs': '',
    'templates/copied.json': '{}',
    'countries/BG.json': '',
    'out/brief.pdf': '',
    'out/exhibits/E-01.jpg': '',
  }
  for (const [name, text] of Object.entries(content)) put(path, name, text)
  return path
}

const put = (folder: string, name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

/** In a terminal, where somebody types this. */
const wipeTyping = async (path: string, typed: string) => {
  const told: string[] = []
  const host = { ...nodeHost(), isTerminal: true, tell: (said: string) => void told.push(said) }
  const options = { case: path, yes: false, quiet: false }
  const desk = { host, wording: wordingOf('en'), ask: async () => typed }
  return { code: await runWipe(options, desk), told: told.join('\n') }
}

describe('c177 wipe', () => {
  test('removes all that the program has written, and the folder, and says what it cannot do', async () => {
    const path = wholeCase()
    const { code, talk } = await call(['wipe', path, '--yes'])
    expect([code, existsSync(path)]).toEqual([0, false])
    expect(talk).toMatch(/SSDs.*may still find them[\s\S]*backups/)
  })

  test('removes nothing where nobody has said yes, and says what to add', async () => {
    const path = wholeCase()
    const { code, talk } = await call(['wipe', path])
    expect([code, existsSync(join(path, 'answers.json'))]).toEqual([2, true])
    expect(talk).toContain('--yes')
  })

  test('removes it when its name is typed back, after a list of what goes', async () => {
    const path = wholeCase()
    const { code, told } = await wipeTyping(path, 'barely-started')
    expect([code, existsSync(path)]).toEqual([0, false])
    expect(told).toMatch(/To be removed: 17 files.*evidence\/E-01\.jpg/)
  })

  test.each(['', 'yes', 'barely'])('removes nothing when “%s” is typed', async (typed) => {
    const path = wholeCase()
    const { code } = await wipeTyping(path, typed)
    expect([code, existsSync(join(path, 'answers.json'))]).toEqual([1, true])
  })

  test('keeps and names what is not of this program', async () => {
    const path = wholeCase()
    for (const name of ['notes.txt', 'evidence/private.txt', 'out/photo.png', 'answers.json.bak'])
      put(path, name, 'mine')
    const { code, talk } = await call(['wipe', path, '--yes'])
    expect(code).toBe(0)
    expect(talk).toMatch(/\[files-kept\]/)
    expect(talk).toMatch(/evidence\/private\.txt/)
    expect(readdirSync(path, { recursive: true }).sort()).toEqual(
      [
        'answers.json.bak',
        'evidence',
        join('evidence', 'private.txt'),
        'notes.txt',
        'out',
        join('out', 'photo.png'),
      ].sort(),
    )
  })

  test.skipIf(process.platform === 'win32')('follows no link', async () => {
    const path = wholeCase()
    const elsewhere = newFolder()
    put(elsewhere, 'E-02.jpg', 'of somebody else')
    symlinkSync(join(elsewhere, 'E-02.jpg'), join(path, 'evidence', 'E-02.jpg'))
    symlinkSync(elsewhere, join(path, 'versions', 'older'))
    await call(['wipe', path, '--yes'])
    expect(readFileSync(join(elsewhere, 'E-02.jpg'), 'utf8')).toBe('of somebody else')
    expect(existsSync(join(path, 'answers.json'))).toBe(false)
  })

  test.skipIf(process.platform === 'win32')('refuses a case behind a link', async () => {
    const path = wholeCase()
    const link = join(newFolder(), 'link')
    symlinkSync(path, link)
    const { code, talk } = await call(['wipe', link, '--yes'])
    expect([code, existsSync(join(path, 'answers.json'))]).toEqual([2, true])
    expect(talk).toContain('[case-is-link]')
  })

  test('refuses what is no case', async () => {
    const folder = newFolder()
    put(folder, 'holiday.jpg', '')
    expect((await call(['wipe', folder, '--yes'])).code).toBe(2)
    expect((await call(['wipe', join(folder, 'holiday.jpg'), '--yes'])).code).toBe(2)
    expect((await call(['wipe', join(folder, 'nothing'), '--yes'])).code).toBe(2)
    expect(existsSync(join(folder, 'holiday.jpg'))).toBe(true)
  })

  test('removes an encrypted case without its passphrase, its key first', async () => {
    const path = wholeCase()
    await encryptCase(files, { folder: path, ...(await cheapKey()) })
    const removed: string[] = []
    const watched: Files = {
      ...files,
      remove: async (name) => {
        removed.push(name)
        await files.remove(name)
      },
    }
    const { code, talk } = await call(['wipe', path, '--yes'], { files: watched })
    expect([code, existsSync(path)]).toEqual([0, false])
    expect(removed[0]).toBe(join(path, 'case.key.age'))
    expect(talk).toContain('cannot be read without a copy of the key')
  })

  test('keeps the key of an encrypted case beside what somebody else put into it', async () => {
    const path = wholeCase()
    put(path, 'notes.txt', 'mine')
    await encryptCase(files, { folder: path, ...(await cheapKey()) })
    const { talk } = await call(['wipe', path, '--yes'])
    expect(readdirSync(path).sort()).toEqual(['case.key.age', 'notes.txt.age'])
    expect(talk).not.toContain('cannot be read without')
    expect(talk).toContain('its key stays beside it: case.key.age')
  })

  test('leaves a case alone in which somebody works', async () => {
    const path = wholeCase()
    put(path, '.lock', 'of somebody')
    const { code, talk } = await call(['wipe', path, '--yes'])
    expect([code, existsSync(join(path, 'answers.json'))]).toEqual([1, true])
    expect(talk).toContain('[case-in-use]')
    expect((await call(['encrypt', path])).code).toBe(1)
  })

  test('stopped anywhere goes on when it is called again', async () => {
    for (const most of [0, 1, 5, 15]) {
      const path = wholeCase()
      let calls = 0
      const failing: Files = {
        ...files,
        remove: async (name) => {
          calls += 1
          if (calls > most) throw new HostError('EIO')
          await files.remove(name)
        },
      }
      expect((await call(['wipe', path, '--yes'], { files: failing })).code).toBe(1)
      expect((await call(['wipe', path, '--yes'])).code).toBe(0)
      expect(existsSync(path)).toBe(false)
    }
  })
})
