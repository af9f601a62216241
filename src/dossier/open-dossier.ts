import { emptyDraft, serialiseDraft } from '../answers/draft.ts'
import type { Change } from '../answers/record-answer.ts'
import { type Host, HostError } from '../host/host.ts'
import { done, type Result, refused } from '../problems/problem.ts'
import { clearLeftovers } from './clear-leftovers.ts'
import { diskProblem } from './disk-problem.ts'
import type { Dossier } from './dossier.ts'
import {
  type Journal,
  journalText,
  rememberedOf,
  rememberingLines,
  sumOf,
  timeAfter,
} from './journal.ts'
import { type Look, lookAt } from './look.ts'
import { mendJournal } from './mend-journal.ts'
import { type Places, placesOf } from './places.ts'
import { setFileAside } from './set-file-aside.ts'
import { keepVersion } from './versions.ts'

/**
 * Opens a case to work on it: a folder, made if it is not there, or a lone file of answers. What a stop or a fault of
 * the disk left behind is set right: answers that only the journal holds are put back, a file of answers that is gone
 * or damaged is made anew, damaged lines are set aside, and what was changed in the file by hand is journalled. A file
 * that cannot be read as answers and was not damaged by a stop is refused and left alone.
 */
export const openDossier = async (
  host: Host,
  casePath: string,
  language: string,
): Promise<Result<Dossier>> => {
  try {
    const places = await placesOf(host, casePath)
    const look = await lookAt(host, casePath, places)
    if (look.parsed?.ok === false) return look.parsed
    // A lone file needs its folder to be there.
    if (look.parsed === null && places.folder === casePath) await host.files.makeFolder(casePath)
    await clearLeftovers(host, places)
    const length = await mendJournal(host, places, look)
    const draft = look.parsed?.value.draft ?? emptyDraft(language)
    const opening = { ...places, draft, journal: rememberedOf(look.journal, length) }
    return done(await mended(host, opening, look), look.parsed?.problems ?? [])
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(diskProblem(thrown))
    throw thrown
  }
}

type Opening = Places & Pick<Dossier, 'draft' | 'journal'>

/** Brings file and journal together. Whatever stops it midway, the next opening finds the same to do. */
const mended = async (host: Host, opening: Opening, look: Look): Promise<Dossier> => {
  const { reconciled, rebuilt } = look
  const { putBack, byHand } = reconciled ?? { putBack: [], byHand: [] }
  const setAside = rebuilt === 'damaged' ? await setFileAside(host, opening) : null
  if (reconciled !== null && byHand.length > 0) {
    // What was answered before stays at hand, whatever somebody wrote over it.
    const at = opening.journal.lastAt ?? host.now().toISOString()
    await keepVersion(host, opening, { content: serialiseDraft(reconciled.told), at })
  }
  const isWritten = rebuilt !== null || putBack.length > 0
  const asFound = isWritten ? null : look.content
  const content = asFound ?? serialiseDraft(opening.draft)
  if (isWritten) await host.files.writeAtomically(opening.file, content)
  const journal = await journalledByHand(host, opening, { byHand, content })
  const isUnjournalled = look.content !== null && look.journal.last === null
  return {
    ...opening,
    journal,
    putBack: questionsIn(putBack),
    recovery: {
      ...{ rebuilt, setAside, byHand: questionsIn(byHand) },
      damagedLines: look.journal.damaged.length,
    },
    beginning: { content, isUnjournalled },
    sums: [sumOf(content)],
  }
}

const questionsIn = (changes: readonly Change[]): readonly string[] => [
  ...new Set(changes.map(({ question }) => question)),
]

type ByHand = { readonly byHand: readonly Change[]; readonly content: string }

const journalledByHand = async (
  host: Host,
  { journal, journalFile }: Opening,
  { byHand, content }: ByHand,
): Promise<Journal> => {
  if (byHand.length === 0) return journal
  const changes = byHand.map((change) => ({ ...change, reason: 'by-hand' }))
  const at = timeAfter(host.now(), journal.lastAt)
  const text = journalText(changes, { at, by: host.user, sum: sumOf(content) })
  await host.files.appendLine(journalFile, text)
  return rememberingLines(journal, { text, at })
}
