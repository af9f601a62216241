import type { Reader } from '../evidence/released.ts'
import { isBound, type RawAnswers } from './applies.ts'
import { audiencesOf, type PaperName, papers } from './papers.ts'

/** The paper that a case is for when none is named. */
export const defaultPaper = (answers: RawAnswers): PaperName =>
  isBound(answers) === false ? 'gap-report' : 'submission'

/** For whom that paper is. */
export const defaultAudience = (answers: RawAnswers): Reader =>
  audiencesOf(defaultPaper(answers))[0]

/** The papers that `--document all` makes of a case. */
export const papersOfRoute = (answers: RawAnswers): readonly PaperName[] => {
  const states = isBound(answers) === false ? 'notBound' : 'bound'
  return papers
    .filter((paper) => paper.states === 'any' || paper.states === states)
    .map(({ name }) => name)
}

/** The papers that the user has in mind: the one of the route, and those whose own questions are answered. */
export const papersMeant = (answers: RawAnswers): readonly PaperName[] => {
  const ids = Object.keys(answers)
  const first = defaultPaper(answers)
  return papers
    .filter(
      ({ name, own }) => name === first || (own !== null && ids.some((id) => id.startsWith(own))),
    )
    .map(({ name }) => name)
}
