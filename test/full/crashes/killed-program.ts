import { spawn } from '@lydell/node-pty'
import { builtProgram } from '../../interview/pty.ts'

/** An answer as somebody types it in an interview that only adds at the end. */
export type Typed = {
  readonly question: string
  /** As the file keeps it. */
  readonly value: unknown
  /** The lines after which it is given; the first goes to the question. */
  readonly lines: readonly string[]
}

/** When the program is killed: so many milliseconds after the last line of an answer, or after its start (null). */
export type Kill = { readonly after: number; readonly answer: number | null }

export type Run = {
  readonly folder: string
  readonly name: string
  readonly answers: readonly Typed[]
  /** Options of the program before "interview". */
  readonly words?: readonly string[]
  /** Options of the interview itself. */
  readonly options?: readonly string[]
  /** Null lets it end by itself, with ":quit" after the last answer. */
  readonly kill: Kill | null
  /** Options of Node before the program, and what it finds in its environment. */
  readonly node?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** How far a run came. */
export type Ran = {
  /** Answers after which the next prompt was shown. */
  readonly acknowledged: number
  /** Answers of which the last line was typed: one more, at most. */
  readonly typed: number
  /** 9 where it was killed. */
  readonly signal: number
  readonly code: number
  readonly shown: string
}

/** Only to end what hangs. */
const longest = 60_000

/** Runs the built program in a terminal, types answers as soon as it asks, and kills it. */
export const runUntilKilled = async (run: Run): Promise<Ran> => {
  const { folder, name, answers, kill, words = [], options = [], node = [], env = {} } = run
  const lines = [...answers.flatMap((typed) => typed.lines), ...(kill === null ? [':quit'] : [])]
  const ends = lastLines(answers)
  const program = spawn(
    process.execPath,
    [...node, builtProgram(), ...words, 'interview', name, ...options],
    {
      name: 'dumb',
      cols: 200,
      rows: 50,
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', TERM: 'dumb', ...env },
    },
  )
  const timers = [setTimeout(() => program.kill('SIGKILL'), longest)]
  const killAfter = (milliseconds: number) =>
    timers.push(setTimeout(() => program.kill('SIGKILL'), milliseconds))
  if (kill?.answer === null) killAfter(kill.after)
  let shown = ''
  let typed = 0
  program.onData((output) => {
    shown += output
    // A prompt that was shown before the kill was heard counts as shown; nothing is typed into the dead.
    for (; typed < promptsIn(shown) && typed < lines.length; typed += 1) {
      program.write(`${lines[typed]}\r`)
      if (kill !== null && kill.answer !== null && ends[kill.answer] === typed)
        killAfter(kill.after)
    }
  })
  const { exitCode, signal = 0 } = await new Promise<Exit>((resolve) => program.onExit(resolve))
  for (const timer of timers) clearTimeout(timer)
  const prompts = promptsIn(shown)
  return {
    acknowledged: ends.filter((end) => prompts > end + 1).length,
    typed: ends.filter((end) => typed > end).length,
    signal,
    code: exitCode,
    shown,
  }
}

type Exit = { readonly exitCode: number; readonly signal?: number | undefined }

/** Which line, counted from 0, ends each answer. */
const lastLines = (answers: readonly Typed[]): readonly number[] => {
  let count = 0
  return answers.map(({ lines }) => {
    count += lines.length
    return count - 1
  })
}

const promptsIn = (shown: string): number =>
  shown.split(/\n(?:>|Answer:|Numbers?:|Line \d+:) /).length - 1
