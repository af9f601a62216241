import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'
import { builtProgram } from '../interview/pty.ts'
import { sentences } from '../renderers/pdf/fonts/sentences.ts'

const formats = ['pdf', 'html', 'docx'] as const
const epoch = '1780000000'

/** A case in which somebody writes in every script, in the one order or the other. */
const caseInEveryScript = (isBackwards: boolean): string => {
  const path = copyOfSample('fictional-union')
  const file = join(path, 'answers.json')
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  const texts = sentences.map(({ text }) => text)
  saved.answers['organisation.about'] = (isBackwards ? texts.reverse() : texts).join('\n\n')
  writeFileSync(file, JSON.stringify(saved))
  return path
}

/** The hashes of the files of one case. */
const hashesIn = (folder: string): readonly string[] =>
  formats.map((format) => {
    const bytes = readFileSync(join(folder, `submission.${format}`))
    return `${format} ${createHash('sha256').update(bytes).digest('hex')}`
  })

const words = (cases: readonly string[], out: string): readonly string[] => [
  'build',
  ...cases,
  ...['--document', 'submission', '--format', formats.join(), '--out', out, '--quiet'],
]

type Elsewhere = { readonly cwd: string; readonly TZ: string; readonly LC_ALL: string }

let program = ''

/** What a process of its own makes of one case. */
const builtApart = async (path: string, { cwd, ...env }: Elsewhere): Promise<readonly string[]> => {
  const out = newFolder()
  const { LANG: _, LANGUAGE: __, ...rest } = process.env
  await promisify(execFile)(process.execPath, [program, ...words([path], out)], {
    cwd,
    env: { ...rest, ...env, LANG: env.LC_ALL, SOURCE_DATE_EPOCH: epoch },
  })
  return hashesIn(out)
}

/** What this process makes of the last of some cases, one after the other. */
const builtHere = async (...cases: readonly [string, ...string[]]): Promise<readonly string[]> => {
  const out = newFolder()
  const environment = { SOURCE_DATE_EPOCH: epoch }
  for (const path of cases) {
    const { code } = await call(words([path], out), { environment })
    expect(code).toBe(0)
  }
  return hashesIn(out)
}

const path = caseInEveryScript(false)
let alone: readonly string[] = []
beforeAll(async () => {
  program = builtProgram()
  alone = await builtApart(path, { cwd: process.cwd(), TZ: 'UTC', LC_ALL: 'C' })
}, 120_000)

describe('the same answers are the same bytes', () => {
  it('in another process, place, zone of time and language of the machine', async () => {
    const there = { cwd: newFolder(), TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' }
    expect(await builtApart(path, there)).toEqual(alone)
  }, 60_000)

  it('after one and after three other papers of the same process, with the same letters', async () => {
    expect(await builtHere(caseInEveryScript(true), path)).toEqual(alone)
    expect(await builtHere(copyOfSample('bulgaria-public-record'), path)).toEqual(alone)
  }, 60_000)
})
