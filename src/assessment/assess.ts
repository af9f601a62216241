import type { Answers } from '../answers/answers.ts'
import { provisionsDealtWith, type RawAnswers } from '../catalogue/applies.ts'
import type { PaperName } from '../catalogue/papers.ts'
import { papersMeant } from '../catalogue/papers-of-case.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Problem } from '../problems/problem.ts'
import { freeTexts } from './free-texts.ts'
import type { Facts, Finding, RuleInfo } from './rule.ts'
import { rules } from './rules.ts'
import {
  isSilenced,
  lapsedIn,
  type Silenced,
  silencedIn,
  silenceStillHolds,
  wordsFor,
} from './silencing.ts'

/** The answers with what they mean: which provisions they deal with, and what a colleague would say. */
export type Assessment = {
  readonly answers: Answers
  readonly dealtWith: readonly ProvisionKey[]
  /** The papers that the user has in mind. */
  readonly meant: readonly PaperName[]
  readonly judged: readonly Judged[]
  /** What the user has silenced for one place, with the reason. */
  readonly silenced: readonly Silenced[]
}

/** A finding as a problem, and the papers that it concerns; null: all. */
export type Judged = {
  readonly problem: Problem
  readonly papers: readonly PaperName[] | null
  /** The words that an entry under "confirmed" must hold to silence it; null: it can only be mended. */
  readonly confirm: string | null
}

/** A case without a journal tells of no changes; where nothing is said of fonts to install, there are none. */
export type Surroundings = Pick<Facts, 'today' | 'hasGlyph' | 'state'> &
  Partial<Pick<Facts, 'lastChanged' | 'installing'>>

/** Judges the answers by every rule; what the user has confirmed is not told again. */
export const assess = (answers: Answers, surroundings: Surroundings): Assessment => {
  const given = givenValues(answers)
  const dealtWith = provisionsDealtWith(given)
  const facts: Facts = {
    ...{ answers, dealtWith, texts: freeTexts(answers), lastChanged: new Map() },
    installing: () => null,
    ...surroundings,
  }
  const found = rules.flatMap((rule) => rule.find(facts).map((finding) => ({ rule, finding })))
  const told = found.filter((one) => !isSilenced(one, answers))
  const lapsed = lapsedIn(found, answers).map((finding) => ({ rule: silenceStillHolds, finding }))
  return {
    ...{ answers, dealtWith, meant: papersMeant(given) },
    judged: [...told, ...lapsed].map(judgedOf),
    silenced: silencedIn(found, answers),
  }
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
): readonly Problem[] => judged.filter((one) => isFor(one, papers)).map(({ problem }) => problem)

/** Whether a finding concerns one of these papers. */
export const isFor = (one: Judged, papers: readonly PaperName[]): boolean =>
  one.papers === null || one.papers.some((paper) => papers.includes(paper))

type Remark = { readonly rule: RuleInfo; readonly finding: Finding }

const judgedOf = (remark: Remark): Judged => ({ ...asProblem(remark), confirm: wordsFor(remark) })

const asProblem = ({ rule, finding }: Remark): Omit<Judged, 'confirm'> => ({
  problem: {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    place: {
      question: finding.question,
      ...(finding.record !== undefined && { record: finding.record }),
    },
    message: finding.message,
    hint: finding.hint,
  },
  papers: rule.papers ?? null,
})
