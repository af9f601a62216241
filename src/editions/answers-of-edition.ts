import type { Reply } from '../answers/answers.ts'
import { type Draft, emptyDraft } from '../answers/draft.ts'
import { applies, type RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { Edition, ToldSurvey } from './edition.ts'

/**
 * What one audience may see, as a file of answers that can be worked with: nothing is in it that is not in the
 * edition. Entries that silence findings stay behind, since they repeat words and name who confirmed them. A
 * reply that applied only because of a withheld one is parked, as in any file: to leave it among the answers
 * would be an error. Outside the house the figures of surveys stand in the papers alone: where small numbers are
 * left out of them they are no figures that answers could hold.
 */
export const answersOfEdition = ({ audience, language, replies }: Edition): Draft => {
  const all = Object.fromEntries([...replies].map(([id, reply]) => [id, rawReply(reply)]))
  const told = audience === 'internal' ? all : withoutFigures(withNetworkChoice(all))
  const { answers, parked } = parted(told, {})
  return { ...emptyDraft(language), answers, parked }
}

const surveysQuestion = 'evidence.surveys'

const withoutFigures = (answers: RawAnswers): RawAnswers => {
  const surveys = answers[surveysQuestion]
  if (!Array.isArray(surveys)) return answers
  const plain = (surveys as readonly ToldSurvey[]).map(({ figures, ...survey }) => survey)
  return { ...answers, [surveysQuestion]: plain }
}

/** What the network asks stands in an edition for others only by this choice, which itself never does. */
const withNetworkChoice = (answers: RawAnswers): RawAnswers =>
  Object.keys(answers).some((id) => questionWithId(id)?.internal === true)
    ? { ...answers, 'membership.print': 'yes' }
    : answers

const rawReply = (reply: Reply): unknown => {
  if (reply.state === 'given') return reply.value
  const note = reply.note === null ? {} : { note: reply.note }
  return reply.state === 'notKnown' ? { notKnown: true, ...note } : { doesNotApply: true, ...note }
}

type Parted = { readonly answers: RawAnswers; readonly parked: RawAnswers }

/** Parks what does not apply, until nothing else hung on it. */
const parted = (answers: RawAnswers, parked: RawAnswers): Parted => {
  const [staying, leaving] = [true, false].map((stays) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => isApplying(id, answers) === stays)),
  )
  return leaving === undefined || staying === undefined || Object.keys(leaving).length === 0
    ? { answers, parked }
    : parted(staying, { ...parked, ...leaving })
}

const isApplying = (id: string, answers: RawAnswers): boolean => {
  const question = questionWithId(id)
  return question !== null && applies(question, answers)
}
