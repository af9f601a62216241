import type { PaperName } from '../../catalogue/papers.ts'
import type { DocumentTree } from '../../document/tree.ts'
import type { Host } from '../../host/host.ts'
import { OwnFault } from '../../problems/own-fault.ts'
import { done, type Problem, type Result } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { RenderedPdf } from '../../renderers/pdf/render-pdf.ts'
import type { BlankName } from './blank-names.ts'
import { loadFaces } from './fonts.ts'
import { pdfTools } from './pdf-tools.ts'

export const formats = ['pdf', 'html', 'docx'] as const
export type Format = (typeof formats)[number]

/** A paper in one format, as it will stand in its file. */
export type Rendered = {
  readonly format: Format
  readonly bytes: Uint8Array
  /** Only a PDF has pages that stay. */
  readonly pages: number | null
}

/** What is rendered: a paper of a case, or a blank document. */
export type Subject = {
  readonly document: PaperName | BlankName
  readonly tree: DocumentTree
}

/** A tree in one format; only what draws that format is loaded. */
export const renderPaper = (
  subject: Subject,
  format: Format,
  host: Host,
): Promise<Result<Rendered>> => renderers[format](subject, host)

type Render = (subject: Subject, host: Host) => Promise<Result<Rendered>>

const renderers: Readonly<Record<Format, Render>> = {
  pdf: async ({ tree, document }, host) => {
    const pdf = await drawPaper(tree, host)
    if (!pdf.ok) return pdf
    const { bytes, pages } = pdf.value
    return done({ format: 'pdf', bytes, pages }, tooLong(pdf.value, document))
  },
  html: async ({ tree }) => {
    const { renderHtml } = await import('../../renderers/html/render-html.ts')
    const bytes = new TextEncoder().encode(renderHtml(tree))
    return done({ format: 'html', bytes, pages: null })
  },
  docx: async ({ tree }, host) => {
    const { renderDocx } = await import('../../renderers/docx/render-docx.ts')
    const bytes = await renderDocx(tree, { createdAt: dateOf(host) })
    return done({ format: 'docx', bytes, pages: null })
  },
}

/** From the tree to pages whose words were compared with it; words that differ are our own fault. */
export const drawPaper = async (tree: DocumentTree, host: Host): Promise<Result<RenderedPdf>> => {
  const [{ renderPdf }, { compareWords }, faces] = await Promise.all([
    import('../../renderers/pdf/render-pdf.ts'),
    import('../../renderers/pdf/drawn-words.ts'),
    loadFaces(host, tree),
  ])
  const pdf = await renderPdf(tree, { faces, createdAt: dateOf(host), tools: pdfTools })
  if (!pdf.ok) return pdf
  const { missing, extra } = compareWords(tree, pdf.value.drawn)
  if (missing.length + extra.length > 0) throw new OwnFault('words-differ')
  return pdf
}

/** The moment that the file names as its making; SOURCE_DATE_EPOCH (reproducible-builds.org) fixes it. */
export const dateOf = (host: Host): Date => {
  const epoch = host.environment['SOURCE_DATE_EPOCH'] ?? ''
  return /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : host.now()
}

/** Our advice, no rule: none on length was found. Annexes do not count. */
const longestBody: Readonly<Partial<Record<Subject['document'], number>>> = {
  submission: 15,
  brief: 2,
}

const tooLong = (
  { pageOf, pages }: RenderedPdf,
  document: Subject['document'],
): readonly Problem[] => {
  const first = pageOf.get('summary') ?? 1
  const end = pageOf.get('annex-comments') ?? pages + 1
  const most = longestBody[document] ?? Number.POSITIVE_INFINITY
  return end - first > most ? [bodyTooLong(end - first, most)] : []
}

const bodyTooLong = (pages: number, most: number): Problem => ({
  code: 'body-too-long',
  severity: 'warning',
  place: {},
  message: text('The body has {pages} pages; we advise {most} at most, with the requests first.', {
    pages,
    most,
  }),
  hint: text('Move detail into the evidence, or deal with fewer Articles.'),
})
