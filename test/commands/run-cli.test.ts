import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../../src/commands/version.ts'
import { type Files, HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { call, copyOfSample, newFolder } from './calling.ts'

describe('a wrong call ends with 2 and a sentence', () => {
  const cases: readonly [what: string, words: readonly string[]][] = [
    ['an unknown command', ['biuld', 'x']],
    ['an unknown option', ['check', 'x', '--fast']],
    ['no case', ['check']],
    ['no case to build', ['build']],
    ['an unknown document', ['build', 'x', '--document', 'foo']],
    ['an unknown document among known ones', ['build', 'x', '--document', 'submission,foo']],
    ['an unknown edition', ['build', 'x', '--edition', 'secret']],
    ['an unknown form', ['build', 'x', '--format', 'odt']],
    ['an option without its value', ['build', 'x', '--out']],
    ['too many words', ['schema', 'x']],
    ['an unknown language', ['--language', 'xx', 'schema']],
    ['a language that is none', ['--language', 'en-12', 'schema']],
    ['a language that climbs folders', ['--language', '../../en', 'schema']],
    ['no language', ['schema', '--language']],
  ]
  test.each(cases)('%s', async (_, words) => {
    const { code, out, talk } = await call(words)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toMatch(/\S.*\n\S/)
    expect(talk).not.toContain('    at ')
  })

  test.each(cases)('%s, as JSON', async (_, words) => {
    const { code, out, talk } = await call(['--json', ...words])
    expect([code, talk]).toEqual([2, ''])
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ severity: 'error' }] })
  })

  test('an option says what was found, and what it takes', async () => {
    const { talk } = await call(['build', 'x', '--document', 'breif'])
    expect(talk).toContain('"breif"')
    expect(talk).toContain('It takes: submission, gap-report')
    expect((await call(['preview', 'x', '--port', '80'])).talk).toContain('It takes: 1024 – 65535')
  })

  test('the nearest command is offered', async () => {
    expect((await call(['biuld', 'x'])).talk).toContain('"build"')
  })

  test.each([
    ['interview my union', 'Behind "interview" stand more words than it takes.', 'quotation marks'],
    ['evidence list my union', 'Behind "list" stand more words', 'such as "my union"'],
    ['history x --compare 1 2 3', 'Behind "--compare" stand more words', ''],
    ['evidence ad x y.jpg', 'The word "ad" is not known here.', 'Did you mean "add"?'],
    ['evidence photographs x', 'The word "photographs" is not known', 'It takes: add, list.'],
    ['evidence add x', 'The command needs one word more: <file>.', '"c177 evidence --help"'],
    ['survey imprt x y.csv', 'The word "imprt" is not known here.', 'Did you mean "import"?'],
    ['section export x demands', 'The option --out <file> is missing.', 'c177 section --help'],
    ['merge x y', 'The option --into <case> is missing.', '"c177 merge --help"'],
    ['build x --out', 'Behind the option --out <folder> its value is missing.', 'c177 build'],
    ['check x --jsn', 'The word "--jsn" is not known here.', 'Did you mean "--json"?'],
    ['--fast', 'The word "--fast" is not known here.', 'See "c177 --help"'],
  ])('%s: what is wrong, and what helps', async (words, found, helps) => {
    const { talk } = await call(words.split(' '))
    const [message, hint] = talk.split('\n')
    expect([message, hint]).toEqual([
      expect.stringContaining(found),
      expect.stringContaining(helps),
    ])
  })
})

test('a line that can be typed next has a path with blanks in quotation marks', async () => {
  const missing = await call(['check', 'my union'])
  expect(missing.talk + missing.out).toContain('“c177 interview "my union"”')
  const path = copyOfSample('barely-started', newFolder(), 'my union')
  const wipe = await call(['wipe', path])
  expect(wipe.talk).toContain(`“c177 wipe "${path}" --yes”`)
  const copied = await call(['templates', 'copy', path, 'submission/letter'])
  expect(copied.talk).toContain(`“c177 lint "${path}"”`)
})

test('talk is broken between words where somebody reads it', async () => {
  const path = copyOfSample('barely-started')
  const { talk } = await call(['build', path], { columns: 40 })
  expect(talk).toContain('[intent-not-stated]')
  for (const line of talk.split('\n')) expect(line.length, line).toBeLessThan(40)
})

