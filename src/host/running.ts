import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { arch, homedir, hostname, platform, totalmem, uptime } from 'node:os'
import type { Running } from './host.ts'

/** This process on this machine. */
export const running = (): Running => ({
  process: process.pid,
  machine: hostname(),
  mark: markOfMachine(),
  boot: orNull(() => lineOf('/proc/sys/kernel/random/boot_id')),
  startedAt: new Date(Date.now() - uptime() * 1000),
  isAlive,
})

/**
 * Two machines may bear one name; on systems without a number of the machine its make must tell them apart. What
 * counts its processes by itself, a container, is a machine of its own.
 */
const markOfMachine = (): string => {
  const number = orNull(() => lineOf('/etc/machine-id')) ?? homedir()
  const processes = orNull(() => readlinkSync('/proc/self/ns/pid')) ?? ''
  const make = [hostname(), number, processes, platform(), arch(), totalmem()].join('\n')
  return createHash('sha256').update(make).digest('hex').slice(0, 16)
}

const lineOf = (path: string): string | null => readFileSync(path, 'utf8').trim() || null

/** Null where the system has nothing of the kind. */
const orNull = (look: () => string | null): string | null => {
  try {
    return look()
  } catch {
    return null
  }
}

/** Signal 0 only asks. A process that may not be asked is there all the same. */
const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
