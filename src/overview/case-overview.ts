import { type Answers, recordsOf, textOf } from '../answers/answers.ts'
import { type Assessment, givenValues } from '../assessment/assess.ts'
import { isBound } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { PaperName } from '../catalogue/papers.ts'
import { type AssessmentValue, assessments } from '../catalogue/provision-sections.ts'
import { sendingsQuestion } from '../catalogue/sending.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { type Deadline, deadlineOf } from './deadline.ts'

/** What a case answers to the assessment of a law or a practice; a definition is not assessed. */
export type Side = AssessmentValue | 'notKnown' | 'doesNotApply' | 'unanswered' | 'notAssessed'

export type ProvisionOverview = {
  readonly key: ProvisionKey
  readonly law: Side
  readonly practice: Side
}

/** One case as a row among many: how far it is, and no word of what it tells. */
export type CaseOverview = {
  /** As given: a folder or a file of answers. */
  readonly case: string
  /** The short name of the organisation, or its full name; null while neither is answered. */
  readonly organisation: string | null
  readonly state: StateNamed | null
  /** Whether the Convention binds the State; null where that is not known. */
  readonly bound: boolean | null
  /** The papers that the user has in mind. */
  readonly papers: readonly PaperName[]
  /** Those dealt with, in the order of the Convention. */
  readonly provisions: readonly ProvisionOverview[]
  readonly problems: Readonly<Record<Severity, number>>
  /** Null where none of the papers has one. */
  readonly deadline: Deadline | null
  /** The sending that was recorded last; null where none was. */
  readonly sent: Sent | null
}

/** When a paper was sent, as it was answered, and whether answers were changed since, as far as the journal tells. */
export type Sent = { readonly on: string | null; readonly changedSince: boolean }

/** A State by its code (ISO 3166-1 alpha-2, or XA to XZ), and the name of an invented one. */
export type StateNamed = { readonly code: string; readonly invented: string | null }

export type Looked = {
  readonly case: string
  readonly assessment: Assessment
  /** All that was found for the papers that the user has in mind. */
  readonly problems: readonly Problem[]
  /** ISO 8601. */
  readonly today: string
}

export const overviewOf = ({ case: path, assessment, problems, today }: Looked): CaseOverview => {
  const { answers, dealtWith, meant } = assessment
  return {
    case: path,
    organisation: lineOf(answers, 'organisation.acronym') ?? lineOf(answers, 'organisation.name'),
    state: stateIn(answers),
    bound: isBound(givenValues(answers)),
    papers: meant,
    provisions: dealtWith.map((key) => ({
      key,
      law: sideOf(answers, `${key}.law.assessment`),
      practice: sideOf(answers, `${key}.practice.assessment`),
    })),
    problems: countsOf(problems),
    deadline: deadlineOf(meant, textOf(answers, 'standing.sendingDate'), today),
    sent: sentOf(answers, problems),
  }
}

const sentOf = (answers: Answers, problems: readonly Problem[]): Sent | null => {
  const last = recordsOf(answers, sendingsQuestion, 'sending').at(-1)
  return last === undefined
    ? null
    : {
        on: last.on ?? null,
        changedSince: problems.some(({ code }) => code === 'changed-since-sent'),
      }
}

const stateIn = (answers: Answers): StateNamed | null => {
  const code = textOf(answers, 'standing.country')
  return code === null ? null : { code, invented: lineOf(answers, 'standing.countryName') }
}

/** A text that was typed over several lines in a file, as one. */
const lineOf = (answers: Answers, question: string): string | null =>
  textOf(answers, question)?.trim().replace(/\s+/g, ' ') ?? null

const sideOf = (answers: Answers, question: string): Side => {
  if (questionWithId(question) === null) return 'notAssessed'
  const reply = answers.replies.get(question)
  if (reply === undefined) return 'unanswered'
  if (reply.state !== 'given') return reply.state
  return assessments.find(({ value }) => value === reply.value)?.value ?? 'unanswered'
}

const countsOf = (problems: readonly Problem[]): CaseOverview['problems'] => {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}
