import type { RawAnswers } from '../catalogue/applies.ts'
import { defaultPaper } from '../catalogue/papers-of-case.ts'
import { type Text, text } from '../problems/text.ts'

/** What the interview calls the paper that it makes of these answers. */
export const paperIn = (answers: RawAnswers): Text =>
  defaultPaper(answers) === 'gap-report' ? text('gap report') : text('paper')
