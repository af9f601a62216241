import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

const codesIn = (out: string): readonly string[] =>
  JSON.parse(out).problems.map(({ code }: { code: string }) => code)

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

describe('a draft is built', () => {
  test('into the case, told in one line on standard output, with no trace of the machine', async () => {
    const path = copyOfSample('barely-started')
    const { code, out, talk } = await call(['build', path])
    expect(code).toBe(0)
    expect(filesIn(path)).toEqual(['answers.json', 'out/submission.pdf'])
    expect(out).toMatch(
      new RegExp(`^${join(path, 'out/submission.pdf')}\\t\\d+ pages\\t\\d+ ms\\tdraft\\n$`),
    )
    expect(talk).toContain('ERROR')
    expect(talk).toMatch(/government/i)
    const pdf = readFileSync(join(path, 'out/submission.pdf'), 'latin1')
    for (const trace of [path, '/tmp/', nodeHost().user, process.cwd()]) {
      if (trace.length > 4) expect(pdf).not.toContain(trace)
    }
  })

  test('as JSON, which tells of the very file', async () => {
    const path = copyOfSample('barely-started')
    const { code, out, talk } = await call(['build', path, '--json'])
    const { ok, problems, files } = JSON.parse(out)
    const bytes = readFileSync(join(path, 'out/submission.pdf'))
    expect([code, ok, talk]).toEqual([0, true, ''])
    expect(files).toEqual([
      {
        case: path,
        path: join(path, 'out/submission.pdf'),
        document: 'submission',
        format: 'pdf',
        edition: 'committee',
        language: 'en',
        draft: true,
        pages: expect.any(Number),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        milliseconds: expect.any(Number),
      },
    ])
    for (const problem of problems) {
      expect(Object.keys(problem)).toEqual([
        'code',
        'severity',
        'case',
        'question',
        'record',
        'file',
        'line',
        'column',
        'message',
        'hint',
      ])
      expect(problem).toMatchObject({
        case: path,
        message: expect.stringMatching(/\S/),
        hint: expect.stringMatching(/\S/),
      })
    }
  })

  test('beside a lone file, whatever its name, and without a word but the result', async () => {
    const folder = newFolder()
    cpSync(join(copyOfSample('barely-started'), 'answers.json'), join(folder, 'norvessa.json'))
    const { code, out, talk } = await call(['--quiet', 'build', join(folder, 'norvessa.json')])
    expect([code, talk]).toEqual([0, ''])
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(filesIn(folder)).toEqual(['norvessa.json', 'out/submission.pdf'])
  })

  test('the same from the same, byte by byte, at the moment that SOURCE_DATE_EPOCH tells', async () => {
    const out = newFolder()
    const path = copyOfSample('barely-started')
    const digest = async (name: string, now: string) => {
      const environment = { SOURCE_DATE_EPOCH: '1785000000' }
      const { out: json } = await call(['build', path, '--json', '--out', join(out, name)], {
        environment,
        now: () => new Date(now),
      })
      return JSON.parse(json).files[0].sha256
    }
    expect(await digest('a', '2026-08-01T12:00:00Z')).toBe(
      await digest('b', '2026-08-01T18:00:00Z'),
    )
  })
})

describe('a final paper', () => {
  test('is refused while an error is left, and nothing is written', async () => {
    const path = copyOfSample('barely-started')
    const { code, out, talk } = await call(['build', path, '--final'])
    expect([code, out]).toEqual([1, ''])
    expect(talk).toContain('ERROR')
    expect(filesIn(path)).toEqual(['answers.json'])
  })

  test('leaves an older one as it was', async () => {
    const path = copyOfSample('barely-started')
    await call(['build', path])
    const before = readFileSync(join(path, 'out/submission.pdf'))
    await call(['build', path, '--final'])
    expect(readFileSync(join(path, 'out/submission.pdf')).equals(before)).toBe(true)
  })

  test('is refused as JSON too', async () => {
    const { code, out } = await call(['build', copyOfSample('barely-started'), '--final', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, files: [] })
  })

  test('is built where nothing hinders', async () => {
    const path = copyOfSample('fictional-cooperative')
    const { code, out } = await call(['build', path, '--final', '--json'])
    expect(codesIn(out).filter((found) => found === 'error')).toEqual([])
    expect(code).toBe(0)
    expect(JSON.parse(out).files).toMatchObject([{ draft: false }])
  })
})

