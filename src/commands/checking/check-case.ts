import { join } from 'node:path'
import { recordsOf } from '../../answers/answers.ts'
import type { Silenced } from '../../assessment/silencing.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { caseFault, isRefusal } from '../fault.ts'
import { type AssessedCase, assessCase } from './assess-case.ts'
import { caseMissing } from './case-missing.ts'

/** What was found in one case: a plain value, which may come from another thread. */
export type CheckedCase = {
  /** As it was given. */
  readonly path: string
  readonly state: 'checked' | 'missing' | 'faulty'
  readonly problems: readonly Problem[]
  readonly silenced: readonly Silenced[]
}

/** Reads and judges a case; writes nothing. */
export const checkCase = async (host: Host, path: string): Promise<CheckedCase> => {
  const assessed = await assessCase(host, path)
  if (!assessed.found) {
    return { path, state: 'missing', problems: [caseMissing(path)], silenced: [] }
  }
  const { assessment, caseFolder } = assessed
  const own = caseFolder === null ? [] : await ownProblems(host, caseFolder, path)
  const files = await fileProblems(assessed, host)
  const problems = [...assessed.problems, ...own, ...files]
  return { path, state: 'checked', problems, silenced: assessment?.silenced ?? [] }
}

/** Few cases have templates of their own: what judges them is loaded for these alone. */
const ownProblems = async (
  host: Host,
  caseFolder: string,
  path: string,
): Promise<readonly Problem[]> => {
  if ((await host.files.entryAt(join(caseFolder, 'templates'))) !== 'folder') return []
  const { ownTemplateProblems } = await import('../templates/own-templates.ts')
  const problems = await ownTemplateProblems(host, caseFolder)
  return problems.map((problem) => ({ ...problem, place: { case: path, ...problem.place } }))
}

/** Few cases have files of evidence; these are read and compared with what was added. */
const fileProblems = async (
  { assessment, caseFolder, path }: FoundCase,
  host: Host,
): Promise<readonly Problem[]> => {
  const items =
    assessment === null ? [] : recordsOf(assessment.answers, 'evidence.items', 'evidence')
  if (caseFolder === null || items.every(({ file }) => file === undefined)) return []
  const { itemProblem, storedFaults } = await import('../evidence/stored-file.ts')
  const faults = await storedFaults(host, caseFolder, items)
  return items.flatMap((item) => {
    const fault = faults.get(item.id)
    if (fault === undefined) return []
    const { place, ...problem } = itemProblem(fault, item)
    return [{ ...problem, place: { case: path, ...place } }]
  })
}

type FoundCase = Extract<AssessedCase, { readonly found: true }>

/** A case in which the program itself failed, or the disk. */
export const faultyCheck = (path: string, kind: string): CheckedCase => ({
  ...{ path, state: isRefusal(kind) ? 'checked' : 'faulty', silenced: [] },
  problems: [caseFault(path, kind)],
})
