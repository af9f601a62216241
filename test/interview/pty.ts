import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import { aScreen } from './screen.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built program; it is built anew where the sources are younger, or where only the compiler has run. */
export const builtProgram = (): string => {
  const program = join(root, 'dist/cli.js')
  const last = join(root, 'dist/quick-start/bundled.js')
  const isBundled = existsSync(last) && readFileSync(last, 'utf8').includes('program')
  const builtAt = isBundled ? statSync(program).mtimeMs : 0
  if (newest(join(root, 'src')) > builtAt) {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
  }
  return program
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )

export type Started = {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
  /** Of Node; the built program without it. */
  readonly program?: string
  /** Another command than Node, a shell perhaps; `args` are its own. */
  readonly command?: string
}

/** A program in a terminal of its own, and somebody who reads and types there. */
export type Session = {
  /** Waits for words to be shown after those that were waited for last; line breaks do not count. */
  readonly waitFor: (words: string | RegExp) => Promise<void>
  /** Waits until words stand anywhere on the screen, however often it was drawn. */
  readonly shows: (words: string) => Promise<void>
  /** Waits for words and for the prompt below them, then types; Enter is added. */
  readonly answer: (words: string, typed: string) => Promise<void>
  /** Types as it is: "\r" is Enter, "\u001B" is Esc. */
  readonly type: (keys: string) => void
  /** Everything that one sees, scrolled back to the beginning, without escape codes. */
  readonly transcript: () => string
  /** All that came, with its escape codes. */
  readonly output: () => string
  /** Another size of the window. */
  readonly resize: (columns: number, rows: number) => void
  /** The exit code. */
  readonly ended: Promise<number>
  readonly kill: (signal?: string) => void
}

export const inTerminal = (started: Started): Session => {
  const { args, cwd, env = {}, columns = 80, rows = 24 } = started
  const screen = aScreen(columns, rows)
  const { command = process.execPath } = started
  const script = started.command === undefined ? [started.program ?? builtProgram()] : []
  const program = spawn(command, [...script, ...args], {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', ...env },
  })
  let read = 0
  let all = ''
  let isLooking = false
  let hear = () => {}
  program.onData((output) => {
    all += output
    screen.write(output)
    // Much may come at once: it is looked at when a little time has passed.
    if (isLooking) return
    isLooking = true
    setTimeout(() => {
      isLooking = false
      hear()
    }, 10)
  })
  const ended = new Promise<number>((resolve) => {
    program.onExit(({ exitCode }) => resolve(exitCode))
  })
  const until = (holds: () => boolean, what: string) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(lost(what, screen.lines()))), 8000)
      hear = () => {
        if (!holds()) return
        clearTimeout(late)
        hear = () => {}
        resolve()
      }
      hear()
    })
  const seen = (words: string | RegExp): boolean => {
    const found = findIn(plain(screen.lines()).slice(read), words)
    if (found !== null) read += found
    return found !== null
  }
  const waitFor = (words: string | RegExp) => until(() => seen(words), String(words))
  const type = (keys: string) => program.write(keys)
  const shows = (words: string) =>
    until(() => plain(screen.lines()).includes(words), `${words} (anywhere)`)
  return {
    waitFor,
    shows,
    type,
    answer: async (words, typed) => {
      await waitFor(words)
      await until(() => /^(>|Numbers?:|Answer:|Line \d+:) ?/.test(screen.current()), 'a prompt')
      type(`${typed}\r`)
    },
    output: () => all,
    resize: (width, height) => {
      program.resize(width, height)
      screen.resize(width, height)
    },
    transcript: () => screen.lines().join('\n').trimEnd(),
    ended,
    kill: (signal) => program.kill(signal),
  }
}

const plain = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ')

/** Where in a text the words end. */
const findIn = (text: string, words: string | RegExp): number | null => {
  if (typeof words === 'string') {
    const index = text.indexOf(words)
    return index < 0 ? null : index + words.length
  }
  const found = words.exec(text)
  return found === null ? null : found.index + found[0].length
}

const lost = (what: string, lines: readonly string[]): string =>
  `${what} was not shown. The screen:\n${lines.join('\n')}`
