import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sections } from '../../src/catalogue/catalogue.ts'
import { paperNames } from '../../src/catalogue/papers.ts'
import { recordKinds } from '../../src/catalogue/records.ts'
import { buildFiles } from '../../src/commands/build.ts'
import { blankNames } from '../../src/commands/papers/blank-names.ts'
import { runCli } from '../../src/commands/run-cli.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { Kind, ReferredList } from '../../src/questions/kinds.ts'
import { inTerminal } from '../interview/pty.ts'
import { accentedCode, accentedLanguages, plainWords } from '../languages/accented.ts'
import { readPdf } from '../renderers/pdf/rendered.ts'

const languages = accentedLanguages()
const folder = mkdtempSync(join(tmpdir(), 'c177-accented-'))
afterAll(() => {
  rmSync(languages, { recursive: true })
  rmSync(folder, { recursive: true })
})

const said: string[] = []
const host: Host = {
  ...nodeHost(),
  isTerminal: false,
  environment: { C177_LANGUAGES: languages },
  print: (text) => said.push(text),
  tell: (text) => said.push(text),
}

const referred: Readonly<Record<ReferredList, string>> = {
  'evidence.items': 'E-01',
  witnesses: 'W-01',
  '4.2.d.pay.minimumWages': 'N-01',
}

/** An answer without words of its own, so that every word on the page is the paper's. */
const wordless = (kind: Kind): unknown => {
  switch (kind.type) {
    case 'text':
    case 'longText':
      return '111'
    case 'choice':
      return kind.choices[0]?.value
    case 'choices':
      return kind.choices.map(({ value }) => value).slice(0, kind.atMost)
    case 'count':
      return 22
    case 'date':
      return '2026'
    case 'link':
      return 'https://1.example/'
    case 'country':
      return 'XB'
    case 'rate':
      return { amount: '0.60', currency: 'EUR', per: '1' }
    case 'consent':
      return { ilo: true }
    case 'references':
      return [referred[kind.to]]
    case 'provisions':
      return ['C177:4.2.d']
    case 'money':
      return { amount: '0.60', currency: 'EUR' }
    case 'decimal':
      return '7.5'
    case 'figures':
      return undefined
  }
}

let count = 0
const answersWithoutWords = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    sections.flatMap(({ questions }) =>
      questions.map(({ id, kind }) => {
        if (kind.type !== 'records') return [id, wordless(kind)]
        const { prefix, fields } = recordKinds[kind.record]
        const given = Object.entries(fields)
          .filter(([name]) => name !== 'consentWithdrawn')
          .map(([name, field]) => [
            name,
            // A firm that is named nowhere must not be found in the paper.
            name === 'name' ? '8642' : wordless(field.kind),
          ])
        count += 1
        const number = ['E', 'W'].includes(prefix) ? '01' : String(count).padStart(2, '0')
        return [id, [{ ...Object.fromEntries(given), id: `${prefix}-${number}` }]]
      }),
    ),
  )

const writeCase = (name: string, answers: object): string => {
  const file = join(folder, `${name}.json`)
  const head = { format: 'c177-answers', version: 1, language: accentedCode }
  writeFileSync(file, JSON.stringify({ ...head, answers }))
  return file
}

const pageWords = async (file: string, final: boolean): Promise<readonly string[]> => {
  const wanted = { papers: null, audiences: null }
  const [built] = await buildFiles({ cases: [file], wanted, final, out: join(folder, 'out') }, host)
  const written = built?.files[0]
  if (written === undefined) throw new Error(JSON.stringify(built?.problems))
  const { pages } = await readPdf(new Uint8Array(readFileSync(written.path)))
  return plainWords(pages.map(({ text }) => text).join('\n'))
}

/** Codes and addresses that are the same in every language, and the "and" of Unicode's own English lists. */
const sameEverywhere = ['and', 'EUR', 'ORGS', 'CEACR', 'example', 'https']
const foreign = (words: readonly string[]) => words.filter((word) => !sameEverywhere.includes(word))

describe('a language of test (English with accents)', () => {
  it('leaves no word of the paper untranslated where everything is answered', async () => {
    expect(foreign(await pageWords(writeCase('full', answersWithoutWords()), false))).toEqual([])
  }, 30_000)

  it('nor in the gaps of an empty draft', async () => {
    const dealt = { 'scope.provisions': ['1.a', '3', '4.1', '4.2.d', '6', '7', '8', '10'] }
    expect(foreign(await pageWords(writeCase('empty', dealt), false))).toEqual([])
  }, 30_000)

  it.each([
    ['--help'],
    ['check', '--help'],
    ['build', '--help'],
    ['check', 'EMPTY'],
    ['check', 'EMPTY', 'EMPTY'],
    ['check', '--explain', 'claim-without-date'],
    ['check', '--explain', 'signatory-missing'],
    ['check', '--explain', 'no-such'],
    ['build', 'EMPTY'],
    ['check', 'BAD'],
    ['frob'],
  ])('leaves no word of the program untranslated: %s %s', async (...words) => {
    const paths: Readonly<Record<string, string>> = {
      EMPTY: writeCase('1', { 'scope.provisions': ['4.2.d', '6'], '6.gap': 'R184 requires it' }),
      BAD: writeCase('2', { '3.gap': 5, 'no.such': 1, 'standing.country': 'ZZ' }),
    }
    said.length = 0
    await runCli(['--language', accentedCode, ...words.map((word) => paths[word] ?? word)], host)
    const shown = said
      .join('\n')
      .replaceAll(folder, '')
      .replace(/^ {2}\$ .*$/gm, '')
    expect(shown.length).toBeGreaterThan(50)
    expect(plainWords(withoutNames(shown))).toEqual([])
  })
})

describe('the interview in the language of test', () => {
  it('leaves no word untranslated, in questions, help and answers', async () => {
    const session = inTerminal({
      args: ['--language', accentedCode, 'interview', 'case'],
      cwd: folder,
      env: { C177_LANGUAGES: languages },
      rows: 60,
    })
    const keys = [
      ':help',
      ':why',
      ':example',
      '1',
      '111',
      '?',
      ':list',
      ':back',
      ':jump 4.2.d',
      ':frob',
      ':quit',
    ]
    await session.waitFor('1. ')
    for (const typed of keys) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      session.type(`${typed}\r`)
    }
    await session.ended
    const shown = session.transcript().replace(/:\w+/g, '')
    expect(shown.length).toBeGreaterThan(1500)
    expect(plainWords(withoutNames(shown))).toEqual([])
  }, 30_000)
})

/** Commands, options, codes of problems, ids of questions and values of choices are the same in every language. */
const withoutNames = (shown: string): string =>
  shown
    .replace(/\[[\w-]+\]/g, '')
    .replace(
      new RegExp(`(?<![\\w-])(?:${[...paperNames, ...blankNames].join('|')})(?![\\w-])`, 'g'),
      '',
    )
    .replace(/^[a-z]+(?:-[a-z]+)+(?= {2}\()|“[a-z]+(?:-[a-z]+)+”/gm, '')
    .replace(/--?[\w-]+|<\w+(\.{3})?>|\[\w+(\.{3})?\]|"[^"]*"/g, '')
    .replace(
      /\b(c177|npx|interview|check|build|lint|templates|copy|piece|schema|options|command|case|answers\.json|submission|committee|pdf|out|all|ORGS|CEACR|JSON|Schema)\b/g,
      '',
    )
    .replace(/^(ERROR|.*?) {2}[\w.]+( {2}\S+)?/gm, '')
