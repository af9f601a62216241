import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'

/** A program, its words, and the file that it is to write. */
export type Call = {
  readonly command: string
  readonly words: readonly string[]
  readonly output: string
}

/** Why a call does not count. */
export type Failed = { readonly failed: string }

/**
 * Runs a whole process and measures it from outside. What it wrote before is removed first: to write over a large
 * file may wait for the disk.
 */
export const timeCall = async (
  call: Call,
  limit: number,
): Promise<{ readonly milliseconds: number } | Failed> => {
  const started = performance.now()
  const failed = await run(call, limit)
  const milliseconds = performance.now() - started
  return failed === null ? { milliseconds } : { failed }
}

/**
 * The most memory that the call and its children hold together, in megabytes, shared pages shared out (PSS);
 * NaN where the system does not tell. Not to be timed: looking takes time.
 */
export const peakOfCall = async (
  call: Call,
  limit: number,
): Promise<{ readonly megabytes: number } | Failed> => {
  let peak = Number.NaN
  const look = (root: number): void => {
    const held = heldBy(processesUnder(root))
    if (held > 0 && !(held <= peak)) peak = held
  }
  const failed = await run(call, limit, ({ pid }) => {
    const timer = setInterval(() => pid !== undefined && look(pid), 5)
    return () => clearInterval(timer)
  })
  return failed === null ? { megabytes: peak / 1024 } : { failed }
}

type Watch = (child: ChildProcess) => () => void

/** Null when the call ended well and wrote its file, else why not. */
const run = (call: Call, limit: number, watch?: Watch): Promise<string | null> =>
  new Promise((resolve) => {
    rmSync(call.output, { force: true })
    const stdio = ['ignore', 'ignore', 'pipe'] as const
    const child = spawn(call.command, call.words, { stdio: [...stdio] })
    const stop = watch?.(child) ?? (() => {})
    const timer = setTimeout(() => endAll(child), limit)
    let told = ''
    child.stderr?.on('data', (words) => {
      told += String(words)
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      stop()
      resolve(error.message)
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      stop()
      if (signal !== null) resolve(`ended by ${signal}, after at most ${limit / 1000} s`)
      else if (code !== 0) resolve(lastLine(told) || `exit code ${code}`)
      else resolve(existsSync(call.output) ? null : 'it wrote nothing')
    })
  })

/** A program may be a script that starts the one that works. */
const endAll = ({ pid }: ChildProcess): void => {
  for (const id of pid === undefined ? [] : processesUnder(pid)) process.kill(id, 'SIGKILL')
}

/** The last words that are not Node's own about where it was and which version it is. */
const lastLine = (told: string): string =>
  told
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line))
    .at(-1)
    ?.trim() ?? ''

const processesUnder = (root: number): readonly number[] => {
  const under = [root]
  for (const id of under) {
    for (const thread of list(`/proc/${id}/task`)) {
      under.push(...numbersIn(read(`/proc/${id}/task/${thread}/children`)))
    }
  }
  return under
}

const numbersIn = (words: string): readonly number[] => words.match(/\d+/g)?.map(Number) ?? []

const heldBy = (ids: readonly number[]): number =>
  ids.reduce((sum, id) => sum + Number(read(`/proc/${id}/smaps_rollup`).match(pss)?.[1] ?? 0), 0)

const pss = /^Pss:\s+(\d+) kB$/m

/** A process may be gone when it is looked at. */
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const list = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
