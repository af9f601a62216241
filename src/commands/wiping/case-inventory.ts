import { join } from 'node:path'
import type { Files } from '../../host/host.ts'

/** What stands in the folder of a case, by paths in it with "/". */
export type Inventory = {
  /** Files that this program has written there, or that belong to a case by their names. */
  readonly ours: readonly string[]
  /** Whatever else: other files, and links, which are never followed. */
  readonly others: readonly string[]
  /** Every folder in it, the deepest first. */
  readonly folders: readonly string[]
}

/** Looks through the folder of a case to the bottom. */
export const inventoryOf = async (files: Files, folder: string): Promise<Inventory> => {
  const found = await everythingBelow(files, folder, [])
  return {
    ours: found.files.filter(isOurs),
    others: [...found.files.filter((path) => !isOurs(path)), ...found.others],
    folders: found.folders.toReversed(),
  }
}

type Found = {
  readonly files: readonly string[]
  readonly others: readonly string[]
  readonly folders: readonly string[]
}

const everythingBelow = async (
  files: Files,
  folder: string,
  inside: readonly string[],
): Promise<Found> => {
  const path = join(folder, ...inside)
  const named = (name: string): string => [...inside, name].join('/')
  const found = {
    files: (await files.list(path, 'files')).map(named),
    others: (await files.list(path, 'others')).map(named),
    folders: [] as string[],
  }
  for (const name of await files.list(path, 'folders')) {
    const below = await everythingBelow(files, folder, [...inside, name])
    found.files.push(...below.files)
    found.others.push(...below.others)
    found.folders.push(named(name), ...below.folders)
  }
  return found
}

/** What a stop leaves of a file that was being written. */
const halfWritten = /(?:^|\/)\.[^/]+\.\d+\.tmp$/

const isOurs = (path: string): boolean =>
  halfWritten.test(path) || ownPaths.some((own) => own.test(path.replace(/\.age$/, '')))

/** Of an encrypted file, by the name of what is in it. */
const ownPaths: readonly RegExp[] = [
  /^answers\.json(?:\.kept(?:-\d+)?|\.damaged-\d+)?$/,
  /^journal(?:\.damaged)?\.ndjson(?:\.kept(?:-\d+)?)?$/,
  /^(?:case|witnesses)\.key$/,
  /^\.lock[^/]*$/,
  /^[^/]+\.(?:committee|public|internal)\.zip$/,
  /^\.c177-edit-[^/]+\/answer\.txt$/,
  /^evidence\/E-\d{2,}(?:-\d+)?\.[a-z0-9]+(?:\.kept(?:-\d+)?)?$/,
  /^surveys\/(?:S-\d{2,}\.ndjson|[^/]+\.mapping\.json)(?:\.kept(?:-\d+)?)?$/,
  /^versions\/[^/]+$/,
  /^set-aside\/(?:[^/]+\/)*[^/]+$/,
  /^templates\/(?:[^/]+\/[^/]+\.hbs|copied\.json)$/,
  /^countries\/[A-Z]{2}\.json$/,
  /^out\/(?:[^/]+\.(?:pdf|html|docx)|exhibits[^/]*\/[^/]+)$/,
]
