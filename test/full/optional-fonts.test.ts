import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { optionalFolder } from '../../src/commands/fonts/manifest.ts'
import { call, copyOfSample } from '../commands/calling.ts'
import { families, isOptional, writtenCoverage } from '../commands/fonts/font-files.ts'
import { filesWithFonts } from '../commands/fonts/font-hosts.ts'
import { readPdf } from '../renderers/pdf/rendered.ts'

/** Where the families are kept between runs, outside the repository. */
const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'c177', 'fonts')

const absent = { files: filesWithFonts({}) }
const installed = { files: filesWithFonts({ optional: cache }) }

type Told = { readonly code: string; readonly message: string; readonly hint: string }

const charactersMissing = (out: string): readonly Told[] =>
  JSON.parse(out).problems.filter(({ code }: Told) => code === 'character-missing')

const cases: readonly [language: string, name: string, told: string][] = [
  ['zh', 'noto-serif-sc', '她每天缝二十双鞋，每双只得六角钱。'],
  ['zh-Hant', 'noto-serif-tc', '她每天縫二十雙鞋，每雙只得六角錢。'],
  ['ja', 'noto-serif-jp', '彼女は毎日二十足の靴を縫い、一足あたり六十円です。'],
  ['ko', 'noto-serif-kr', '그는 매일 신발 스무 켤레를 꿰매고 한 켤레에 육백 원을 받는다.'],
]

/** A case of a language in which a claim says something. */
const caseSaying = (language: string, told: string): string => {
  const path = copyOfSample('barely-started')
  const file = join(path, 'answers.json')
  const answers = JSON.parse(readFileSync(file, 'utf8'))
  answers.language = language
  answers.answers['4.2.d.practice.claims'][0].text = told
  writeFileSync(file, JSON.stringify(answers))
  return path
}

describe('a large family that does not come along', () => {
  const commands = new Map<string, string>()

  beforeAll(async () => {
    for (const [language, , told] of cases) {
      const path = caseSaying(language, told)
      const { code, out } = await call(['check', path, '--json'], absent)
      const [problem] = charactersMissing(out)
      expect(code).toBe(1)
      commands.set(language, problem?.hint.match(/“(npm .+?)”/)?.[1] ?? '')
    }
    const [program = '', ...words] = [...commands.values()].join(' ').split(' ')
    const packages = words.filter((word) => word.startsWith('@'))
    execFileSync(program, ['install', '--prefix', cache, ...packages], { stdio: 'ignore' })
  }, 600_000)

  test.each(cases)('%s: is installed by the command of the problem', (language, name) => {
    const family = families.find((one) => one.package.endsWith(name))
    expect(commands.get(language)).toBe(
      `npm install --prefix ${optionalFolder} ${family?.package}@${family?.version}`,
    )
  })

  test.each(cases)('%s: then a paragraph is printed and reads back', async (language, _, told) => {
    const path = caseSaying(language, told)
    const { code, out } = await call(['build', path, '--json'], installed)
    expect(code).toBe(0)
    expect(charactersMissing(out)).toEqual([])
    const bytes = new Uint8Array(readFileSync(JSON.parse(out).files[0].path))
    const { pages } = await readPdf(bytes)
    const letters = pages.map(({ text }) => text.replaceAll(' ', '')).join('')
    expect(letters).toContain(told.replaceAll(' ', ''))
  })

  // Stale? Run: npx vitest run --config vitest.full.config.ts test/full/optional-fonts.test.ts -u
  test('has the characters that fonts/coverage-optional.json says', async () => {
    const written = writtenCoverage(families.filter(isOptional), ({ package: name }, file) =>
      readFileSync(join(cache, 'node_modules', name, file)),
    )
    await expect(written).toMatchFileSnapshot('../../fonts/coverage-optional.json')
  })
})
