import { Buffer } from 'node:buffer'
import { dirname } from 'node:path'
import type { Call } from './watched-calls.ts'

/**
 * A disk whose power may go off. What a program wrote is on the disk once it has called "sync" for the file, and a
 * name once it has done so for its folder; until then each may be there, or not, in any order (POSIX promises no
 * more). Of a write any part from its beginning may be there; the rest is missing, or zeros stand for it.
 */
export type Disk = {
  readonly files: ReadonlyMap<number, Stored>
  /** Which file an opening is of. */
  readonly openings: ReadonlyMap<number, number>
  /** What is surely there: the number of a file, or null for a folder. */
  readonly names: ReadonlyMap<string, number | null>
  readonly pending: readonly Naming[]
}

type Stored = { readonly durable: Buffer; readonly pending: readonly Change[] }
type Change = { readonly empties: true } | { readonly bytes: Uint8Array }

/** A change of names that may be on the disk or not. */
type Naming =
  | { readonly adds: string; readonly file: number | null }
  | { readonly removes: string }
  | { readonly moves: string; readonly to: string }

/** What somebody finds when the power is back: the bytes of each file, null for a folder. */
export type Found = ReadonlyMap<string, Buffer | null>

const nothingStored: Stored = { durable: Buffer.alloc(0), pending: [] }

/** The disk with what is there already, all of it durable. */
export const diskWith = (found: Found): Disk => {
  const numbered = [...found].map(([name, bytes], index) => ({ name, bytes, file: -1 - index }))
  return {
    files: new Map(
      numbered.flatMap(({ bytes, file }) =>
        bytes === null ? [] : [[file, { durable: bytes, pending: [] }]],
      ),
    ),
    names: new Map(numbered.map(({ name, bytes, file }) => [name, bytes === null ? null : file])),
    openings: new Map(),
    pending: [],
  }
}

/** The disk after a call. */
export const afterCall = (disk: Disk, call: Call): Disk => {
  switch (call.call) {
    case 'create': {
      const made = naming(disk, { adds: call.name, file: call.opening })
      return opened(withFile(made, call.opening, nothingStored), call.opening, call.opening)
    }
    case 'open':
      return opened(disk, call.opening, fileNow(disk, call.name))
    case 'empty': {
      const file = fileNow(disk, call.name)
      return changing(opened(disk, call.opening, file), file, { empties: true })
    }
    case 'makeFolder':
      return naming(disk, { adds: call.name, file: null })
    case 'remove':
      return naming(disk, { removes: call.name })
    case 'rename':
      return naming(disk, { moves: call.name, to: call.to })
    case 'write':
      return changing(disk, fileOf(disk, call.opening), { bytes: call.bytes })
    case 'sync':
      return synced(disk, fileOf(disk, call.opening))
    case 'syncFolder':
      return folderSynced(disk, call.name)
    case 'openFolder':
    case 'close':
      return disk
  }
}

const opened = (disk: Disk, opening: number, file: number): Disk => ({
  ...disk,
  openings: new Map([...disk.openings, [opening, file]]),
})

const fileOf = ({ openings }: Disk, opening: number): number => openings.get(opening) ?? 0

/** As the program sees it while the power is on. */
const fileNow = (disk: Disk, name: string): number =>
  disk.pending.reduce(renamed(disk), disk.names).get(name) ?? 0

const naming = (disk: Disk, change: Naming): Disk => ({
  ...disk,
  pending: [...disk.pending, change],
})

const changing = (disk: Disk, file: number, change: Change): Disk => {
  const { durable, pending } = disk.files.get(file) ?? nothingStored
  return withFile(disk, file, { durable, pending: [...pending, change] })
}

const withFile = (disk: Disk, file: number, stored: Stored): Disk => ({
  ...disk,
  files: new Map([...disk.files, [file, stored]]),
})

const synced = (disk: Disk, file: number): Disk => {
  const { durable, pending } = disk.files.get(file) ?? nothingStored
  return withFile(disk, file, { durable: pending.reduce(changed, durable), pending: [] })
}

const changed = (bytes: Buffer, change: Change): Buffer =>
  'empties' in change ? Buffer.alloc(0) : Buffer.concat([bytes, change.bytes])

