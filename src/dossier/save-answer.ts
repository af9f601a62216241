import { type Draft, serialiseDraft } from '../answers/draft.ts'
import type { Change, Recorded } from '../answers/record-answer.ts'
import { type Host, HostError } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
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
 * dossier keeps what it had and the problem says why; so it does where somebody else has changed the file meanwhile.
 */
export const saveAnswer = async (
  host: Host,
  dossier: Dossier,
  recorded: Recorded,
): Promise<Saved> => {
  const content = Buffer.from(serialiseDraft(recorded.draft))
  const sum = sumOf(content)
  const lines = linesOf(host, dossier, { changes: recorded.changes, sum })
  let { journal, sums } = dossier
  try {
    if (await isChanged(host, dossier)) return { dossier, problem: changedMeanwhile }
    journal = await settled(host, dossier)
    await keepBeginning(host, dossier, lines)
    journal = { ...journal, unsettled: `${lines.text}\n` }
    await host.files.appendLine(dossier.journalFile, lines.text)
    sums = [...sums, sum]
    await host.files.writeAtomically(dossier.file, content)
    const next = { ...dossier, draft: recorded.draft, journal: rememberingLines(journal, lines) }
    return { dossier: { ...next, beginning: null, sums: sums.slice(-1) }, problem: null }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return { dossier: { ...dossier, journal, sums }, problem: diskProblem(thrown) }
  }
}

/** Somebody may have the file open in an editor beside us. A file that is gone is written anew. */
const isChanged = async ({ files }: Host, { file, sums }: Dossier): Promise<boolean> => {
  if ((await files.entryAt(file)) !== 'file') return false
  const bytes = Buffer.from(await files.read(file))
  // What reads the file forgives a byte order mark.
  const start = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? 3 : 0
  return !sums.includes(sumOf(bytes.subarray(start)))
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const changedMeanwhile: Problem = {
  code: 'changed-meanwhile',
  severity: 'error',
  place: {},
  message: text(
    'Not saved: another program has changed the file of answers while you worked here.',
  ),
  hint: text(
    'Copy what you typed, leave with :quit and call the command again: the change and all your saved answers are kept.',
  ),
}

type Saving = { readonly changes: readonly Change[]; readonly sum: string }

const linesOf = (host: Host, dossier: Dossier, { changes, sum }: Saving): SavedLines => {
  const at = timeAfter(host.now(), dossier.journal.lastAt)
  const { beginning } = dossier
  const first = beginning?.isUnjournalled === true ? [foundAs(dossier.draft)] : []
  const saving = { at, by: host.user, sum }
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
    const known = host.isSealed?.(journalFile) === true ? wholeLinesOf(left) : left
    if (left.length > 0 && known.equals(Buffer.from(unsettled).subarray(0, known.length)))
      await host.files.writeAtomically(journalFile, bytes.subarray(0, length))
  }
  return { ...journal, unsettled: null }
}

/** An encrypted line that was torn cannot be opened, so that what is left of it is no part of what was written. */
const wholeLinesOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf('\n') + 1)