describe('several cases', () => {
  test('go to a folder each, and one bad case does not stop the rest', async () => {
    const folder = newFolder()
    const out = join(folder, 'papers')
    const bad = copyOfSample('barely-started', folder, 'bad')
    writeFileSync(join(bad, 'answers.json'), '{"format": ')
    const good = copyOfSample('barely-started', folder, 'union-2026.2')
    const { code, out: json } = await call(['build', bad, good, '--out', out, '--json'])
    expect(code).toBe(1)
    expect(filesIn(out)).toEqual(['union-2026.2/submission.pdf'])
    const { ok, problems, files } = JSON.parse(json)
    expect([ok, files.length]).toEqual([false, 1])
    expect(problems[0]).toMatchObject({
      code: 'json-truncated',
      severity: 'error',
      case: bad,
      file: 'answers.json',
      line: 1,
    })
  })

  test('of which one is not there: the other is built, and the call was wrong', async () => {
    const folder = newFolder()
    const good = copyOfSample('barely-started', folder)
    const gone = join(folder, 'gone')
    const { code, out } = await call(['build', gone, good, '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ ok: false, files: [{ case: good }] })
    expect(JSON.parse(out).problems[0]).toMatchObject({ code: 'case-missing', case: gone })
    expect(existsSync(gone)).toBe(false)
  })

  test('of one name are refused, and none is written', async () => {
    const [one, two, out] = [newFolder(), newFolder(), join(newFolder(), 'papers')]
    const cases = [
      copyOfSample('barely-started', one, 'same'),
      copyOfSample('barely-started', two, 'same'),
    ]
    const called = await call(['build', ...cases, '--out', out, '--json'])
    expect(called.code).toBe(2)
    expect(codesIn(called.out)).toEqual(['case-names-equal'])
    expect(existsSync(out)).toBe(false)
  })

  test('of one place are refused, however it is written', async () => {
    const path = copyOfSample('barely-started')
    const { code, out } = await call(['build', path, relative('.', path), '--json'])
    expect(code).toBe(2)
    expect(codesIn(out)).toEqual(['case-names-equal'])
  })

  test('named by their files are told apart by their folders', async () => {
    const folder = newFolder()
    const cases = ['one', 'two'].map((name) =>
      join(copyOfSample('barely-started', folder, name), 'answers.json'),
    )
    const { code } = await call(['--quiet', 'build', ...cases, '--out', join(folder, 'papers')])
    expect(code).toBe(0)
    expect(filesIn(join(folder, 'papers'))).toEqual(['one/submission.pdf', 'two/submission.pdf'])
  })

  test('two lone files of one folder would overwrite each other', async () => {
    const folder = newFolder()
    const files = ['a.json', 'b.json'].map((name) => join(folder, name))
    for (const file of files) writeFileSync(file, '{}')
    const { code, talk } = await call(['build', ...files])
    expect(code).toBe(2)
    expect(talk).toContain('case-names-equal')
  })
})

describe('what stands in the way is told plainly', () => {
  test('a file where the folder should be', async () => {
    const path = copyOfSample('barely-started')
    writeFileSync(join(path, 'out'), 'in the way')
    const { code, out } = await call(['build', path, '--json'])
    expect(code).toBe(1)
    const { ok, problems, files } = JSON.parse(out)
    expect([ok, files]).toEqual([false, []])
    expect(problems.at(-1)).toMatchObject({
      code: 'file-not-written',
      severity: 'error',
      case: path,
      message: expect.stringContaining('EEXIST'),
    })
    expect(readFileSync(join(path, 'out'), 'utf8')).toBe('in the way')
  })

  test('a folder in which nobody may write', async () => {
    const { files } = nodeHost()
    const locked = { ...files, makeFolder: () => Promise.reject(new HostError('EACCES')) }
    const { code, out, talk } = await call(['build', copyOfSample('barely-started')], {
      files: locked,
    })
    expect([code, out]).toEqual([1, ''])
    expect(talk).toContain('file-not-written')
    expect(talk).toContain('EACCES')
  })

  test('a file that may not be read', async () => {
    const { files } = nodeHost()
    const read = (path: string) =>
      path.endsWith('answers.json') ? Promise.reject(new HostError('EACCES')) : files.read(path)
    const { code, out } = await call(['build', copyOfSample('barely-started'), '--json'], {
      files: { ...files, read },
    })
    expect(code).toBe(1)
    expect(codesIn(out)).toEqual(['file-unreadable'])
  })

  test('no translation of the paper: it is built in English, with a warning', async () => {
    const path = copyOfSample('barely-started')
    const file = join(path, 'answers.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"language": "en"', '"language": "qya"'))
    const { code, out } = await call(['build', path, '--json'])
    expect(code).toBe(0)
    expect(codesIn(out)).toContain('paper-language-missing')
  })
})

test('a file of the program that is gone is our own fault: 70, one JSON value, no path and nobody’s words', async () => {
  const { files } = nodeHost()
  const read = (path: string) =>
    path.endsWith('coverage.json') ? Promise.reject(new HostError('ENOENT')) : files.read(path)
  const path = copyOfSample('barely-started')
  const { code, out, talk } = await call(['build', path, '--json'], { files: { ...files, read } })
  expect([code, talk]).toEqual([70, ''])
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    problems: [{ code: 'own-fault', message: expect.stringContaining('ENOENT') }],
  })
  expect(out).not.toContain(path)
  rmSync(path, { recursive: true })
})