const folderSynced = (disk: Disk, folder: string): Disk => {
  const isIn = (change: Naming) => placesOf(change).some((name) => folderOf(name) === folder)
  return {
    ...disk,
    names: disk.pending.filter(isIn).reduce(renamed(disk), disk.names),
    pending: disk.pending.filter((change) => !isIn(change)),
  }
}

const folderOf = (name: string): string => (dirname(name) === '.' ? '' : dirname(name))

const placesOf = (change: Naming): readonly string[] => {
  if ('adds' in change) return [change.adds]
  return 'removes' in change ? [change.removes] : [change.moves, change.to]
}

type Names = Disk['names']

/** A name that was moved before its making reached the disk stands for the same file. */
const renamed =
  (disk: Disk) =>
  (names: Names, change: Naming): Names => {
    const next = new Map(names)
    if ('adds' in change) return next.set(change.adds, change.file)
    if ('removes' in change) next.delete(change.removes)
    else {
      const file = names.get(change.moves) ?? madeAs(disk, change.moves)
      next.delete(change.moves)
      if (file !== undefined) next.set(change.to, file)
    }
    return next
  }

const madeAs = ({ pending }: Disk, name: string): number | null | undefined =>
  pending
    .flatMap((change) => ('adds' in change && change.adds === name ? [change.file] : []))
    .at(-1)

/** How much of a write is on the disk: so many bytes, and whether zeros stand for the rest. */
export type Torn = (bytes: number) => Iterable<{ readonly kept: number; readonly zeros: boolean }>

/** Every byte of a write may be the last one that is there. */
export const anywhere: Torn = function* (bytes) {
  for (let kept = 0; kept < bytes; kept += 1) yield { kept, zeros: false }
  yield { kept: 0, zeros: true }
  yield { kept: Math.floor(bytes / 2), zeros: true }
}

/** All that may be found after the power went off now. */
export function* findings(disk: Disk, torn: Torn): Generator<Found> {
  for (const chosen of subsetsOf(disk.pending)) {
    const names = chosen.reduce(renamed(disk), disk.names)
    const reached = [...names].filter(([name]) => isReached(name, names))
    yield* contentsOf(reached, disk, torn)
  }
}

/** A file is found only where its folder is. */
const isReached = (name: string, names: Names): boolean =>
  folderOf(name) === '' || (names.has(folderOf(name)) && isReached(folderOf(name), names))

function* subsetsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let bits = 0; bits < 2 ** all.length; bits += 1)
    yield all.filter((_, index) => (bits & (1 << index)) !== 0)
}

/** One file at most is torn in the middle: two at once tell nothing new, and are very many. */
function* contentsOf(
  names: readonly (readonly [string, number | null])[],
  disk: Disk,
  torn: Torn,
): Generator<Found> {
  const [first, ...rest] = names
  if (first === undefined) {
    yield new Map()
    return
  }
  const [name, file] = first
  const stored = file === null ? null : (disk.files.get(file) ?? nothingStored)
  for (const others of contentsOf(rest, disk, torn))
    for (const bytes of stored === null ? [null] : whole(stored))
      yield new Map([[name, bytes], ...others])
  if (stored === null) return
  for (const others of contentsOf(rest, disk, () => []))
    for (const bytes of inParts(stored, torn)) yield new Map([[name, bytes], ...others])
}

/** A file with some of the changes that are under way, none to all, each of them whole. */
function* whole({ durable, pending }: Stored): Generator<Buffer> {
  yield durable
  for (const [index] of pending.entries())
    yield pending.slice(0, index + 1).reduce(changed, durable)
}

/** A file that ends in the middle of a write, or is filled with zeros from there. */
function* inParts({ durable, pending }: Stored, torn: Torn): Generator<Buffer> {
  for (const [index, change] of pending.entries()) {
    if (!('bytes' in change)) continue
    const before = pending.slice(0, index).reduce(changed, durable)
    for (const { kept, zeros } of torn(change.bytes.length)) {
      const rest = Buffer.alloc(zeros ? change.bytes.length - kept : 0)
      yield Buffer.concat([before, change.bytes.subarray(0, kept), rest])
    }
  }
}
