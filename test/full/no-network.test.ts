import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames } from '../../src/commands/command-line.ts'
import { carriedFiles } from '../../src/packing/carried-files.ts'
import { builtProgram, inTerminal } from '../interview/pty.ts'
import { networkIn } from '../network.ts'

let program = ''
let place = ''
beforeAll(() => {
  program = builtProgram()
  place = mkdtempSync(join(tmpdir(), 'c177-no-network-'))
  writeFileSync(join(place, 'guard.cjs'), guard)
  const samples = join(dirname(program), '../samples')
  for (const name of ['case', 'other', 'typed'])
    cpSync(join(samples, 'fictional-union'), join(place, name), { recursive: true })
  mkdirSync(join(place, 'many'))
  cpSync(samples, join(place, 'many'), { recursive: true })
  writeFileSync(join(place, 'passphrase'), 'six plain words that nobody guesses\n')
  const photograph = readFileSync(join(place, 'case/evidence/E-09.jpg'))
  writeFileSync(join(place, 'photo.jpg'), Buffer.concat([photograph, Buffer.of(0)]))
}, 120_000)
afterAll(() => rmSync(place, { recursive: true }))

/** Loaded before the program, in its threads too: whatever reaches out is written down, and fails. */
const guard = `'use strict'
const { appendFileSync } = require('node:fs')
const { join } = require('node:path')
const refuse = (what) => () => {
  appendFileSync(join(__dirname, 'reached'), what + '\\n')
  throw new Error('no network: ' + what)
}
const net = require('node:net')
net.Socket.prototype.connect = refuse('net.Socket.connect')
for (const name of ['connect', 'createConnection']) net[name] = refuse('net.' + name)
require('node:tls').connect = refuse('tls.connect')
for (const name of ['http', 'https']) {
  const module = require('node:' + name)
  for (const way of ['request', 'get']) module[way] = refuse(name + '.' + way)
}
require('node:http2').connect = refuse('http2.connect')
require('node:dgram').createSocket = refuse('dgram.createSocket')
for (const dns of [require('node:dns'), require('node:dns/promises')]) {
  for (const name of Object.keys(dns)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name)) continue
    const ask = dns[name]
    // Whoever listens at an address has it looked up, of which nobody is asked.
    dns[name] = (host, ...rest) =>
      host === '127.0.0.1' ? ask.call(dns, host, ...rest) : refuse('dns.' + name)()
  }
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name)
`

const reached = (): string =>
  existsSync(join(place, 'reached')) ? readFileSync(join(place, 'reached'), 'utf8') : ''

const guarded = () => ({ ...process.env, NODE_OPTIONS: `--require=${join(place, 'guard.cjs')}` })

type Words = readonly string[]

/** Each command as it works on a sample, in an order in which one leaves what the next needs. */
const runs: Readonly<Record<string, readonly Words[]>> = {
  check: [
    ['check', 'case'],
    ['check', 'many/fictional-union', 'many/barely-started'],
    ['check', '--explain'],
  ],
  build: [
    ['build', 'case', '--document', 'all', '--format', 'pdf,html,docx', '--out', 'papers'],
    ['build', 'many/fictional-union', 'many/barely-started', '--out', 'papers'],
    ['build', '--document', 'questionnaire,consent-sheet', '--out', 'papers'],
  ],
  country: [['country'], ['country', 'BG']],
  overview: [['overview', 'many', '--pdf', 'overview.pdf']],
  lint: [['lint'], ['lint', 'case']],
  templates: [['templates', 'copy', 'case', 'submission/letter']],
  pay: [['pay', 'case']],
  survey: [
    ['survey', 'form', '--out', 'form.xlsx'],
    ['survey', 'map', 'case', 'case/survey-may-2026.csv'],
    ['survey', 'import', 'case', 'case/survey-may-2026.csv'],
  ],
  evidence: [
    ['evidence', 'add', 'case', 'photo.jpg', 'papers/consent-sheet.pdf'],
    ['evidence', 'list', 'case'],
  ],
  schema: [['schema']],
  bundle: [
    ['bundle', 'case', '--out', 'bundle.zip'],
    ['bundle', 'case', '--encrypt', '--passphrase-file', 'passphrase', '--out', 'sealed.zip.age'],
  ],
  verify: [
    ['verify', 'bundle.zip'],
    ['verify', 'sealed.zip.age', '--passphrase-file', 'passphrase'],
  ],
  unbundle: [['unbundle', 'bundle.zip', 'unpacked']],
  merge: [['merge', 'case', 'many/fictional-union', '--into', 'joined']],
  section: [
    ['section', 'export', 'case', 'demands', '--out', 'demands.json'],
    ['section', 'import', 'case', 'demands.json'],
  ],
  history: [['history', 'case']],
  restore: [['restore', 'case', '1']],
  encrypt: [
    ['encrypt', 'other', '--passphrase-file', 'passphrase'],
    ['check', 'other', '--passphrase-file', 'passphrase'],
  ],
  decrypt: [['decrypt', 'other', '--passphrase-file', 'passphrase']],
  wipe: [['wipe', 'many/fictional-cooperative', '--yes']],
  doctor: [['doctor']],
}

/** These ask, or serve; each has a test of its own below. */
const inTests = ['interview', 'names', 'preview']

const hasStrace = spawnSync('strace', ['-f', '-qq', '-e', 'trace=network', 'true']).status === 0

