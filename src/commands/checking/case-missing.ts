import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

/** A case that is named but not there. */
export const caseMissing = (path: string): Problem => ({
  code: 'case-missing',
  severity: 'error',
  place: { case: path },
  message: text(
    'There is no case at "{path}": neither a folder with answers.json nor a file of answers.',
    {
      path,
    },
  ),
  hint: text('Look for a slip in the path, or begin the case with "c177 interview {path}".', {
    path,
  }),
})
