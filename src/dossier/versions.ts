import { join } from 'node:path'
import { type DraftFile, parseDraft } from '../answers/draft.ts'
import { type Host, HostError } from '../host/host.ts'
import type { Result } from '../problems/problem.ts'
import type { Places } from './places.ts'
import { readContent } from './read-content.ts'

/** An earlier state of a case that is kept: a file of answers of its own. */
export type Version = {
  /** From 1, never given twice. */
  readonly number: number
  /** The time of the last change in it, as the journal has it. */
  readonly at: string
  readonly name: string
}

/** So many are kept. */
export const mostVersions = 20

/** The versions of a case, oldest first. What else lies in their folder is left alone. */
export const versionsOf = async (
  { files }: Host,
  { versionsFolder }: Places,
): Promise<readonly Version[]> => {
  if ((await files.entryAt(versionsFolder)) !== 'folder') return []
  const names = await files.list(versionsFolder, 'files')
  return names
    .flatMap((name) => versionNamed(name) ?? [])
    .sort((one, other) => one.number - other.number)
}

/** "0012-20260503T100000000Z.json": no colons, which Windows has none of in names. */
const namePattern = /^(\d{4,15})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.json$/

const versionNamed = (name: string): Version | null => {
  const [, number, ...digits] = namePattern.exec(name) ?? []
  if (number === undefined) return null
  const [year, month, day, hour, minute, second, thousandth] = digits
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${thousandth}Z`
  return { number: Number(number), at, name }
}

const nameOf = (number: number, at: string): string =>
  `${String(number).padStart(4, '0')}-${at.replace(/[-:.]/g, '')}.json`

export const readVersion = async (
  host: Host,
  { versionsFolder }: Places,
  { name }: Version,
): Promise<Result<DraftFile>> => {
  const content = await readContent(host, join(versionsFolder, name))
  return content.ok ? parseDraft(content.value) : content
}

/** What is kept as a version: the text of a file of answers, and the time of its last change. */
export type Keeping = { readonly content: string; readonly at: string }

/**
 * Keeps a state as the newest version, unless that has the same content. The oldest ones beyond `mostVersions` go when
 * the new one is on the disk. Throws a `HostError` where it could not be kept.
 */
export const keepVersion = async (
  host: Host,
  places: Places,
  { content, at }: Keeping,
): Promise<void> => {
  const { versionsFolder } = places
  const before = await versionsOf(host, places)
  const newest = before.at(-1)
  if (newest !== undefined && (await isSame(host, join(versionsFolder, newest.name), content)))
    return
  // A stick that was pulled out must be missed, not made anew where it was.
  if ((await host.files.entryAt(places.folder)) !== 'folder') throw new HostError('ENOENT')
  await host.files.makeFolder(versionsFolder)
  const name = nameOf((newest?.number ?? 0) + 1, at)
  await host.files.writeAtomically(join(versionsFolder, name), content)
  for (const { name } of before.slice(0, Math.max(0, before.length + 1 - mostVersions)))
    await host.files.remove(join(versionsFolder, name))
}

const isSame = async (host: Host, path: string, content: string): Promise<boolean> => {
  if ((await host.files.sizeOf(path)) !== Buffer.byteLength(content)) return false
  const read = await readContent(host, path)
  return read.ok && read.value === content
}

/** The newest version that can be read, to count the journal from; null where there is none. */
export const newestReadable = async (
  host: Host,
  places: Places,
): Promise<(DraftFile & { readonly at: string }) | null> => {
  for (const version of (await versionsOf(host, places)).toReversed()) {
    const read = await readVersion(host, places, version)
    if (read.ok) return { ...read.value, at: version.at }
  }
  return null
}
