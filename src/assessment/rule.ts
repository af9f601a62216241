import type { Answers } from '../answers/answers.ts'
import type { PaperName } from '../catalogue/papers.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { StateKnowledge } from '../countries/knowledge.ts'
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
  /** What is known of the State; null for an invented one, and where no State is named. */
  readonly state: StateKnowledge | null
  /** Today as an ISO 8601 day. */
  readonly today: string
  /** When each question was last answered, an ISO 8601 moment, as far as a journal tells. */
  readonly lastChanged: ReadonlyMap<string, string>
  /** Whether a font of the paper has a character (by code point). */
  readonly hasGlyph: (codePoint: number) => boolean
  /** The command that installs a font with characters that no font has; null where no such font is known. */
  readonly installing: InstallingFont
}

/** From characters that no font has, in a paper of a language (BCP 47), to a command; null if none brings any of them. */
export type InstallingFont = (characters: readonly string[], language: string) => string | null

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

/** What is told of a rule, to whoever asks what it is for. */
export type RuleInfo = {
  /** The code of its problems, named for what is found: "law-text-missing". */
  readonly code: string
  readonly severity: Severity
  /** What it looks for, in one or two plain sentences. */
  readonly looksFor: string
  /** What it would find, and the same mended: in words, openly made up. */
  readonly example: { readonly found: string; readonly better: string }
  /** Why it matters, one sentence for the user. */
  readonly why: string
  /** Where that comes from: the Article, the page that was read, or the craft of drafting. */
  readonly source: string
  /** The papers that it concerns; absent: all of them. */
  readonly papers?: readonly PaperName[]
}

/** A small named judgement. It answers [] when all is well. */
export type Rule = RuleInfo & {
  readonly find: (facts: Facts) => readonly Finding[]
}
