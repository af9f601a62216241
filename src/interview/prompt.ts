import type { Text } from '../problems/text.ts'

/** One of the things that may be chosen at a prompt. */
export type Offer = {
  /** What it stands for in the answers. */
  readonly value: string
  /** What is typed to choose it: "1", "2", or the number of an Article. */
  readonly sign: string
  readonly label: Text
  readonly hint: Text | null
}

/** One prompt as data; a terminal draws it, a test reads it. */
export type Prompt = {
  /** `lines` takes a text of several lines; `one` and `many` choose from `offers`. */
  readonly type: 'line' | 'lines' | 'one' | 'many'
  /** Told before anything else: what came of the last reply. */
  readonly said: readonly Text[]
  /** Only `said` is shown anew, because the question still stands above. */
  readonly isBrief: boolean
  readonly heading: Text | null
  readonly question: Text
  /** A list that belongs to the question: answers to check, records. */
  readonly body: readonly Text[]
  readonly hints: readonly Text[]
  readonly offers: readonly Offer[]
  /** What stands in the prompt to be kept or corrected. */
  readonly initial: string
  /** Values that are chosen already. */
  readonly chosen: readonly string[]
}

/** What somebody did at a prompt. */
export type Reply =
  /** Enter; choices made with the arrows come as their signs. */
  | { readonly type: 'typed'; readonly text: string }
  /** A word with a colon, or Esc; `typed` is what stood in the prompt besides. */
  | { readonly type: 'word'; readonly line: string; readonly typed: string }
  /** Ctrl-C. */
  | { readonly type: 'stopped' }

/** Shows a prompt and waits for a reply. */
export type Ask = (prompt: Prompt) => Promise<Reply>
