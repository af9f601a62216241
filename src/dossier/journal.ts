import { createHash } from 'node:crypto'
import type { Change, Part } from '../answers/record-answer.ts'

/** One line of the journal: a change, when it was made and by whom. Never printed, never in a document. */
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
  /** Whole lines of whole saves, oldest first. */
  readonly lines: readonly JournalLine[]
  /** The same as they stand in the file. */
  readonly kept: readonly string[]
  /** Bytes of lines that are none, and of a save that was cut off: to be set aside. */
  readonly damaged: readonly Uint8Array[]
  /** The last line was never ended. */
  readonly isOpenEnded: boolean
}

const lineFeed = 10

/** Reads a journal of bytes. Nothing is passed over: what is no line of a journal is among the damaged. */
export const readJournal = (bytes: Uint8Array): ReadJournal => {
  const read = piecesOf(bytes).map((piece) => ({ ...piece, line: readLine(piece.text) }))
  const end = unfinishedFrom(read.map(({ line }) => line))
  const isKept = (line: JournalLine | null, index: number) => line !== null && index < end
  const kept = read.filter(({ line }, index) => isKept(line, index))
  return {
    lines: kept.flatMap(({ line }) => (line === null ? [] : [line])),
    kept: kept.map(({ text }) => text),
    damaged: read.flatMap(({ line, bytes: own }, index) => (isKept(line, index) ? [] : [own()])),
    isOpenEnded: bytes.length > 0 && bytes.at(-1) !== lineFeed,
  }
}

type Piece = { readonly text: string; readonly bytes: () => Uint8Array }

/** The lines with something in them. Where bytes are no UTF-8, a character stands for them that no JSON line of ours holds. */
const piecesOf = (bytes: Uint8Array): readonly Piece[] => {
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const encode = (text: string) => () => new TextEncoder().encode(text)
    return content
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, bytes: encode(text) }))
  } catch {
    return partsOf(bytes).map((part) => ({ text: decodedOr('\0', part), bytes: () => part }))
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

const decodedOr = (otherwise: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return otherwise
  }
}

/** Where the lines of a last save begin of which the last ones are missing; what is half is not taken for whole. */
const unfinishedFrom = (lines: readonly (JournalLine | null)[]): number => {
  const last = lines.findLastIndex((line) => line !== null)
  const { at, more = 0 } = lines[last] ?? {}
  return more === 0
    ? lines.length
    : lines.findLastIndex((line) => line !== null && line.at !== at) + 1
}

const readLine = (line: string): JournalLine | null => {
  // A key that could change every object; no line of ours has it.
  if (line.includes('"__proto__"')) return null
  try {
    const value: unknown = JSON.parse(line)
    return isJournalLine(value) ? value : null
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
  'record' in value &&
  (value.record === null || typeof value.record === 'string') &&
  'new' in value &&
  'old' in value &&
  (!('part' in value) || parts.some((part) => part === value.part)) &&
  (!('more' in value) || typeof value.more === 'number') &&
  (!('sum' in value) || typeof value.sum === 'string')

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

export const emptyJournal: Journal = {
  lastSave: [],
  usedIds: new Set(),
  lastAt: null,
  length: 0,
  unsettled: null,
}

/** What is remembered of a journal of so many bytes. */
export const rememberedOf = ({ lines, kept }: ReadJournal, length: number): Journal => {
  const last = lines.findLast(isTyped)
  return {
    lastSave: lines.filter(({ at }) => at === last?.at),
    usedIds: idsIn(kept.join('\n')),
    lastAt: latestIn(lines),
    length,
    unsettled: null,
  }
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
const latestIn = (lines: readonly JournalLine[]): string | null =>
  lines.reduce<string | null>(
    (latest, { at }) => (isTime(at) && (latest === null || at > latest) ? at : latest),
    null,
  )

const isTime = (at: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at))

/** A time for the next save: never that of an earlier one, not even where the clock went back. */
export const timeAfter = (now: Date, last: string | null): Date =>
  last === null || now.toISOString() > last ? now : new Date(Date.parse(last) + 1)

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
  new Set([...content.matchAll(/"([A-Z]-\d{2,})"/g)].map(([, id]) => id ?? ''))

/** A short SHA-256 of a file of answers: enough to tell whether it is the one that a save left. */
export const sumOf = (content: string): string =>
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
