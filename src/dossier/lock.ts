import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { type Host, HostError } from '../host/host.ts'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import {
  type LockFile,
  type LockState,
  lockPath,
  minuteOf,
  ownLock,
  parseLock,
  serialiseLock,
  stateOf,
} from './lock-file.ts'
import { placesOf } from './places.ts'

/** A lock that hinders: whose it is, as far as that can be told. */
export type FoundLock = {
  readonly state: Exclude<LockState, 'own'>
  /** Null where it cannot be read. */
  readonly lock: LockFile | null
}

/** How a locked case is gone about. Without any of it nobody is asked, and work that goes on elsewhere is left alone. */
export type LockWays = {
  /** Whether somebody says to take over from whom the lock names. */
  readonly mayTakeOver?: (found: FoundLock) => Promise<boolean>
  /** Says what was done: a lock that was left behind was taken over. */
  readonly tell?: (said: Text) => void
  /** The work hears Ctrl-C itself and ends in good order, as the interview does. */
  readonly hearsInterrupt?: boolean
}

/** The lock while the work goes on. */
export type HeldLock = {
  /** To be asked before each save of work that takes long: what hinders, or null where the case is still ours alone. */
  readonly check: () => Promise<Problem | null>
}

/**
 * Does work that writes in a case while nobody else does. `work` runs once, with the lock held; whatever comes of it,
 * and after Ctrl-C, SIGTERM or SIGHUP, the lock is given back. A lock that a process left behind which is gone is
 * taken over with a sentence; where somebody works there, `ways.mayTakeOver` decides, else the case is refused
 * (`case-in-use`) and `work` never runs. Inside work of the same process on the same case it just runs. A folder
 * that cannot be written gets no lock; there is nothing to guard. Take it around `openDossier`, so that what is
 * worked on was read under the lock.
 */
export const withLock = async <T>(
  host: Host,
  casePath: string,
  { work, ...ways }: LockWays & { readonly work: (lock: HeldLock) => Promise<T> },
): Promise<Result<T>> => {
  const desk = { host, path: lockPath(await placesOf(host, casePath)), ways }
  const taken = await take(desk)
  if (taken.end === 'refused') return refused(inUse(taken.found))
  if (taken.end === 'within') return done(await work(alwaysOurs))
  if (taken.end === 'taken') await clearClaims(desk)
  const release = () => giveBack(desk)
  const leavesInterrupt = ways.hearsInterrupt === true
  const forget = host.beforeStop({ tidy: release, leavesInterrupt })
  try {
    return done(await work(watching(desk, taken.end === 'taken')))
  } finally {
    await release()
    forget()
  }
}

type Desk = { readonly host: Host; readonly path: string; readonly ways: LockWays }

/** `within`: this process has it already; `none`: nothing can be written there. */
type Taken =
  | { readonly end: 'taken' | 'within' | 'none' }
  | { readonly end: 'refused'; readonly found: FoundLock }

const take = async (desk: Desk): Promise<Taken> => {
  // What comes and goes so often, or is a link to nowhere, is no lock that could be had.
  for (let times = 0; times < 20; times += 1) {
    const made = await make(desk)
    if (made !== 'there') return { end: made }
    const content = await contentAt(desk)
    // Given back in between.
    if (content === null) continue
    const found = judge(content, desk.host)
    if (found === null) return { end: 'within' }
    if (!(await mayTakeOver(found, desk))) return { end: 'refused', found }
    const replaced = await replace(content, desk)
    if (replaced === 'none') return { end: 'none' }
    if (replaced === 'another') continue
    if (found.state === 'left') desk.ways.tell?.(leftBehind)
    return { end: 'taken' }
  }
  return { end: 'refused', found: { state: 'unreadable', lock: null } }
}

const make = async ({ host, path }: Desk): Promise<'taken' | 'there' | 'none'> => {
  try {
    await host.files.createNew(path, serialiseLock(ownLock(host)))
    return 'taken'
  } catch (thrown) {
    return codeOf(thrown) === 'EEXIST' ? 'there' : 'none'
  }
}

const codeOf = (thrown: unknown): string => {
  if (thrown instanceof HostError) return thrown.code
  throw thrown
}

/** Null where there is no lock; one that is being written is waited for. */
const contentAt = async (desk: Desk): Promise<string | null> => {
  const content = await read(desk)
  if (content !== '') return content
  await settled()
  return read(desk)
}

/** What cannot be read tells nothing. */
const read = async ({ host, path }: Desk): Promise<string | null> => {
  try {
    if ((await host.files.entryAt(path)) === 'nothing') return null
    return new TextDecoder().decode(await host.files.read(path))
  } catch (thrown) {
    return codeOf(thrown) === 'ENOENT' ? null : ''
  }
}

