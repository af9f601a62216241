import { appendFileSync } from 'node:fs'
import { watchCalls } from './watched-calls.ts'

/**
 * Loaded before the real program: kills it at the call with a number, before the call is made, or when half of a
 * write is done. Notes the calls made in a file.
 */
const { STOP_IN = '', STOP_AT = '', STOP_HALF, STOP_NOTES } = process.env
let calls = 0
watchCalls({
  folder: STOP_IN,
  before: async (call, half) => {
    calls += 1
    if (STOP_NOTES !== undefined) appendFileSync(STOP_NOTES, `${call.call}\n`)
    if (calls !== Number(STOP_AT)) return
    if (STOP_HALF === '1') await half()
    process.kill(process.pid, 'SIGKILL')
    // The signal may take its time; nothing may happen meanwhile.
    await new Promise(() => setInterval(() => {}, 1000))
  },
})
