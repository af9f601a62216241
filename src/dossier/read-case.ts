import type { DraftFile } from '../answers/draft.ts'
import { type Host, HostError } from '../host/host.ts'
import { done, type Problem, type Result } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { fileAt, type Look, lookAt } from './look.ts'
import { type Places, placesOf } from './places.ts'

export { answersFile } from './places.ts'

/** What stands at a path: nothing that could be a case, or a file of answers, readable or not. */
export type ReadCase =
  | { readonly found: false }
  | {
      readonly found: true
      /** The file of answers. */
      readonly file: string
      /** The folder that it stands in. */
      readonly folder: string
      readonly parsed: Result<DraftFile>
    }

/**
 * Reads a case, which is a folder with `answers.json` or any file of answers. Writes nothing. What the journal alone
 * holds is among the answers, with a warning; the interview puts it into the file. Problems name the case as given
 * and the file relative to it.
 */
export const readCase = async (host: Host, path: string): Promise<ReadCase> => {
  const places = await placesOf(host, path)
  const { parsed, missing } = await readingOf(host, path, places)
  if (parsed === null) return { found: false }
  const found = { found: true, file: places.file, folder: places.folder } as const
  if (!parsed.ok || missing === 0) return { ...found, parsed }
  return { ...found, parsed: done(parsed.value, [recovered(path, missing), ...parsed.problems]) }
}

type Reading = Pick<Look, 'parsed'> & {
  /** How many changes the journal has and the file has not. */
  readonly missing: number
}

/** A journal that cannot be read hinders nobody who reads the answers. */
const readingOf = async (host: Host, path: string, places: Places): Promise<Reading> => {
  try {
    const { parsed, reconciled } = await lookAt(host, path, places)
    return { parsed, missing: reconciled?.putBack.length ?? 0 }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return { parsed: (await fileAt(host, path, places)).parsed, missing: 0 }
  }
}

const recovered = (path: string, count: number): Problem => ({
  code: 'answers-in-journal',
  severity: 'warning',
  place: { case: path },
  message: text(
    'The file of answers is not as it was last saved: {count, plural, one {an answer is} other {# answers are}} in the journal alone, and counted here.',
    { count },
  ),
  hint: text('“c177 interview” puts what is missing into the file again.'),
})
