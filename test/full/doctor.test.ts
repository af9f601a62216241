import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { About } from '../../src/commands/doctor/check.ts'
import { runDoctor } from '../../src/commands/doctor/doctor.ts'
import { isWholeFont } from '../../src/commands/doctor/whole-font.ts'
import { releasedOn } from '../../src/commands/version.ts'
import { type Files, type Host, HostError } from '../../src/host/host.ts'
import type { Machine } from '../../src/host/machine.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const { files } = nodeHost()

/** A machine that lacks nothing. */
const machine: Machine = {
  node: '22.13.0',
  platform: 'linux',
  memory: 4e9,
  terminal: { columns: 80, rows: 24 },
  knowsLanguage: () => true,
  temporaryFolder: '/temporary/of/maria',
  freeBytes: async () => 5e9,
  tryFolder: async () => ({ isWritable: true, canFlush: true, ignoresCase: false }),
  hasProgram: async () => true,
}

const environment = { LANG: 'ne_NP.UTF-8', EDITOR: 'code --wait', HOME: '/home/maria' }

type Found = {
  readonly about: About
  readonly state: string
  readonly message: string
  readonly hint: string | null
}
type Asked = {
  readonly machine?: Partial<Machine>
  readonly host?: Partial<Host>
  readonly json?: boolean
}

const ask = async ({ machine: changes = {}, host = {}, json = true }: Asked) => {
  const printed: string[] = []
  const of: Host = {
    ...nodeHost(),
    now: () => new Date('2027-03-01T12:00:00Z'),
    environment,
    user: 'maria',
    columns: undefined,
    print: (line) => void printed.push(line),
    ...host,
  }
  const options = { json, machine: { ...machine, ...changes } }
  const code = await runDoctor(options, of, wordingOf('en'))
  return { code, out: printed.join('\n') }
}

/** What is not as it should be. */
const lacksOf = async (asked: Asked) => {
  const { code, out } = await ask(asked)
  const { ok, checks }: { ok: boolean; checks: readonly Found[] } = JSON.parse(out)
  expect(ok).toBe(code === 0)
  return { code, lacks: checks.filter(({ state }) => state !== 'ok'), checks }
}

