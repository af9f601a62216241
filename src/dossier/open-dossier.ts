import { isDeepStrictEqual } from 'node:util'
import { type Draft, emptyDraft } from '../answers/draft.ts'
import { recordAnswer } from '../answers/record-answer.ts'
import { type Host, HostError } from '../host/host.ts'
import { done, type Result, refused } from '../problems/problem.ts'
import { diskProblem } from './disk-problem.ts'
import type { Dossier } from './dossier.ts'
import { emptyJournal, type Journal, type JournalLine, readJournal } from './journal.ts'
import { type Places, placesOf } from './places.ts'
import { type ReadCase, readCase } from './read-case.ts'
import { writeDraft } from './save-answer.ts'

/**
 * Opens a case to work on it: a folder, made if it is not there, or a lone file of answers. An answer
 * that only the journal holds is put back. A file that cannot be read as answers is refused and left alone.
 */
export const openDossier = async (
  host: Host,
  casePath: string,
  language: string,
): Promise<Result<Dossier>> => {
  try {
    const read = await readCase(host, casePath)
    if (read.found && !read.parsed.ok) return read.parsed
    const places = await placesOf(host, casePath)
    if (isNewFolder(read, places, casePath)) await host.files.makeFolder(casePath)
    const draft = read.found && read.parsed.ok ? read.parsed.value.draft : emptyDraft(language)
    const dossier = withWhatWasLost({
      ...places,
      draft,
      journal: await journalAt(host, places.journalFile),
      putBack: [],
    })
    if (dossier.putBack.length > 0) await writeDraft(host, dossier)
    return done(dossier)
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(diskProblem(thrown))
    throw thrown
  }
}

/** A lone file needs its folder to be there. */
const isNewFolder = (read: ReadCase, { folder }: Places, casePath: string): boolean =>
  !read.found && folder === casePath

const journalAt = async (host: Host, path: string): Promise<Journal> =>
  (await host.files.entryAt(path)) === 'file'
    ? readJournal(new TextDecoder().decode(await host.files.read(path)))
    : emptyJournal

/**
 * The journal is written first. Where its last save is not in the file, and the file still has what stood
 * there before, the program stopped between the two.
 */
const withWhatWasLost = (dossier: Dossier): Dossier => {
  const lost = newest(dossier.journal.lastSave).filter((line) => isLost(line, dossier.draft))
  const draft = lost.reduce(putBack, dossier.draft)
  return { ...dossier, draft, putBack: [...new Set(lost.map(({ question }) => question))] }
}

/** The last line about each answer; what was moved by it is moved again when the answer is put back. */
const newest = (lines: readonly JournalLine[]): readonly JournalLine[] => {
  const byAnswer = new Map(lines.map((line) => [`${line.question} ${line.record}`, line]))
  return [...byAnswer.values()].filter(({ reason }) => reason === null)
}

const putBack = (draft: Draft, { question, record, ...line }: JournalLine): Draft =>
  recordAnswer(draft, {
    question,
    ...(record !== null && { record }),
    value: line.new ?? undefined,
  }).draft

const isLost = (line: JournalLine, draft: Draft): boolean => {
  const current = valueAt(line, draft)
  return isDeepStrictEqual(current, line.old) && !isDeepStrictEqual(current, line.new)
}

const valueAt = ({ question, record }: JournalLine, draft: Draft): unknown => {
  const whole = draft.answers[question]
  if (record === null) return whole ?? null
  return Array.isArray(whole) ? (whole.find((item) => hasId(item, record)) ?? null) : null
}

const hasId = (item: unknown, id: string): boolean =>
  typeof item === 'object' && item !== null && 'id' in item && item.id === id
