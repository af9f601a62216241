import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal, as it is recorded of a file. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
