import { execFile } from 'node:child_process'

/** How a program ended, and all that it wrote. */
export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs a program to its end; null where there is none of that name. */
export const runProgram = (command: string, words: readonly string[]): Promise<Ended | null> =>
  new Promise((resolve, reject) => {
    execFile(command, words, { maxBuffer: 2 ** 30 }, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr })
      else if (error.code === 'ENOENT') resolve(null)
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr })
      else reject(new Error(`${command} was ended by ${error.signal ?? error.code}`))
    })
  })

/** Reads what a judge wrote; a report that cannot be read is told with the last words of the program. */
export const readWith = <T>(name: string, ended: Ended | null, read: (report: string) => T): T => {
  if (ended === null) throw new Error(`${name} was found, and is gone`)
  try {
    return read(ended.stdout)
  } catch (cause) {
    const last = lastLines(ended.stderr)
    throw new Error(`${name} ended with ${ended.code} and gave no report: ${last}`, { cause })
  }
}

export const lastLines = (output: string): string => output.trim().split('\n').slice(-3).join(' | ')
