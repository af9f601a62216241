import { serialiseDraft } from '../answers/draft.ts'
import type { Recorded } from '../answers/record-answer.ts'
import { type Host, HostError } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { diskProblem } from './disk-problem.ts'
import type { Dossier } from './dossier.ts'
import { idsIn, journalLine } from './journal.ts'

/** The dossier afterwards, and what hindered the saving, or null when all of it is on the disk. */
export type Saved = { readonly dossier: Dossier; readonly problem: Problem | null }

/**
 * Puts a change on the disk: a line in the journal for each answer that changed, then the file of answers as a
 * whole. Where the disk refuses, the dossier keeps what it had and the problem says why.
 */
export const saveAnswer = async (
  host: Host,
  dossier: Dossier,
  { draft, changes }: Recorded,
): Promise<Saved> => {
  const at = host.now()
  const lines = changes.map((change) => journalLine(change, at, host.user))
  const next: Dossier = { ...dossier, draft, journal: remembering(dossier, lines) }
  try {
    await host.files.appendLine(dossier.journalFile, torn(dossier) + lines.join('\n'))
    await writeDraft(host, next)
    return { dossier: next, problem: null }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    // A failed line may stand there in half, so the next one begins anew.
    const journal = { ...next.journal, isTorn: true }
    return { dossier: { ...dossier, journal }, problem: diskProblem(thrown) }
  }
}

/** The file of answers, whole or not at all. */
export const writeDraft = (host: Host, { file, draft }: Dossier): Promise<void> =>
  host.files.writeAtomically(file, serialiseDraft(draft))

const torn = ({ journal }: Dossier): string => (journal.isTorn ? '\n' : '')

const remembering = ({ journal }: Dossier, lines: readonly string[]): Dossier['journal'] => ({
  ...journal,
  usedIds: new Set([...journal.usedIds, ...idsIn(lines.join('\n'))]),
  isTorn: false,
})
