import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../builders/answers-file.ts'
import { call, copyOfSample, newFolder } from '../calling.ts'

const loneFile = (content: string | Uint8Array): string => {
  const path = join(newFolder(), 'answers.json')
  writeFileSync(path, content)
  return path
}

describe('check ends with', () => {
  const bytes = new Uint8Array([0x7b, 0x0a, 0x22, 0xff, 0x22])
  const cases: readonly [what: string, path: () => string, code: number, found: string][] = [
    ['0 where only warnings are left', () => copyOfSample('fictional-union'), 0, ''],
    ['1 where an error is left', () => copyOfSample('barely-started'), 1, 'ERROR'],
    ['1 where the file is broken', () => loneFile('{"a": '), 1, 'json-truncated'],
    ['1 where it is of another program', () => loneFile('{"name": "x"}'), 1, 'other-format'],
    [
      '1 where it is newer',
      () => loneFile('{"format": "c177-answers", "version": 9}'),
      1,
      'newer-version',
    ],
    ['1 where it is no text', () => loneFile(bytes), 1, 'not-utf8'],
    ['1 where it is empty', () => loneFile(''), 1, 'file-empty'],
    ['2 where there is no case', () => join(newFolder(), 'gone'), 2, 'case-missing'],
    ['2 where the folder is empty', () => newFolder(), 2, 'case-missing'],
  ]
  test.each(cases)('%s', async (_, ...[path, code, found]) => {
    const called = await call(['check', path()])
    expect(called.code).toBe(code)
    expect(called.out).toContain(found)
    expect(called.talk).toBe('')
  })
})

test('a check writes nothing', async () => {
  const path = copyOfSample('fictional-union')
  const before = readFileSync(join(path, 'answers.json'), 'utf8')
  const files = () => readdirSync(path, { recursive: true })
  const all = files()
  await call(['check', path])
  expect(files()).toEqual(all)
  expect(readFileSync(join(path, 'answers.json'), 'utf8')).toBe(before)
})

test('every problem of every case is told at once, with its line', async () => {
  const file = loneFile(
    fileOf({
      'organisation.members.women': 'many',
      'evidence.items': [{ id: 'E-01', witness: ['W-09'] }],
    }),
  )
  const gone = join(newFolder(), 'gone')
  const { code, out } = await call(['check', file, gone, '--json'])
  expect(code).toBe(2)
  const { ok, problems } = JSON.parse(out)
  expect(ok).toBe(false)
  const lines = readFileSync(file, 'utf8').split('\n')
  const [women, witness] = ['members.women', 'E-01'].map(
    (words) => lines.findIndex((line) => line.includes(words)) + 1,
  )
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'answer-invalid',
      question: 'organisation.members.women',
      file: 'answers.json',
      line: women,
    }),
  )
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'reference-missing',
      record: 'E-01',
      line: (witness ?? 0) - 1,
    }),
  )
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'case-missing', case: gone, line: null }),
  )
})

test('findings of the rules point at the line of their answer', async () => {
  const path = copyOfSample('barely-started')
  const { out } = await call(['check', path, '--json'])
  const lines = readFileSync(join(path, 'answers.json'), 'utf8').split('\n')
  const placed = JSON.parse(out).problems.filter(
    ({ line, record }: { line: number | null; record: string | null }) =>
      line !== null && record === null,
  )
  expect(placed.length).toBeGreaterThan(0)
  for (const { question, line } of placed) expect(lines[line - 1]).toContain(`"${question}"`)
})

test('people read the gravest first, and a count at the end', async () => {
  const { out } = await call(['check', copyOfSample('barely-started')])
  const heads = out
    .split('\n')
    .filter((line) => /\[[\w-]+\]$/.test(line))
    .map((line) => line.split(' ')[0])
  const order = ['ERROR', 'warning', 'note']
  expect(heads).toEqual(
    [...heads].sort((one, other) => order.indexOf(one ?? '') - order.indexOf(other ?? '')),
  )
  const counted = order.map((severity) => heads.filter((head) => head === severity).length)
  expect(out.trimEnd().split('\n').at(-1)?.match(/\d+/g)?.map(Number)).toEqual(counted)
})
