import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Problem } from '../../../src/problems/problem.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { seedOf } from '../crashes/chance.ts'
import { spoiled } from './mutations.ts'
import { watchdogFor } from './watchdog.ts'

const corpus = join(import.meta.dirname, '../../corpus')

/** How many spoiled files each reader gets: most go to the cheap ones. */
export const casesOf = {
  answers: 16_000,
  opening: 24_000,
  journal: 10_000,
  state: 6_000,
  mapping: 4_000,
  csv: 4_000,
  workbook: 700,
  template: 2_000,
  drawing: 6_000,
  translations: 12_000,
  passphrase: 12_000,
  raster: 12_000,
  evidence: 400,
  pdf: 200,
  font: 1_500,
  bundle: 3_000,
  sealed: 300,
  names: 800,
  checked: 400,
  section: 500,
  copy: 600,
  copyJournal: 600,
  version: 600,
  versionAsBase: 600,
  lock: 2_000,
  sealedAnswers: 120,
  sealedJournal: 120,
  caseKey: 400,
} as const satisfies Readonly<Record<string, number>>

export type Reader = keyof typeof casesOf

export type Fuzzing = {
  readonly seeds: readonly Uint8Array[]
  /** Reads one file; whatever it throws is a crash, since no disk fails here. */
  readonly read: (bytes: Buffer) => unknown
}

/** Reads what once failed, then spoiled files. A file that fails is made small and put into the corpus. */
export const fuzz = async (reader: Reader, { seeds, read }: Fuzzing): Promise<void> => {
  const folder = join(corpus, reader)
  const watchdog = watchdogFor(join(corpus, `hangs-${reader}`))
  const once = async (bytes: Buffer): Promise<void> => {
    watchdog.begin(bytes)
    try {
      await read(bytes)
    } finally {
      watchdog.end()
    }
  }
  const kept = existsSync(folder) ? readdirSync(folder).sort() : []
  for (const name of kept) await once(readFileSync(join(folder, name)))
  for (const bytes of seeds) await once(Buffer.from(bytes))
  const numRuns = Math.ceil(casesOf[reader] / Number(process.env['FUZZ_SHARE'] ?? 1))
  const seed = seedOf(`${numRuns} spoiled files for “${reader}”`)
  const before = process.cpuUsage()
  const found = await fc.check(fc.asyncProperty(spoiled(seeds), once), { seed, numRuns })
  const { user, system } = process.cpuUsage(before)
  process.stderr.write(`${reader}: ${Math.round((user + system) / 1000)} ms of processor time\n`)
  if (!found.failed) return
  const [bytes = Buffer.alloc(0)] = found.counterexample ?? []
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
  expect.fail(
    `${reader}, corpus ${name}: ${found.errorInstance instanceof Error ? found.errorInstance.stack : ''}`,
  )
}

const { say } = wordingOf('en')

/** A refusal is one that somebody can read. */
export const expectWords = (problems: readonly Problem[]): void => {
  for (const { code, message, hint } of problems)
    if (code === '' || say(message) === '' || say(hint) === '')
      throw new Error(`the problem ${code} has no words`)
}
