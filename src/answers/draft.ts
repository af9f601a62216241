import { z } from 'zod'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { isLanguageCode } from '../quantities/language-code.ts'
import { type JsonSource, readJson } from './read-json.ts'
import {
  type RawFile,
  type Upgrade,
  type UpgradeStep,
  upgradeFile,
  upgradeSteps,
} from './upgrade.ts'
import { upgradeProblems } from './upgrade-problems.ts'

export const formatName = 'c177-answers'
/** Rises when the meaning of an answer changes; new questions keep it. */
export const formatVersion = 1

export const confirmationSchema = z.looseObject({
  code: z.string(),
  question: z.string(),
  record: z.string().nullish(),
  /** The words meant: a changed text is a new finding. */
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  on: z.string(),
})
export type Confirmation = z.infer<typeof confirmationSchema>

const rawAnswers = z.record(z.string(), z.unknown())

const draftSchema = z.looseObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  language: z.string().refine(isLanguageCode),
  answers: rawAnswers,
  confirmed: z.array(confirmationSchema).default([]),
  parked: rawAnswers.default({}),
  unplaced: rawAnswers.default({}),
})

/**
 * Saved work, however unfinished: answers are kept as they came, and so are keys that we do not know.
 * What they are worth `parseAnswers` tells.
 */
export type Draft = Readonly<z.infer<typeof draftSchema>>

export const emptyDraft = (language: string): Draft => ({
  format: formatName,
  version: formatVersion,
  language,
  answers: {},
  confirmed: [],
  parked: {},
  unplaced: {},
})

export type DraftFile = {
  /** Of today's version. */
  readonly draft: Draft
  /** The file as it stands, of an older version perhaps. */
  readonly source: JsonSource
}

/**
 * Reads a file of answers; one of an older version is brought to today's in memory, with notes of what was done, and
 * the file is left as it is. A refusal names what was found and where; a wrong answer is no refusal. A test hands in
 * steps of its own.
 */
export const parseDraft = (
  content: string,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Result<DraftFile> => {
  const json = readJson(content)
  if (!json.ok) return json
  const source = json.value
  const head = headOf(source)
  if (!head.ok) return head
  const { file, upgrade } = upgraded(head.value, steps)
  const draft = draftSchema.safeParse(file)
  if (draft.success) {
    const told = upgrade === null ? [] : upgradeProblems(upgrade)
    return done({ draft: asItCame(file, draft.data), source }, told)
  }
  const path = draft.error.issues[0]?.path.filter((step) => typeof step !== 'symbol') ?? []
  return refused(wrongPart(source, path))
}

type Upgraded = { readonly file: RawFile; readonly upgrade: Upgrade | null }

/** A version that no program has written stays, and the schema refuses it at its place. */
const upgraded = (file: RawFile, steps: readonly UpgradeStep[]): Upgraded => {
  const from = file['version']
  if (typeof from !== 'number' || !Number.isInteger(from) || from >= formatVersion) {
    return { file, upgrade: null }
  }
  const upgrading = upgradeFile(file, { from, to: formatVersion, steps })
  return upgrading === null
    ? { file, upgrade: null }
    : { file: upgrading.file, upgrade: upgrading.done }
}

/** The schema puts the keys that it knows first; a file keeps its own order. */
const asItCame = (file: RawFile, draft: Draft): Draft => ({ ...file, ...draft, ...file })

/** The file as it is written: two spaces, a line feed at the end, keys in the order they came. */
export const serialiseDraft = (draft: Draft): string => `${JSON.stringify(draft, null, 2)}\n`

const headOf = (source: JsonSource): Result<RawFile> => {
  const value = source.value
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(otherFormat(source))
  const file: RawFile = { ...value }
  if (file['format'] !== formatName) return refused(otherFormat(source))
  const version = file['version']
  return typeof version === 'number' && version > formatVersion
    ? refused(newer(source, version))
    : done(file)
}

const otherFormat = (source: JsonSource): Problem => ({
  code: 'other-format',
  severity: 'error',
  place: source.locate(['format']),
  message: text(
    'The file is JSON, but not a file of answers: it does not say "format": "{format}".',
    {
      format: formatName,
    },
  ),
  hint: text('Name a case folder, or a file that this program has saved.'),
})

const newer = (source: JsonSource, version: number): Problem => ({
  code: 'newer-version',
  severity: 'error',
  place: source.locate(['version']),
  message: text('The file has version {version}; this program knows versions up to {known}.', {
    version,
    known: formatVersion,
  }),
  hint: text('Use a newer c177. The file was left as it is.'),
})

const wrongPart = (source: JsonSource, path: readonly (string | number)[]): Problem => ({
  code: 'wrong-part',
  severity: 'error',
  place: source.locate(path),
  message: text(
    'The part "{part}" of the file is missing or not of the form that it has in a file of answers.',
    {
      part: path.join('.'),
    },
  ),
  hint: text('Compare it with a sample, or with the schema that "c177 schema" prints.'),
})
