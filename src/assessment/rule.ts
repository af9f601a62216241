import type { Answers } from '../answers/answers.ts'
import type { PaperName } from '../catalogue/papers.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Severity } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'
import type { FreeText } from './free-texts.ts'

/** What rules may know besides the answers. */
export type Facts = {
  readonly answers: Answers
  /** Provisions that the paper deals with, in the order of the Convention. */
  readonly dealtWith: readonly ProvisionKey[]
  /** Whatever was typed in words and can be printed, gathered once for all rules that read it. */
  readonly texts: readonly FreeText[]
  /** Today as an ISO 8601 day. */
  readonly today: string
  /** Whether a font of the paper has a character (by code point). */
  readonly hasGlyph: (codePoint: number) => boolean
}

/** What a rule found, in the user's terms. */
export type Finding = {
  readonly question: string
  readonly record?: string
  readonly message: Text
  readonly hint: Text
  /** The words meant, where the user may confirm them one by one; never shown in a message. */
  readonly words?: string
  /** Less than the rule's own severity, where a finding is graver or milder than the rest. */
  readonly severity?: Severity
}

/** A small named judgement. It answers [] when all is well. */
export type Rule = {
  /** The code of its problems, named for what is found: "law-text-missing". */
  readonly code: string
  readonly severity: Severity
  /** Why it matters, one sentence for the user. */
  readonly why: string
  /** Where that comes from: the Article, the page that was read, or the craft of drafting. */
  readonly source: string
  /** The papers that it concerns; absent: all of them. */
  readonly papers?: readonly PaperName[]
  readonly find: (facts: Facts) => readonly Finding[]
}
