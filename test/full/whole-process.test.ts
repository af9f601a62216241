import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { peakOfCall, timeCall } from '../bench/peers/whole-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'c177-whole-'))
afterAll(() => rmSync(folder, { recursive: true }))

const output = join(folder, 'paper.pdf')
const node = (program: string) => ({ command: process.execPath, words: ['-e', program], output })
const writing = `require('fs').writeFileSync(${JSON.stringify(output)}, 'x')`
const minute = 60_000

/** A process that was ended and that nobody asked about yet is in state Z. */
const lives = (id: number): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${id}/stat`, 'utf8'))
  } catch {
    return false
  }
}

// Processes start slowly where others work too.
describe('a whole process', { timeout: minute }, () => {
  it('is timed from outside when it writes its file', async () => {
    expect(await timeCall(node(writing), minute)).toEqual({ milliseconds: expect.any(Number) })
  })

  it('has failed if it leaves the file of another run', async () => {
    writeFileSync(output, 'old')
    expect(await timeCall(node('0'), minute)).toEqual({ failed: 'it wrote nothing' })
  })

  it('has failed with its own last words, or if there is no such program', async () => {
    const loud = node(
      `${writing}; console.error('first'); console.error('no font'); process.exit(3)`,
    )
    expect(await timeCall(loud, minute)).toEqual({ failed: 'no font' })
    const thrown = `setTimeout(() => { throw new Error('no page') })`
    expect(await timeCall(node(thrown), minute)).toEqual({ failed: 'Error: no page' })
    const nobody = { command: 'no-program-has-this-name', words: [], output }
    expect(await timeCall(nobody, minute)).toMatchObject({
      failed: expect.stringContaining('ENOENT'),
    })
  })

  it('is ended with its children when it takes too long', async () => {
    const child = join(folder, 'child')
    const starting = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']).pid`
    const parent = `require('fs').writeFileSync(${JSON.stringify(child)}, String(${starting})); setTimeout(() => {}, 60000)`
    const ended = await timeCall(node(parent), 1500)
    expect(ended).toEqual({ failed: expect.stringContaining('SIGKILL') })
    await expect.poll(() => lives(Number(readFileSync(child, 'utf8')))).toBe(false)
  })

  it.runIf(existsSync('/proc/self/smaps_rollup'))('holds what its children hold', async () => {
    const holding = `Buffer.alloc(150e6, 1); setTimeout(() => ${writing}, 600)`
    const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(`globalThis.held = ${holding}`)}])`
    const peak = await peakOfCall(node(parent), minute)
    expect('megabytes' in peak && peak.megabytes).toBeGreaterThan(150)
  })
})
