import { createHash } from 'node:crypto'
import type { Change, Part } from '../answers/record-answer.ts'

/** One line of the journal: a change, when it was made and by whom. Told by `history` alone, never in a document. */
export type JournalLine = Change & {
  readonly at: string
  readonly by: string
  /** How many lines of the same save follow this one; absent: none. A save counts when its last line is there. */
  readonly more?: number
  /** On the last line of a save: `sumOf` the file of answers after it. */
  readonly sum?: string
}

/** A journal as it was read. */
export type ReadJournal = {
  /** Lines of whole saves as they stand in the file, oldest first. */
  readonly kept: readonly string[]
  /** What they say. Read anew each time: seldom is more wanted than the last of them, and there may be thousands. */
  readonly lines: () => readonly JournalLine[]
  readonly last: JournalLine | null
  /** The latest time in it; null where it is empty. */
  readonly lastAt: string | null
  /** Bytes of lines that are none, and of a save that was cut off: to be set aside. */
  readonly damaged: readonly Uint8Array[]
  /** The last line was never ended. */
  readonly isOpenEnded: boolean
}

const lineFeed = 10

/** Reads a journal of bytes. Nothing is passed over: what is no line of a journal is among the damaged. */
export const readJournal = (bytes: Uint8Array): ReadJournal => {
  const pieces = piecesOf(bytes).map((piece) => ({ piece, mark: markOf(readLine(textOf(piece))) }))
  const end = unfinishedFrom(pieces.map(({ mark }) => mark))
  const isKept = (mark: Mark | null, index: number): boolean => mark !== null && index < end
  const good = pieces.filter(({ mark }, index) => isKept(mark, index))
  const kept = good.map(({ piece }) => textOf(piece))
  return {
    kept,
    lines: () => kept.flatMap((text) => readLine(text) ?? []),
    last: readLine(kept.at(-1) ?? ''),
    lastAt: latestIn(good.flatMap(({ mark }) => mark?.at ?? [])),
    damaged: pieces
      .filter(({ mark }, index) => !isKept(mark, index))
      .map(({ piece }) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)),
    isOpenEnded: bytes.length > 0 && bytes.at(-1) !== lineFeed,
  }
}

/** What is kept in mind of each line; the rest, which may be long, is let go at once. */
type Mark = Pick<JournalLine, 'at' | 'more'>

const markOf = (line: JournalLine | null): Mark | null =>
  line === null ? null : { at: line.at, ...(line.more !== undefined && { more: line.more }) }

/** The lines with something in them; as bytes where not all of the journal is UTF-8. */
const piecesOf = (bytes: Uint8Array): readonly (string | Uint8Array)[] => {
  const content = decoded(bytes)
  return content === null
    ? partsOf(bytes)
    : content.split('\n').filter((text) => text.trim() !== '')
}

/** Where bytes are no UTF-8, a character that no line of JSON holds. */
const textOf = (piece: string | Uint8Array): string =>
  typeof piece === 'string' ? piece : (decoded(piece) ?? '\0')

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const parts: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found < 0 ? bytes.length : found
    if (end > start) parts.push(bytes.subarray(start, end))
    start = end + 1
  }
  return parts
}

/** Where the lines of a last save begin of which the last ones are missing; what is half is not taken for whole. */
const unfinishedFrom = (lines: readonly (Mark | null)[]): number => {
  const last = lines.findLastIndex((line) => line !== null)
  const { at, more = 0 } = lines[last] ?? {}
  return more === 0
    ? lines.length
    : lines.findLastIndex((line) => line !== null && line.at !== at) + 1
}

const readLine = (line: string): JournalLine | null => {
  // A key that could change every object; no line of ours has it, though somebody may answer with that word.
  if (/"__proto__"\s*:/.test(line)) return null
  try {
    const value: unknown = JSON.parse(line)
    return isJournalLine(value) && namesItsRecord(value) ? value : null
  } catch {
    return null
  }
}

const isJournalLine = (value: unknown): value is JournalLine =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'question' in value &&
  typeof value.question === 'string' &&
  value.question !== '__proto__' &&
  'record' in value &&
  (value.record === null || typeof value.record === 'string') &&
  'new' in value &&
  'old' in value &&
  (!('part' in value) || parts.some((part) => part === value.part)) &&
  (!('more' in value) || typeof value.more === 'number') &&
  (!('sum' in value) || typeof value.sum === 'string')

/** A line that names one record and tells of another, which no program wrote, would make two of the one. */
const namesItsRecord = ({ record, old, new: next }: JournalLine): boolean =>
  record === null || [old, next].every((value) => value === null || idOf(value) === record)

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined

const parts: readonly Part[] = ['answers', 'parked', 'unplaced', 'confirmed', 'head', 'whole']

