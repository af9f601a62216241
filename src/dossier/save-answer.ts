import { type Draft, serialiseDraft } from '../answers/draft.ts'
import type { Change, Recorded } from '../answers/record-answer.ts'
import { type Host, HostError } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { diskProblem } from './disk-problem.ts'
import type { Dossier } from './dossier.ts'
import {
  type Journal,
  journalText,
  rememberingLines,
  type SavedLines,
  sumOf,
  timeAfter,
} from './journal.ts'
import { keepVersion } from './versions.ts'

/** The dossier afterwards, and what hindered the saving, or null when all of it is on the disk. */
export type Saved = { readonly dossier: Dossier; readonly problem: Problem | null }

/**
 * Puts a change on the disk: a line in the journal for each answer that changed, then the file of answers as a
 * whole. The first save since the case was opened keeps as a version how it stood. Where the disk refuses, the
 * dossier keeps what it had and the problem says why.
 */
export const saveAnswer = async (
  host: Host,
  dossier: Dossier,
  recorded: Recorded,
): Promise<Saved> => {
  const content = serialiseDraft(recorded.draft)
  const lines = linesOf(host, dossier, { changes: recorded.changes, content })
  let journal = dossier.journal
  try {
    journal = await settled(host, dossier)
    await keepBeginning(host, dossier, lines)
    journal = { ...journal, unsettled: `${lines.text}\n` }
    await host.files.appendLine(dossier.journalFile, lines.text)
    await host.files.writeAtomically(dossier.file, content)
    const next = { ...dossier, draft: recorded.draft, journal: rememberingLines(journal, lines) }
    return { dossier: { ...next, beginning: null }, problem: null }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return { dossier: { ...dossier, journal }, problem: diskProblem(thrown) }
  }
}

type Saving = { readonly changes: readonly Change[]; readonly content: string }

const linesOf = (host: Host, dossier: Dossier, { changes, content }: Saving): SavedLines => {
  const at = timeAfter(host.now(), dossier.journal.lastAt)
  const { beginning } = dossier
  const first = beginning?.isUnjournalled === true ? [foundAs(dossier.draft)] : []
  const saving = { at, by: host.user, sum: sumOf(content) }
  return { text: journalText([...first, ...changes], saving), at }
}

/** For a file that has no journal yet: one line, how many questions were answered in it. The rest is in its version. */
const foundAs = ({ answers }: Draft): Change => {
  const found = Object.keys(answers).length
  return {
    question: 'answers',
    record: null,
    old: null,
    new: found,
    reason: 'by-hand',
    part: 'whole',
  }
}

const keepBeginning = async (host: Host, dossier: Dossier, { at }: SavedLines): Promise<void> => {
  const { beginning, journal } = dossier
  if (beginning === null) return
  const before = new Date(at.getTime() - 1).toISOString()
  await keepVersion(host, dossier, { content: beginning.content, at: journal.lastAt ?? before })
}

/**
 * Cuts from the journal what a failed save may have left there: it was never acknowledged, and tried again it would
 * stand there twice. What somebody else has written is not ours to cut.
 */
const settled = async (host: Host, { journal, journalFile }: Dossier): Promise<Journal> => {
  const { unsettled, length } = journal
  if (unsettled === null) return journal
  if ((await host.files.entryAt(journalFile)) === 'file') {
    const bytes = await host.files.read(journalFile)
    const left = Buffer.from(bytes.subarray(length))
    if (left.length > 0 && left.equals(Buffer.from(unsettled).subarray(0, left.length)))
      await host.files.writeAtomically(journalFile, bytes.subarray(0, length))
  }
  return { ...journal, unsettled: null }
}
