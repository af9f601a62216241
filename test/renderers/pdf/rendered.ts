import { loadFaces } from '../../../src/commands/papers/fonts.ts'
import { pdfTools } from '../../../src/commands/papers/pdf-tools.ts'
import type { Block, DocumentTree, Running } from '../../../src/document/tree.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { type RenderedPdf, renderPdf } from '../../../src/renderers/pdf/render-pdf.ts'
import { getDocument } from './pdfjs.ts'
import { treeOf } from './trees.ts'

const host = nodeHost()

export const createdAt = new Date('2026-08-28T10:00:00Z')

export const render = async (tree: DocumentTree): Promise<RenderedPdf> => {
  const faces = await loadFaces(host, tree)
  const pdf = await renderPdf(tree, { faces, createdAt, tools: pdfTools })
  if (!pdf.ok) throw new Error(pdf.problems.map(({ code }) => code).join())
  return pdf.value
}

/** A piece of text on a page: its place from the page's top left. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}
export type ReadPage = {
  readonly pieces: readonly Piece[]
  /** The page's words in the order they are drawn, without the slanting DRAFT. */
  readonly text: string
  /** An address, or the page inside of the paper that the link leads to. */
  readonly links: readonly { readonly url?: string; readonly page: number }[]
  readonly size: readonly [width: number, height: number]
}
export type Bookmark = { readonly title: string; readonly page: number; readonly items: Bookmark[] }
export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly Bookmark[]
  readonly info: Readonly<Record<string, unknown>>
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

/** Reads a PDF back with another program than the one that wrote it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => readPage(pdf, number)))
  const { info } = await pdf.getMetadata()
  return {
    pages,
    bookmarks: await bookmarksOf(pdf, (await pdf.getOutline()) ?? []),
    info: { ...info },
  }
}

const readPage = async (pdf: Pdf, number: number): Promise<ReadPage> => {
  const page = await pdf.getPage(number)
  const height = page.view[3] ?? 0
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '' || item.transform[1] !== 0) return []
    const [size, , , , x, y] = item.transform
    return [{ text: item.str, x, right: x + item.width, baseline: height - y, size }]
  })
  const annotations: { url?: string; dest?: unknown }[] = await page.getAnnotations()
  const links = await Promise.all(
    annotations.map(async ({ url, dest }) => ({
      ...(url === undefined ? {} : { url }),
      page: await pageOf(pdf, dest),
    })),
  )
  const text = pieces.map((piece) => piece.text).join(' ')
  return { pieces, text, links, size: [page.view[2] ?? 0, height] }
}

type OutlineItems = Awaited<ReturnType<Pdf['getOutline']>>

const bookmarksOf = (pdf: Pdf, items: OutlineItems): Promise<Bookmark[]> =>
  Promise.all(
    (items ?? []).map(async ({ title, dest, items: inner }) => ({
      title,
      page: await pageOf(pdf, dest),
      items: await bookmarksOf(pdf, inner),
    })),
  )

const pageOf = async (pdf: Pdf, dest: unknown): Promise<number> =>
  Array.isArray(dest) ? (await pdf.getPageIndex(dest[0])) + 1 : 0

/** Renders blocks and reads the pages back. */
export const pagesWith = async (
  blocks: readonly Block[],
  running: Partial<Running> = {},
): Promise<{ tree: DocumentTree; rendered: RenderedPdf; read: ReadPdf }> => {
  const tree = treeOf(blocks, running)
  const rendered = await render(tree)
  return { tree, rendered, read: await readPdf(rendered.bytes) }
}

/** The pieces between the running lines. */
export const bodyOf = (page: ReadPage | undefined): Piece[] =>
  (page?.pieces ?? []).filter(({ baseline }) => baseline > 80 && baseline < 780)
