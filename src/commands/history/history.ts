import { differencesOf } from '../../answers/differences.ts'
import type { Change } from '../../answers/record-answer.ts'
import { type History, historyOf, type State } from '../../dossier/history.ts'
import type { Host } from '../../host/host.ts'
import { changeWords } from '../../interview/change-words.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { quoted } from '../called-as.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { tellSentences } from '../tell-texts.ts'
import { type Readable, stateNamed } from './version-problems.ts'

export type HistoryOptions = {
  readonly case: string
  /** Numbers of two versions, or of one, to be compared with now; null lists. */
  readonly compare: readonly string[] | null
  readonly json: boolean
  readonly quiet: boolean
}

type Desk = { readonly host: Host; readonly wording: Wording }

/**
 * Lists the versions of a case, or tells what differs between two states. Writes nothing. Exit code: 0; 1 where the
 * answers, or a version to be compared, cannot be read; 2 where the case or a version is not there.
 */
export const runHistory = async (
  options: HistoryOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const desk = { host, wording }
  const history = await historyOf(host, options.case)
  if (history === null) return refuse([caseMissing(options.case)], options, desk)
  return options.compare === null
    ? list(history, options, desk)
    : compare(history, { ...options, compare: options.compare }, desk)
}

const refuse = (
  problems: readonly Problem[],
  { json }: HistoryOptions,
  { host, wording }: Desk,
): number => {
  const told = problems.map((problem) => problemAsJson(problem, wording))
  if (json) host.print(asJson({ ok: false, problems: told }))
  else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return problems.some(({ code }) => code.endsWith('-missing') || code === 'version-not-there')
    ? 2
    : 1
}

const list = (
  { states, problems }: History,
  { case: path, json, quiet }: HistoryOptions,
  { host, wording }: Desk,
): number => {
  const code = hasError(problems) ? 1 : 0
  if (json) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    host.print(asJson({ ok: code === 0, problems: told, versions: states.map(stateAsJson) }))
    return code
  }
  for (const state of states) host.print(wording.say(stateLine(state, wording)))
  if (problems.length > 0) host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  const first = states.find(({ number }) => number !== null)?.number
  if (!quiet) tellSentences(hintsFor(path, first ?? null), { host, wording })
  return code
}

/** What is not known is null; `number` is null for how the case stands. */
const stateAsJson = ({ number, at, draft, changedAfter, by }: State): object => ({
  ...{ number, at, answers: draft === null ? null : Object.keys(draft.answers).length },
  ...{ changedAfter, by },
})

const stateLine = (state: State, { locale }: Wording): Text => {
  const { number, at, draft } = state
  const when = at === null ? text('no journal yet') : whenOf(at, locale)
  const answers =
    draft === null
      ? text('cannot be read')
      : text('{count, plural, one {# question answered} other {# questions answered}}', {
          count: Object.keys(draft.answers).length,
        })
  if (number === null) return text('now  {when}: {answers}', { when, answers })
  return text('{number}  {when}: {answers}{after}', {
    ...{ number: String(number), when, answers, after: afterWords(state) },
  })
}

const afterWords = ({ changedAfter: count, by }: State): Text | string => {
  if (count === null) return ''
  return by.length === 0
    ? text('; {count, plural, one {# change} other {# changes}} after it', { count })
    : text('; {count, plural, one {# change} other {# changes}} after it, by {who}', {
        ...{ count, who: by.join(', ') },
      })
}

/** A time of the journal as the clock on the wall has it; what is none, typed by hand perhaps, as it stands. */
const whenOf = (at: string, locale: string): string => {
  const time = new Date(at)
  return Number.isNaN(time.getTime())
    ? at
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time)
}

const hintsFor = (path: string, first: number | null): readonly Text[] =>
  first === null
    ? [text('A version is kept of how the case stood before each sitting, the last 20 of them.')]
    : [
        text(
          '“c177 history {path} --compare {first}” tells what is other now than in version {first}; “c177 restore {path} {first}” brings it back.',
          { path: quoted(path), first: String(first) },
        ),
        ...(process.platform === 'win32' ? [windowsKeeps] : []),
      ]

/** What Windows cannot do is said where it matters. */
const windowsKeeps = text(
  'On Windows the program cannot make sure that the name of a new file is on the disk at once, nor keep files from other users of the computer.',
)

type Comparing = HistoryOptions & { readonly compare: readonly string[] }

const compare = (history: History, options: Comparing, desk: Desk): number => {
  const { states } = history
  const found = options.compare.map((typed) => stateNamed(states, typed, options.case))
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) return refuse(problems, options, desk)
  const [before, after = nowIn(history)] = found.flatMap((one) => (one.ok ? [one.value] : []))
  if (before === undefined || after === null) return refuse(history.problems, options, desk)
  const changes = differencesOf(before.draft, after.draft)
  const { host, wording } = desk
  if (options.json) {
    const compared = { from: before.number, to: after.number, changes: changes.map(asListed) }
    host.print(asJson({ ok: true, problems: [], ...compared }))
    return 0
  }
  const showing = { answers: after.draft.answers, wording }
  for (const change of changes)
    for (const { what, before: was, after: is } of changeWords(change, showing)) {
      host.print(wording.say(text('{what}\n  before: {was}\n  after:  {is}', { what, was, is })))
    }
  if (changes.length === 0) host.print(wording.say(text('The two do not differ.')))
  return 0
}

/** Null where the answers cannot be read as they stand. */
const nowIn = ({ states }: History): Readable | null => {
  const now = states.at(-1)
  return now === undefined || now.draft === null ? null : { ...now, draft: now.draft }
}

/** Where an answer stands that is no answer any more, such as "parked", is its part. */
const asListed = ({ question, record, old, new: next, part }: Change): object => ({
  ...{ question, record, part: part ?? 'answers', old, new: next },
})
