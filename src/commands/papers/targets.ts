import { basename, dirname, join, resolve } from 'node:path'
import { answersFile } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

/** Where the files of one case go: beside the answers, or where `--out` says, as it was given. */
export type Target = { readonly case: string; readonly folder: string }

/** The targets of all cases of a call; several cases get a folder each below `--out`. */
export const plannedTargets = async (
  host: Host,
  { cases, out }: { readonly cases: readonly string[]; readonly out: string | null },
): Promise<readonly Target[]> =>
  Promise.all(
    cases.map(async (path) => {
      const isFolder = (await host.files.entryAt(path)) === 'folder'
      const caseFolder = isFolder ? path : dirname(path)
      if (out === null) return { case: path, folder: join(caseFolder, 'out') }
      const name = isFolder || basename(path) === answersFile ? caseFolder : path
      return { case: path, folder: cases.length > 1 ? join(out, nameOf(name)) : out }
    }),
  )

/** "cases/my-union", "my-union.json" and "." in that folder are all "my-union"; "union-2026.2" keeps its figure. */
const nameOf = (path: string): string => basename(resolve(path), '.json')

/** Two cases with one target would overwrite each other. */
export const twiceTargeted = (targets: readonly Target[]): readonly Problem[] => {
  const folders = targets.map(({ folder }) => resolve(folder))
  const clash = targets.find(({ folder }, index) => folders.indexOf(resolve(folder)) !== index)
  return clash === undefined ? [] : [sameTarget(clash.folder)]
}

const sameTarget = (folder: string): Problem => ({
  code: 'case-names-equal',
  severity: 'error',
  place: {},
  message: text('Two cases would write to "{folder}" and overwrite each other.', {
    folder,
  }),
  hint: text('Build them one by one, each with its own --out.'),
})
