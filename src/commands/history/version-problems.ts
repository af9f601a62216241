import type { Draft } from '../../answers/draft.ts'
import type { State } from '../../dossier/history.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

/** A state whose answers can be read. */
export type Readable = State & { readonly draft: Draft }

/** The version with a number that was typed; refused where there is none that could be used. */
export const stateNamed = (
  states: readonly State[],
  typed: string,
  path: string,
): Result<Readable> => {
  const found = states.find(({ number }) => number !== null && String(number) === typed.trim())
  if (found === undefined) return refused(versionMissing(typed, path))
  const { draft } = found
  return draft === null ? refused(versionDamaged(typed, path)) : done({ ...found, draft })
}

const versionMissing = (version: string, path: string): Problem => ({
  code: 'version-not-there',
  severity: 'error',
  place: { case: path },
  message: text('The case has no version “{version}”.', { version }),
  hint: text('“c177 history” lists the numbers of those that are kept, the last 20.'),
})

const versionDamaged = (version: string, path: string): Problem => ({
  code: 'version-damaged',
  severity: 'error',
  place: { case: path },
  message: text('Version {version} cannot be read as answers.', { version }),
  hint: text('Take another one: “c177 history” lists them. The case was left as it is.'),
})
