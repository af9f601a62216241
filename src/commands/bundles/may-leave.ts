import { dirname, resolve } from 'node:path'
import type { Leaving, MayLeave } from '../../bundles/make-bundle.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { FinishedFile } from '../leaks/file-surfaces.ts'
import type { Guard } from '../leaks/guard.ts'

/** Files that the program never changes, and whose bytes are not its own. */
const isOriginal = ({ path }: Leaving): boolean => path.startsWith('evidence/')

/** Where the case stands, and what looks for its secrets; null in the house. */
type Judging = { readonly folder: string; readonly guard: Guard | null }

/**
 * Every byte of a bundle passes here, file by file, before the first is written; one error stops all of it. A
 * file of our own that names a folder of this machine tells where, and often who, its maker is. Outside the house
 * no file may hold a name of a witness, or what was withheld.
 */
export const entriesMayLeave = (host: Host, { folder, guard }: Judging): MayLeave => {
  const traces = tracesOf(host, folder)
  return async (leaving) => {
    const names = !isOriginal(leaving) && traces.some((trace) => holds(leaving, trace))
    const leaks = guard === null ? [] : await leaksIn(leaving, guard)
    return names ? [namesMachine(leaving), ...leaks] : leaks
  }
}

/** What only looks personal was judged before: in answers by their rules, in exhibits page by page. */
const leaksIn = async ({ path, bytes }: Leaving, guard: Guard): Promise<readonly Problem[]> => {
  const found = await guard({ format: formatOf(path), bytes }, path)
  const isPaper = path.startsWith('documents/')
  return found
    .filter(({ severity }) => isPaper || severity === 'error')
    .map((problem) => ({ ...problem, place: { ...problem.place, file: path } }))
}

const formatOf = (path: string): FinishedFile['format'] => {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return formats.find((format) => format === ending) ?? 'text'
}

const formats = ['pdf', 'html', 'docx', 'jpg', 'png'] as const

const holds = ({ path, bytes }: Leaving, trace: string): boolean =>
  path.includes(trace) || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(trace)

/** Where the case, the work and the user's own files stand; as JSON writes it, too. */
const tracesOf = ({ environment }: Host, caseFolder: string): readonly string[] => {
  const { HOME = '', USERPROFILE = '' } = environment
  const folders = [resolve(caseFolder), dirname(resolve(caseFolder)), resolve('.')]
  return [...folders, HOME, USERPROFILE]
    .filter(isTelling)
    .flatMap((folder) => [folder, JSON.stringify(folder).slice(1, -1)])
}

/** "/", "/root" or "C:\" stand in many a text; two folders below each other hardly. */
const isTelling = (folder: string): boolean => (folder.match(/[\\/][^\\/]+/g) ?? []).length > 1

const namesMachine = ({ path }: Leaving): Problem => ({
  code: 'bundle-names-machine',
  severity: 'error',
  place: { file: path },
  message: text('The file names a folder of this computer, and with it perhaps you.'),
  hint: text('Look in the answers for the path of a file, and take it out.'),
})
