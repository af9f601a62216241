import type { Reply } from '../answers/answers.ts'
import type { RecordName, RecordNamed, Survey } from '../catalogue/records.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Audience } from '../evidence/released.ts'
import type { ToldFigures } from '../quantities/told-figures.ts'
import type { InHouse } from './in-house.ts'

/** Only `withhold` can make one: nobody else has this symbol. */
export const sealed: unique symbol = Symbol('edition')

/**
 * What one audience may see. What it may not see is not in here, so no template can show it. Composition
 * and all that follows accept nothing else.
 */
export type Edition = {
  readonly [sealed]: true
  readonly audience: Audience
  /** Of the paper, BCP 47. */
  readonly language: string
  readonly dealtWith: readonly ProvisionKey[]
  readonly replies: ReadonlyMap<string, Reply>
  /** Null in every edition that leaves the house. */
  readonly inHouse: InHouse | null
}

/** The reply to a question, or null where it was not answered or may not be seen. */
export const replyIn = (edition: Edition, id: string): Reply | null =>
  edition.replies.get(id) ?? null

export const textIn = (edition: Edition, id: string): string | null => {
  const reply = replyIn(edition, id)
  return reply?.state === 'given' && typeof reply.value === 'string' ? reply.value : null
}

export const countIn = (edition: Edition, id: string): number | null => {
  const reply = replyIn(edition, id)
  return reply?.state === 'given' && typeof reply.value === 'number' ? reply.value : null
}

export const choicesIn = (edition: Edition, id: string): readonly string[] => {
  const reply = replyIn(edition, id)
  const chosen = reply?.state === 'given' ? reply.value : null
  return Array.isArray(chosen) ? chosen.filter((item) => typeof item === 'string') : []
}

/** The records that the audience may see; `name` is the kind that the question asks for. */
export const recordsIn = <N extends RecordName>(
  edition: Edition,
  id: string,
  _name: N,
): readonly RecordNamed<N>[] => {
  const reply = replyIn(edition, id)
  // The answers were parsed field by field against the very fields that this type is made from.
  return reply?.state === 'given' && Array.isArray(reply.value)
    ? (reply.value as readonly RecordNamed<N>[])
    : []
}

/** A survey with as much of its figures as the audience may see. */
export type ToldSurvey = Omit<Survey, 'figures'> & { readonly figures?: ToldFigures | undefined }

/** The surveys: outside of the house, `withhold` took all numbers of few persons out of their figures. */
export const surveysIn = (edition: Edition): readonly ToldSurvey[] =>
  recordsIn(edition, 'evidence.surveys', 'survey')
