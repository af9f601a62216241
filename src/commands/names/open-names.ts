import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import {
  isRecipient,
  keyFile,
  type Lock,
  openNames,
  type WitnessNames,
} from '../../keys/key-file.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { passphraseIn } from '../leaks/passphrase.ts'
import type { NamesTalk } from './names-talk.ts'

/** The names of a case while they are worked on, with what locks them again. */
export type OpenNames = { readonly names: WitnessNames; readonly lock: Lock }

type Opening = {
  readonly folder: string
  readonly passphraseFile: string | null
  readonly recipients: readonly string[]
}

/** So often a passphrase may be mistyped. */
const mostTries = 3
/** Shorter ones are guessed. */
const leastLetters = 10

/** Opens the key file of a case, or begins one with a passphrase that is typed twice. */
export const openOrBegin = async (
  { folder, passphraseFile, recipients }: Opening,
  host: Host,
  talk: NamesTalk,
): Promise<Result<OpenNames>> => {
  const path = join(folder, keyFile)
  const isThere = (await host.files.entryAt(path)) === 'file'
  const given = passphraseFile === null ? done(null) : await passphraseIn(host, passphraseFile)
  if (!given.ok) return given
  if (isThere) return openExisting(await host.files.read(path), given.value, talk)
  for (const recipient of recipients)
    if (!(await isRecipient(recipient))) return refused(wrongRecipient)
  if (recipients.length > 0) return done({ names: new Map(), lock: { recipients } })
  const passphrase = given.value ?? (await newPassphrase(talk))
  if (passphrase === null) return refused(noPassphrase)
  return done({ names: new Map(), lock: await lockOf(passphrase) })
}

const openExisting = async (
  bytes: Uint8Array,
  given: string | null,
  talk: NamesTalk,
): Promise<Result<OpenNames>> => {
  for (let tries = 1; ; tries++) {
    const secret = given ?? (await talk.secret(text('Passphrase:')))
    if (secret === null) return refused(noPassphrase)
    const opened = await openNames(bytes, { secret })
    if (opened.ok) return done({ names: opened.value, lock: await lockOf(secret) })
    if (given !== null || tries >= mostTries) return opened
  }
}

/** A file that was opened with an identity is locked for the same again. */
const lockOf = async (secret: string): Promise<Lock> => {
  if (!secret.startsWith('AGE-SECRET-KEY-')) return { passphrase: secret }
  const { identityToRecipient } = await import('age-encryption')
  return { recipients: [await identityToRecipient(secret)] }
}

const newPassphrase = async (talk: NamesTalk): Promise<string | null> => {
  let question = text(
    'A new passphrase, {least} letters or more. Keep it well: without it nobody can read the names again.',
    { least: leastLetters },
  )
  for (let tries = 0; tries < mostTries; tries++) {
    const first = await talk.secret(question)
    if (first === null) return null
    const isLong = first.length >= leastLetters
    if (isLong && (await talk.secret(text('The same passphrase again:'))) === first) return first
    question = isLong
      ? text('The two were not the same. A new passphrase:')
      : text('That was too short. A passphrase of {least} letters or more:', {
          least: leastLetters,
        })
  }
  return null
}

const noPassphrase: Problem = {
  code: 'passphrase-missing',
  severity: 'error',
  place: { file: keyFile },
  message: text('There is no passphrase, so the names of witnesses stay as they were.'),
  hint: text('Call "c177 names" again and type one, or name a file with --passphrase-file.'),
}

const wrongRecipient: Problem = {
  code: 'recipient-unknown',
  severity: 'error',
  place: {},
  message: text('What was given with --recipient is no key of age.'),
  hint: text('A key begins with "age1"; "age-keygen" shows it.'),
}
