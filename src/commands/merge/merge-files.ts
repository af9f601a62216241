import { basename, dirname, join } from 'node:path'
import type { Draft } from '../../answers/draft.ts'
import { type Renamed, renamedText } from '../../answers/rename-ids.ts'
import { sameJson } from '../../answers/same-json.ts'
import { answersFile } from '../../dossier/read-case.ts'
import type { CopiesOnDisk, CopyOnDisk } from '../../dossier/read-copies.ts'
import { evidenceFolder } from '../../evidence/evidence-file.ts'
import { sha256Of } from '../../evidence-files/digest.ts'
import type { Host } from '../../host/host.ts'
import { recordAt } from '../../interview/records.ts'
import { keyFile } from '../../keys/key-file.ts'
import { evidenceQuestion } from '../evidence/stored-file.ts'
import { surveysQuestion } from '../surveys/survey-records.ts'

/** What belongs to a case besides its answers; papers can be made anew. */
const folders = [evidenceFolder, 'surveys', 'templates', 'countries'] as const

/** Where the one of two files goes that does not stay. */
export const asideFolder = 'set-aside'

/** A file of a case: where it stands, and its path in the joined case, with "/". */
export type CaseFile = { readonly from: string; readonly path: string }

/** Two files of one name with other content; `stays` tells which, null where somebody has to say. */
export type Clash = {
  readonly path: string
  readonly first: string
  readonly second: string
  readonly stays: 'first' | 'second' | null
}

export type JoinedFiles = {
  readonly alone: readonly CaseFile[]
  readonly clashes: readonly Clash[]
}

/** The files of two copies put together; those of the second bear the ids that its records have now. */
export const joinFiles = async (
  host: Host,
  { first, second }: CopiesOnDisk,
  { draft, renamed }: { readonly draft: Draft; readonly renamed: Renamed },
): Promise<JoinedFiles> => {
  const own = new Map((await filesOf(host, first, new Map())).map((file) => [file.path, file.from]))
  const alone: CaseFile[] = [...own].map(([path, from]) => ({ from, path }))
  const clashes: Clash[] = []
  for (const { from, path } of await filesOf(host, second, renamed)) {
    const other = own.get(path)
    if (other === undefined) alone.push({ from, path })
    else if (!(await isSame(host, other, from))) {
      const files = { path, first: other, second: from }
      clashes.push({ ...files, stays: await staying(host, files, { first, draft }) })
    }
  }
  const clashing = new Set(clashes.map(({ path }) => path))
  return { alone: alone.filter(({ path }) => !clashing.has(path)), clashes }
}

/** A lone file of answers has nothing of its own beside it. */
const filesOf = async (
  host: Host,
  { places }: CopyOnDisk,
  renamed: Renamed,
): Promise<readonly CaseFile[]> => {
  const { folder, file } = places
  if (basename(file) !== answersFile) return []
  const inFolders = await Promise.all(folders.map((name) => filesIn(host, folder, name)))
  const keys = (await host.files.entryAt(join(folder, keyFile))) === 'file' ? [keyFile] : []
  return [...inFolders.flat(), ...keys].map((path) => ({
    from: join(folder, ...path.split('/')),
    path: isNamedByRecord(path) ? renamedText(path, renamed) : path,
  }))
}

const isNamedByRecord = (path: string): boolean =>
  path.startsWith(`${evidenceFolder}/`) || path.startsWith('surveys/')

const filesIn = async (host: Host, root: string, path: string): Promise<readonly string[]> => {
  const folder = join(root, ...path.split('/'))
  if ((await host.files.entryAt(folder)) !== 'folder') return []
  const names = await host.files.list(folder, 'files')
  const inside = await host.files.list(folder, 'folders')
  const below = await Promise.all(inside.map((name) => filesIn(host, root, `${path}/${name}`)))
  return [...names.map((name) => `${path}/${name}`), ...below.flat()]
}

const isSame = async ({ files }: Host, one: string, other: string): Promise<boolean> => {
  if ((await files.sizeOf(one)) !== (await files.sizeOf(other))) return false
  return sha256Of(await files.read(one)) === sha256Of(await files.read(other))
}

type Files = Pick<Clash, 'path' | 'first' | 'second'>

/** A file that a record tells of stays where the record is as its own copy has it. */
const staying = async (
  host: Host,
  { path, second }: Files,
  { first, draft }: { readonly first: CopyOnDisk; readonly draft: Draft },
): Promise<Clash['stays']> => {
  const name = basename(path)
  if (dirname(path) === evidenceFolder) {
    const records = draft.answers[evidenceQuestion]
    const meant = (Array.isArray(records) ? records : []).find((one) => one?.file === name)
    return meant?.sha256 === sha256Of(await host.files.read(second)) ? 'second' : 'first'
  }
  const [, survey] = /^(S-\d{2,})\.ndjson$/.exec(name) ?? []
  if (survey === undefined) return null
  const figures = (answers: Draft['answers']) =>
    recordAt(answers, surveysQuestion, survey)?.['figures']
  return sameJson(figures(draft.answers), figures(first.draft.answers)) ? 'first' : 'second'
}
