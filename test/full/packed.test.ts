import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveOf } from '../../src/packing/archive.ts'
import type { Family } from '../../src/packing/start-files.ts'
import { builtProgram } from '../interview/pty.ts'
import { unpacked } from '../packing/unpacked.ts'

const epoch = '1750000000'

let root = ''
let place = ''
/** The unpacked program: its folder has a blank and letters of other scripts in its name, and is read-only. */
let home = ''

const packedFor = async (family: Family): Promise<Uint8Array> => {
  const { bytes: pieces } = await archiveOf({ root, family, libraryFolders: [] })
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

beforeAll(async () => {
  root = join(dirname(builtProgram()), '..')
  place = mkdtempSync(join(tmpdir(), 'c177-packed-'))
  const folder = join(place, 'एक पेन ड्राइव – ქვა')
  await unpacked(await packedFor('linux-macos'), folder)
  home = join(folder, readdirSync(folder)[0] ?? '')
  mkdirSync(join(place, 'bin'))
  symlinkSync(process.execPath, join(place, 'bin/node'))
  setWritable(home, false)
}, 120_000)

afterAll(() => {
  setWritable(home, true)
  rmSync(place, { recursive: true })
})

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const setWritable = (folder: string, isWritable: boolean): void => {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  const paths = folders.map((entry) => join(entry.parentPath, entry.name))
  for (const path of [folder, ...paths]) chmodSync(path, isWritable ? 0o755 : 0o555)
}

const sha256 = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')

/** In a namespace there is no network but a loopback that is down; not every machine lends one. */
const apart = (): readonly string[] => {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v unshare && unshare -rn true'], {
    encoding: 'utf8',
  })
  return status === 0 ? [stdout.trim(), '-rn'] : []
}

const environment = (): Record<string, string> => ({
  PATH: join(place, 'bin'),
  HOME: join(place, 'nowhere'),
  LANG: 'C.UTF-8',
  SOURCE_DATE_EPOCH: epoch,
})

/** Runs the start file with nothing to be found but Node, and without a network where that can be had. */
const run = (...words: readonly string[]) => {
  const [program = '', ...rest] = [...apart(), join(home, 'c177'), ...words]
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: place,
    encoding: 'utf8',
    env: environment(),
  })
  return { status, stdout, stderr }
}

const aCase = (name: string): string => {
  const path = join(place, name)
  cpSync(join(home, 'samples/fictional-union'), path, { recursive: true })
  setWritable(path, true)
  return path
}

describe('the unpacked program', () => {
  test('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('checks a case', () => {
    const { status, stdout } = run('check', join(home, 'samples/fictional-union'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true })
  })

  test('makes the very papers that the checkout makes, with photographs', () => {
    const words = ['build', join(home, 'samples/fictional-union'), '--format', 'pdf,html,docx']
    expect(run(...words, '--out', join(place, 'packed'), '--json').status).toBe(0)
    execFileSync(
      process.execPath,
      [join(root, 'dist/cli.js'), ...words, '--quiet', '--out', join(place, 'checkout')],
      { env: { ...process.env, SOURCE_DATE_EPOCH: epoch } },
    )
    const sums = (name: string) => filesIn(join(place, name)).map((path) => sha256(path))
    expect(filesIn(join(place, 'packed'))).toHaveLength(3)
    expect(sums('packed')).toEqual(sums('checkout'))
  })

  test('makes papers of many cases on several threads', () => {
    const samples = ['fictional-union', 'fictional-cooperative', 'barely-started'].map((name) =>
      join(home, 'samples', name),
    )
    const built = run('build', ...samples, '--out', join(place, 'many'), '--json')
    expect([built.status, built.stderr]).toEqual([0, ''])
    expect(JSON.parse(built.stdout).files).toHaveLength(3)
  })

  test('brings in a survey, and a photograph and a PDF as evidence', () => {
    const path = aCase('with evidence')
    const photograph = join(place, 'photo.jpg')
    const original = readFileSync(join(home, 'samples/fictional-union/evidence/E-09.jpg'))
    // One byte more is another file, and the same picture.
    writeFileSync(photograph, Buffer.concat([original, Buffer.of(0)]))
    const paper = join(place, 'questions.pdf')
    expect(run('build', '--document', 'consent-sheet', '--out', place).status).toBe(0)
    cpSync(join(place, 'consent-sheet.pdf'), paper)
    const added = run('evidence', 'add', path, photograph, paper, '--quiet')
    expect(added).toMatchObject({ status: 0 })
    expect(added.stderr).not.toContain('no-library')
    const imported = run('survey', 'import', path, join(path, 'survey-may-2026.csv'), '--json')
    expect(JSON.parse(imported.stdout).rows.kept).toBe(60)
    expect(run('build', path, '--document', 'all', '--quiet').status).toBe(0)
  })

  test('bundles a case, and judges and unpacks what it bundled', () => {
    const bundle = join(place, 'bundle.zip')
    expect(run('bundle', aCase('bundled'), '--out', bundle).status).toBe(0)
    expect(run('verify', bundle).status).toBe(0)
    expect(run('unbundle', bundle, join(place, 'unbundled')).status).toBe(0)
  })

  test('asks in a terminal, keeps the answer, and names itself as it was called', async () => {
    const path = join(place, 'asked')
    const session = spawn(join(home, 'c177'), ['interview', path], {
      cwd: place,
      env: environment(),
    })
    let seen = ''
    const waits: [string, () => void][] = []
    session.onData((output) => {
      seen += output
      if (waits[0] !== undefined && seen.includes(waits[0][0])) waits.shift()?.[1]()
    })
    const shown = (words: string) =>
      new Promise<void>((resolve) =>
        seen.includes(words) ? resolve() : waits.push([words, resolve]),
      )
    const ended = new Promise<number>((resolve) => {
      session.onExit(({ exitCode }) => resolve(exitCode))
    })
    await shown('Enter alone leaves it open')
    session.write('1\r')
    await shown('What is the full name')
    session.write(':quit\r')
    expect(await ended).toBe(0)
    expect(seen.replace(/\s+/g, ' ')).toContain('/c177" interview')
    expect(seen).not.toContain('npx')
    expect(readFileSync(join(path, 'answers.json'), 'utf8')).toContain('organisation.legalForm')
  }, 30_000)

  test('serves the preview on the loopback, with all that the page asks for', async () => {
    const session = spawn(join(home, 'c177'), ['preview', aCase('previewed'), '--no-open'], {
      cwd: place,
      env: environment(),
    })
    const address = await new Promise<string>((resolve) => {
      let seen = ''
      session.onData((output) => {
        seen += output
        const [found] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(seen) ?? []
        if (found !== undefined && seen.includes('\n')) resolve(found)
      })
    })
    const page = await fetch(address)
    expect(page.status).toBe(200)
    const assets = [...(await page.text()).matchAll(/(?:src|href)="([^"#]+\.(?:m?js|css|svg))"/g)]
    expect(assets.length).toBeGreaterThan(2)
    for (const [, asset = ''] of assets) {
      expect([asset, (await fetch(new URL(asset, address))).status]).toEqual([asset, 200])
    }
    session.kill()
  }, 30_000)
})