describe('doctor', () => {
  test('finds nothing where nothing is lacking', async () => {
    const { code, lacks, checks } = await lacksOf({})
    expect([code, lacks]).toEqual([0, []])
    expect(checks.length).toBeGreaterThan(12)
    expect(checks.map(({ hint }) => hint).filter((hint) => hint !== null)).toEqual([])
  })

  const failing = (code: string) => ({
    tryFolder: async () => ({ isWritable: false, code }) as const,
  })
  const hinders: [what: string, about: About, words: RegExp, asked: Asked][] = [
    ['a Node that is too old', 'node', /Node 20\.18\.0 is not/, { machine: { node: '20.18.0' } }],
    [
      'a disk without space',
      'space',
      /3 MB free in this folder/,
      { machine: { freeBytes: async (folder) => (folder === '.' ? 3e6 : 5e9) } },
    ],
    [
      'no space for temporary files',
      'temporary-space',
      /0 MB free in the folder for temporary files/,
      { machine: { freeBytes: async (folder) => (folder === '.' ? 5e9 : 0) } },
    ],
    [
      'a folder that is read-only',
      'folder',
      /Nothing may be written/,
      { machine: failing('EROFS') },
    ],
    [
      'a folder of somebody else',
      'folder',
      /Nothing may be written/,
      { machine: failing('EACCES') },
    ],
    ['a full disk', 'folder', /the disk is full/, { machine: failing('ENOSPC') }],
    ['a stick that was pulled', 'folder', /\(EIO\)/, { machine: failing('EIO') }],
  ]
  test.each(hinders)('ends with 1 at %s', async (_, ...[about, words, asked]) => {
    const { code, lacks } = await lacksOf(asked)
    expect(code).toBe(1)
    expect(lacks).toEqual([
      {
        about,
        state: 'missing',
        message: expect.stringMatching(words),
        hint: expect.stringMatching(/\.$/),
      },
    ])
  })

  const without = (name: string) => {
    const { [name]: _, ...rest } = environment as Record<string, string>
    return rest
  }
  const looks: [what: string, about: About, words: RegExp, asked: Asked][] = [
    [
      'a Node of English alone',
      'languages',
      /\(hi, th\)/,
      { machine: { knowsLanguage: (one) => !['hi', 'th'].includes(one) } },
    ],
    ['no terminal', 'terminal', /no terminal/, { machine: { terminal: null } }],
    [
      'a narrow terminal',
      'terminal',
      /39 × 24/,
      { machine: { terminal: { columns: 39, rows: 24 } } },
    ],
    ['a low terminal', 'terminal', /80 × 11/, { machine: { terminal: { columns: 80, rows: 11 } } }],
    [
      'letters of an old kind',
      'letters',
      /not set to UTF-8/,
      { host: { environment: { ...environment, LC_ALL: 'C' } } },
    ],
    [
      'no word on letters',
      'letters',
      /not set to UTF-8/,
      { host: { environment: without('LANG') } },
    ],
    [
      'a disk that is nearly full',
      'space',
      /150 MB/,
      { machine: { freeBytes: async (folder) => (folder === '.' ? 150e6 : 5e9) } },
    ],
    [
      'a system that does not tell of its disk',
      'space',
      /does not tell/,
      { machine: { freeBytes: async (folder) => (folder === '.' ? null : 5e9) } },
    ],
    [
      'a disk that does not flush',
      'folder',
      /when the power fails/,
      {
        machine: {
          tryFolder: async () => ({ isWritable: true, canFlush: false, ignoresCase: false }),
        },
      },
    ],
    ['little memory', 'memory', /256 MB/, { machine: { memory: 256e6 } }],
    [
      'a clock that was reset',
      'clock',
      /1970-01-01, which is before/,
      { host: { now: () => new Date(0) } },
    ],
    [
      'a clock that is far ahead',
      'clock',
      /2099-01-01, ten years after/,
      { host: { now: () => new Date('2099-01-01') } },
    ],
    [
      'nothing that opens a browser',
      'browser',
      /cannot open a browser/,
      { machine: { hasProgram: async (name) => name !== 'xdg-open' } },
    ],
    ['no editor', 'editor', /No editor is set/, { host: { environment: without('EDITOR') } }],
    [
      'an editor that is not there',
      'editor',
      /not on this machine/,
      { machine: { hasProgram: async (name) => name !== 'code' } },
    ],
  ]
  test.each(looks)(
    'asks to look at %s, and hinders nobody',
    async (_, ...[about, words, asked]) => {
      const { code, lacks } = await lacksOf(asked)
      expect(code).toBe(0)
      expect(lacks).toEqual([
        {
          about,
          state: 'look',
          message: expect.stringMatching(words),
          hint: expect.stringMatching(/[.\w]$/),
        },
      ])
    },
  )

  const spoiled = (spoil: (bytes: Uint8Array) => Uint8Array): Files => ({
    ...files,
    read: async (path) => {
      const bytes = await files.read(path)
      return /NotoSansThai_700Bold\.ttf$/.test(path) ? spoil(bytes) : bytes
    },
  })
  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => new Uint8Array()],
    ['damaged in one bit', (bytes) => bytes.map((one, at) => (at === 5000 ? one ^ 1 : one))],
    [
      'gone',
      () => {
        throw new HostError('ENOENT')
      },
    ],
  ])('names the family of a font that is %s', async (_, spoil) => {
    const { code, lacks } = await lacksOf({ host: { files: spoiled(spoil) } })
    expect(code).toBe(1)
    expect(lacks).toMatchObject([
      { about: 'fonts', message: expect.stringMatching(/: Noto Sans Thai\.$/) },
    ])
  })

  test('says so where a part of the program itself was lost', async () => {
    const lost: Files = {
      ...files,
      read: async (path) => {
        if (path.endsWith('package.json')) throw new HostError('ENOENT')
        return files.read(path)
      },
    }
    const { code, lacks } = await lacksOf({ host: { files: lost } })
    expect(code).toBe(1)
    expect(lacks).toMatchObject([{ about: 'node', hint: expect.stringMatching(/anew/) }])
  })

  test('says that the accessible mode is on, and that capitals do not count on this disk', async () => {
    const tryFolder = async () => ({ isWritable: true, canFlush: true, ignoresCase: true }) as const
    const { out } = await ask({
      machine: { tryFolder },
      host: { environment: { ...environment, ACCESSIBLE: '1' } },
    })
    expect(out).toContain('nothing is drawn')
    expect(out).toContain('Capital and small letters in names are the same')
  })

  test('is content with a terminal of 40 columns and 12 rows', async () => {
    const { lacks } = await lacksOf({ machine: { terminal: { columns: 40, rows: 12 } } })
    expect(lacks).toEqual([])
  })

  test('names an editor that Windows has', async () => {
    const asked = { machine: { platform: 'win32' }, host: { environment: without('EDITOR') } }
    const { lacks } = await lacksOf(asked)
    expect(lacks).toMatchObject([{ about: 'editor', hint: expect.stringContaining('notepad') }])
  })

  test('takes a Mac or Windows for one that shows letters', async () => {
    for (const [platform, opener] of [
      ['darwin', 'open'],
      ['win32', 'cmd'],
    ] as const) {
      const asked: string[] = []
      const hasProgram = async (name: string) => asked.push(name) > 0
      const { lacks } = await lacksOf({
        machine: { platform, hasProgram },
        host: { environment: without('LANG') },
      })
      expect([lacks, asked]).toEqual([[], [opener, 'code']])
    }
  })

  test('prints no path, no user and no name of the machine', async () => {
    const bad = { ...failing('EACCES'), hasProgram: async () => false, freeBytes: async () => null }
    for (const json of [true, false]) {
      const { out } = await ask({ machine: bad, json })
      expect(out).not.toMatch(/maria|\/home|\/temporary|[/\\]\w+[/\\]/)
    }
  })

  test('tells a person a line each, what to do below it, and the sum at the end', async () => {
    const { out } = await ask({
      machine: { ...failing('EROFS'), terminal: null },
      host: { columns: 60 },
      json: false,
    })
    expect(out).toMatch(/^ok {7}Node 22\.13\.0 is enough\.$/m)
    expect(out).toMatch(/^look {5}This is no terminal/m)
    expect(out).toMatch(
      /^MISSING {2}Nothing may be written in this folder\.\n {9}What to do: Go to a folder of your own/m,
    )
    expect(out).toMatch(/Something hinders the work: see what is marked as missing\.$/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(60)
  })
})

test('every font that comes along adds up as its maker wrote it', () => {
  const font = new URL(
    '../../node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
    import.meta.url,
  )
  expect(isWholeFont(readFileSync(font))).toBe(true)
})

test('the day of the release is one', () => {
  expect(new Date(releasedOn).toISOString().slice(0, 10)).toBe(releasedOn)
})