/** What a process asks of the system, beyond what stays on this machine. */
const beyond = (trace: string): readonly string[] =>
  trace
    .split('\n')
    .filter((line) => /\b(?:connect|bind|sendto|sendmsg|sendmmsg)\(/.test(line))
    .filter((line) => /sa_family=/.test(line) && !/sa_family=AF_UNIX\b/.test(line))
    .filter((line) => !/inet_addr\("127\.0\.0\.1"\)/.test(line))

const calls = Object.values(runs).flat()

describe('no command reaches for the network', () => {
  test('every command is tried here', () => {
    expect([...Object.keys(runs), ...inTests].sort()).toEqual([...commandNames].sort())
  })

  test.each(calls.map((words) => [words.join(' '), words] as const))('c177 %s', (_, words) => {
    const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
      cwd: place,
      env: guarded(),
      encoding: 'utf8',
    })
    expect([reached(), status, status === 0 || status === 1 ? '' : stderr]).toEqual([
      '',
      expect.toBeOneOf([0, 1]),
      '',
    ])
  })

  test.skipIf(!hasStrace)(
    'as the system sees it, when papers are made and files brought in',
    () => {
      const trace = join(place, 'trace')
      const traced = [...(runs['build'] ?? []), ...(runs['evidence'] ?? []), ['check', 'case']]
      for (const words of traced) {
        const asked = [
          '-f',
          '-qq',
          '-e',
          'trace=network',
          '-o',
          trace,
          process.execPath,
          program,
          ...words,
        ]
        const { status } = spawnSync('strace', asked, { cwd: place })
        expect([0, 1]).toContain(status)
        expect([words, beyond(readFileSync(trace, 'utf8'))]).toEqual([words, []])
      }
    },
  )

  test('nor does what asks in a terminal', async () => {
    const session = inTerminal({ args: ['interview', 'typed'], cwd: place, env: withGuard() })
    await session.waitFor('Type a number')
    session.type(':quit\r')
    expect(await session.ended).toBe(0)
    const names = inTerminal({ args: ['names', 'typed'], cwd: place, env: withGuard() })
    await names.waitFor(/passphrase/i)
    names.type('\u0003')
    expect(await names.ended).toBe(130)
    const menu = inTerminal({ args: [], cwd: place, env: withGuard() })
    await menu.waitFor('What would you like to do?')
    menu.type('\u0003')
    await menu.ended
    expect(reached()).toBe('')
  })

  test('the preview serves on the loopback alone, and asks nobody', async () => {
    const trace = join(place, 'preview-trace')
    const words = [program, 'preview', 'other', '--no-open']
    const before = ['-f', '-qq', '-e', 'trace=network', '-o', trace, process.execPath]
    const [command = '', ...rest] = hasStrace
      ? ['strace', ...before, ...words]
      : [process.execPath, ...words]
    const child = spawn(command, rest, {
      cwd: place,
      env: guarded(),
      stdio: ['ignore', 'pipe', 'ignore'],
      // A group of its own: strace keeps a signal that is sent to it alone.
      detached: true,
    })
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
      child.once('exit', (code) => reject(new Error(`the preview ended with ${code}`)))
    })
    expect(new URL(address).hostname).toBe('127.0.0.1')
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(new URL('draft.json', address))).status).toBe(200)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-(child.pid ?? 0), 'SIGINT')
    await ended
    expect(reached()).toBe('')
    if (!hasStrace) return
    const asked = readFileSync(trace, 'utf8')
    expect(asked).toMatch(/\bbind\(.*inet_addr\("127\.0\.0\.1"\)/)
    expect(beyond(asked)).toEqual([])
  })

  test('what would reach out is seen, in a thread too', () => {
    const script = `
      const { Worker } = require('node:worker_threads')
      new Worker('fetch("http://127.0.0.1:9/")', { eval: true }).on('error', () => {})
      try { require('node:net').connect(9, '127.0.0.1') } catch {}`
    spawnSync(process.execPath, ['-e', script], { env: guarded() })
    expect(reached().trim().split('\n').sort()).toEqual(['fetch', 'net.connect'])
    rmSync(join(place, 'reached'))
    expect(
      beyond('1 connect(3, {sa_family=AF_INET, sin_addr=inet_addr("10.0.0.1")}, 16) = 0'),
    ).toHaveLength(1)
    expect(
      beyond('1 sendto(3, "", 1, 0, {sa_family=AF_INET6, inet_pton(AF_INET6, "::1")}, 28) = 1'),
    ).toHaveLength(1)
  })
})

describe('what the program is made of', () => {
  test('of all chunks the preview’s alone can serve, and none can ask', () => {
    const folder = join(dirname(program), 'chunks')
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => [
        name.replace(/-[^-]*-?\.cjs$/, ''),
        networkIn(readFileSync(join(folder, name), 'utf8').replace(ownOfCharts, '')),
      ])
      .filter(([, reaching]) => reaching?.length !== 0)
    expect(found).toEqual([[expect.stringMatching(/^preview-case/), ['node:http']]])
  })

  test('of the packages beside them those that can ask are handed bytes, never an address', async () => {
    const root = join(dirname(program), '..')
    const reaching = (await carriedFiles(root))
      .filter(({ to }) => /^node_modules\/.*\.[cm]?js$/.test(to))
      .filter(({ from }) => networkIn(readFileSync(from, 'utf8')).length > 0)
      .map(({ to }) => to.replace(/^node_modules\/((?:@[^/]+\/)?[^/]+).*$/, '$1'))
    // pdf.js reads PDFs also from the web, where it is told an address; the other asks for its own shaper in a browser.
    expect([...new Set(reaching)]).toEqual(['harfbuzzjs', 'pdfjs-dist'])
  })
})

/** The library for charts calls a function of its own so. */
const ownOfCharts = /\bvar fetch = fetchers\[\w+\];\s*if \(fetch\) \{\s*fetch\(/

const withGuard = (): Record<string, string> => ({
  NODE_OPTIONS: `--require=${join(place, 'guard.cjs')}`,
})
