import { z } from 'zod'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'

/** The name of the key file in a case folder. */
export const keyFile = 'witnesses.key.age'

/** Who stands behind a code, as far as it was written down. */
export type WitnessName = {
  readonly name: string
  readonly place?: string | undefined
  readonly telephone?: string | undefined
  readonly email?: string | undefined
  /** The number of an identity card, a passport or an account. */
  readonly document?: string | undefined
  /** Other names that she is known by. */
  readonly also?: readonly string[] | undefined
  /** Words of her name that are ordinary words too, and so no leak where they stand alone. */
  readonly ordinary?: readonly string[] | undefined
}

/** The names by their codes ("W-01"), in the order of the file. */
export type WitnessNames = ReadonlyMap<string, WitnessName>

/** What opens a key file: a passphrase, or an identity of age ("AGE-SECRET-KEY-1…"). */
export type Opener = { readonly secret: string }

/** For whom a key file is locked: a passphrase, or recipients of age ("age1…"). */
export type Lock =
  | { readonly passphrase: string; readonly workFactor?: number }
  | { readonly recipients: readonly string[] }

const words = z.string().trim().min(1)
const witness = z.strictObject({
  name: words,
  place: words.optional(),
  telephone: words.optional(),
  email: words.optional(),
  document: words.optional(),
  also: z.array(words).optional(),
  ordinary: z.array(words).optional(),
})
const content = z.strictObject({
  format: z.literal('c177-names'),
  version: z.literal(1),
  witnesses: z.record(z.string().regex(/^W-\d{2,}$/), witness),
})

/**
 * Locks names as an age file (age-encryption.org/v1), which the tool `age` opens too. A passphrase costs about two
 * seconds, on purpose: so each guess costs as much.
 */
export const lockNames = async (names: WitnessNames, lock: Lock): Promise<Uint8Array> => {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase)
    if (lock.workFactor !== undefined) encrypter.setScryptWorkFactor(lock.workFactor)
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  const witnesses = Object.fromEntries(names)
  return encrypter.encrypt(
    `${JSON.stringify({ format: 'c177-names', version: 1, witnesses }, null, 2)}\n`,
  )
}

/** Opens a key file. Refuses a wrong passphrase, and what is no key file; no problem repeats a word of it. */
export const openNames = async (
  bytes: Uint8Array,
  { secret }: Opener,
): Promise<Result<WitnessNames>> => {
  const { Decrypter, armor } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    if (secret.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(secret)
    else decrypter.addPassphrase(secret)
    const plain = await decrypter.decrypt(unarmoured(bytes, armor.decode), 'text')
    return readNames(plain)
  } catch {
    return refused(notOpened)
  }
}

/** `age -a` writes a file that is text. */
const unarmoured = (bytes: Uint8Array, decode: (text: string) => Uint8Array): Uint8Array => {
  const start = String.fromCharCode(...bytes.subarray(0, 10))
  return start === '-----BEGIN' ? decode(new TextDecoder().decode(bytes)) : bytes
}

const readNames = (plain: string): Result<WitnessNames> => {
  const parsed = content.safeParse(jsonOf(plain))
  if (!parsed.success) return refused(notNames)
  return done(new Map(Object.entries(parsed.data.witnesses)))
}

const jsonOf = (plain: string): unknown => {
  try {
    return JSON.parse(plain)
  } catch {
    return null
  }
}

/** Whether a text can be a recipient of age. */
export const isRecipient = async (recipient: string): Promise<boolean> => {
  const { Encrypter } = await import('age-encryption')
  try {
    new Encrypter().addRecipient(recipient)
    return true
  } catch {
    return false
  }
}

const notOpened: Problem = {
  code: 'key-file-not-opened',
  severity: 'error',
  place: { file: keyFile },
  message: text(
    'The file with the names of witnesses was not opened: the passphrase or key is another one, or the file is damaged.',
  ),
  hint: text(
    'Try the passphrase again. Without it nobody can open the file, this program neither.',
  ),
}

const notNames: Problem = {
  code: 'key-file-unreadable',
  severity: 'error',
  place: { file: keyFile },
  message: text(
    'The file with the names of witnesses was opened, but its content is not what "c177 names" writes.',
  ),
  hint: text('Take the last copy of the file that was well, or begin a new one with "c177 names".'),
}
