import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Tools } from '../../renderers/pdf/file/pdf-file.ts'

/** What the PDF needs of the machine. */
export const pdfTools: Tools = {
  deflate: (bytes) => deflateSync(bytes),
  inflate: (bytes) => inflateSync(bytes),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
}
