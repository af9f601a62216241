import measureModule from 'pdfmake/js/DocMeasure.js'
import preprocessorModule from 'pdfmake/js/DocPreprocessor.js'
import contextModule from 'pdfmake/js/DocumentContext.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import lineModule from 'pdfmake/js/Line.js'
import writerModule from 'pdfmake/js/PageElementWriter.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import styleModule from 'pdfmake/js/StyleContextStack.js'
import tableModule from 'pdfmake/js/TableProcessor.js'
import inlinesModule from 'pdfmake/js/TextInlines.js'
import type { PdfNode, Run, Vector } from '../node.ts'
import type { Flowing, Stamps } from './flowing.ts'

// The whole of pdfmake 0.3.11's inside that we rely on; test/renderers/pdf/pdfmake-contract.test.ts
// holds it to these names. Nothing else of this room imports `pdfmake/js/*`.

export type Font = {
  readonly ascender: number
  /** From the font's units to thousandths of the type size. */
  readonly scale: number
  lineHeight(size: number): number
  /** Shapes one word; the features named are switched on or off. */
  layoutRun(text: string, features?: Readonly<Record<string, boolean>>): unknown
  widthOfString(text: string, size: number): number
}

/** A word, or a piece of one, measured. */
export type Inline = Run & {
  readonly font: Font
  readonly fontSize: number
  readonly color: string
  readonly width: number
  readonly height: number
  readonly leadingCut: number
  readonly trailingCut: number
  readonly noNewLine?: boolean
  readonly lineEnd?: boolean
  readonly x: number
}

/** A word before it is measured, with the look of its run. */
export type Unmeasured = Run & { readonly noNewLine?: boolean; readonly lineEnd?: boolean }

export declare class InnerLine {
  constructor(maxWidth: number)
  x?: number
  y?: number
  maxWidth: number
  inlines: Inline[]
  inlineWidths: number
  leadingCut: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  stamps?: Stamps
  addInline(inline: Inline): void
  getHeight(): number
  getAscenderHeight(): number
  getWidth(): number
}

export type PageItem =
  | { readonly type: 'line'; readonly item: InnerLine }
  | { readonly type: 'vector'; readonly item: Vector }

export type Page = {
  readonly items: PageItem[]
  readonly pageSize: PageSize
  readonly pageMargins: PageMargins
}
export type PageSize = { readonly width: number; readonly height: number }
export type PageMargins = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export type PageChange = { readonly prevPage: number; readonly prevY: number; readonly y: number }

declare class InnerContext {
  pages: Page[]
  page: number
  x: number
  y: number
  availableWidth: number
  availableHeight: number
  pageMargins: PageMargins
  snapshots: readonly unknown[]
  moveDown(offset: number): boolean
  getCurrentPage(): Page
  resetMarginXTopParent(): void
}

/** A part of a page that is drawn again on other pages: a table's head. */
export type Fragment = { readonly height: number; readonly items: readonly PageItem[] }

declare class InnerWriter {
  constructor(context: InnerContext)
  transactionLevel: number
  repeatables: Fragment[]
  context(): InnerContext
  setMaxListeners(count: number): void
  addListener(event: 'pageChanged', listener: (change: PageChange) => void): void
  removeListener(event: 'pageChanged', listener: (change: PageChange) => void): void
  addLine(line: InnerLine, dontUpdateContextPosition?: boolean): unknown
  addFragment(fragment: Fragment, ...where: readonly (boolean | undefined)[]): unknown
  addPage(size: PageSize, orientation: undefined, margins: PageMargins): void
  moveToNextPage(): void
  addVector(
    vector: Vector,
    ignoreX?: boolean,
    ignoreY?: boolean,
    index?: number,
    page?: number,
  ): void
}

/** Named and inherited properties, looked up while text is measured. */
declare class InnerStyleStack {
  constructor(dictionary: object, defaults: object)
  getProperty(name: string): unknown
}

declare class InnerTextInlines {
  constructor(document: InnerDocument)
  readonly pdfDocument: InnerDocument
  buildInlines(
    runs: unknown,
    styles: InnerStyleStack,
  ): { items: Inline[]; minWidth: number; maxWidth: number }
  measure(words: Unmeasured[], styles: InnerStyleStack): Inline[]
}

