import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadStock } from '../../../src/commands/fonts/font-stock.ts'
import { installing } from '../../../src/commands/fonts/installing.ts'
import { call, copyOfSample } from '../calling.ts'
import { filesWithFonts, hostWithFonts } from './font-hosts.ts'

const { absent } = await loadStock(hostWithFonts())
const packageFor = (characters: string, language: string): string | undefined =>
  installing(absent)([...characters], language)?.replace(/^npm install .+\/([\w-]+)@[\d.]+$/, '$1')

const cases: readonly [what: string, characters: string, language: string, name?: string][] = [
  ['Han in a Chinese paper', '在家工作', 'zh', 'noto-serif-sc'],
  ['Han in a paper of Taiwan', '在家工作', 'zh-TW', 'noto-serif-tc'],
  ['Han in a Japanese paper', '内職', 'ja', 'noto-serif-jp'],
  ['Han in an English paper', '在家工作', 'en', 'noto-serif-sc'],
  ['Hangul in an English paper', '재택근로자', 'en', 'noto-serif-kr'],
  ['more of one than of another', '家재택근로', 'ja', 'noto-serif-kr'],
  ['what no family has', '\u{12000}', 'zh'],
  ['some of what no family has', '\u{12000}在', 'en', 'noto-serif-sc'],
]
test.each(cases)('%s', (_, ...[characters, language, name]) => {
  expect(packageFor(characters, language)).toBe(name)
})

test('where nothing is absent, nothing is to be installed', () => {
  expect(installing([])(['在'], 'zh')).toBeNull()
})

test('a check tells it with the answer', async () => {
  const path = copyOfSample('barely-started')
  const file = join(path, 'answers.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Women who sew', '她 who sew'))
  const { code, out } = await call(['check', path, '--json'], { files: filesWithFonts({}) })
  expect(code).toBe(1)
  expect(JSON.parse(out).problems).toContainEqual(
    expect.objectContaining({
      code: 'character-missing',
      record: 'C-01',
      hint: expect.stringContaining('npm install --prefix fonts/optional @'),
    }),
  )
}, 60_000)
