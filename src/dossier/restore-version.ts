import { applyChanges, differencesOf } from '../answers/differences.ts'
import type { Draft } from '../answers/draft.ts'
import type { Change } from '../answers/record-answer.ts'
import { type Host, HostError } from '../host/host.ts'
import { done, type Result, refused } from '../problems/problem.ts'
import { diskProblem } from './disk-problem.ts'
import type { Dossier } from './dossier.ts'
import { openDossier } from './open-dossier.ts'
import { placesOf } from './places.ts'
import { saveAnswer } from './save-answer.ts'
import { setFileAside } from './set-file-aside.ts'

export type Restored = {
  /** The case as it was opened, with what had to be set right. */
  readonly opened: Dossier
  readonly changes: readonly Change[]
}

/**
 * Makes a case what an earlier state was, each changed answer with its line in the journal. How it stood before is a
 * version first, so that this too can be undone. A file of answers with a slip in it is set aside, not written over.
 */
export const restoreVersion = async (
  host: Host,
  casePath: string,
  version: Draft,
): Promise<Result<Restored>> => {
  const opened = await openAnyway(host, casePath, version.language)
  if (!opened.ok) return opened
  const dossier = opened.value
  const changes = differencesOf(dossier.draft, version).map((change) => ({
    ...change,
    reason: 'version-restored',
  }))
  if (changes.length === 0) return done({ opened: dossier, changes })
  const draft = applyChanges(dossier.draft, changes)
  const { problem } = await saveAnswer(host, dossier, { draft, changes })
  return problem === null ? done({ opened: dossier, changes }) : refused(problem)
}

/** What the program could not read at all, or what a newer one has written, is not pushed aside. */
const kept: ReadonlySet<string> = new Set([
  'not-saved',
  'newer-version',
  'file-unreadable',
  'file-too-large',
])

const openAnyway = async (
  host: Host,
  casePath: string,
  language: string,
): Promise<Result<Dossier>> => {
  const opened = await openDossier(host, casePath, language)
  if (opened.ok || opened.problems.some(({ code }) => kept.has(code))) return opened
  try {
    const setAside = await setFileAside(host, await placesOf(host, casePath))
    const again = await openDossier(host, casePath, language)
    if (!again.ok) return again
    const recovery = { ...again.value.recovery, rebuilt: 'damaged' as const, setAside }
    return done({ ...again.value, recovery })
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(diskProblem(thrown))
    throw thrown
  }
}
