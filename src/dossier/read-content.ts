import { type Host, HostError } from '../host/host.ts'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { damaged } from '../sealing/sealed-names.ts'

/** No file of a case comes near this; a larger one is refused before it is read. */
const mostBytes = 20 * 1024 * 1024

/** A journal only grows: ten years of daily work. */
export const mostJournalBytes = 200 * 1024 * 1024

/** The text of a file that is there. Refuses what is too large, no UTF-8 or not to be read; places have no file yet. */
export const readContent = async (
  host: Host,
  file: string,
  most: number = mostBytes,
): Promise<Result<string>> => {
  try {
    const size = await host.files.sizeOf(file)
    if (size > most) return refused(tooLarge(size, most))
    const bytes = await host.files.read(file)
    const content = decoded(bytes)
    return content === null ? refused(notUtf8(bytes)) : done(content)
  } catch (thrown) {
    if (thrown instanceof HostError)
      return refused(thrown.code === damaged ? damagedFile : unreadable(thrown.code))
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

const tooLarge = (size: number, most: number): Problem => ({
  code: 'file-too-large',
  severity: 'error',
  place: {},
  message: text('The file has {size} megabytes; no file of a case has more than {most}.', {
    size: Math.ceil(size / 1024 / 1024),
    most: most / 1024 / 1024,
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

/** Of an encrypted file whose bytes are not those that were written. */
const damagedFile: Problem = {
  code: 'encrypted-file-damaged',
  severity: 'error',
  place: {},
  message: text('The encrypted file is damaged, or belongs to another case.'),
  hint: text('Put it back from a copy of the case. Nothing was changed.'),
}

const unreadable = (code: string): Problem => ({
  // What encrypted a file finds that it is no more what it was.
  code: code === 'DAMAGED' ? 'file-damaged' : 'file-unreadable',
  severity: 'error',
  place: {},
  message: text('The file is there but could not be read ({code}).', { code }),
  hint: text('Look who may read it, and whether the disk or stick is well.'),
})
