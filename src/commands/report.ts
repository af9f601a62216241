import type { Silenced } from '../assessment/silencing.ts'
import { wrap } from '../interview/terminal/wrap.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** A problem as scripts get it; what is not known is null. */
export const problemAsJson = ({ place, ...problem }: Problem, wording: Wording): object => ({
  code: problem.code,
  severity: problem.severity,
  case: place.case ?? null,
  question: place.question ?? null,
  record: place.record ?? null,
  file: place.file ?? null,
  line: place.line ?? null,
  column: place.column ?? null,
  message: wording.say(problem.message),
  hint: wording.say(problem.hint),
})

/** One JSON value, two spaces, as `--json` prints it. */
export const asJson = (value: object): string => JSON.stringify(value, null, 2)

export const severityWords: Readonly<Record<Severity, ReturnType<typeof text>>> = {
  error: text('ERROR'),
  warning: text('warning'),
  note: text('note'),
}

/** Whom problems are told to: in which words, and how wide the terminal is, if it is one. */
export type Reader = { readonly wording: Wording; readonly columns: number | undefined }

/** A problem as a person reads it: how grave, where, what was found, what to do. */
const problemAsLines = (problem: Problem, { wording, columns }: Reader): string => {
  const { question, record, file, line, column } = problem.place
  const position = line === undefined ? file : `${file ?? ''}:${line}:${column ?? 1}`
  const where = [question, record, position].filter((part) => part !== undefined).join('  ')
  const head = [wording.say(severityWords[problem.severity]), where, `[${problem.code}]`]
  const lines = [
    head.filter((part) => part !== '').join('  '),
    `  ${wording.say(problem.message)}`,
    `  ${wording.say(text('What to do: {hint}', { hint: problem.hint }))}`,
  ]
  const told = columns === undefined ? lines : lines.flatMap((line) => wrap(line, columns - 1))
  return told.map(withoutSteering).join('\n')
}

/** The name of a file in a case that was handed on may hold what steers a terminal. */
const withoutSteering = (line: string): string => line.replace(/\p{Cc}/gu, '\uFFFD')

/** All problems, the gravest first, with a line that counts them. */
export const problemsAsLines = (problems: readonly Problem[], reader: Reader): string => {
  const order: readonly Severity[] = ['error', 'warning', 'note']
  const sorted = order.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  )
  return [
    ...sorted.map((problem) => problemAsLines(problem, reader)),
    countLine(problems, reader.wording),
  ].join('\n\n')
}

/** An entry that silences a finding, as scripts get it. */
export const silencedAsJson = (entry: Silenced, path: string): object => ({
  case: path,
  code: entry.code,
  question: entry.question,
  record: entry.record ?? null,
  reason: entry.reason,
  by: entry.by,
  on: entry.on,
})

/** What was silenced, with who gave which reason; the reasons are the user’s own words. */
export const silencedAsLines = (
  silenced: readonly Silenced[],
  { wording, columns }: Reader,
): string => {
  const entries = silenced.map(({ code, question, record, reason, by, on }) => {
    const where = [question, record].filter((part) => part !== undefined).join('  ')
    const why = `  ${reason} (${by}, ${on})`
    const lines = columns === undefined ? [why] : wrap(why, columns - 1)
    return [`${where}  [${code}]`, ...lines].join('\n')
  })
  const title = text('Silenced, with reasons: {count}', { count: silenced.length })
  return `\n${[wording.say(title), ...entries].join('\n\n')}`
}

/** "2 errors, 5 warnings, 1 note". */
export const countLine = (problems: readonly Problem[], wording: Wording): string => {
  const count = (severity: Severity) =>
    problems.filter((problem) => problem.severity === severity).length
  return wording.say(
    text(
      '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}, {notes, plural, one {# note} other {# notes}}',
      { errors: count('error'), warnings: count('warning'), notes: count('note') },
    ),
  )
}
