import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { runCli } from '../../src/commands/run-cli.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'

/** What a call left behind: its exit code and the two streams. */
export type Called = { readonly code: number; readonly out: string; readonly talk: string }

/** Calls the program as a script would, on the real disk, on a day that stays the same. */
export const call = async (
  words: readonly string[],
  changes: Partial<Host> = {},
): Promise<Called> => {
  const out: string[] = []
  const talk: string[] = []
  const host: Host = {
    ...nodeHost(),
    now: () => new Date('2026-08-01T12:00:00Z'),
    environment: {},
    isTerminal: false,
    cores: 1,
    print: (text) => void out.push(`${text}\n`),
    tell: (text) => void talk.push(`${text}\n`),
    ...changes,
  }
  const code = await runCli(words, host)
  return { code, out: out.join(''), talk: talk.join('') }
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
