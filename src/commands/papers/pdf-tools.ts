import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Tools } from '../../renderers/pdf/file/pdf-file.ts'

/** A third less time than zlib's own choice, for files that are a hundredth larger; below this step they grow. */
const effort = { level: 5, memLevel: 9 }

/** What the PDF needs of the machine. */
export const pdfTools: Tools = {
  deflate: (bytes) => deflateSync(bytes, effort),
  inflate: (bytes) => inflateSync(bytes),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
}
