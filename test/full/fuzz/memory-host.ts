import { Buffer } from 'node:buffer'
import { basename, dirname } from 'node:path'
import { type Content, type Files, type Host, HostError } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'

/** A machine whose files are in memory, and the names of those that were written or removed. */
export type Memory = {
  readonly host: Host
  readonly files: Map<string, Buffer>
  readonly changed: string[]
}

const usual = nodeHost()

/** Files that the program brings along are read from the disk; in the folder "/memory" all is what was given. */
export const memoryHost = (given: Readonly<Record<string, Uint8Array | string>>): Memory => {
  const files = new Map<string, Buffer>(
    Object.entries(given).map(([name, content]) => [`/memory/${name}`, Buffer.from(content)]),
  )
  const changed: string[] = []
  const folders = new Set(['/memory'])
  const isOurs = (path: string): boolean => path === '/memory' || path.startsWith('/memory/')
  const content = (path: string): Buffer => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new HostError('ENOENT')
    return bytes
  }
  const put = (path: string, bytes: Buffer): void => {
    changed.push(path)
    files.set(path, bytes)
  }
  const isFolder = (path: string) =>
    folders.has(path) || [...files.keys()].some((name) => name.startsWith(`${path}/`))
  const entryAt: Files['entryAt'] = async (path) =>
    files.has(path) ? 'file' : isFolder(path) ? 'folder' : 'nothing'
  const list: Files['list'] = async (path, what) => {
    const below = [...files.keys()].filter((name) => name.startsWith(`${path}/`))
    const inner = below.filter((name) => dirname(name) === path)
    const folders = below.filter((name) => dirname(name) !== path)
    const names =
      what === 'files'
        ? inner.map((name) => basename(name))
        : folders.map((name) => name.slice(path.length + 1).split('/')[0] ?? '')
    return [...new Set(names)].sort()
  }
  const ours: Files = {
    ...usual.files,
    entryAt,
    list,
    sizeOf: async (path) => content(path).length,
    read: async (path) => content(path),
    pieces: async function* (path) {
      yield content(path)
    },
    readPart: async (path, { start, length }) => content(path).subarray(start, start + length),
    isEmpty: async (path) => !isFolder(path),
    realPath: async (path) => path,
    writeAtomically: async (path, text) => put(path, await bytesOf(text)),
    appendLine: async (path, line) =>
      put(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(`${line}\n`)])),
    remove: async (path) => {
      if (files.delete(path)) changed.push(path)
    },
    makeFolder: async (path) => void folders.add(path),
  }
  // More than some hosts have: whatever is not here would look for the memory on the disk.
  const more = {
    createNew: async (path: string, text: string) => {
      if (files.has(path)) throw new HostError('EEXIST')
      put(path, Buffer.from(text))
    },
    rename: async (path: string, to: string) => {
      put(to, content(path))
      files.delete(path)
    },
    removeFolder: async () => {},
    isPrivate: async () => true,
  }
  // Each work goes to the memory or to the disk, by the path that it is called with.
  const both = Object.fromEntries(
    Object.entries({ ...ours, ...more }).map(([name, work]) => [
      name,
      (path: string, ...more: never[]) => {
        const chosen = isOurs(path) ? work : usual.files[name as keyof Files]
        return (chosen as (...all: unknown[]) => unknown)(path, ...more)
      },
    ]),
  ) as unknown as Files
  const host = { ...usual, files: both, environment: {}, isTerminal: false, cores: 1, user: 'ana' }
  return { host: { ...host, now: () => new Date('2026-08-01T12:00:00Z') }, files, changed }
}

const bytesOf = async (content: Content): Promise<Buffer> => {
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content)
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
