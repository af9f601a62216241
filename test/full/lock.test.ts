import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { inTerminal, type Session } from '../interview/pty.ts'

const root = mkdtempSync(join(tmpdir(), 'c177-lock-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The first question with the prompt below it: before that nobody hears keys. */
const prompt = /Also:[^>]*(?:Numbers?:|>)/

let number = 0
/** A case on which somebody works in a terminal of its own. */
const working = async (): Promise<{ path: string; lock: string; session: Session }> => {
  number += 1
  const path = join(root, `case-${number}`)
  const session = inTerminal({ args: ['interview', path], cwd: root })
  await session.waitFor(prompt)
  const lock = join(path, '.lock')
  expect(existsSync(lock)).toBe(true)
  return { path, lock, session }
}

const again = (path: string) => inTerminal({ args: ['interview', path], cwd: root })

describe('the lock is given back', () => {
  test.each([
    { after: ':quit', stop: (one: Session) => one.type(':quit\r') },
    { after: 'Ctrl-C', stop: (one: Session) => one.type('\u0003') },
    { after: 'SIGTERM', stop: (one: Session) => one.kill('SIGTERM') },
    { after: 'SIGHUP', stop: (one: Session) => one.kill('SIGHUP') },
  ])('after $after', async ({ stop }) => {
    const { lock, session } = await working()
    stop(session)
    await session.ended
    expect(existsSync(lock)).toBe(false)
  })
})

test('a program that was killed leaves a lock that is recognised and taken over', async () => {
  const { path, lock, session } = await working()
  session.kill('SIGKILL')
  await session.ended
  expect(existsSync(lock)).toBe(true)
  const next = again(path)
  await next.waitFor('was left locked')
  next.type(':quit\r')
  await next.ended
  expect(existsSync(lock)).toBe(false)
})

test('a second opener may read, or stop, or take over; whoever was there before is told at the next save', async () => {
  const { path, lock, session } = await working()
  const reader = again(path)
  await reader.waitFor('has been working on this case')
  reader.type('1\r')
  expect(await reader.ended).toBe(0)
  expect(reader.transcript()).toContain('Read only')
  const taker = again(path)
  await taker.waitFor('has been working on this case')
  taker.type('2\r')
  await taker.waitFor(prompt)
  const { process } = JSON.parse(readFileSync(lock, 'utf8'))
  session.type('1\r')
  // The list of choices shrinks to one line, so what is told stands higher than what was read.
  await vi.waitFor(() => expect(session.transcript()).toContain('somebody else took over'), 8000)
  session.type(':quit\r')
  await session.ended
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ process })
  taker.type(':quit\r')
  await taker.ended
  expect(existsSync(lock)).toBe(false)
})
