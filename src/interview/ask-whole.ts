import { applies } from '../catalogue/applies.ts'
import { questionWithId, sections } from '../catalogue/catalogue.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import { sectionTitle } from './headings.ts'
import { type Handler, type Outcome, plainAsking } from './outcome.ts'
import { type Place, questionPlace, type Stop } from './place.ts'
import { nameOf } from './record-all.ts'
import { askedFields, recordAt, recordKindOf } from './records.ts'
import { describeStatus, problemCounts, sectionStatus } from './status.ts'
import { isAskable } from './steps.ts'
import type { View } from './target.ts'

/** Everything on one page: what `check` finds, the gravest first, then all parts, a number to go to each. */
export const askWhole: Handler<Extract<Place, { at: 'review' }>> = {
  prompt: (scene) => {
    const rows = rowsOf(scene)
    return {
      ...plainAsking(countOf(scene.problems)),
      type: 'one',
      heading: text('Check everything'),
      hints: [
        text('Type a number to go there; you come back here. Enter goes on to the list of parts.'),
      ],
      offers: rows.map(({ label, hint }, index) => ({
        value: String(index),
        sign: String(index + 1),
        label,
        hint,
      })),
    }
  },
  take: (typed, scene) => {
    if (typed.trim() === '') return { type: 'next', said: [] }
    const rows = rowsOf(scene)
    const number = /^\d+\.?$/.test(typed.trim()) ? Number.parseInt(typed, 10) : 0
    return rows[number - 1]?.outcome ?? staying([text('Type one of the numbers, or press Enter.')])
  },
}

const countOf = (problems: readonly Problem[]): Text =>
  text(
    '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}, {notes, plural, one {# note} other {# notes}}. Where would you like to go?',
    {
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
      notes: problems.filter(({ severity }) => severity === 'note').length,
    },
  )

type Row = { readonly label: Text; readonly hint: Text | null; readonly outcome: Outcome }

const rowsOf = (scene: View): readonly Row[] => [
  ...gravestFirst(scene.problems).map((problem) => problemRow(problem, scene)),
  ...sectionRows(scene),
  ...waitingRow(scene),
]

const order: readonly Severity[] = ['error', 'warning', 'note']

const gravestFirst = (problems: readonly Problem[]): readonly Problem[] =>
  order.flatMap((severity) => problems.filter((problem) => problem.severity === severity))

const severities: Readonly<Record<Severity, Text>> = {
  error: text('ERROR'),
  warning: text('warning'),
  note: text('note'),
}

const problemRow = (problem: Problem, view: View): Row => {
  const { severity, message, hint } = problem
  const values = { severity: severities[severity], message }
  const name = nameOfPlace(problem)
  const place = placeOf(problem, view)
  const said = [message, hint]
  return {
    label:
      name === null
        ? text('{severity}: {message}', values)
        : text('{severity}, {name}: {message}', { ...values, name }),
    hint: null,
    outcome: place === null ? staying(said) : { type: 'go', to: changing(place), said },
  }
}

const nameOfPlace = ({ place: { question, record } }: Problem): Text | null => {
  if (question === undefined) return null
  const name = nameOf(question)
  return record === undefined ? name : text('{name}, {record}', { name, record })
}

/** The question or the record that a problem is about, where it can be asked now. */
const placeOf = ({ code, place: { question, record } }: Problem, { draft }: View): Place | null => {
  if (code === 'answers-waiting') return { at: 'parked' }
  if (question === undefined || questionWithId(question) === null) return null
  const kind = recordKindOf(question)
  const field = kind === null ? undefined : askedFields(kind)[0]
  if (!isAskable(questionPlace(question), draft.answers)) return null
  return field === undefined ||
    record === undefined ||
    recordAt(draft.answers, question, record) === null
    ? questionPlace(question)
    : { at: 'field', question, record, field }
}

const changing = (place: Place): Stop => ({ place, walk: { type: 'change', review: 'whole' } })

const sectionRows = ({ draft }: View): readonly Row[] => {
  const problems = problemCounts(draft)
  return sections
    .filter(({ questions }) => questions.some((one) => applies(one, draft.answers)))
    .map((section) => ({
      label: text('{title}: {status}', {
        title: sectionTitle(section),
        status: describeStatus(sectionStatus(section, draft, problems)),
      }),
      hint: null,
      outcome: { type: 'go', to: changing({ at: 'review', of: section.id }), said: [] },
    }))
}

const waitingRow = ({ draft }: View): readonly Row[] =>
  Object.keys(draft.parked).length === 0
    ? []
    : [
        {
          label: waitingLabel(draft.parked),
          hint: null,
          outcome: { type: 'go', to: changing({ at: 'parked' }), said: [] },
        },
      ]

/** "Waiting: 3 answers that do not apply now". */
export const waitingLabel = (parked: object): Text =>
  text(
    'Waiting: {count, plural, one {# answer that does} other {# answers that do}} not apply now',
    { count: Object.keys(parked).length },
  )

const staying = (said: readonly Text[]): Outcome => ({
  type: 'stay',
  said,
  typed: '',
  isDoubt: false,
})
