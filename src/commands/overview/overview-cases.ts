import { join } from 'node:path'
import { answersFile } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import { type CaseOverview, overviewOf } from '../../overview/case-overview.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { assessCase } from '../checking/assess-case.ts'
import { isSealedCase } from '../sealing/sealed-cases.ts'

/** What could be learnt of a case: a row, or the problems for which there is none. */
export type Seen = {
  readonly path: string
  readonly overview: CaseOverview | null
  readonly problems: readonly Problem[]
}

/** All cases that were asked for, each once, and the paths where there is none. */
export type Cases = { readonly seen: readonly Seen[]; readonly missing: readonly Problem[] }

/** Reads and judges every case; one that cannot be read leaves the others alone. Writes nothing. */
export const lookAtAll = async (host: Host, folders: readonly string[]): Promise<Cases> => {
  const found = await Promise.all(folders.map((folder) => casesAt(host, folder)))
  const missing = folders.filter((_, index) => found[index]?.length === 0).map(noCase)
  const seen: Seen[] = []
  for (const path of new Set(found.flat())) seen.push(await look(host, path))
  return { seen, missing }
}

/** A file of answers or a folder with one is a case; else the folders in it that are, one level deep. */
const casesAt = async (host: Host, path: string): Promise<readonly string[]> => {
  const entry = await host.files.entryAt(path)
  if (entry !== 'folder') return entry === 'file' ? [path] : []
  if (await isCase(host, path)) return [path]
  const inside = (await foldersIn(host, path)).map((name) => join(path, name))
  const cases = await Promise.all(inside.map((folder) => isCase(host, folder)))
  return inside.filter((_, index) => cases[index])
}

/** One that is encrypted is named too, if only to say so. */
const isCase = async (host: Host, folder: string): Promise<boolean> =>
  (await host.files.entryAt(join(folder, answersFile))) === 'file' ||
  (await isSealedCase(host, folder))

/** A folder that may not be listed has no case for us. */
const foldersIn = async (host: Host, path: string): Promise<readonly string[]> => {
  try {
    return await host.files.list(path, 'folders')
  } catch (thrown) {
    if (thrown instanceof HostError) return []
    throw thrown
  }
}

const look = async (host: Host, path: string): Promise<Seen> => {
  const assessed = await assessCase(host, path)
  if (!assessed.found) return { path, overview: null, problems: [noCase(path)] }
  const { assessment, problems } = assessed
  if (assessment === null) return { path, overview: null, problems }
  const overview = overviewOf({ case: path, assessment, problems, today: dayOf(host) })
  return { path, overview, problems: [] }
}

/** Today as an ISO 8601 day. */
export const dayOf = (host: Host): string => host.now().toISOString().slice(0, 10)

const noCase = (path: string): Problem => ({
  code: 'case-missing',
  severity: 'error',
  place: { case: path },
  message: text(
    'There is no case at "{path}": no answers.json in it or in a folder of it, and no file of answers.',
    { path },
  ),
  hint: text('Look for a slip in the path.'),
})
