import { AsyncLocalStorage } from 'node:async_hooks'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { runCli } from '../../src/commands/run-cli.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'

/** What a call left behind: its exit code and the two streams. */
export type Called = { readonly code: number; readonly out: string; readonly talk: string }

type Streams = { readonly out: string[]; readonly talk: string[] }

/** Where the call that goes on prints. */
const streams = new AsyncLocalStorage<Streams>()

/** One host for the calls of all tests, so that what the program brings along is read and made ready once. */
const usual: Host = {
  ...nodeHost(),
  now: () => new Date('2026-08-01T12:00:00Z'),
  environment: {},
  isTerminal: false,
  cores: 1,
  print: (text) => void streams.getStore()?.out.push(`${text}\n`),
  tell: (text) => void streams.getStore()?.talk.push(`${text}\n`),
}

/** Calls the program as a script would, on the real disk, on a day that stays the same. */
export const call = async (
  words: readonly string[],
  changes: Partial<Host> | null = null,
): Promise<Called> => {
  const own: Streams = { out: [], talk: [] }
  const host = changes === null ? usual : { ...usual, ...changes }
  const code = await streams.run(own, () => runCli(words, host))
  return { code, out: own.out.join(''), talk: own.talk.join('') }
}

/** A new empty folder, gone after the test file that asked for it. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'c177-commands-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of a sample in a folder of that name, to build and to spoil. */
export const copyOfSample = (sample: string, folder = newFolder(), name = sample): string => {
  const path = join(folder, name)
  cpSync(new URL(`../../samples/${sample}`, import.meta.url), path, { recursive: true })
  return path
}
