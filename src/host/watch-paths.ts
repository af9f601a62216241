import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Watching = {
  /** Files and folders; of a folder all that is in it. They need not be there yet. */
  readonly paths: readonly string[]
  readonly hear: () => void
}

/** An editor or an atomic rename makes several changes of one; they are heard of once. */
const settling = 30
/** Where the system does not tell (a network drive, a stick), a look every so often finds a change too. */
const looking = 1000
/** A folder of templates has no more; whatever is beyond is nobody's text. */
const most = 1000

/**
 * Hears of every change of some files from now on. What the system tells is only a reason to look: whether
 * something changed is decided by the files' own marks (time, size, number), so a lock or a temporary file is no
 * change. Answers, when it hears, with the way to stop.
 */
export const watchPaths = async ({ paths, hear }: Watching): Promise<() => void> => {
  const watchers = new Map<string, FSWatcher>()
  let known = await marksOf(paths)
  let settle: NodeJS.Timeout | undefined
  let looks = Promise.resolve()
  let stopped = false
  const look = async (): Promise<void> => {
    const found = await marksOf(paths)
    if (stopped) return
    follow(watchers, found.folders, soon)
    if (found.marks !== known.marks) hear()
    known = found
  }
  // One after the other, so that an older look never ends after a newer one.
  const lookNext = (): void => {
    looks = looks.then(look)
  }
  const soon = (): void => {
    clearTimeout(settle)
    settle = setTimeout(lookNext, settling)
  }
  const often = setInterval(lookNext, looking)
  follow(watchers, known.folders, soon)
  return () => {
    stopped = true
    clearTimeout(settle)
    clearInterval(often)
    for (const watcher of watchers.values()) watcher.close()
  }
}

/** A watcher for each folder, and none for those that are gone. */
const follow = (
  watchers: Map<string, FSWatcher>,
  folders: ReadonlySet<string>,
  hear: () => void,
): void => {
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue
    watcher.close()
    watchers.delete(folder)
  }
  for (const folder of folders) {
    if (watchers.has(folder)) continue
    const watcher = watched(folder, hear)
    if (watcher !== null) watchers.set(folder, watcher)
  }
}

/** Null where the system cannot watch; the looks remain. */
const watched = (folder: string, hear: () => void): FSWatcher | null => {
  try {
    const watcher = watch(folder, { persistent: false }, hear)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}

type Marks = { readonly marks: string; readonly folders: ReadonlySet<string> }

/** The marks of all files, and the folders in which one of them may change. */
const marksOf = async (paths: readonly string[]): Promise<Marks> => {
  const marks: string[] = []
  const folders = new Set(paths.map((path) => dirname(path)))
  const left = [...paths]
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const found = await stat(path, { bigint: true }).catch(() => null)
    if (found === null || marks.length > most) continue
    marks.push(`${path} ${found.ino} ${found.size} ${found.mtimeNs}`)
    if (!found.isDirectory()) continue
    folders.add(path)
    for (const name of await readdir(path).catch(() => [])) left.push(join(path, name))
  }
  return { marks: marks.join('\n'), folders: await existing(folders) }
}

const existing = async (folders: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const there = await Promise.all(
    [...folders].map(async (folder) => ((await stat(folder).catch(() => null)) ? [folder] : [])),
  )
  return new Set(there.flat())
}
