import type { Problem, Severity } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'

/** Whom the page is for: the words of their language, and the names of questions. */
export type Reader = {
  /** Of the interface, BCP 47. */
  readonly language: string
  readonly say: (text: Text) => string
  /** A question's own short name, or null where nothing is known of it. */
  readonly nameOf: (question: string) => string | null
  /** What to type in the interview to go to a question or a record. */
  readonly wayTo: (questionOrRecord: string) => string
}

const severityWords: Readonly<Record<Severity, Text>> = {
  error: text('Error'),
  warning: text('Warning'),
  note: text('Note'),
}

/** "Error 3": how grave, in a word, and its number in the list. */
export const numbered = ({ severity }: Problem, number: number): Text =>
  text('{severity} {number}', { severity: severityWords[severity], number: String(number) })

/** Where to go to mend it: the record, where there is one. */
export const mendedAt = ({ place }: Problem): string | null =>
  place.record ?? place.question ?? null

/** "answers.json, line 41", or null. */
export const filePlace = ({ place: { file, line } }: Problem, { say }: Reader): string | null => {
  if (file === undefined) return null
  return line === undefined ? file : say(text('{file}, line {line}', { file, line: String(line) }))
}
