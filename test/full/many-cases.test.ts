import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildFiles } from '../../src/commands/build.ts'
import type { BuiltFile } from '../../src/commands/papers/make-paper.ts'
import { nodeHost } from '../../src/host/node-host.ts'

/** Threads run what `npm run build` compiled: the sources are no modules that Node can load. */
const cli = join(import.meta.dirname, '../../dist/cli.js')
const sample = join(import.meta.dirname, '../../samples/barely-started')
const folder = mkdtempSync(join(tmpdir(), 'c177-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

const copies = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const path = join(folder, `case-${count}-${index}`)
    cpSync(sample, path, { recursive: true })
    return path
  })

type Run = { readonly code: number | null; readonly out: string; readonly talk: string }

/** Runs the program; `interrupts` stops it at the first line of progress. */
const run = (words: readonly string[], interrupts = false): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1780000000' }
    const child = spawn(process.execPath, [cli, ...words], { env })
    let [out, talk] = ['', '']
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      talk += part
      // A second one would kill it.
      if (interrupts && !child.killed && /^1 of /m.test(talk)) child.kill('SIGINT')
    })
    child.on('close', (code) => resolve({ code, out, talk }))
  })

describe('many cases', () => {
  it('are built by threads as by one, in the order given, and a bad one stops none', async () => {
    const good = copies(16)
    const broken = join(folder, 'broken')
    cpSync(sample, broken, { recursive: true })
    writeFileSync(join(broken, 'answers.json'), '{"format": ')
    const cases = [...good.slice(0, 8), broken, ...good.slice(8)]
    const { code, out } = await run(['build', ...cases, '--out', join(folder, 'out'), '--json'])
    expect(code).toBe(1)
    const { ok, problems, files } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(files.map((file: BuiltFile) => file.case)).toEqual(good)
    expect(problems).toContainEqual(
      expect.objectContaining({ case: broken, code: 'json-truncated' }),
    )
    const host = { ...nodeHost(), cores: 1, environment: { SOURCE_DATE_EPOCH: '1780000000' } }
    const wanted = { papers: null, audiences: null }
    const options = { cases: good.slice(0, 1), wanted, final: false, out: join(folder, 'one') }
    const [alone] = await buildFiles(options, host)
    expect(new Set(files.map((file: BuiltFile) => file.sha256))).toEqual(
      new Set(alone?.files.map(({ sha256 }) => sha256)),
    )
  })

  it('tell how far they are, and one summary at the end', async () => {
    const cases = copies(12)
    const { code, talk } = await run(['build', ...cases, '--out', join(folder, 'out')])
    expect(code).toBe(0)
    expect(talk.match(/^\d+ of 12: /gm)).toHaveLength(12)
    expect(talk).toMatch(/^12 cases: 12 papers written; every case is done\.$/m)
  })

  it('end with 130 when the user stops them', async () => {
    const { code, talk } = await run(['build', ...copies(40), '--out', join(folder, 'out')], true)
    expect(code).toBe(130)
    expect(talk).not.toContain('own-fault')
    expect(talk).not.toMatch(/^40 of 40/m)
  })

  it('are checked by threads as by one', async () => {
    const cases = copies(60)
    const { code, out } = await run(['check', ...cases, '--json'])
    expect(code).toBe(1)
    const { problems } = JSON.parse(out)
    const ofCases = cases.map((path) =>
      problems.filter((problem: { case: string }) => problem.case === path),
    )
    expect(ofCases.flat()).toEqual(problems)
    expect(new Set(ofCases.map(({ length }) => length)).size).toBe(1)
  })
})
