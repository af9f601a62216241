import type { DocumentTree } from '../../document/tree.ts'
import { define } from './blocks/define.ts'
import { PageDrawer, placesOf } from './drawing/page-drawer.ts'
import { bytesOf, createFile, type PdfFonts } from './drawing/pdf-file.ts'
import { runningLines } from './drawing/running-lines.ts'
import { WordRecord } from './drawing/word-record.ts'
import type { DrawnWords } from './drawn-words.ts'
import { FlowLayout } from './layout/flow-layout.ts'
import { createTypesetter, family } from './layout/typesetter.ts'
import { colour, sheets } from './look.ts'

export type { PdfFonts } from './drawing/pdf-file.ts'

export type RenderedPdf = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** The page, from 1, of every id that has words. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly drawn: DrawnWords
}

/** A tree as a PDF. The same tree, fonts and date give the same bytes. */
export const renderPdf = async (
  tree: DocumentTree,
  options: { readonly fonts: PdfFonts; readonly createdAt: Date },
): Promise<RenderedPdf> => {
  const file = createFile(tree, options.fonts, options.createdAt)
  const defaultStyle = { font: family, color: colour.ink, fontSize: 10.5 }
  const face = file.provideFont(family, false, false).lineHeight(1)
  const running = runningLines(tree, createTypesetter(file, defaultStyle), face)
  const paper = { size: sheets[tree.paper], margins: running.margins, file, defaultStyle }
  const pages = new FlowLayout(paper).pagesOf(define(tree, face))
  const record = new WordRecord()
  new PageDrawer({ file, running, record, pageOf: placesOf(pages) }).draw(pages)
  const bytes = await bytesOf(file)
  return { bytes, pages: pages.length, pageOf: record.pageOf(), drawn: record.drawn() }
}
