import { basename, dirname } from 'node:path'
import { type Content, type Files, type Host, HostError } from '../../src/host/host.ts'
import { aHost } from './disk.ts'

/** A disk in memory, for stories that are too many for a real one. */
export type MemoryDisk = {
  readonly host: Host
  readonly files: Map<string, Buffer>
  /** The names of files that cannot be written from now on. */
  readonly refused: Set<string>
}

export const aMemoryDisk = (): MemoryDisk => {
  const files = new Map<string, Buffer>()
  const folders = new Set<string>()
  const refused = new Set<string>()
  const read = (path: string): Buffer => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new HostError('ENOENT')
    return bytes
  }
  const write = (path: string, bytes: Buffer): void => {
    if (refused.has(basename(path))) throw new HostError('ENOSPC')
    files.set(path, bytes)
  }
  const own: Partial<Files> = {
    entryAt: async (path) => (files.has(path) ? 'file' : folders.has(path) ? 'folder' : 'nothing'),
    list: async (path) =>
      [...files.keys()]
        .filter((file) => dirname(file) === path)
        .map((file) => basename(file))
        .sort(),
    sizeOf: async (path) => read(path).length,
    read: async (path) => read(path),
    writeAtomically: async (path, content) => write(path, bytesOf(content)),
    appendLine: async (path, line) =>
      write(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(`${line}\n`)])),
    rename: async (path, to) => {
      write(to, read(path))
      files.delete(path)
    },
    remove: async (path) => void files.delete(path),
    makeFolder: async (path) => void folders.add(path),
  }
  return { host: aHost(own), files, refused }
}

const bytesOf = (content: Content): Buffer => {
  if (typeof content === 'string') return Buffer.from(content)
  if (content instanceof Uint8Array) return Buffer.from(content)
  throw new Error('written in pieces')
}