test('a section that is to come back from a file that is not there, says so', async () => {
  const path = copyOfSample('barely-started')
  const { code, talk } = await call(['section', 'import', path, 'gone.json'])
  expect([code, talk]).toEqual([2, expect.stringContaining('There is no file at "gone.json".')])
})

describe('help', () => {
  const commands = ['interview --help', 'check --help', 'build --help', 'schema --help']
  const calls = ['', '--help', ...commands, 'help', 'help build', 'help nothing']
  test.each(calls)('of "c177 %s" goes to standard output, and ends with 0', async (words) => {
    const { code, out, talk } = await call(words.split(' ').filter((word) => word !== ''))
    expect([code, talk]).toEqual([0, ''])
    expect(out).toContain('Usage:')
    expect(out).toContain('c177')
  })

  test.each(['interview', 'check', 'build', 'schema'])(
    'of %s has two examples',
    async (command) => {
      const { out } = await call([command, '--help'])
      expect(out.match(/\$ c177 /g)).toHaveLength(2)
    },
  )
})

test('the version is that of the package', async () => {
  const { version: packaged } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  expect(version).toBe(packaged)
  expect(await call(['--version'])).toEqual({ code: 0, out: `${version}\n`, talk: '' })
})

test('the schema is one JSON value', async () => {
  const { code, out, talk } = await call(['schema'])
  expect([code, talk]).toEqual([0, ''])
  expect(JSON.parse(out).$schema).toContain('2020-12')
})

describe('a fault of our own ends with 70', () => {
  const broken = {
    now: () => {
      throw new TypeError('Ana, Sitakova 3')
    },
  }
  test('with its kind, but nobody’s words and no stack', async () => {
    const { code, out, talk } = await call(['check', copyOfSample('barely-started')], broken)
    expect([code, out]).toEqual([70, ''])
    expect(talk).toContain('TypeError')
    expect(talk).not.toMatch(/Ana| {4}at /)
  })

  test('with the stack for who asks for it', async () => {
    const { code, talk } = await call(['check', copyOfSample('barely-started')], {
      ...broken,
      environment: { C177_DEBUG: '1' },
    })
    expect(code).toBe(70)
    expect(talk).toContain('    at ')
  })

  test('also before the first word was said', async () => {
    const files: Files = {
      ...nodeHost().files,
      read: () => Promise.reject(new TypeError('Ana, Sitakova 3')),
    }
    const folder = newFolder()
    writeFileSync(join(folder, 'fr.interface.po'), '')
    const { code, talk } = await call(['--language', 'fr', 'schema'], {
      environment: { C177_LANGUAGES: folder },
      files,
    })
    expect(code).toBe(70)
    expect(talk).toContain('c177')
  })
})

test.each([
  ['history', 'versions', 1],
  ['check', 'templates', 1],
  ['check', 'templates', 2],
])('what the disk refuses is no fault of our own: %s', async (command, folder, cases) => {
  const path = copyOfSample('barely-started')
  mkdirSync(join(path, folder), { recursive: true })
  const { files } = nodeHost()
  const closed: Files = {
    ...files,
    list: (place, what) =>
      place.endsWith(folder) ? Promise.reject(new HostError('EACCES')) : files.list(place, what),
  }
  const { code, out, talk } = await call([command, ...Array(cases).fill(path)], { files: closed })
  expect(code).toBe(1)
  expect(out + talk).toContain('[disk-refused]')
  expect(out + talk).toContain('Look who may open the folder of the case')
})

test('the program speaks another language where there is a translation', async () => {
  const folder = newFolder()
  const po =
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "ERROR"\nmsgstr "ERREUR"\n'
  writeFileSync(join(folder, 'fr.interface.po'), po)
  const { code, out } = await call(['--language', 'fr', 'check', copyOfSample('barely-started')], {
    environment: { C177_LANGUAGES: folder },
  })
  expect(code).toBe(1)
  expect(out).toContain('ERREUR')
})

test('a user who stops it ends with 130', async () => {
  const stopped = Object.assign(new Error('x'), { name: 'ExitPromptError' })
  const { code, out, talk } = await call(['check', 'x'], {
    files: new Proxy({} as never, { get: () => () => Promise.reject(stopped) }),
  })
  expect([code, out, talk]).toEqual([130, '', ''])
})
