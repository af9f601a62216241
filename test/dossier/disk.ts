import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Files, type Host, HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'

/** A real folder that goes away with the test, and what is read and written there. */
export type Disk = {
  readonly folder: string
  readonly at: (name: string) => string
  readonly read: (name: string) => Promise<string>
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>
}

export const aDisk = async (): Promise<Disk> => {
  const folder = await mkdtemp(join(tmpdir(), 'c177-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  return {
    folder,
    at,
    read: (name) => readFile(at(name), 'utf8'),
    write: (name, content) => writeFile(at(name), content),
  }
}

/** A host of one user whose clock goes on by a second at every look, with files that a test may spoil. */
export const aHost = (spoiled: Partial<Files> = {}): Host => {
  let seconds = 0
  return {
    ...nodeHost(),
    user: 'ana',
    now: () => new Date(Date.UTC(2026, 4, 3, 10, 0, seconds++)),
    files: { ...nodeHost().files, ...spoiled },
  }
}

export const failing = (code: string) => async (): Promise<never> => {
  throw new HostError(code)
}

/** Fails where one file would be written, by its name; all others are. */
export const failingFor = (name: string, code: string): Pick<Files, 'writeAtomically'> => ({
  writeAtomically: async (path, content) => {
    if (basename(path) === name) throw new HostError(code)
    return nodeHost().files.writeAtomically(path, content)
  },
})

/** The journal of a case, line by line. */
export const linesOf = async (disk: Disk): Promise<readonly unknown[]> =>
  (await disk.read('journal.ndjson'))
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
