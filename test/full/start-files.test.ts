import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNodeRange } from '../../src/host/node-range.ts'
import { nodeLoad, nodeStart, shellStart, windowsStart } from '../../src/packing/start-files.ts'

const range = readNodeRange('^20.19.0 || ^22.13.0 || >=24')

let place = ''
/** A folder as an archive unpacks it, with a program that prints its words and ends with 7. */
let home = ''
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'c177-start-files-'))
  home = join(place, 'a stick')
  mkdirSync(join(home, 'program/dist'), { recursive: true })
  writeFileSync(join(home, 'c177'), shellStart(range), { mode: 0o755 })
  writeFileSync(join(home, 'program/start.cjs'), nodeStart(range))
  writeFileSync(join(home, 'program/load.cjs'), nodeLoad)
  writeFileSync(join(home, 'program/package.json'), '{ "type": "module" }')
  writeFileSync(
    join(home, 'program/dist/cli.js'),
    'console.error(process.pid)\nconsole.log(process.env.C177_CALLED, JSON.stringify(process.argv.slice(2)))\nprocess.exitCode = 7\n',
  )
})
afterAll(() => rmSync(place, { recursive: true }))

/** A folder for PATH in which `node` is this very Node, which says that it is another version. */
const nodeOf = (version: string): string => {
  const folder = join(place, `bin-${version}`)
  mkdirSync(folder, { recursive: true })
  const lie = join(folder, 'lie.cjs')
  writeFileSync(lie, `Object.defineProperty(process.versions, 'node', { value: '${version}' })\n`)
  writeFileSync(join(folder, 'node'), `#!/bin/sh\nexec '${process.execPath}' -r '${lie}' "$@"\n`)
  chmodSync(join(folder, 'node'), 0o755)
  return folder
}

const start = (path: string, file: string, ...words: readonly string[]) => {
  const { pid, status, stdout, stderr } = spawnSync(file, words, {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: path },
  })
  return { status, stdout, stderr: stderr.replace(`${pid}\n`, 'in its place\n') }
}

describe('the start file for a shell', () => {
  test('hands on the words, the exit code and all signals, and tells how it was called', () => {
    const file = join(home, 'c177')
    expect(start(nodeOf('22.13.0'), file, 'check', 'my "union"', '$HOME', '')).toEqual({
      status: 7,
      stdout: `${file} ["check","my \\"union\\"","$HOME",""]\n`,
      // Node is the very process that was started, so that Ctrl-C and the end of a terminal reach it.
      stderr: 'in its place\n',
    })
  })

  test('finds its program through a link', () => {
    const link = join(place, 'linked')
    symlinkSync('a stick/c177', link)
    // Links are read by a program of the system.
    const path = `${nodeOf('24.0.0')}:/usr/bin:/bin`
    expect(start(path, link, 'doctor')).toMatchObject({ status: 7, stderr: 'in its place\n' })
  })

  test('can be run by the shell where the stick knows no permissions', () => {
    const { status, stdout } = start(nodeOf('24.0.0'), '/bin/sh', 'c177', 'check')
    expect([status, stdout]).toEqual([7, './c177 ["check"]\n'])
  })

  test('says in plain words that Node is missing', () => {
    expect(start(join(place, 'nothing'), join(home, 'c177'))).toEqual({
      status: 2,
      stdout: '',
      stderr: `c177 needs a program called Node, and this machine has none.
What to do: install Node 24 or later from nodejs.org, then start c177 again.\n`,
    })
  })

  test.each(['8.17.0', '18.20.4', '20.18.3', '21.7.3', '22.12.0', '23.11.1'])(
    'says in plain words that Node %s is too old',
    (version) => {
      expect(start(nodeOf(version), join(home, 'c177'))).toEqual({
        status: 2,
        stdout: '',
        stderr: `c177 needs a newer Node: this machine has ${version}.
What to do: install Node 24 or later from nodejs.org, then start c177 again.\n`,
      })
    },
  )

  test.each(['20.19.0', '22.13.0', '22.20.1', '24.0.0', '25.1.0'])(
    'starts with Node %s',
    (version) => {
      expect(start(nodeOf(version), join(home, 'c177')).status).toBe(7)
    },
  )

  test('can be read by a Node of ten years ago as far as it says that this one is too old', () => {
    expect(nodeStart(range)).not.toMatch(/=>|\b(?:let|const|import|async|class)\b|`|\?\.|\?\?/)
  })
})

// No Windows here: what its start file says is all that can be looked at.
describe('the start file for Windows', () => {
  const lines = windowsStart(range).split('\r\n')

  test('ends each line as Windows does', () => {
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    expect(lines.length).toBeGreaterThan(8)
  })

  test('finds its program beside itself, whatever the folder is called, and hands on words and exit code', () => {
    const call = lines.indexOf('node "%~dp0program\\start.cjs" %*')
    expect(lines[call + 1]).toBe('exit /b %errorlevel%')
    // An exclamation mark in the name of a folder would be taken for a variable.
    expect(lines).toContain('setlocal DisableDelayedExpansion')
  })

  test('says in plain words that Node is missing, and waits where it was started with the mouse', () => {
    const told = lines.slice(lines.indexOf(':none'))
    expect(told).toEqual([
      ':none',
      'echo c177 needs a program called Node, and this machine has none. 1>&2',
      'echo What to do: install Node 24 or later from nodejs.org, then start c177 again. 1>&2',
      'if "%~1"=="" pause',
      'exit /b 2',
      '',
    ])
  })
})
