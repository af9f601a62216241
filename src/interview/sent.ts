import type { Draft } from '../answers/draft.ts'
import type { Replying } from '../answers/record-answer.ts'
import { sendingsQuestion } from '../catalogue/sending.ts'
import { type RawRecord, recordAt, recordsAt } from './records.ts'

/** A paper that lies in the folder of papers, as it could be sent. */
export type PaperMade = {
  /** Its name there: "submission.pdf". */
  readonly file: string
  readonly paper: string
  readonly edition: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** The sending that was recorded last, or null while nothing was sent. */
export const lastSending = ({ answers }: Draft): RawRecord | null =>
  recordsAt(answers, sendingsQuestion).at(-1) ?? null

/**
 * Whether something that was said before is said otherwise or taken away after a paper was sent. What was open
 * may be answered without a reason, and so may what is recorded of the sending itself.
 */
export const needsReason = (draft: Draft, replying: readonly Replying[]): boolean =>
  lastSending(draft) !== null &&
  replying.some((one) => one.question !== sendingsQuestion && changesWhatWasSaid(draft, one))

const changesWhatWasSaid = ({ answers }: Draft, { question, record, value }: Replying): boolean => {
  if (record === undefined) return isSaid(answers[question]) && differs(answers[question], value)
  const old = recordAt(answers, question, record)
  if (old === null) return isSaid(answers[question]) && !Array.isArray(answers[question])
  const now: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  return Object.entries(old).some(([field, said]) => isSaid(said) && differs(said, now[field]))
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other)
