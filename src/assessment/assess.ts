import type { Answers } from '../answers/answers.ts'
import { provisionsDealtWith, type RawAnswers } from '../catalogue/applies.ts'
import type { PaperName } from '../catalogue/papers.ts'
import { papersMeant } from '../catalogue/papers-of-case.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Problem } from '../problems/problem.ts'
import { freeTexts } from './free-texts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { rules } from './rules.ts'

/** The answers with what they mean: which provisions they deal with, and what a colleague would say. */
export type Assessment = {
  readonly answers: Answers
  readonly dealtWith: readonly ProvisionKey[]
  /** The papers that the user has in mind. */
  readonly meant: readonly PaperName[]
  readonly judged: readonly Judged[]
}

/** A finding as a problem, and the papers that it concerns; null: all. */
export type Judged = {
  readonly problem: Problem
  readonly papers: readonly PaperName[] | null
}

export type Surroundings = Pick<Facts, 'today' | 'hasGlyph'>

/** Judges the answers by every rule; what the user has confirmed is not told again. */
export const assess = (answers: Answers, surroundings: Surroundings): Assessment => {
  const given = givenValues(answers)
  const dealtWith = provisionsDealtWith(given)
  const facts: Facts = { answers, dealtWith, texts: freeTexts(answers), ...surroundings }
  const judged = rules.flatMap((rule) => judge(rule, facts))
  return { answers, dealtWith, meant: papersMeant(given), judged }
}

/** The values given, by question, as conditions of the catalogue read them. */
export const givenValues = (answers: Answers): RawAnswers =>
  Object.fromEntries(
    [...answers.replies].map(([id, reply]) => [id, reply.state === 'given' ? reply.value : null]),
  )

/** What concerns one of these papers. */
export const findingsFor = (
  { judged }: Pick<Assessment, 'judged'>,
  papers: readonly PaperName[],
): readonly Problem[] =>
  judged
    .filter((one) => one.papers === null || one.papers.some((paper) => papers.includes(paper)))
    .map(({ problem }) => problem)

const judge = (rule: Rule, facts: Facts): readonly Judged[] =>
  rule
    .find(facts)
    .filter((finding) => !isConfirmed(rule, finding, facts.answers))
    .map((finding) => ({ problem: problemOf(rule, finding), papers: rule.papers ?? null }))

const problemOf = (rule: Rule, finding: Finding): Problem => ({
  code: rule.code,
  severity: finding.severity ?? rule.severity,
  place: {
    question: finding.question,
    ...(finding.record !== undefined && { record: finding.record }),
  },
  message: finding.message,
  hint: finding.hint,
})

/** One entry silences one finding, and lapses when the words that it confirmed change. */
const isConfirmed = (rule: Rule, finding: Finding, answers: Answers): boolean =>
  isConfirmable(rule, finding) &&
  answers.confirmed.some(
    (entry) =>
      entry.code === rule.code &&
      entry.question === finding.question &&
      (entry.record ?? undefined) === finding.record &&
      entry.text === (finding.words ?? ''),
  )

/** What hinders a final paper cannot be confirmed away, but for words that the user may vouch for. */
const isConfirmable = (rule: Rule, finding: Finding): boolean =>
  finding.words !== undefined || (finding.severity ?? rule.severity) !== 'error'
