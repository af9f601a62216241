import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf, type Given } from '../builders/answers-file.ts'
import { call, newFolder } from '../commands/calling.ts'
import { readPdf } from '../renderers/pdf/rendered.ts'

const bound: Given = {
  'organisation.name': 'Union of Home Stitchers of Valdora',
  'organisation.acronym': 'UHS',
  'standing.country': 'XA',
  'standing.countryName': 'Valdora',
  'standing.inForce': '2012-05-19',
  'standing.sendingDate': '2026-08-20',
  'scope.provisions': ['3'],
  '3.law.assessment': 'partly',
}
const notBound: Given = {
  'organisation.name': 'Home Hands Cooperative of Kestria',
  'standing.country': 'XC',
  'standing.countryName': 'Kestria',
  'standing.bound': 'no',
}

/** A folder with a folder for each case, which holds these answers or this text. */
const folderOf = (cases: Readonly<Record<string, Given | string>>): string => {
  const folder = newFolder()
  for (const [name, content] of Object.entries(cases)) {
    mkdirSync(join(folder, name))
    const text = typeof content === 'string' ? content : fileOf(content)
    writeFileSync(join(folder, name, 'answers.json'), text)
  }
  return folder
}

test('a folder of cases is told case by case, each line a statement of its own', async () => {
  const folder = folderOf({ stitchers: bound, hands: notBound })
  mkdirSync(join(folder, 'no-case'))
  const { code, out, talk } = await call(['overview', folder])
  expect(out.replace(/Problems left: .*/g, 'Problems left: …')).toBe(`${join(folder, 'hands')}
  Home Hands Cooperative of Kestria, Kestria
  The Convention does not bind the State
  Documents: gap-report
  Problems left: …
  Deadline: –
  No Article is dealt with yet.

${join(folder, 'stitchers')}
  UHS, Valdora
  The Convention binds the State
  Documents: submission
  Problems left: …
  Deadline: 1 September 2026
  Date of sending: 20 August 2026, in time
  Article 3  law: partly in conformity,  practice: no answer yet

2 cases; with errors: 2; to be sent after the deadline: 0; not readable: 0.
`)
  expect(talk).toBe('')
  expect(code).toBe(0)
})

test('one bad case is listed with its problem, and the rest is told', async () => {
  const folder = folderOf({ broken: '{"format": ', stitchers: bound })
  const { code, out } = await call(['overview', folder])
  expect(code).toBe(1)
  expect(out).toContain(`${join(folder, 'broken')}\n  Cannot be read: `)
  expect(out).toContain('UHS, Valdora')
  expect(out).toContain(
    '2 cases; with errors: 1; to be sent after the deadline: 0; not readable: 1.',
  )
})

describe('what a path may be', () => {
  const stitchers = () => join(folderOf({ stitchers: bound }), 'stitchers')
  const cases: readonly [what: string, path: () => string, code: number, rows: number][] = [
    ['a case', stitchers, 0, 1],
    ['a file of answers', () => join(stitchers(), 'answers.json'), 0, 1],
    ['a folder without cases', () => newFolder(), 2, 0],
    ['nothing', () => join(newFolder(), 'gone'), 2, 0],
  ]
  test.each(cases)('%s', async (_, ...[path, code, rows]) => {
    const called = await call(['overview', path(), '--json'])
    expect(called.code).toBe(code)
    const { ok, cases: told, problems } = JSON.parse(called.out)
    expect(told).toHaveLength(rows)
    expect(ok).toBe(code === 0)
    expect(problems.map((problem: { code: string }) => problem.code)).toEqual(
      code === 0 ? [] : ['case-missing'],
    )
  })

  test('a case that is named twice is told once, and one in a case is not looked for', async () => {
    const path = stitchers()
    mkdirSync(join(path, 'out'))
    writeFileSync(join(path, 'out', 'answers.json'), fileOf(notBound))
    const { out } = await call(['overview', path, path, join(path, '..'), '--json'])
    expect(JSON.parse(out).cases).toHaveLength(1)
  })
})

test('scripts get stable keys', async () => {
  const folder = folderOf({ stitchers: bound })
  const { out } = await call(['overview', folder, '--json'])
  const { problems } = JSON.parse((await call(['check', join(folder, 'stitchers'), '--json'])).out)
  const count = (wanted: string) =>
    problems.filter(({ severity }: { severity: string }) => severity === wanted).length
  expect(count('error')).toBeGreaterThan(0)
  expect(JSON.parse(out)).toEqual({
    ok: true,
    problems: [],
    today: '2026-08-01',
    cases: [
      {
        case: join(folder, 'stitchers'),
        organisation: 'UHS',
        state: { code: 'XA', name: 'Valdora' },
        bound: true,
        documents: ['submission'],
        provisions: { '3': { law: 'partly', practice: 'unanswered' } },
        problems: { errors: count('error'), warnings: count('warning'), notes: count('note') },
        deadline: '2026-09-01',
        sendingDate: '2026-08-20',
        sending: 'inTime',
      },
    ],
    pdf: null,
  })
})

test('no line is longer than the terminal is wide, but for a path', async () => {
  const answers = { ...bound, 'organisation.acronym': 'Union of Home Stitchers '.repeat(5).trim() }
  const { out } = await call(['overview', folderOf({ stitchers: answers })], { columns: 40 })
  const long = out.split('\n').filter((line) => line.startsWith(' ') && line.length > 40)
  expect(long).toEqual([])
})

describe('the PDF', () => {
  test('says on every page that it is internal, and nothing of the machine', async () => {
    const folder = folderOf({ broken: '', stitchers: bound, 'some-user': notBound })
    const path = join(folder, 'deep', 'overview.pdf')
    const { code, out } = await call(['overview', folder, '--pdf', path, '--json'], {
      user: 'some-user',
    })
    expect(code).toBe(1)
    const bytes = readFileSync(path)
    const { pages, info } = await readPdf(new Uint8Array(bytes))
    expect(JSON.parse(out).pdf).toEqual({ path, pages: pages.length, bytes: bytes.length })
    for (const { text } of pages) expect(text).toContain('Not to be sent')
    const words = JSON.stringify([info, pages.map(({ text }) => text)])
    expect(words).toContain('stitchers')
    expect(words).not.toContain('some-user')
    expect(words).not.toContain(folder)
  })

  test('is never written over a file of another kind', async () => {
    const folder = folderOf({ stitchers: bound })
    const answers = join(folder, 'stitchers', 'answers.json')
    const before = readFileSync(answers, 'utf8')
    expect((await call(['overview', folder, '--pdf', answers])).code).toBe(2)
    expect(readFileSync(answers, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual(['stitchers'])
  })

  test('that cannot be written ends with 1, after the overview', async () => {
    const folder = folderOf({ stitchers: bound })
    writeFileSync(join(folder, 'file'), '')
    const path = join(folder, 'file', 'overview.pdf')
    const { code, out, talk } = await call(['overview', folder, '--pdf', path])
    expect(code).toBe(1)
    expect(out).toContain('UHS, Valdora')
    expect(talk).toContain('file-not-written')
  })
})
