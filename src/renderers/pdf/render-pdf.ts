import { directionOf } from '../../document/direction.ts'
import { drawnCharacters } from '../../document/drawn-characters.ts'
import { mostPages as usualMost } from '../../document/limits.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { done, type Result } from '../../problems/problem.ts'
import { define } from './blocks/define.ts'
import { Bookmarks } from './drawing/bookmarks.ts'
import { Links } from './drawing/links.ts'
import { PageDrawer } from './drawing/page-drawer.ts'
import { Pictures } from './drawing/pictures.ts'
import { placesOf } from './drawing/places.ts'
import { continuedLine, runningLines } from './drawing/running-lines.ts'
import { WordRecord } from './drawing/word-record.ts'
import { writePages } from './drawing/write-pages.ts'
import type { DrawnWords } from './drawn-words.ts'
import { writeDocument } from './file/document.ts'
import { PdfFile, type Tools } from './file/pdf-file.ts'
import { EmbeddedFonts } from './fonts/embedded-fonts.ts'
import type { FaceSet } from './fonts/open-faces.ts'
import { FlowLayout } from './layout/flow-layout.ts'
import { createTypesetter } from './layout/typesetter.ts'
import { sheets } from './look.ts'
import { openTextSetter } from './text/text-setter.ts'

export type RenderedPdf = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** The page, from 1, of every id that has words. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly drawn: DrawnWords
}

export type RenderOptions = {
  readonly faces: FaceSet
  readonly createdAt: Date
  readonly tools: Tools
  /** How many pages the paper may have. */
  readonly mostPages?: number
}

/**
 * A tree as a PDF that says what it is: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file. The same
 * tree, fonts and date give the same bytes. A paper with more pages than it may have is refused before it is drawn.
 */
export const renderPdf = async (
  tree: DocumentTree,
  options: RenderOptions,
): Promise<Result<RenderedPdf>> => {
  const laid = await layOut(tree, options)
  return laid.ok ? done(draw(tree, laid.value, options)) : laid
}

/** Pages with their lines in place, and what drawing needs besides. */
type Laid = Awaited<ReturnType<typeof layOut>> extends Result<infer Paper> ? Paper : never

const layOut = async (tree: DocumentTree, { faces, mostPages = usualMost }: RenderOptions) => {
  const text = await openTextSetter({ faces, characters: drawnCharacters(tree) })
  const direction = directionOf(tree.language)
  const set = createTypesetter(text, { direction, language: tree.language })
  const face = faces.text('normal').lineHeight(1)
  const { content, ...meaning } = define(tree, face)
  const running = runningLines(tree, set, faces)
  const continued = () => continuedLine(tree, set, face)
  const { margins } = running
  const paper = { size: sheets[tree.paper], margins, text, direction, continued, mostPages }
  const laid = new FlowLayout(paper).pagesOf(content)
  return laid.ok ? done({ ...laid.value, ...meaning, running, set }) : laid
}

const draw = (
  tree: DocumentTree,
  { pages, notes, structure, elementOf, running, set }: Laid,
  { createdAt, tools }: RenderOptions,
): RenderedPdf => {
  const file = new PdfFile(tools)
  const fonts = new EmbeddedFonts(file)
  const refs = pages.map(() => file.ref())
  const record = new WordRecord()
  const placeOf = placesOf(pages, notes)
  const links = new Links(file, pages.length)
  const bookmarks = new Bookmarks()
  const pictures = new Pictures({ file, fonts, set })
  const drawing = {
    fonts,
    pictures,
    links,
    bookmarks,
    running,
    set,
    record,
    placeOf,
    notes,
    pages: refs,
  }
  const written = writePages(file, pages, { drawer: new PageDrawer(drawing), drawing })
  const bytes = writeDocument(file, {
    tree,
    createdAt,
    structure,
    marks: { pages: refs, ofPage: written.ofPage, ofAnnotation: links.owners, elementOf },
    pageTree: written.tree,
    bookmarks: bookmarks.write(file),
  })
  const pageOf = new Map(Array.from(placeOf, ([id, { page }]) => [id, page + 1]))
  return { bytes, pages: pages.length, pageOf, drawn: record.drawn(pageOf) }
}
