import { hkdfSync } from 'node:crypto'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { caseKeyFile } from './sealed-names.ts'

/** What opens and closes the files of one case. Only ever in memory. */
export type CaseKey = {
  /** An identity of age (X25519), as its text: files are encrypted to it. */
  readonly identity: string
  /** "age1…", to which files are encrypted. */
  readonly recipient: string
  /** 32 bytes for AES-256-GCM: lines are encrypted with it. */
  readonly lineKey: Uint8Array
}

/** A new key, made by chance alone. */
export const newCaseKey = async (): Promise<CaseKey> => {
  const { generateX25519Identity } = await import('age-encryption')
  return caseKeyOf(await generateX25519Identity())
}

const caseKeyOf = async (identity: string): Promise<CaseKey> => {
  const { identityToRecipient } = await import('age-encryption')
  return {
    identity,
    recipient: await identityToRecipient(identity),
    lineKey: new Uint8Array(hkdfSync('sha256', identity, '', 'c177 lines of a case', 32)),
  }
}

type KeyLock = {
  readonly passphrase: string
  /** Of scrypt, as a power of 2; a test takes less than the library's own, which costs a guess about two seconds. */
  readonly workFactor?: number | undefined
}

/**
 * The key as a file of age with a passphrase (scrypt). Inside is what the tool `age` calls an identity file, so that
 * a case can be opened without this program too.
 */
export const lockCaseKey = async (
  { identity }: CaseKey,
  { passphrase, workFactor }: KeyLock,
): Promise<Uint8Array> => {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(`# key of a case of c177\n${identity}\n`)
}

/** Opens the key of a case; refuses a wrong passphrase and a damaged file, which cannot be told apart. */
export const openCaseKey = async (
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<CaseKey>> => {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    const content = await decrypter.decrypt(bytes, 'text')
    return done(await caseKeyOf(content.split('\n').find((line) => !line.startsWith('#')) ?? ''))
  } catch {
    return refused(notOpened)
  }
}

const notOpened: Problem = {
  code: 'case-not-opened',
  severity: 'error',
  place: { file: caseKeyFile },
  message: text(
    'The encrypted case was not opened: the passphrase is another one, or the file with its key is damaged.',
  ),
  hint: text(
    'Try the passphrase again. If it is right, put back {file} from a copy of the case; nothing was changed.',
    { file: caseKeyFile },
  ),
}
