import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

/** A file that is named and not there, or a folder. */
export const fileMissing = (path: string): Problem => ({
  code: 'file-missing',
  severity: 'error',
  place: {},
  message: text('There is no file at "{path}".', { path }),
  hint: text('Look for a slip in the path; a name with blanks needs quotation marks around it.'),
})
