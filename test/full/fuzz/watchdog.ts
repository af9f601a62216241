import { Worker } from 'node:worker_threads'

/** Only to end what hangs: a busy machine takes several times as long. */
const longestSeconds = 30
const most = 4 * 1024 * 1024

/** Knows the case that is being read, and when it began. */
export type Watchdog = {
  readonly begin: (bytes: Uint8Array) => void
  readonly end: () => void
}

// A reader that never comes back cannot be stopped from its own thread.
const guard = `
const { workerData: { state, bytes, file, seconds } } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')
const numbers = new Int32Array(state)
let [known, same] = [0, 0]
setInterval(() => {
  const [now, length] = numbers
  same = now !== 0 && now === known ? same + 1 : 0
  known = now
  if (same < seconds) return
  writeFileSync(file, new Uint8Array(bytes).slice(0, length))
  process.stderr.write('a reader hangs; what it read stands in ' + file + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)
`

/** Keeps a case over which a reader hangs in a file, and ends the process. */
export const watchdogFor = (file: string): Watchdog => {
  const state = new SharedArrayBuffer(8)
  const bytes = new SharedArrayBuffer(most)
  const workerData = { state, bytes, file, seconds: longestSeconds }
  new Worker(guard, { eval: true, workerData }).unref()
  const [numbers, shared] = [new Int32Array(state), new Uint8Array(bytes)]
  let count = 0
  return {
    begin: (given) => {
      count += 1
      shared.set(given.subarray(0, most))
      numbers[1] = Math.min(given.length, most)
      numbers[0] = count
    },
    end: () => {
      numbers[0] = 0
    },
  }
}
