import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'

// Encryption with a passphrase in the format of age (age-encryption.org/v1), which other programs open too.

/** The first bytes of a file in the format of age. */
const magic = 'age-encryption.org/v1'

/** Whether bytes at the beginning of a file say that it is encrypted. */
export const isSealed = (start: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(start.subarray(0, magic.length)) === magic

/** Encrypts piece by piece. */
export const seal = async function* (
  content: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  yield* Readable.fromWeb((await encrypter.encrypt(webStreamOf(content))) as WebStream<Uint8Array>)
}

/** Decrypts into memory: what was encrypted shall not lie open on the disk because somebody looked at it. */
export const unseal = async (
  content: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<Result<Uint8Array>> => {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    const opened = await decrypter.decrypt(webStreamOf(content))
    return done(await buffer(Readable.fromWeb(opened as WebStream)))
  } catch {
    return refused(notOpened)
  }
}

/** The library and Node name the same stream by types of their own. */
const webStreamOf = (content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>

const notOpened: Problem = {
  code: 'bundle-not-opened',
  severity: 'error',
  place: {},
  message: text('The passphrase does not open the bundle, or the bundle is damaged.'),
  hint: text('Type the passphrase again. If it is right, ask for the bundle anew.'),
}
