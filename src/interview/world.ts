import type { Recorded } from '../answers/record-answer.ts'
import type { StateKnowledge } from '../countries/knowledge.ts'
import type { Problem } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import type { Ask } from './prompt.ts'
import type { PaperMade } from './sent.ts'

/** What came of editing a text in somebody's own editor. */
export type Edited = { readonly text: string } | { readonly failed: Text }

/** All that an interview needs of the world around it; a test hands in its own. */
export type World = {
  readonly wording: Wording
  readonly ask: Ask
  /** Tells something at once, without a prompt. */
  readonly tell: (said: readonly Text[]) => void
  /** Puts a change on the disk; answers with what hindered it, or null when it is there. */
  readonly save: (recorded: Recorded) => Promise<Problem | null>
  /** Record ids that were ever given in this case. */
  readonly usedIds: () => Iterable<string>
  /** What is known of the State that the saved answers name. */
  readonly state: () => StateKnowledge | null
  /** Where the person sits, an ISO 8601 day. */
  readonly today: () => string
  /** All that `check` finds in the saved answers. */
  readonly problems: () => Promise<readonly Problem[]>
  /** The papers that lie in the folder of papers. */
  readonly papers: () => Promise<readonly PaperMade[]>
  readonly edit: (typed: string) => Promise<Edited>
  /** The path of the draft, or null where it could not be made (why was told). */
  readonly makeDraft: () => Promise<string | null>
  /** Where the answers are, and the command that goes on with them. */
  readonly file: string
  readonly command: string
  /** The command that makes every paper of the case. */
  readonly makeAll: string
}

/** How an interview ended. */
export type Ending = { readonly code: 0 | 130; readonly said: readonly Text[] }
