import { basename, relative, resolve, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Content, Files, Host, Listed } from '../host/host.ts'
import type { CaseKey } from './case-key.ts'
import {
  headBytes,
  openBytes,
  openPieces,
  openSize,
  sealBytes,
  sealPieces,
} from './sealed-bytes.ts'
import { openLines, sealLines } from './sealed-lines.ts'
import { isKeptSealed, isLined, openName, sealedEnding } from './sealed-names.ts'

/** An encrypted case that was opened. */
export type OpenedCase = { readonly folder: string; readonly key: CaseKey }

/**
 * The same host, for which the files of an encrypted case are as if they were not: what is read is decrypted, what
 * is written is encrypted, in memory alone. No thread beside this one has the key, so that all is done in this one.
 */
export const sealedHost = (host: Host, opened: OpenedCase): Host => ({
  ...host,
  files: sealedFiles(host.files, opened),
  cores: 1,
  isSealed: (path) => isSealedPath(path, opened) || host.isSealed?.(path) === true,
  watch: (paths, hear) => {
    const sealed = paths.filter((path) => isSealedPath(path, opened))
    return host.watch([...paths, ...sealed.map((path) => path + sealedEnding)], hear)
  },
})

/** Files of which those of an encrypted case stand as "answers.json.age" for "answers.json". */
export const sealedFiles = (files: Files, opened: OpenedCase): Files => {
  const desk: Desk = { ...opened, files }
  return {
    ...files,
    entryAt: async (path) => ((await sealedAt(path, desk)) === null ? files.entryAt(path) : 'file'),
    list: (path, what) => list(path, what, desk),
    sizeOf: (path) => sizeOf(path, desk),
    read: (path) => read(path, desk),
    pieces: (path) => pieces(path, desk),
    readPart: async (path, part) =>
      (await sealedAt(path, desk)) === null
        ? files.readPart(path, part)
        : (await read(path, desk)).subarray(part.start, part.start + part.length),
    realPath: (path) => realPath(path, desk),
    isPrivate: async (path) => files.isPrivate((await sealedAt(path, desk)) ?? path),
    rename: (path, to) => rename(path, to, desk),
    writeAtomically: (path, content) => write(path, content, desk),
    appendLine: (path, line) => append(path, line, desk),
    remove: async (path) => {
      if (isSealedPath(path, opened)) await files.remove(path + sealedEnding)
      await files.remove(path)
    },
  }
}

type Desk = OpenedCase & { readonly files: Files }

/** Whether a path is one of a file that is encrypted with the case. */
const isSealedPath = (path: string, { folder }: OpenedCase): boolean => {
  const inside = relative(resolve(folder), resolve(path))
  const parts = inside.split(sep)
  return parts[0] !== '..' && isKeptSealed(parts)
}

/** The encrypted file that stands for a path, or null: a file may have been put there in the open. */
const sealedAt = async (path: string, desk: Desk): Promise<string | null> => {
  const sealed = path + sealedEnding
  if (!isSealedPath(path, desk)) return null
  return (await desk.files.entryAt(sealed)) === 'file' ? sealed : null
}

const lineKeyOf = (path: string, { key }: Desk) => ({ key: key.lineKey, name: basename(path) })

const read = async (path: string, desk: Desk): Promise<Uint8Array> => {
  const sealed = await sealedAt(path, desk)
  if (sealed === null) return desk.files.read(path)
  const bytes = await desk.files.read(sealed)
  return isLined(path) ? openLines(bytes, lineKeyOf(path, desk)) : openBytes(bytes, desk.key)
}

async function* pieces(path: string, desk: Desk): AsyncGenerator<Uint8Array> {
  const sealed = await sealedAt(path, desk)
  if (sealed === null) yield* desk.files.pieces(path)
  else if (isLined(path)) yield await read(path, desk)
  else yield* openPieces(desk.files.pieces(sealed), desk.key)
}

const sizeOf = async (path: string, desk: Desk): Promise<number> => {
  const sealed = await sealedAt(path, desk)
  if (sealed === null) return desk.files.sizeOf(path)
  if (isLined(path)) return (await read(path, desk)).length
  const head = await desk.files.readPart(sealed, { start: 0, length: headBytes })
  // Of a damaged file its reader will tell.
  return openSize(head, await desk.files.sizeOf(sealed)) ?? 0
}

const realPath = async (path: string, desk: Desk): Promise<string> => {
  const sealed = await sealedAt(path, desk)
  if (sealed === null) return desk.files.realPath(path)
  return (await desk.files.realPath(sealed)).slice(0, -sealedEnding.length)
}

const list = async (path: string, what: Listed, desk: Desk): Promise<readonly string[]> => {
  const names = await desk.files.list(path, what)
  if (what !== 'files') return names
  const inside = names.map((name) => {
    const open = openName(name)
    return open !== null && isSealedPath(resolve(path, open), desk) ? open : name
  })
  return [...new Set(inside)].sort()
}

const write = async (path: string, content: Content, desk: Desk): Promise<void> => {
  if (!isSealedPath(path, desk)) return desk.files.writeAtomically(path, content)
  return desk.files.writeAtomically(path + sealedEnding, await sealed(path, content, desk))
}

const sealed = async (path: string, content: Content, desk: Desk): Promise<Content> => {
  if (isLined(path)) return sealLines(await bytesOf(content), lineKeyOf(path, desk))
  if (typeof content === 'string' || content instanceof Uint8Array) {
    return sealBytes(await bytesOf(content), desk.key)
  }
  return sealPieces(encoded(content), desk.key)
}

/** A line of a file that is not kept line by line is written with all that stands before it. */
const append = async (path: string, line: string, desk: Desk): Promise<void> => {
  const { files } = desk
  if (!isSealedPath(path, desk)) return files.appendLine(path, line)
  const isThere = (await sealedAt(path, desk)) !== null
  const isOpen = !isThere && (await files.entryAt(path)) === 'file'
  if (isLined(path) && !isOpen) {
    return files.appendLine(
      path + sealedEnding,
      sealLines(Buffer.from(line), lineKeyOf(path, desk)),
    )
  }
  const before = isThere || isOpen ? await read(path, desk) : new Uint8Array()
  return write(path, Buffer.concat([before, Buffer.from(`${line}\n`)]), desk)
}

/** Lines know the name of their file, and a name outside of what is encrypted is one of an open file. */
const rename = async (path: string, to: string, desk: Desk): Promise<void> => {
  const { files } = desk
  const from = await sealedAt(path, desk)
  if (from === null) return files.rename(path, to)
  if (isSealedPath(to, desk) && !isLined(path) && !isLined(to))
    return files.rename(from, to + sealedEnding)
  await write(to, await read(path, desk), desk)
  await files.remove(from)
}

const bytesOf = async (content: Content): Promise<Uint8Array> => {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : buffer(encoded(content))
}

async function* encoded(
  content: Iterable<string> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
