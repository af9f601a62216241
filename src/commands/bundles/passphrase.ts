import type { Host } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { type AskSecret, askSecret, passphraseIn } from '../leaks/passphrase.ts'

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
  const typed = file === null ? await ask(isNew, wording) : await passphraseIn(host, file)
  if (!typed.ok) return typed
  return isNew && [...typed.value].length < leastCharacters ? refused(tooShort) : typed
}

/** Fewer are found by trying, however slow each try is made. */
const leastCharacters = 10

const ask = async (isNew: boolean, wording: Wording): Promise<Result<string>> => {
  const askOnce = askSecret(wording)
  if (isNew) return askNew(askOnce)
  const known = await askOnce(text('Passphrase:'))
  return known === null ? refused(empty) : done(known)
}

const mostTries = 3

/** Who slipped is asked again at once: at the prompt of the shell a passphrase would be seen, and kept. */
const askNew = async (askOnce: AskSecret): Promise<Result<string>> => {
  let question = text('A new passphrase, four or five words that do not belong together:')
  let problem = tooShort
  for (let tries = 0; tries < mostTries; tries += 1) {
    const first = await askOnce(question)
    if (first === null) return refused(empty)
    const isLong = [...first].length >= leastCharacters
    if (isLong && (await askOnce(text('The same again:'))) === first) return done(first)
    problem = isLong ? differing : tooShort
    question = isLong
      ? text('The two were not the same. A new passphrase:')
      : text('That was too short. A passphrase of {least} letters or more:', {
          least: leastCharacters,
        })
  }
  return refused(problem)
}

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

const differing = problem('passphrases-differ', {
  message: text('The second passphrase is not like the first.'),
  hint: text('Begin again, and type slowly.'),
})

const empty = problem('passphrase-empty', {
  message: text('The passphrase is empty.'),
  hint: text('Call it again and type it, or name a file that holds it: --passphrase-file FILE.'),
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
