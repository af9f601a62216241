import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MapTalk } from '../../src/commands/surveys/map-columns.ts'
import { runMap } from '../../src/commands/surveys/map-survey.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { inTerminal } from '../interview/pty.ts'

test('a person is asked column by column, and the mapping is written into the case', async () => {
  const folder = newFolder()
  const path = copyOfSample('fictional-union', folder)
  const file = join(folder, 'four towns.csv')
  const table = [
    'sex,q2,q3,telephone,rate,month,a/month',
    'F1,38,yellow,+359 888 123 456,0.5,03/05/2026,',
    'woman,40,0888 123 456,+359 888 123 456,0.5,,03/31/2026',
  ]
  writeFileSync(file, table.join('\n'))
  const asked: string[] = []
  const talk: MapTalk = {
    column: async ({ column, verdict }, values) => {
      asked.push(`${column} (${verdict}): ${values.join(', ')}`)
      return { question: column === 'q2' ? 'hours' : null, keep: false }
    },
    value: async (value, { column }) => {
      asked.push(`${column}: ${value}?`)
      return 'women'
    },
    dates: async (column, example) => {
      asked.push(`${column}: ${example}?`)
      return 'monthFirst'
    },
    currency: async () => 'EUR',
  }
  const printed: string[] = []
  const told: string[] = []
  const host: Host = {
    ...nodeHost(),
    print: (text) => void printed.push(text),
    tell: (text) => void told.push(text),
  }
  expect(await runMap({ case: path, file, talk }, host, wordingOf('en'))).toBe(0)
  expect(asked).toEqual([
    'sex: F1?',
    'q2 (unknown): 38, 40',
    'q3 (unknown): yellow',
    'telephone (personal): ',
    'month: 03/05/2026?',
  ])
  const target = join(path, 'surveys', 'four-towns.mapping.json')
  expect(printed).toEqual([target])
  expect(told.join()).toContain('c177 survey import')
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual({
    format: 'c177-mapping',
    version: 1,
    source: 'four towns',
    currency: 'EUR',
    columns: [
      { column: 'sex', question: 'sex', values: { F1: 'women' } },
      { column: 'q2', question: 'hours' },
      { column: 'q3', question: null },
      { column: 'telephone', question: null },
      { column: 'rate', question: 'rate' },
      { column: 'month', question: 'month', dates: 'monthFirst' },
      { column: 'a/month', question: 'month' },
    ],
  })
  const imported = await call(['survey', 'import', path, file, '--mapping', target])
  expect([imported.code, existsSync(join(path, 'surveys'))]).toEqual([0, true])
  expect(imported.talk).not.toContain('two ways')
})

test('Enter alone gives no column, value or date a meaning', async () => {
  const folder = newFolder()
  const path = copyOfSample('fictional-union', folder)
  const file = join(folder, 'women.csv')
  writeFileSync(file, 'q1,sex,month\nred,F1,03/05/2026\n')
  const session = inTerminal({ args: ['survey', 'map', path, file], cwd: folder })
  await session.answer('What does the column “q1” answer?', '')
  await session.answer('What does “F1” in “sex” stand for?', '')
  await session.answer('What stands first in the dates of “month”', '')
  expect(await session.ended).toBe(0)
  const mapping = readFileSync(join(path, 'surveys', 'women.mapping.json'), 'utf8')
  expect(JSON.parse(mapping).columns).toEqual([
    { column: 'q1', question: null },
    { column: 'sex', question: 'sex', values: { F1: '' } },
    { column: 'month', question: 'month' },
  ])
})
