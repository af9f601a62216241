import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { quoted } from '../called-as.ts'

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
  hint: text(
    'Look for a slip in the path; a name with blanks needs quotation marks around it. Or begin the case: “c177 interview {path}”.',
    { path: quoted(path) },
  ),
})
