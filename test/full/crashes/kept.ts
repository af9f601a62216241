import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { openDossier } from '../../../src/dossier/open-dossier.ts'
import type { Host } from '../../../src/host/host.ts'
import type { Ran, Typed } from './killed-program.ts'
import { type Kind, keptEncrypted, lyingOpen } from './kinds.ts'

/** What must stand in a case: the newest acknowledged value of each question, and perhaps one more answer. */
export type Expected = {
  readonly answers: ReadonlyMap<string, unknown>
  readonly perhaps: Typed | null
}

export const nothingYet: Expected = { answers: new Map(), perhaps: null }

/** What must stand there after a run, beside what stood there before. */
export const afterRun = ({ answers }: Expected, given: readonly Typed[], ran: Ran): Expected => {
  const known = new Map(answers)
  for (const { question, value } of given.slice(0, ran.acknowledged)) known.set(question, value)
  const perhaps = ran.typed > ran.acknowledged ? (given[ran.acknowledged] ?? null) : null
  return { answers: known, perhaps }
}

export type Left = {
  /** When, in words. */
  readonly where: string
  readonly kind?: Kind | undefined
}

/**
 * Opens a copy of a case, so that the program itself meets the case as it was left, and looks whether all is kept:
 * every acknowledged answer, the one under way wholly or not at all, files that can be read, and none too many; of an
 * encrypted case none that others can read.
 * Answers with what must be found from now on.
 */
export const expectKept = async (
  casePath: string,
  expected: Expected,
  { where, kind = lyingOpen }: Left,
): Promise<Expected> => {
  if (!existsSync(casePath)) {
    expect([...expected.answers], where).toEqual([])
    return nothingYet
  }
  const copy = `${casePath}-copy`
  rmSync(copy, { recursive: true, force: true })
  cpSync(casePath, copy, { recursive: true })
  if (kind === keptEncrypted) expect(readableIn(casePath), where).toEqual([])
  const host = kind(copy)
  const opened = await openDossier(host, copy, 'en')
  if (!opened.ok) throw new Error(`${opened.problems[0]?.code}\n${where}`)
  const { answers, parked } = opened.value.draft
  const found = new Map([...Object.entries(parked), ...Object.entries(answers)])
  expect(lostOf(found, expected), where).toEqual([])
  expect(strayIn(copy), where).toEqual([])
  if ((await host.files.entryAt(join(copy, 'answers.json'))) === 'file') {
    const bytes = await host.files.read(join(copy, 'answers.json'))
    const written = JSON.parse(Buffer.from(bytes).toString())
    expect(written.answers, where).toEqual(answers)
  } else expect(answers, where).toEqual({})
  if (kind === keptEncrypted) expect(readableIn(copy), where).toEqual([])
  return { answers: settled(expected, found), perhaps: null }
}

/**
 * Half a line that a stop left behind is set aside; the lock of who is gone is taken over by the next, and so are the
 * files of one who was killed while he took over.
 */
const ownName =
  /^(?:(?:answers\.json|journal(?:\.damaged)?\.ndjson)(?:\.age)?|case\.key\.age|versions|\.lock(?:\.[0-9a-f]{8})?|\.\.lock\.\d+\.tmp)$/

const strayIn = (casePath: string): readonly string[] =>
  readdirSync(casePath).filter((name) => !ownName.test(name))

/** Files that name a question, as every line of a journal does and every file of answers. */
const readableIn = (casePath: string): readonly string[] =>
  readdirSync(casePath, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes('organisation'))

/** What was lost, in words; empty where all is there. */
const lostOf = (found: ReadonlyMap<string, unknown>, { answers, perhaps }: Expected): string[] =>
  [...answers].flatMap(([question, value]) => {
    const stands = found.get(question)
    const isNext = perhaps?.question === question && isDeepStrictEqual(stands, perhaps.value)
    return isNext || isDeepStrictEqual(stands, value)
      ? []
      : [`${question} is ${JSON.stringify(stands)}, not ${JSON.stringify(value)}`]
  })

/** Of the answer that was under way, what came of it stays. */
const settled = (
  { answers, perhaps }: Expected,
  found: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> =>
  perhaps === null || !found.has(perhaps.question)
    ? answers
    : new Map([...answers, [perhaps.question, found.get(perhaps.question)]])

/** The changes that the journal of a case remembers, each as a text; lines in half are none. */
export const journalOf = async ({ files }: Host, casePath: string): Promise<readonly string[]> => {
  const journal = join(casePath, 'journal.ndjson')
  if ((await files.entryAt(journal)) !== 'file') return []
  return Buffer.from(await files.read(journal))
    .toString()
    .split('\n')
    .flatMap(changeOf)
}

const changeOf = (line: string): readonly string[] => {
  try {
    const { question, new: value } = JSON.parse(line)
    return [changeText({ question, value })]
  } catch {
    return []
  }
}

export const changeText = ({ question, value }: Pick<Typed, 'question' | 'value'>): string =>
  JSON.stringify([question, value])
