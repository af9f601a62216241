import { execFile, execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtProgram } from '../interview/pty.ts'

let dist = ''
let folder = ''
beforeAll(() => {
  dist = dirname(builtProgram())
  folder = mkdtempSync(join(tmpdir(), 'c177-start-'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** The built program once more, with the package's other files, in a folder of its own. */
const copied = (): string => {
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  cpSync(dist, join(copy, 'dist'), { recursive: true })
  for (const other of ['fonts', 'node_modules', 'package.json', 'samples', 'templates']) {
    symlinkSync(join(dist, '..', other), join(copy, other))
  }
  return copy
}

const takeCompiledAway = (copy: string): void => {
  const chunks = join(copy, 'dist/chunks')
  for (const file of readdirSync(chunks)) {
    if (file.endsWith('.cache')) rmSync(join(chunks, file))
  }
}

const leaveModulesOnly = (copy: string): void => {
  writeFileSync(join(copy, 'dist/quick-start/bundled.js'), 'export const bundled = {}\n')
  rmSync(join(copy, 'dist/chunks'), { recursive: true })
}

const leaveTemplatesUnready = (copy: string): void => {
  const list = join(copy, 'dist/commands/papers/ready-templates.js')
  writeFileSync(list, 'export const readyFolders = {}\n')
}

const run = promisify(execFile)

/** The paper that a copy of the program makes, as its bytes. */
const paperOf = async (copy: string): Promise<Buffer> => {
  const program = join(copy, 'dist/cli.js')
  const words = ['build', 'samples/barely-started', '--quiet', '--out', join(copy, 'out')]
  await run(process.execPath, [program, ...words], {
    cwd: copy,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1750000000' },
  })
  return readFileSync(join(copy, 'out/submission.pdf'))
}

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(path, name)).mtimeMs}`)
    .sort()

describe('the built program', () => {
  it('starts with code that V8 takes as it was compiled', () => {
    const asked = `
      import { chunks, partOf } from './dist/quick-start/part.js'
      import { tuneForShortRun } from './dist/commands/short-run.js'
      tuneForShortRun(process.versions.node)
      await partOf('program')
      console.log(JSON.stringify([...chunks.loaded.values()].map(({ script }) => script.cachedDataRejected)))`
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', asked], {
      cwd: join(dist, '..'),
      encoding: 'utf8',
    })
    const rejected: readonly unknown[] = JSON.parse(told)
    expect(rejected.length).toBeGreaterThan(1)
    expect(new Set(rejected)).toEqual(new Set([false]))
  })

  it('has every template of its own made ready, and none of another text', async () => {
    const { readyFolders } = await import(join(dist, 'commands/papers/ready-templates.js'))
    const templates = join(dist, '../templates')
    const files = readdirSync(templates, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => file.replaceAll('\\', '/'))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) {
      const { ready } = await readyFolders[dirname(file)]()
      expect(ready[file]?.source, file).toBe(readFileSync(join(templates, file), 'utf8'))
    }
  })

  it('opens none of Node’s large modules for a word of help', () => {
    const look = join(folder, 'look.cjs')
    writeFileSync(
      look,
      "process.on('exit', () => console.log(JSON.stringify(process.moduleLoadList)))",
    )
    const told = execFileSync(
      process.execPath,
      ['--require', look, join(dist, 'cli.js'), '--version'],
      { encoding: 'utf8' },
    )
    const opened: readonly string[] = JSON.parse(told.trim().split('\n').at(-1) ?? '')
    expect(opened).toContain('NativeModule fs')
    for (const large of ['crypto', 'child_process'])
      expect(opened).not.toContain(`NativeModule ${large}`)
  })

  it('makes the same paper with compiled code, without it, out of modules, and with templates that were not made ready; it writes nothing at home', async () => {
    const copy = copied()
    const before = filesIn(join(copy, 'dist'))
    const paper = await paperOf(copy)
    expect(filesIn(join(copy, 'dist'))).toEqual(before)
    takeCompiledAway(copy)
    expect((await paperOf(copy)).equals(paper)).toBe(true)
    leaveModulesOnly(copy)
    expect((await paperOf(copy)).equals(paper)).toBe(true)
    leaveTemplatesUnready(copy)
    expect((await paperOf(copy)).equals(paper)).toBe(true)
  }, 30_000)

  it('brings the licences of what is bundled', () => {
    const licences = readFileSync(join(dist, 'chunks/LICENCES.txt'), 'utf8')
    for (const name of ['zod', 'pdfmake', 'handlebars'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(licences.match(/permission is hereby granted/gi)?.length).toBeGreaterThan(10)
  })
})
