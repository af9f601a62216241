import type { Change } from '../answers/record-answer.ts'

/** One line of the journal: a change, when it was made and by whom. Never printed, never in a document. */
export type JournalLine = Change & { readonly at: string; readonly by: string }

/** What the journal of a case remembers. */
export type Journal = {
  /** The changes of the last save, oldest first: lines that bear the same time. */
  readonly lastSave: readonly JournalLine[]
  /** Every record id that it names, so that none is given twice. */
  readonly usedIds: ReadonlySet<string>
  /** A crash left half a line at the end; the next line must not be glued to it. */
  readonly isTorn: boolean
}

export const emptyJournal: Journal = { lastSave: [], usedIds: new Set(), isTorn: false }

/** Reads a journal; lines that are not JSON (a crash may leave one) are passed over. */
export const readJournal = (content: string): Journal => {
  const lines = content.split('\n').flatMap(readLine)
  const last = lines.at(-1)
  const other = lines.findLastIndex(({ at }) => at !== last?.at)
  return {
    lastSave: lines.slice(other + 1),
    usedIds: idsIn(content),
    isTorn: content !== '' && !content.endsWith('\n'),
  }
}

/** When each question was last answered; what was parked or came back was not answered anew. */
export const lastChangesOf = (content: string): ReadonlyMap<string, string> =>
  new Map(
    content
      .split('\n')
      .flatMap(readLine)
      .filter(({ reason }) => reason !== 'parked' && reason !== 'restored')
      .map(({ question, at }) => [question, at]),
  )

/** When something was changed, and where; neither what it was nor who did it. */
export type ChangeLogged = Pick<JournalLine, 'at' | 'question' | 'record'>

/** Every change that a journal remembers, oldest first; a line whose time is none, typed by hand perhaps, is passed over. */
export const changesIn = (content: string): readonly ChangeLogged[] =>
  content
    .split('\n')
    .flatMap(readLine)
    .filter(({ at }) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at))
    .map(({ at, question, record }) => ({ at, question, record }))

const readLine = (line: string): readonly JournalLine[] => {
  try {
    const value: unknown = JSON.parse(line)
    return isJournalLine(value) ? [value] : []
  } catch {
    return []
  }
}

const isJournalLine = (value: unknown): value is JournalLine =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'question' in value &&
  typeof value.question === 'string' &&
  'record' in value &&
  (value.record === null || typeof value.record === 'string') &&
  'new' in value &&
  'old' in value

/** Record ids named anywhere in lines of a journal. */
export const idsIn = (content: string): ReadonlySet<string> =>
  new Set([...content.matchAll(/"([A-Z]-\d{2,})"/g)].map(([, id]) => id ?? ''))

/** A change as a line of the journal; the order of the keys is part of the format. */
export const journalLine = (change: Change, at: Date, by: string): string =>
  JSON.stringify({
    at: at.toISOString(),
    question: change.question,
    record: change.record,
    old: change.old,
    new: change.new,
    by,
    reason: change.reason,
  })
