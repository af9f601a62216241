import { basename, dirname, join } from 'node:path'
import { type DraftFile, parseDraft } from '../answers/draft.ts'
import { type Host, HostError } from '../host/host.ts'
import { type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'

/** The name of the file of answers in a case folder. */
export const answersFile = 'answers.json'

/** No file of answers comes near this; a larger one is refused before it is read. */
const mostBytes = 20 * 1024 * 1024

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
  try {
    const size = await host.files.sizeOf(file)
    if (size > mostBytes) return refused(tooLarge(size))
    const bytes = await host.files.read(file)
    const content = decoded(bytes)
    return content === null ? refused(notUtf8(bytes)) : parseDraft(content)
  } catch (thrown) {
    if (thrown instanceof HostError) return refused(unreadable(thrown.code))
    throw thrown
  }
}

/** The text of UTF-8 bytes, or null where they are not UTF-8. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

type CasePlace = { readonly case: string; readonly file: string }

const placedIn = (place: CasePlace, parsed: Result<DraftFile>): Result<DraftFile> => ({
  ...parsed,
  problems: parsed.problems.map((problem) => ({
    ...problem,
    place: { ...place, ...problem.place },
  })),
})

const tooLarge = (size: number): Problem => ({
  code: 'file-too-large',
  severity: 'error',
  place: {},
  message: text('The file has {size} megabytes; no file of answers has more than {most}.', {
    size: Math.ceil(size / 1024 / 1024),
    most: mostBytes / 1024 / 1024,
  }),
  hint: text('Look whether it is the right file. It was not read.'),
})

const notUtf8 = (bytes: Uint8Array): Problem => {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? ''
  const lines = before.split('\n')
  return {
    code: 'not-utf8',
    severity: 'error',
    place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    message: text('The file is not text in UTF-8.'),
    hint: text('If it was changed in an editor, save it there anew with the encoding UTF-8.'),
  }
}

const unreadable = (code: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  place: {},
  message: text('The file is there but could not be read ({code}).', { code }),
  hint: text('Look who may read it, and whether the disk or stick is well.'),
})
