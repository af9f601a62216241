import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
