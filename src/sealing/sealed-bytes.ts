import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { HostError } from '../host/host.ts'
import type { CaseKey } from './case-key.ts'
import { damaged } from './sealed-names.ts'

// Whole files are files of age (age-encryption.org/v1), encrypted to the case's own key: a few milliseconds each.

export const sealBytes = async (bytes: Uint8Array, key: CaseKey): Promise<Uint8Array> =>
  (await encrypterOf(key)).encrypt(bytes)

/** Piece by piece, for what is large. */
export const sealPieces = async function* (
  content: AsyncIterable<Uint8Array>,
  key: CaseKey,
): AsyncGenerator<Uint8Array> {
  yield* fromWeb(await (await encrypterOf(key)).encrypt(toWeb(content)))
}

/** Fails with a `HostError` where one byte is another than was written. */
export const openBytes = (bytes: Uint8Array, key: CaseKey): Promise<Uint8Array> =>
  whole(async () => (await decrypterOf(key)).decrypt(bytes))

/** The same piece by piece. What was yielded is as it was written; whether all of it is there, the end tells. */
export const openPieces = async function* (
  content: AsyncIterable<Uint8Array>,
  key: CaseKey,
): AsyncGenerator<Uint8Array> {
  const opened = await whole(async () => (await decrypterOf(key)).decrypt(toWeb(content)))
  const pieces = fromWeb(opened)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await whole(() => pieces.next())
      if (done === true) return
      yield value
    }
  } finally {
    await pieces.return?.()
  }
}

/** How many bytes are inside, by the header at the beginning of an encrypted file and its size; null if it is none. */
export const openSize = (head: Uint8Array, size: number): number | null => {
  const header = /^age-encryption\.org\/v1\n(?:.*\n)*?--- .+\n/.exec(
    Buffer.from(head).toString('latin1'),
  )
  if (header === null) return null
  const body = size - header[0].length - nonceBytes
  const chunks = Math.max(1, Math.ceil(body / (chunkBytes + tagBytes)))
  return body < tagBytes ? null : body - chunks * tagBytes
}

/** Of the header, which has one line for the key. */
export const headBytes = 512
const nonceBytes = 16
const tagBytes = 16
const chunkBytes = 64 * 1024

const encrypterOf = async ({ recipient }: CaseKey) => {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter
}

const decrypterOf = async ({ identity }: CaseKey) => {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter
}

/** What the disk refuses is told by itself; whatever the library says else is that the file is not as it was. */
const whole = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    throw thrown instanceof HostError ? thrown : new HostError(damaged)
  }
}

/** The library and Node name the same stream by types of their own. */
const toWeb = (content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>

const fromWeb = (stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> =>
  Readable.fromWeb(stream as WebStream<Uint8Array>)