declare class InnerMeasure {
  constructor(
    document: InnerDocument,
    styles: object,
    defaultStyle: object,
    svg: null,
    tableLayouts: object,
  )
  textInlines: InnerTextInlines
  measureDocument(content: PdfNode): Flowing
}

declare class InnerPreprocessor {
  preprocessDocument(content: PdfNode): PdfNode
}

type RowResult = { readonly positions: readonly unknown[]; readonly pageBreaks: unknown[] }

declare class InnerTableProcessor {
  constructor(node: Flowing)
  dontBreakRows: boolean
  rowsWithoutPageBreak: number
  beginTable(writer: InnerWriter): void
  beginRow(row: number, writer: InnerWriter): void
  endRow(row: number, writer: InnerWriter, pageBreaks: unknown[]): void
  endTable(writer: InnerWriter): void
}

declare class InnerLayoutBuilder {
  constructor(size: PageSize, margins: PageMargins, svg: null)
  pageSize: PageSize
  pageMargins: PageMargins
  nestedLevel: number
  linearNodeList: unknown[]
  docPreprocessor: InnerPreprocessor
  docMeasure: InnerMeasure
  writer: InnerWriter
  processNode(node: Flowing, isVerticalAlignmentAllowed?: boolean): void
  processVerticalContainer(node: Flowing): void
  processLeaf(node: Flowing): void
  processTable(node: Flowing): void
  processRow(row: object): RowResult
  _findSameRowPageBreakByRowSpanData(breaks: unknown, page: number, row: number): unknown
  _getPageBreakListBySpan(node: Flowing, page: number, row: number): unknown
}

type TextOptions = {
  readonly lineBreak: false
  readonly textWidth?: number
  readonly wordCount?: number
}

type OutlineItem = {
  addItem(
    title: string,
    options: { readonly left: number; readonly top: number; readonly expanded: boolean },
  ): OutlineItem
}

declare class InnerDocument {
  constructor(
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualFiles: null,
    localAccessPolicy: (path: string) => boolean,
  )
  info: Record<string, unknown>
  page: { readonly width: number; readonly height: number }
  outline: OutlineItem
  _font: Font
  provideFont(family: string, bold: boolean, italics: boolean): Font
  addPage(options: { readonly size: readonly [number, number] }): this
  fontSize(size: number): this
  fillColor(color: string): this
  strokeColor(color: string): this
  lineWidth(width: number): this
  lineCap(cap: 'butt' | 'round'): this
  dash(length: number, options: { readonly space: number }): this
  undash(): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  closePath(): this
  ellipse(x: number, y: number, r1: number, r2: number): this
  stroke(): this
  fillAndStroke(): this
  text(text: string, x: number, y: number, options: TextOptions): this
  rect(x: number, y: number, width: number, height: number): this
  fill(): this
  save(): this
  restore(): this
  rotate(angle: number, options: { readonly origin: readonly [number, number] }): this
  link(x: number, y: number, width: number, height: number, url: string): this
  goTo(x: number, y: number, width: number, height: number, name: string): this
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
  _addInfo(): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): this
  on(event: 'end', listener: () => void): this
  on(event: 'error', listener: (error: Error) => void): this
  end(): void
}

// One cast for the whole room: pdfmake's modules are CommonJS, so their default comes as
// `{ default }` from Node and already opened from a bundler or from Vitest.
const opened = <T>(module: unknown): T => {
  const inside = module as { readonly default?: T }
  return inside.default ?? (module as T)
}

export const DocumentContext = opened<typeof InnerContext>(contextModule)
export const DocMeasure = opened<typeof InnerMeasure>(measureModule)
export const DocPreprocessor = opened<typeof InnerPreprocessor>(preprocessorModule)
export const LayoutBuilder = opened<typeof InnerLayoutBuilder>(layoutModule)
export const Line = opened<typeof InnerLine>(lineModule)
export const PageElementWriter = opened<typeof InnerWriter>(writerModule)
export const PdfmakeDocument = opened<typeof InnerDocument>(documentModule)
export const StyleContextStack = opened<typeof InnerStyleStack>(styleModule)
export const TableProcessor = opened<typeof InnerTableProcessor>(tableModule)
export const TextInlines = opened<typeof InnerTextInlines>(inlinesModule)

export type PdfmakeFile = InnerDocument
export type { InnerStyleStack as StyleStack, InnerWriter as Writer }
