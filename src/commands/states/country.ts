import {
  type KnownComment,
  latestComments,
  nothingKnownOf,
  type StateKnowledge,
} from '../../countries/knowledge.ts'
import { knownStates } from '../../countries/knowledge-of.ts'
import { isInventedState, nameOfState, statesAsOf } from '../../countries/states.ts'
import type { Host } from '../../host/host.ts'
import { readCountry } from '../../interview/read-country.ts'
import { columns } from '../../interview/terminal/wrap.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { asJson, problemAsJson, problemsAsLines } from '../report.ts'
import { stateAsText } from './show-state.ts'
import { loadState } from './state-knowledge.ts'

export type CountryOptions = {
  /** A code, or a name in English or in the language of the program; null lists the States. */
  readonly state: string | null
  /** A case whose own countries/XX.json is shown where it has one. */
  readonly caseFolder: string | null
  readonly json: boolean
}

/** Where its words go, and in which language. */
type Desk = CountryOptions & { readonly host: Host; readonly wording: Wording }

/**
 * Shows what is known of a State, or of which States something is known. Exit code: 0, 1 where the case's own file
 * does not fit, 2 for a word that names no State or a case that is not there.
 */
export const runCountry = async (
  options: CountryOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const desk = { ...options, host, wording }
  const { state, caseFolder } = options
  if (caseFolder !== null && (await host.files.entryAt(caseFolder)) !== 'folder') {
    return refuse([caseMissing(caseFolder)], desk, 2)
  }
  return state === null ? listStates(desk) : showState(state, desk)
}

const refuse = (
  problems: readonly Problem[],
  { json, host, wording }: Desk,
  code: number,
): number => {
  if (json) {
    const told = problems.map((problem) => problemAsJson(problem, wording))
    host.print(asJson({ ok: false, problems: told }))
  } else host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return code
}

const showState = async (typed: string, desk: Desk): Promise<number> => {
  const { json, host, wording, caseFolder } = desk
  const read = readCountry(typed, wording.language)
  if ('near' in read) return refuse([noState(typed, read.near)], desk, 2)
  const loaded = await loadState(host, caseFolder, read.code)
  if (!loaded.ok) return refuse(inCase(loaded.problems, caseFolder), desk, 1)
  if (loaded.value.knowledge === null && isInventedState(read.code)) {
    return refuse([noState(typed, [])], desk, 2)
  }
  const shown = json
    ? asJson(loaded.value.knowledge ?? nothingKnownOf(read.code, statesAsOf))
    : stateAsText(loaded.value, read.code, { wording, columns: (host.columns ?? 80) - 1 })
  host.print(shown)
  return 0
}

const inCase = (problems: readonly Problem[], caseFolder: string | null): readonly Problem[] =>
  caseFolder === null
    ? problems
    : problems.map((problem) => ({ ...problem, place: { case: caseFolder, ...problem.place } }))

const noState = (typed: string, near: readonly string[]): Problem => ({
  code: 'state-unknown',
  severity: 'error',
  place: {},
  message: text('"{typed}" is not the code or the name of a State.', { typed }),
  hint:
    near.length === 0
      ? text('Write its two-letter code, such as BG, or its name in English.')
      : text('Did you mean {near}?', { near: near.join(', ') }),
})

const listStates = async (desk: Desk): Promise<number> => {
  const { json, host, wording, caseFolder } = desk
  const states: StateKnowledge[] = []
  for (const code of knownStates) {
    const loaded = await loadState(host, caseFolder, code)
    if (!loaded.ok) return refuse(inCase(loaded.problems, caseFolder), desk, 1)
    if (loaded.value.knowledge !== null) states.push(loaded.value.knowledge)
  }
  const rows = states.map((state) => rowOf(state, wording)).sort(byName)
  host.print(json ? asJson({ states: states.map(entryOf) }) : tableOf(rows, wording))
  return 0
}

/** A State as a script gets it; what is not known is null. */
const entryOf = (state: StateKnowledge): object => ({
  code: state.code,
  name: nameOfState(state.code, 'en'),
  ratified: state.ratification?.ratified ?? null,
  isListedAsRatified: state.ratification !== null,
  latestComment: latestComments(state)[0]?.year ?? null,
  asOf: state.asOf,
})

/** Code, name, ratification, latest comment, day. */
type Row = readonly [string, string, string, string, string]

const byName = ([, one]: Row, [, other]: Row): number => one.localeCompare(other, 'en')

const rowOf = (state: StateKnowledge, { say, language }: Wording): Row => {
  const [latest] = latestComments(state)
  return [
    state.code,
    nameOfState(state.code, language) ?? state.code,
    say(ratificationOf(state)),
    say(latest === undefined ? text('none known') : shortTitle(latest)),
    state.asOf,
  ]
}

const shortTitle = ({ kind, year }: KnownComment): Text => {
  const values = { year: String(year) }
  switch (kind) {
    case 'observation':
      return text('observation, {year}', values)
    case 'directRequest':
      return text('direct request, {year}', values)
    case 'generalObservation':
      return text('on reports, {year}', values)
  }
}

const ratificationOf = ({ ratification, conventions }: StateKnowledge): Text => {
  if (ratification === null) {
    const isSeen = conventions.some(({ convention }) => convention === 'C177')
    return isSeen ? text('not when seen') : text('not known')
  }
  return ratification.ratified === null
    ? text('yes, day unknown')
    : text('{day}', { day: ratification.ratified })
}

const tableOf = (rows: readonly Row[], { say }: Wording): string => {
  const head: Row = [
    say(text('Code')),
    say(text('State')),
    say(text('Ratified')),
    say(text('Latest comment known')),
    say(text('As of')),
  ]
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => columns(row[column] ?? ''))),
  )
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columns(cell)))
      .join('  ')
      .trimEnd(),
  )
  const more = text('“c177 country BG” shows one. What is not known here: look on NORMLEX.')
  return [...lines, '', say(more)].join('\n')
}
