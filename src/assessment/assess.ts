import type { Answers } from '../answers/answers.ts'
import { provisionsDealtWith } from '../catalogue/applies.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Problem } from '../problems/problem.ts'
import { freeTexts } from './free-texts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { rules } from './rules.ts'

/** The answers with what they mean: which provisions they deal with, and what a colleague would say. */
export type Assessment = {
  readonly answers: Answers
  readonly dealtWith: readonly ProvisionKey[]
  readonly findings: readonly Problem[]
}

export type Surroundings = Pick<Facts, 'today' | 'hasGlyph'>

/** Judges the answers by every rule; what the user has confirmed is not told again. */
export const assess = (answers: Answers, surroundings: Surroundings): Assessment => {
  const given = Object.fromEntries(
    [...answers.replies].map(([id, reply]) => [id, reply.state === 'given' ? reply.value : null]),
  )
  const dealtWith = provisionsDealtWith(given)
  const facts: Facts = { answers, dealtWith, texts: freeTexts(answers), ...surroundings }
  return { answers, dealtWith, findings: rules.flatMap((rule) => judge(rule, facts)) }
}

const judge = (rule: Rule, facts: Facts): readonly Problem[] =>
  rule
    .find(facts)
    .filter((finding) => !isConfirmed(rule, finding, facts.answers))
    .map((finding) => ({
      code: rule.code,
      severity: finding.severity ?? rule.severity,
      place: {
        question: finding.question,
        ...(finding.record !== undefined && { record: finding.record }),
      },
      message: finding.message,
      hint: finding.hint,
    }))

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
