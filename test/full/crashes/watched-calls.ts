import { Buffer } from 'node:buffer'
import { constants, existsSync, statSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { isAbsolute, relative, resolve } from 'node:path'

/**
 * A call by which the program changes a disk, or makes a change last. Names are relative to the folder that is
 * watched; each opening of a file has a number of its own.
 */
export type Call =
  | { readonly call: 'create' | 'open' | 'empty'; readonly name: string; readonly opening: number }
  | { readonly call: 'write'; readonly opening: number; readonly bytes: Uint8Array }
  | { readonly call: 'sync' | 'close'; readonly opening: number }
  | { readonly call: 'openFolder' | 'syncFolder' | 'makeFolder' | 'remove'; readonly name: string }
  | { readonly call: 'rename'; readonly name: string; readonly to: string }

export type Watching = {
  readonly folder: string
  /** Hears of a call before it is made. */
  readonly before?: (call: Call, half: () => Promise<unknown>) => Promise<void>
  /** Hears of a call that went well. */
  readonly after?: (call: Call) => void
}

type Work = (...given: never[]) => Promise<unknown>

const real = { ...files }
const unheard = [
  'writeFile',
  'appendFile',
  'copyFile',
  'cp',
  'link',
  'symlink',
  'truncate',
  'rmdir',
]

/**
 * Hears of every call of `node:fs/promises` that changes something in a folder. One that it does not know ends
 * with an error, so that nothing goes unheard. Answers with what stops the hearing.
 */
export const watchCalls = (watching: Watching): (() => void) => {
  const nameOf = (path: unknown): string | null => {
    const name = relative(watching.folder, resolve(String(path)))
    return name.startsWith('..') || isAbsolute(name) ? null : name
  }
  const hear = hearing(watching)
  const named =
    (call: 'makeFolder' | 'remove', work: Work): Work =>
    async (...given) => {
      const name = nameOf(given[0])
      const isNothing = name === null || (call === 'remove' && !existsSync(String(given[0])))
      return isNothing ? work(...given) : hear({ call, name }, () => work(...given))
    }
  const unknown =
    (what: string): Work =>
    async (...given) => {
      if (given.some((path) => typeof path === 'string' && nameOf(path) !== null))
        throw new Error(`${what} is a call that nobody watches`)
      return (real as unknown as Record<string, Work>)[what]?.(...given)
    }
  Object.assign(files, {
    ...Object.fromEntries(unheard.map((what) => [what, unknown(what)])),
    mkdir: named('makeFolder', real.mkdir as Work),
    rm: named('remove', real.rm as Work),
    unlink: named('remove', real.unlink as Work),
    rename: (from: string, to: string) => {
      const [name, target] = [nameOf(from), nameOf(to)]
      if (name === null || target === null) return real.rename(from, to)
      return hear({ call: 'rename', name, to: target }, () => real.rename(from, to))
    },
    open: (path: string, flags: string | number = 'r', mode?: number) => {
      const name = nameOf(path)
      const opening = { path, flags, mode }
      return name === null ? real.open(path, flags, mode) : openWatched(watching, name, opening)
    },
  })
  syncBuiltinESMExports()
  return () => {
    Object.assign(files, real)
    syncBuiltinESMExports()
  }
}

const hearing =
  ({ before, after }: Watching) =>
  async <T>(call: Call, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    await before?.(call, half ?? (async () => {}))
    const result = await work()
    after?.(call)
    return result
  }

type Opening = {
  readonly path: string
  readonly flags: string | number
  readonly mode?: number | undefined
}

const openWatched = async (
  watching: Watching,
  name: string,
  { path, flags, mode }: Opening,
): Promise<FileHandle> => {
  const hear = hearing(watching)
  const open = () => real.open(path, flags, mode)
  const isThere = existsSync(path)
  if (isThere && statSync(path).isDirectory()) {
    const handle = await hear({ call: 'openFolder', name }, open)
    const sync = handle.sync.bind(handle)
    return Object.assign(handle, { sync: () => hear({ call: 'syncFolder', name }, sync) })
  }
  const { writes, empties } = meaningOf(flags)
  if (!writes) return open()
  openings += 1
  const call = isThere ? (empties ? 'empty' : 'open') : 'create'
  return watched(hear, await hear({ call, name, opening: openings }, open), openings)
}

let openings = 0

/** Only such opening as a durable save needs is known. */
const meaningOf = (flags: string | number): { writes: boolean; empties: boolean } => {
  const { O_WRONLY, O_RDWR, O_TRUNC, O_CREAT } = constants
  const letters: Readonly<Record<string, number>> = {
    r: 0,
    'r+': O_RDWR,
    w: O_WRONLY | O_TRUNC,
    wx: O_WRONLY | O_CREAT,
    a: O_WRONLY,
  }
  const number = typeof flags === 'number' ? flags : letters[flags]
  if (number === undefined) throw new Error(`open with ${flags} is a call that nobody watches`)
  return { writes: (number & (O_WRONLY | O_RDWR)) !== 0, empties: (number & O_TRUNC) !== 0 }
}

/** Everything that is written goes to the end of the file: what begins elsewhere is a call that nobody watches. */
const watched = (
  hear: ReturnType<typeof hearing>,
  handle: FileHandle,
  opening: number,
): FileHandle => {
  const [write, sync, close] = [
    handle.writeFile.bind(handle),
    handle.sync.bind(handle),
    handle.close.bind(handle),
  ]
  const writeFile = (content: string | Uint8Array) => {
    const bytes = Uint8Array.from(Buffer.from(content as string))
    const half = () => write(bytes.subarray(0, bytes.length / 2))
    return hear({ call: 'write', opening, bytes }, () => write(bytes), half)
  }
  const unknown = async () => {
    throw new Error('a call to a file that nobody watches')
  }
  return Object.assign(handle, {
    writeFile,
    appendFile: writeFile,
    sync: () => hear({ call: 'sync', opening }, sync),
    close: () => hear({ call: 'close', opening }, close),
    ...{ write: unknown, writev: unknown, truncate: unknown, datasync: unknown },
  })
}
