import { constants, createReadStream, type Dirent } from 'node:fs'
import { mkdir, open, readdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import { availableParallelism, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { beforeStop } from './before-stop.ts'
import {
  type Content,
  type Entry,
  type Files,
  type Host,
  HostError,
  type Listed,
  type Part,
} from './host.ts'
import { openAddress } from './open-address.ts'
import { running } from './running.ts'
import { watchPaths } from './watch-paths.ts'

/** The machine that the program runs on. */
export const nodeHost = (): Host => ({
  files: nodeFiles,
  now: () => new Date(),
  environment: process.env,
  isTerminal:
    process.stdin.isTTY === true &&
    process.stdout.isTTY === true &&
    !isUnattended(process.env['CI']),
  columns: process.stdout.columns,
  cores: coresOf(availableParallelism(), process.availableMemory()),
  print: (text) => {
    process.stdout.write(`${text}\n`)
  },
  tell: (text) => {
    process.stderr.write(`${text}\n`)
  },
  watch: (paths, hear) => watchPaths({ paths, hear }),
  open: openAddress,
  stopped,
  beforeStop,
  running,
  user: userName(),
})

/** A thread that draws papers needs about so much; an old laptop has little to spare. */
const bytesPerThread = 250 * 1024 * 1024

/** One at least, and no more than the processors and the free memory (bytes) bear. */
export const coresOf = (processors: number, memory: number): number =>
  Math.max(1, Math.min(processors, Math.floor(memory / bytesPerThread)))

/** Ctrl-C, a closed terminal, or the system's own word. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })

/** Continuous integration may lend a terminal at which nobody sits. */
const isUnattended = (ci: string | undefined): boolean =>
  ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0'

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

/** Node's errors carry paths of the machine; only their code goes on. */
const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    throw hostError(thrown)
  }
}

const hostError = (thrown: unknown): HostError =>
  new HostError(thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'UNKNOWN')

async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  const bytes = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      // What the reader of a piece throws is no fault of the file.
      const { done, value } = await guarded(() => bytes.next())
      if (done === true) return
      yield value
    }
  } finally {
    stream.destroy()
  }
}

const readPart = async (path: string, { start, length }: Part): Promise<Uint8Array> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const entryAt = async (path: string): Promise<Entry> => {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    // A pipe or a device is nothing that answers could be read from.
    return found.isFile() ? 'file' : 'nothing'
  } catch {
    return 'nothing'
  }
}

/** Windows answers with modes that mean nothing there. */
const isPrivate = async (path: string): Promise<boolean | null> =>
  process.platform === 'win32' ? null : ((await stat(path)).mode & 0o077) === 0

const writeAtomically = async (path: string, content: Content): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await writeDurably(temporary, content)
    await rename(temporary, path)
  } catch (thrown) {
    await rm(temporary, { force: true })
    throw thrown
  }
  await syncFolder(dirname(path))
}

const writeDurably = async (path: string, content: Content): Promise<void> => {
  const file = await open(path, 'w', 0o600)
  try {
    // Each call goes on where the one before has ended.
    for await (const piece of piecesOf(content)) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

const piecesOf = (content: Content): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content

const createNew = async (path: string, content: string): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } catch (thrown) {
    await rm(path, { force: true })
    throw thrown
  } finally {
    await file.close()
  }
}

const appendLine = async (path: string, line: string): Promise<void> => {
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY
  const isNew = (await entryAt(path)) === 'nothing'
  const file = await open(path, flags, 0o600)
  try {
    await file.writeFile(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await syncFolder(dirname(path))
}

/** Windows cannot flush a folder, nor can some shared ones; there a name is as durable as the system makes it. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (thrown) {
    if (!cannotFlush.has(hostError(thrown).code)) throw thrown
  } finally {
    await folder.close()
  }
}

const cannotFlush: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** One folder after the other: Node's own way of making all at once never ends below /proc. */
const makeFolder = async (path: string): Promise<void> => {
  if ((await entryAt(path)) === 'folder') return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (thrown) {
    if ((await entryAt(path)) !== 'folder') throw thrown
  }
  // What is saved in it later is worth nothing if the power goes off and the folder itself was never there.
  await syncFolder(dirname(path))
}

const list = async (path: string, what: Listed): Promise<readonly string[]> => {
  const entries = await readdir(path, { withFileTypes: true })
  return entries
    .filter((entry) => kindOf(entry) === what)
    .map(({ name }) => name)
    .sort()
}

const kindOf = (entry: Dirent): Listed =>
  entry.isFile() ? 'files' : entry.isDirectory() ? 'folders' : 'others'

const removeFolder = async (path: string): Promise<void> => {
  if ((await entryAt(path)) !== 'nothing') await rmdir(path)
}

const nodeFiles: Files = {
  entryAt,
  list: (path, what) => guarded(() => list(path, what)),
  sizeOf: (path) => guarded(async () => (await stat(path)).size),
  read: (path) => guarded(() => readFile(path)),
  pieces,
  readPart: (path, part) => guarded(() => readPart(path, part)),
  isEmpty: (path) => guarded(async () => (await readdir(path)).length === 0),
  realPath: (path) => guarded(() => realpath(path)),
  isPrivate: (path) => guarded(() => isPrivate(path)),
  writeAtomically: (path, content) => guarded(() => writeAtomically(path, content)),
  createNew: (path, content) => guarded(() => createNew(path, content)),
  appendLine: (path, line) => guarded(() => appendLine(path, line)),
  rename: (path, to) =>
    guarded(async () => {
      await rename(path, to)
      await syncFolder(dirname(to))
    }),
  remove: (path) => guarded(() => rm(path, { force: true })),
  removeFolder: (path) => guarded(() => removeFolder(path)),
  makeFolder: (path) => guarded(() => makeFolder(path)),
}
