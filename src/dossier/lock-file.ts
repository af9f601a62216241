import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Host, Running } from '../host/host.ts'
import type { Places } from './places.ts'
import { answersFile } from './read-case.ts'

/** What a lock holds. It stays on the machine: in no paper, no bundle and no log. */
const lockSchema = z.object({
  owner: z.string(),
  machine: z.string(),
  mark: z.string(),
  since: z.iso.datetime(),
  process: z.int().positive(),
  boot: z.string().nullable(),
  startedAt: z.iso.datetime(),
})

export type LockFile = z.infer<typeof lockSchema>

/** `.lock` in the folder of a case; beside a lone file, and named after it. */
export const lockPath = ({ folder, file }: Places): string => {
  const name = basename(file)
  return join(folder, name === answersFile ? '.lock' : `.${name.replace(/\.json$/, '')}.lock`)
}

/** The lock that this process would make. */
export const ownLock = (host: Host): LockFile => {
  const { process, machine, mark, boot, startedAt } = host.running()
  const since = host.now().toISOString()
  return {
    owner: host.user,
    machine,
    mark,
    since,
    process,
    boot,
    startedAt: startedAt.toISOString(),
  }
}

export const serialiseLock = (lock: LockFile): string => `${JSON.stringify(lock)}\n`

/** Null for what no program of ours wrote whole. */
export const parseLock = (content: string): LockFile | null => {
  try {
    return lockSchema.safeParse(JSON.parse(content)).data ?? null
  } catch {
    return null
  }
}

/** "2026-11-22 15:20", by the clock and the time zone of whoever reads it. */
export const minuteOf = (since: string): string => {
  const time = new Date(since)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}

/**
 * Whose a lock is: this very process's; left behind by one that is gone; held by one that runs; of another machine,
 * of which nothing but its time is known; or unclear: a process of that number runs, but the machine was perhaps
 * started anew since, and the number given again.
 */
export type LockState = 'own' | 'left' | 'held' | 'unclear' | 'elsewhere' | 'unreadable'

export const stateOf = (lock: LockFile | null, here: Running): LockState => {
  if (lock === null) return 'unreadable'
  if (lock.mark !== here.mark) return 'elsewhere'
  if (lock.boot !== here.boot) return 'left'
  if (!here.isAlive(lock.process)) return 'left'
  if (lock.process === here.process) return 'own'
  return lock.boot === null && wasRestarted(lock, here) ? 'unclear' : 'held'
}

/** A clock that is set moves the start by which no mark tells it; so this alone decides nothing. */
const wasRestarted = ({ startedAt }: LockFile, here: Running): boolean =>
  Math.abs(new Date(startedAt).getTime() - here.startedAt.getTime()) > tenMinutes

const tenMinutes = 10 * 60 * 1000
