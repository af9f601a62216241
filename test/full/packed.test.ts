import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
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
import { spawn } from '@lydell/node-pty'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveOf } from '../../src/packing/archive.ts'
import type { Family } from '../../src/packing/start-files.ts'
import { builtProgram } from '../interview/pty.ts'
import { unpacked } from '../packing/unpacked.ts'

const epoch = '1750000000'

let root = ''
let place = ''
let bytes: Buffer = Buffer.alloc(0)
/** The unpacked program, in which nothing may be written. */
let home = ''

const packedFor = async (family: Family): Promise<Buffer> => {
  const { bytes } = await archiveOf({ root, family, libraryFolders: [] })
  const parts: Uint8Array[] = []
  for await (const piece of bytes) parts.push(piece)
  return Buffer.concat(parts)
}

/** A folder with a blank and letters of other scripts in its name, into which an archive is unpacked. */
const unpackedIn = async (name: string, bytes: Uint8Array): Promise<string> => {
  const folder = join(place, name)
  await unpacked(bytes, folder)
  const [only = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  return join(folder, only)
}

beforeAll(async () => {
  root = join(dirname(builtProgram()), '..')
  place = mkdtempSync(join(tmpdir(), 'c177-packed-'))
  bytes = await packedFor('linux-macos')
  home = await unpackedIn('एक पेन ड्राइव – ქვა', bytes)
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

/** Two looks are equal where nothing was written between. */
const lookOf = (folder: string): readonly string[] =>
  filesIn(folder).map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)

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
const run = (...words: readonly string[]) => runFile(join(home, 'c177'), ...words)

const runFile = (...call: readonly string[]) => {
  const [program = '', ...rest] = [...apart(), ...call]
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
  let before: readonly string[] = []
  beforeAll(() => {
    before = lookOf(home)
  })
  afterAll(() => {
    // Who is root may write where nobody may.
    expect(lookOf(home)).toEqual(before)
  })

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

describe('a program whose library for pictures is not of this machine', () => {
  const started = async (name: string, without: RegExp) => {
    const copy = await unpackedIn(name, await packedFor('windows'))
    const libraries = join(copy, 'program/node_modules/@img')
    for (const library of readdirSync(libraries)) {
      if (without.test(library)) rmSync(join(libraries, library), { recursive: true })
    }
    return (...words: readonly string[]) =>
      runFile(process.execPath, join(copy, 'program/start.cjs'), ...words)
  }
  const photograph = (): string => {
    const path = join(place, 'another.jpg')
    const original = readFileSync(join(home, 'samples/fictional-union/evidence/E-09.jpg'))
    writeFileSync(path, Buffer.concat([original, Buffer.of(0, 0)]))
    return path
  }

  // What Windows gets, too; it runs wherever Node does.
  test('cleans photographs by the one in WebAssembly', async () => {
    const call = await started('windows', /^sharp-(?!wasm32)/)
    const added = call('evidence', 'add', aCase('by wasm'), photograph(), '--quiet')
    expect([added.status, added.stderr]).toEqual([0, ''])
    expect(call('doctor', '--json').stdout).toContain('Photographs can be cleaned')
  })

  test('does everything but photographs without any, and says so', async () => {
    const call = await started('bare', /^sharp-/)
    const path = aCase('without pictures')
    const added = call('evidence', 'add', path, photograph())
    expect([added.status, added.stderr]).toEqual([0, expect.stringContaining('no-library')])
    expect(call('build', path, '--format', 'pdf,html,docx', '--quiet').status).toBe(0)
    const { checks } = JSON.parse(call('doctor', '--json').stdout)
    expect(checks).toContainEqual(expect.objectContaining({ about: 'pictures', state: 'look' }))
  })
})

describe('an archive', () => {
  test('is below 60 MB, and the same bytes each time', async () => {
    const windows = await packedFor('windows')
    expect(bytes.length).toBeLessThan(60e6)
    expect(windows.length).toBeLessThan(60e6)
    expect((await packedFor('windows')).equals(windows)).toBe(true)
  })

  test('holds what a person looks for, and nothing that developers alone need', () => {
    expect(readdirSync(home).sort()).toEqual(
      ['LICENCES.txt', 'README.html', 'TERMINAL.html', 'c177', 'program', 'samples'].sort(),
    )
    const needless = filesIn(home).filter((path) =>
      /\.(?:map|[cm]?ts|md|cache)$|\/(?:test|tests|docs|typescript|vitest|rolldown)\//.test(
        path.slice(home.length),
      ),
    )
    // What the makers of a library say of the licences within it.
    expect(needless.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual(
      needless
        .filter((path) => /\/(?:README|LICENSE)\.md$/.test(path))
        .map((path) => path.replace(/^.*node_modules\//, '')),
    )
  })

  test('brings the licence of every package and font, with the texts that these only name', () => {
    const texts = readFileSync(join(home, 'LICENCES.txt'), 'utf8')
    const names = filesIn(join(home, 'program/node_modules')).map(
      (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '',
    )
    for (const name of ['zod', 'pdfmake', 'docx', 'echarts', ...new Set(names)])
      expect(texts).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(texts).toMatch(/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/)
    expect(texts).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3/)
    expect(texts).toMatch(/SIL OPEN FONT LICENSE/i)
  })

  test('explains itself in pages whose links lead somewhere', () => {
    const pages = filesIn(home).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(10)
    for (const name of ['README.html', 'TERMINAL.html']) {
      const page = readFileSync(join(home, name), 'utf8')
      expect(page.match(/Leave this section out/g)).toHaveLength(1)
    }
    for (const path of pages) {
      const page = readFileSync(path, 'utf8')
      expect(page).not.toContain('npx c177')
      for (const [, href = ''] of page.matchAll(/href="([^"#]+)/g)) {
        if (!/^https:/.test(href))
          expect([href, existsSync(join(dirname(path), href))]).toEqual([href, true])
      }
    }
  })
})
