import { basename, dirname, join } from 'node:path'
import { type DraftFile, parseDraft } from '../answers/draft.ts'
import type { Host } from '../host/host.ts'
import type { Result } from '../problems/problem.ts'
import { readContent } from './read-content.ts'

/** The name of the file of answers in a case folder. */
export const answersFile = 'answers.json'

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
 * Reads a case, which is a folder with `answers.json` or any file of answers. Writes nothing. Problems
 * name the case as given and the file relative to it.
 */
export const readCase = async (host: Host, path: string): Promise<ReadCase> => {
  const isFolder = (await host.files.entryAt(path)) === 'folder'
  const file = isFolder ? join(path, answersFile) : path
  if ((await host.files.entryAt(file)) !== 'file') return { found: false }
  const parsed = placedIn({ case: path, file: basename(file) }, await readAnswers(host, file))
  return { found: true, file, folder: dirname(file), parsed }
}

const readAnswers = async (host: Host, file: string): Promise<Result<DraftFile>> => {
  const content = await readContent(host, file)
  return content.ok ? parseDraft(content.value) : content
}

type CasePlace = { readonly case: string; readonly file: string }

const placedIn = (place: CasePlace, parsed: Result<DraftFile>): Result<DraftFile> => ({
  ...parsed,
  problems: parsed.problems.map((problem) => ({
    ...problem,
    place: { ...place, ...problem.place },
  })),
})
