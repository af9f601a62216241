import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { changedSinceCopied } from './copied-templates.ts'
import { lintOwn } from './lint-templates.ts'

/**
 * What `check` says of a case's own templates: what would stop a build, what nothing calls, and what has changed
 * in ours since it was copied. "c177 lint" tells more.
 */
export const ownTemplateProblems = async (
  host: Host,
  caseFolder: string,
): Promise<readonly Problem[]> => {
  const linted = await lintOwn(host, caseFolder)
  const told = linted.filter(
    ({ severity, code }) => severity === 'error' || code === 'template-not-called',
  )
  return [...told, ...(await changedSinceCopied(host, caseFolder))]
}
