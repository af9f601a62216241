import { basename } from 'node:path'
import { type DraftFile, parseDraft, serialiseDraft } from '../answers/draft.ts'
import type { Host } from '../host/host.ts'
import { type Problem, type Result, refused } from '../problems/problem.ts'
import { closedCase } from './closed-case.ts'
import { type ReadJournal, readJournal, sumOf } from './journal.ts'
import type { Places } from './places.ts'
import { readContent } from './read-content.ts'
import { type Reconciled, reconcile } from './reconcile.ts'
import { newestReadable } from './versions.ts'

/** What was found of a case, nothing written. */
export type Look = {
  readonly journal: ReadJournal
  /** How many bytes the journal has. */
  readonly journalBytes: number
  /** The text of the file of answers; null where it is not there or could not be read. */
  readonly content: string | null
  /** The answers as they should be, or why they cannot be read; null where there is neither a file nor a journal. */
  readonly parsed: Result<DraftFile> | null
  /** Why the file has to be made anew out of the journal; null where it has not. */
  readonly rebuilt: 'missing' | 'damaged' | null
  /** Where file and journal do not agree, what each has; null where they agree. */
  readonly reconciled: Reconciled | null
}

/** Reads file, journal and, where the two do not agree, the newest version. Throws a `HostError` where the journal cannot be read. */
export const lookAt = async (host: Host, casePath: string, places: Places): Promise<Look> => {
  const { content, parsed, isDamaged } = await fileAt(host, casePath, places)
  const bytes = await journalAt(host, places)
  const journal = readJournal(bytes)
  const rebuilt = parsed === null ? 'missing' : isDamaged ? 'damaged' : null
  const found = { journal, journalBytes: bytes.length, content, parsed }
  const agree = { ...found, rebuilt: null, reconciled: null }
  const isRefused = parsed?.ok === false && !isDamaged
  if (journal.last === null || isRefused) return agree
  const sum = content === null ? null : sumOf(content)
  if (rebuilt === null && journal.last.sum === sum) return agree
  const lines = journal.lines()
  const reconciled = reconcile({
    file: parsed?.ok === true ? parsed.value.draft : null,
    base: await newestReadable(host, places),
    lines,
    isEarlier: rebuilt === null && lines.some((line) => line.sum === sum),
  })
  return whereReadable({ ...found, rebuilt, reconciled })
}

/** What is put together out of a journal that somebody changed might be none that could be read again. */
const whereReadable = (look: Look): Look => {
  const { reconciled, rebuilt } = look
  if (reconciled === null || (rebuilt === null && reconciled.putBack.length === 0)) return look
  const parsed = parseDraft(serialiseDraft(reconciled.draft))
  return parsed.ok ? { ...look, parsed } : { ...look, rebuilt: null, reconciled: null }
}

/** The file of answers by itself; its problems name the case as given and the file relative to it. */
export const fileAt = async (
  host: Host,
  casePath: string,
  { file }: Places,
): Promise<FoundFile> => {
  const place = { case: casePath, file: basename(file) }
  if ((await host.files.entryAt(file)) !== 'file') {
    const closed = await closedCase(host, file)
    const parsed = closed === null ? null : placedIn(place, refused(closed))
    return { content: null, parsed, isDamaged: false }
  }
  const read = await readContent(host, file)
  const parsed = read.ok ? parseDraft(read.value) : read
  const content = read.ok ? read.value : null
  return {
    content,
    parsed: placedIn(place, parsed),
    isDamaged: !parsed.ok && (content?.includes('\0') === true || isDamage(parsed.problems)),
  }
}

type FoundFile = Pick<Look, 'content' | 'parsed'> & { readonly isDamaged: boolean }

type CasePlace = { readonly case: string; readonly file: string }

const placedIn = (place: CasePlace, parsed: Result<DraftFile>): Result<DraftFile> => ({
  ...parsed,
  problems: parsed.problems.map((problem) => ({
    ...problem,
    place: { ...place, ...problem.place },
  })),
})

const journalAt = async (host: Host, { journalFile }: Places): Promise<Uint8Array> =>
  (await host.files.entryAt(journalFile)) === 'file'
    ? host.files.read(journalFile)
    : new Uint8Array(0)

/** What a power cut leaves of a file. A slip that somebody made in it by hand is none, and is not written over. */
const damage: ReadonlySet<string> = new Set([
  'file-empty',
  'json-truncated',
  'file-damaged',
  'encrypted-file-damaged',
])

const isDamage = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => damage.has(code))