const readLines = (content: string): readonly JournalLine[] =>
  content.split('\n').flatMap((line) => readLine(line) ?? [])

/** What the journal of a case remembers while it is worked on. */
export type Journal = {
  /** The changes of the last save that somebody typed, oldest first: lines that bear the same time. */
  readonly lastSave: readonly JournalLine[]
  /** Every record id that it names, so that none is given twice. */
  readonly usedIds: ReadonlySet<string>
  /** The latest time in it, or null where it is empty. */
  readonly lastAt: string | null
  /** Bytes of it that are sure. */
  readonly length: number
  /** Text of a save that failed: any part of it, from its beginning, may stand after the sure bytes. */
  readonly unsettled: string | null
}

/** What is remembered of a journal of so many bytes. */
export const rememberedOf = ({ kept, lastAt }: ReadJournal, length: number): Journal => ({
  lastSave: lastTypedIn(kept),
  usedIds: idsIn(kept.join('\n')),
  lastAt,
  length,
  unsettled: null,
})

/** The lines of the last save that was typed, read from the end. */
const lastTypedIn = (kept: readonly string[]): readonly JournalLine[] => {
  const found: JournalLine[] = []
  for (const text of kept.toReversed()) {
    const line = readLine(text)
    if (line === null || (found.length === 0 && !isTyped(line))) continue
    if (found.length > 0 && found[0]?.at !== line.at) break
    found.unshift(line)
  }
  return found
}

/** The lines of one save, without the last line feed, and their time. */
export type SavedLines = { readonly text: string; readonly at: Date }

/** What is remembered when lines were added. What was typed last stays what it was at the opening. */
export const rememberingLines = (journal: Journal, { text, at }: SavedLines): Journal => ({
  ...journal,
  usedIds: new Set([...journal.usedIds, ...idsIn(text)]),
  lastAt: at.toISOString(),
  length: journal.length + Buffer.byteLength(text) + 1,
  unsettled: null,
})

/** Changes that came over a case from outside the interview; nobody was at their questions. */
const cameOver: readonly (string | null)[] = [
  'by-hand',
  'version-restored',
  'merged',
  'section-imported',
]

const isTyped = ({ reason, part }: JournalLine): boolean =>
  part === undefined && !cameOver.includes(reason)

/** Times that are none, typed by hand perhaps, do not count. */
const latestIn = (times: readonly string[]): string | null =>
  times.reduce<string | null>(
    (latest, at) => ((latest === null || at > latest) && isTime(at) ? at : latest),
    null,
  )

const isTime = (at: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at)

/** A time for the next save: never that of an earlier one, not even where the clock went back. */
export const timeAfter = (now: Date, last: string | null): Date => {
  const time = last === null || now.toISOString() > last ? Number.NaN : Date.parse(last)
  // A time with a 13th month, typed by hand perhaps, is none.
  return Number.isNaN(time) ? now : new Date(time + 1)
}

/** When each question was last answered; what was parked or came back was not answered anew. */
export const lastChangesOf = (content: string): ReadonlyMap<string, string> =>
  new Map(
    readLines(content)
      .filter(
        ({ reason, part }) => reason !== 'parked' && reason !== 'restored' && part === undefined,
      )
      .map(({ question, at }) => [question, at]),
  )

/** When something was changed, and where; neither what it was nor who did it. */
export type ChangeLogged = Pick<JournalLine, 'at' | 'question' | 'record'>

/** Every change that a journal remembers, oldest first; a line whose time is none, typed by hand perhaps, is passed over. */
export const changesIn = (content: string): readonly ChangeLogged[] =>
  readLines(content)
    .filter(({ at }) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at))
    .map(({ at, question, record }) => ({ at, question, record }))

/** Record ids named anywhere in lines of a journal. */
export const idsIn = (content: string): ReadonlySet<string> =>
  new Set([...new Set(content.match(/"[A-Z]-\d{2,}"/g))].map((quoted) => quoted.slice(1, -1)))

/** A short SHA-256 of a file of answers: enough to tell whether it is the one that a save left. */
export const sumOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16)

/** What is the same for all lines of one save. */
export type Saving = { readonly at: Date; readonly by: string; readonly sum: string }

/** Changes as the lines of one save, without the last line feed; the order of the keys is part of the format. */
export const journalText = (changes: readonly Change[], { at, by, sum }: Saving): string =>
  changes
    .map((change, index) => {
      const { question, record, old, new: next, reason, part } = change
      const more = changes.length - 1 - index
      const known = { at: at.toISOString(), question, record, old, new: next, by, reason }
      const marks = more > 0 ? { more } : { sum }
      return JSON.stringify({ ...known, ...(part !== undefined && { part }), ...marks })
    })
    .join('\n')