/** Long enough for another to have written what it is about to write. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80))

/** Null where the lock is this process's own. */
const judge = (content: string, host: Host): FoundLock | null => {
  const lock = parseLock(content)
  const state = stateOf(lock, host.running())
  return state === 'own' ? null : { state, lock }
}

const mayTakeOver = async (found: FoundLock, { ways }: Desk): Promise<boolean> =>
  found.state === 'left' || ((await ways.mayTakeOver?.(found)) ?? false)

/**
 * Two may find the same lock at once. Only one of them can make the file that is named after what was found, and
 * only who made it may write over the lock.
 */
const replace = async (judged: string, desk: Desk): Promise<'ours' | 'another' | 'none'> => {
  const { host, path } = desk
  const claim = {
    ...desk,
    path: `${path}.${createHash('sha256').update(judged).digest('hex').slice(0, 8)}`,
  }
  const made = await make(claim)
  if (made === 'none') return 'none'
  if (made === 'there') {
    await settled()
    await clearClaim(claim)
    return 'another'
  }
  try {
    if ((await read(desk)) !== judged) return 'another'
    await host.files.writeAtomically(path, serialiseLock(ownLock(host)))
    return 'ours'
  } catch (thrown) {
    codeOf(thrown)
    return 'none'
  } finally {
    await giveBack(claim)
  }
}

/** A process that was killed while it took over has left the file by which it did, or half of its lock. */
const clearClaims = async ({ host, path, ways }: Desk): Promise<void> => {
  try {
    const names = await host.files.list(dirname(path), 'files')
    const claims = names.filter(
      (name) => name.startsWith(`${basename(path)}.`) && /\.[0-9a-f]{8}$/.test(name),
    )
    for (const name of claims) await clearClaim({ host, ways, path: join(dirname(path), name) })
    for (const name of names.filter((one) => isHalfOf(basename(path), one, host)))
      await host.files.remove(join(dirname(path), name))
  } catch (thrown) {
    // It hinders nobody.
    codeOf(thrown)
  }
}

/** One that is empty for so long was never written: who made it was killed before. */
const clearClaim = async (claim: Desk): Promise<void> => {
  const state = judge((await contentAt(claim)) ?? '', claim.host)?.state
  if (state === 'left' || state === 'unreadable') await claim.host.files.remove(claim.path)
}

/** Whether a file is what a process that is gone has begun to write in the place of a lock. */
const isHalfOf = (lock: string, name: string, host: Host): boolean => {
  if (!name.startsWith(`.${lock}.`)) return false
  const [, process] = /^(\d+)\.tmp$/.exec(name.slice(lock.length + 2)) ?? []
  return process !== undefined && !host.running().isAlive(Number(process))
}

const isOurs = async (desk: Desk): Promise<boolean> => {
  const content = await read(desk)
  return content !== null && judge(content, desk.host) === null
}

/** Whoever took over keeps it. */
const giveBack = async (desk: Desk): Promise<void> => {
  try {
    if (await isOurs(desk)) await desk.host.files.remove(desk.path)
  } catch (thrown) {
    // On a stick that was pulled it stays behind, and is recognised there.
    codeOf(thrown)
  }
}

const alwaysOurs: HeldLock = { check: async () => null }

/** Where nothing could be written at first, a lock is tried for again before something is. */
const watching = (desk: Desk, wasTaken: boolean): HeldLock => {
  let isTaken = wasTaken
  return {
    check: async () => {
      if (isTaken) return (await isOurs(desk)) || (await isGone(desk)) ? null : takenOver
      const made = await make(desk)
      isTaken = made === 'taken'
      return made === 'there' && !(await isOurs(desk)) ? takenOver : null
    },
  }
}

/** With its whole folder, as on a stick that was pulled: the saving tells it better. */
const isGone = async ({ host, path }: Desk): Promise<boolean> =>
  (await host.files.entryAt(dirname(path))) !== 'folder'

const leftBehind = text(
  'This case was left locked when the program or the machine stopped; nobody works on it now. It was opened.',
)

/** Without names: this may stand in a log. */
const inUse = ({ lock }: FoundLock): Problem => ({
  code: 'case-in-use',
  severity: 'error',
  place: {},
  message:
    lock === null
      ? text('Somebody else is perhaps working on this case: it is locked.')
      : text('Somebody else has been working on this case since {since}: it is locked.', {
          since: minuteOf(lock.since),
        }),
  hint: text(
    'Wait until they have ended, or take over with “c177 interview” in a terminal. “check”, “build” and “preview” work meanwhile.',
  ),
})

const takenOver: Problem = {
  code: 'lock-lost',
  severity: 'error',
  place: {},
  message: text('Not saved: somebody else took over this case while you were working on it.'),
  hint: text(
    'Note what you just typed and leave with :quit. What was saved before is safe; open the case again to go on.',
  ),
}
