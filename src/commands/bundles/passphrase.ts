import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

export type AskingPassphrase = {
  /** A file that holds it; null to ask for it. */
  readonly file: string | null
  /** A new one is typed twice, and must not be too short. */
  readonly isNew: boolean
}

/**
 * The passphrase, out of a file or from whoever sits at the terminal. It is never shown, told or kept. Refused
 * where there is neither, and where a new one is too short to protect anybody.
 */
export const readPassphrase = async (
  { file, isNew }: AskingPassphrase,
  host: Host,
  wording: Wording,
): Promise<Result<string>> => {
  if (file === null && !host.isTerminal) return refused(nobodyToAsk)
  const typed = file === null ? await ask(isNew, wording) : await readFrom(file, host)
  if (typed === null) return refused(file === null ? differing : fileUnread)
  if (typed === '') return refused(empty)
  return isNew && [...typed].length < leastCharacters ? refused(tooShort) : done(typed)
}

/** Fewer are found by trying, however slow each try is made. */
const leastCharacters = 10

/** The first line of a file; null where it cannot be read as text. */
const readFrom = async (file: string, { files }: Host): Promise<string | null> => {
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(await files.read(file))
    return content.split(/\r?\n/)[0] ?? ''
  } catch (thrown) {
    if (thrown instanceof HostError || thrown instanceof TypeError) return null
    throw thrown
  }
}

/** Null where the second was not like the first. */
const ask = async (isNew: boolean, wording: Wording): Promise<string | null> => {
  const first = await askOnce(isNew ? newOne : knownOne, wording)
  if (!isNew || first === '') return first
  return (await askOnce(sameAgain, wording)) === first ? first : null
}

const askOnce = async (message: typeof newOne, { say }: Wording): Promise<string> => {
  const { default: inquirer } = await import('inquirer')
  const { typed } = await inquirer.prompt<{ typed: string }>([
    { type: 'password', name: 'typed', message: say(message), mask: '*' },
  ])
  return typed
}

const newOne = text('A new passphrase, four or five words that do not belong together:')
const sameAgain = text('The same again:')
const knownOne = text('Passphrase:')

const problem = (code: string, words: Pick<Problem, 'message' | 'hint'>): Problem => ({
  code,
  severity: 'error',
  place: {},
  ...words,
})

const nobodyToAsk = problem('passphrase-missing', {
  message: text('A passphrase is needed, and there is no terminal at which to ask for it.'),
  hint: text('Name a file that holds it: --passphrase-file FILE.'),
})

const fileUnread = problem('passphrase-file-unreadable', {
  message: text('The file of the passphrase is not there, or cannot be read as text.'),
  hint: text('Look for a slip in its name. Its first line is the passphrase.'),
})

const differing = problem('passphrases-differ', {
  message: text('The second passphrase is not like the first.'),
  hint: text('Begin again, and type slowly.'),
})

const empty = problem('passphrase-empty', {
  message: text('The passphrase is empty.'),
  hint: text('Type it, or put it into the first line of the file.'),
})

const tooShort = problem('passphrase-too-short', {
  message: text(
    'The passphrase has fewer than {least} characters, so it could be found by trying.',
    {
      least: leastCharacters,
    },
  ),
  hint: text(
    'Take four or five words that do not belong together, and write them down nowhere near.',
  ),
})
