// The library puts its own, slow functions in the place of some of the engine's, for everything that a thread does
// afterwards; those that everybody calls are put back.

const { push } = Array.prototype
const { stringify } = JSON
const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
// It would bring the same ones at its first use; it has no types.
const worker: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
await import(worker)
Object.assign(Array.prototype, { push })
Object.assign(JSON, { stringify })

export { getDocument, OPS }
