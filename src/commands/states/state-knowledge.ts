import { join } from 'node:path'
import type { z } from 'zod'
import { type JsonPath, type JsonSource, readJson } from '../../answers/read-json.ts'
import {
  nothingKnownOf,
  type StateKnowledge,
  stateKnowledgeSchema,
} from '../../countries/knowledge.ts'
import { knowledgeOf } from '../../countries/knowledge-of.ts'
import { isInventedState, statesAsOf } from '../../countries/states.ts'
import { readContent } from '../../dossier/read-content.ts'
import type { Host } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'

/** What is known of a State, and by whom it was put together. */
export type LoadedState = {
  /** Null where neither the case nor we know anything. */
  readonly knowledge: StateKnowledge | null
  /** Whether the case's own file was read instead of ours. */
  readonly isOwn: boolean
}

/** Where a case keeps its own knowledge of a State, relative to its folder. */
export const ownStateFile = (code: string): string => `countries/${code}.json`

/**
 * The case's own `countries/XX.json` wins, as a whole, over what we know; it is read by the same schema. Problems
 * name its line and column.
 */
export const loadState = async (
  host: Host,
  caseFolder: string | null,
  code: string,
): Promise<Result<LoadedState>> => {
  if (caseFolder !== null) {
    const path = join(caseFolder, ownStateFile(code))
    if ((await host.files.entryAt(path)) === 'file') return readOwn(host, path, code)
  }
  return done({ knowledge: await knowledgeOf(code), isOwn: false })
}

/** What rules may know of the State of a case; null where none is named, or an invented one is not described. */
export const stateOf = async (
  host: Host,
  caseFolder: string | null,
  code: string | null,
): Promise<Result<StateKnowledge | null>> => {
  if (code === null) return done(null)
  const loaded = await loadState(host, caseFolder, code)
  if (!loaded.ok) return loaded
  const nothing = isInventedState(code) ? null : nothingKnownOf(code, statesAsOf)
  return done(loaded.value.knowledge ?? nothing)
}

const readOwn = async (host: Host, path: string, code: string): Promise<Result<LoadedState>> => {
  const content = await readContent(host, path)
  const parsed = content.ok ? parseState(content.value, code) : content
  if (parsed.ok) return done({ knowledge: parsed.value, isOwn: true })
  return refused(
    ...parsed.problems.map((problem) => ({
      ...problem,
      place: { file: ownStateFile(code), ...problem.place },
    })),
  )
}

/** A file of what is known of a State, checked by the schema of our own files. */
const parseState = (content: string, code: string): Result<StateKnowledge> => {
  const json = readJson(content)
  if (!json.ok) return json
  const source = json.value
  const parsed = stateKnowledgeSchema.safeParse(source.value)
  if (!parsed.success) {
    return refused(...parsed.error.issues.flatMap((issue) => problemsOf(issue, source)))
  }
  return parsed.data.code === code ? done(parsed.data) : refused(otherState(source, code))
}

const problemsOf = (issue: z.core.$ZodIssue, source: JsonSource): readonly Problem[] => {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownPart(source, [...path, key]))
  }
  return [
    valueAt(source.value, path) === undefined ? missing(source, path) : wrong(source, path, issue),
  ]
}

const valueAt = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (whole, step) =>
      typeof whole === 'object' && whole !== null ? Reflect.get(whole, step) : undefined,
    value,
  )

/** "comments.2.year": the third comment, as programs count. A key typed by hand may hold anything: it is not repeated. */
const nameOf = (path: JsonPath): string =>
  path.map((step) => (/^[\w.-]{1,40}$/.test(String(step)) ? step : '…')).join('.')

const hint = text(
  'Compare it with a file that fits: “c177 country BG --json” prints one. Until it fits, nothing of this file is used.',
)

const unknownPart = (source: JsonSource, path: JsonPath): Problem => ({
  code: 'state-part-unknown',
  severity: 'error',
  place: source.locate(path),
  message: text('The part "{part}" is unknown in a file on a State.', { part: nameOf(path) }),
  hint,
})

const missing = (source: JsonSource, path: JsonPath): Problem => ({
  code: 'state-part-missing',
  severity: 'error',
  place: source.locate(path),
  message: text('The part "{part}" is missing in the file on the State.', { part: nameOf(path) }),
  hint,
})

const wrong = (source: JsonSource, path: JsonPath, issue: z.core.$ZodIssue): Problem => ({
  code: 'state-part-wrong',
  severity: 'error',
  place: source.locate(path),
  message: text('The part "{part}" is not as it should be; expected: {expected}.', {
    part: nameOf(path),
    expected: expectationOf(issue),
  }),
  hint,
})

/** What the schema expects, in words; where it has a sentence of its own, that. */
const expectationOf = (issue: z.core.$ZodIssue): Text => {
  if (issue.code === 'invalid_value') {
    return text('one of {choices}', { choices: issue.values.map(String).join(', ') })
  }
  if (issue.code !== 'invalid_type') return { english: issue.message }
  return kinds[issue.expected] ?? text('another kind of value')
}

const kinds: Readonly<Record<string, Text>> = {
  string: text('a text in quotation marks'),
  number: text('a number without quotation marks'),
  int: text('a whole number'),
  boolean: text('true or false'),
  array: text('a list in square brackets'),
  object: text('named parts in braces'),
  record: text('named parts in braces'),
}

const otherState = (source: JsonSource, code: string): Problem => ({
  code: 'state-code-other',
  severity: 'error',
  place: source.locate(['code']),
  message: text('The file is named for {code}, but its "code" names another State.', { code }),
  hint: text('Correct the one or the other: the name of the file is the code of its State.'),
})
