import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

// Files to which lines are added are encrypted line by line, each as base64 of a nonce, the ciphertext and its tag
// (AES-256-GCM). A line that is torn or damaged costs itself alone. The format of age takes several milliseconds for
// each piece, which thousands of lines cannot bear, so lines have a key of their own, made of the case's.

const nonceBytes = 12
const tagBytes = 16

export type LineKey = {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** The name of the file: a line that was put into another is not opened there. */
  readonly name: string
}

/** Each line encrypted by itself; empty ones and the line feeds stay as they are. */
export const sealLines = (bytes: Uint8Array, line: LineKey): string =>
  linesOf(bytes)
    .map((one) => (one === '' ? '' : sealLine(Buffer.from(one, 'latin1'), line)))
    .join('\n')

/** The lines opened; one that cannot be is left as it stands, so that the reader of the file finds it damaged. */
export const openLines = (bytes: Uint8Array, line: LineKey): Uint8Array =>
  Buffer.concat(
    linesOf(bytes).flatMap((one, index) => [
      ...(index === 0 ? [] : [lineFeed]),
      openLine(one, line) ?? Buffer.from(one, 'latin1'),
    ]),
  )

const lineFeed = Buffer.from('\n')

/** Bytes one to one as characters, so that what is no UTF-8 comes through as well. */
const linesOf = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n')

const sealLine = (plain: Uint8Array, { key, name }: LineKey): string => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
  const content = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, content, cipher.getAuthTag()]).toString('base64')
}

const openLine = (line: string, { key, name }: LineKey): Buffer | null => {
  if (line === '') return Buffer.alloc(0)
  const sealed = Buffer.from(line, 'base64')
  // What is not written as we write it was changed, even where it means the same.
  if (sealed.length <= nonceBytes + tagBytes || sealed.toString('base64') !== line) return null
  const nonce = sealed.subarray(0, nonceBytes)
  const opener = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  opener.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([opener.update(sealed.subarray(nonceBytes, -tagBytes)), opener.final()])
  } catch {
    return null
  }
}
