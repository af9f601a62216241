import { basename, dirname, join, resolve } from 'node:path'
import { answersFile } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { packageFile } from '../papers/package-files.ts'
import { ownFolder } from '../papers/paper-templates.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { lintOurs, lintOwn } from './lint-templates.ts'

export type LintOptions = {
  /** A case, or the folder of its templates; null: ours. */
  readonly path: string | null
  readonly json: boolean
  /** Only what hinders is listed: errors. */
  readonly quiet: boolean
}

/**
 * Judges templates and writes nothing. Exit code: 0, 1 with an error in them, 2 where there is neither a case nor
 * a folder of templates.
 */
export const runLint = async (
  { path, json, quiet }: LintOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const found = await problemsAt(path, host)
  const problems = quiet
    ? found.problems.filter(({ severity }) => severity === 'error')
    : found.problems
  const ok = !hasError(problems)
  if (json) {
    host.print(asJson({ ok, problems: problems.map((problem) => problemAsJson(problem, wording)) }))
  } else if (problems.length > 0) {
    host.print(problemsAsLines(problems, { wording, columns: host.columns }))
  } else if (!quiet) host.print(wording.say(text('Nothing found: the templates can be used.')))
  return found.isMissing ? 2 : ok ? 0 : 1
}

type Found = { readonly problems: readonly Problem[]; readonly isMissing: boolean }

const problemsAt = async (path: string | null, host: Host): Promise<Found> => {
  const caseFolder = path === null ? null : await caseFolderAt(path, host)
  if (path !== null && caseFolder === null) {
    return { problems: [templatesMissing(path)], isMissing: true }
  }
  const isOurs = caseFolder === null || resolve(ownFolder(caseFolder)) === packageFile('templates')
  if (isOurs) return { problems: await lintOurs(host), isMissing: false }
  const problems = (await lintOwn(host, caseFolder)).map((problem) => ({
    ...problem,
    place: { case: path ?? caseFolder, ...problem.place },
  }))
  return { problems, isMissing: false }
}

/** The folder in which "templates" stands, given it, the folder itself, or a case without any. */
const caseFolderAt = async (path: string, host: Host): Promise<string | null> => {
  if ((await host.files.entryAt(path)) !== 'folder') return null
  if ((await host.files.entryAt(ownFolder(path))) === 'folder') return path
  if (basename(resolve(path)) === 'templates') return dirname(resolve(path))
  return (await host.files.entryAt(join(path, answersFile))) === 'file' ? path : null
}

const templatesMissing = (path: string): Problem => ({
  code: 'templates-missing',
  severity: 'error',
  place: { case: path },
  message: text('There are no templates at "{path}": neither a case nor its folder "templates".', {
    path,
  }),
  hint: text('Look for a slip in the path. Without one, "c177 lint" judges ours.'),
})
