import measureModule from 'pdfmake/js/DocMeasure.js'
import contextModule from 'pdfmake/js/DocumentContext.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import writerModule from 'pdfmake/js/PageElementWriter.js'
import tableModule from 'pdfmake/js/TableProcessor.js'
import type { Vector } from '../node.ts'
import type { TextLine } from '../text/text-line.ts'
import type { Flowing } from './flowing.ts'

// The whole of pdfmake 0.3.11's inside that we rely on; test/renderers/pdf/pdfmake-contract.test.ts
// holds it to these names. Nothing else of this room imports `pdfmake/js/*`.

export type PageItem =
  | { readonly type: 'line'; readonly item: TextLine }
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
  /** The place around each row that is being made, the outermost first. */
  snapshots: readonly { availableWidth: number }[]
  initializePage(): void
  moveDown(offset: number): boolean
  getCurrentPage(): Page
  resetMarginXTopParent(): void
}

/** A part of a page that is drawn again on other pages: a table's head. */
export type Fragment = { height: number; readonly items: PageItem[] }

declare class InnerWriter {
  constructor(context: InnerContext)
  transactionLevel: number
  /** The left edge of a head that is being made, on the page. */
  originalX: number
  repeatables: Fragment[]
  context(): InnerContext
  setMaxListeners(count: number): void
  addListener(event: 'pageChanged', listener: (change: PageChange) => void): void
  removeListener(event: 'pageChanged', listener: (change: PageChange) => void): void
  addLine(line: TextLine, dontUpdateContextPosition?: boolean): unknown
  addFragment(fragment: Fragment, ...where: readonly (boolean | undefined)[]): unknown
  pushToRepeatables(head: Fragment): void
  addPage(size: PageSize, orientation: undefined, margins: PageMargins): void
  moveToNextPage(): void
  addVector(vector: Vector, ...where: VectorPlace): void
}

export type VectorPlace = readonly [
  ignoreX?: boolean,
  ignoreY?: boolean,
  index?: number | null,
  page?: number,
]

declare class InnerMeasure {
  // Of these our own measuring of words needs none.
  constructor(document: null, styles: object, defaultStyle: object, svg: null, layouts: object)
  measureNode(node: Flowing): Flowing
  measureVerticalContainer(node: Flowing): Flowing
  measureTable(node: Flowing): Flowing
}

type RowResult = { readonly positions: readonly unknown[]; readonly pageBreaks: unknown[] }

declare class InnerTableProcessor {
  constructor(node: Flowing)
  readonly tableNode: Flowing
  dontBreakRows: boolean
  rowsWithoutPageBreak: number
  /** For each column its place, and how many rows a cell still reaches down in it; at the end one without width. */
  readonly rowSpanData: readonly {
    readonly left: number
    readonly width: number
    readonly rowSpan: number
  }[]
  beginTable(writer: InnerWriter): void
  beginRow(row: number, writer: InnerWriter): void
  endRow(row: number, writer: InnerWriter, pageBreaks: unknown[]): void
  endTable(writer: InnerWriter): void
  drawHorizontalLine(
    line: number,
    writer: InnerWriter,
    ...where: readonly [top?: number, movesDown?: boolean, page?: number | null]
  ): void
}

declare class InnerLayoutBuilder {
  constructor(size: PageSize, margins: PageMargins, svg: null)
  pageSize: PageSize
  pageMargins: PageMargins
  nestedLevel: number
  linearNodeList: unknown[]
  writer: InnerWriter
  processNode(node: Flowing, isVerticalAlignmentAllowed?: boolean): void
  processVerticalContainer(node: Flowing): void
  processLeaf(node: Flowing): void
  processTable(node: Flowing): void
  processRow(row: object): RowResult
  _findSameRowPageBreakByRowSpanData(breaks: unknown, page: number, row: number): unknown
  _getPageBreakListBySpan(node: Flowing, page: number, row: number): unknown
}

// One cast for the whole room: pdfmake's modules are CommonJS, so their default comes as
// `{ default }` from Node and already opened from a bundler or from Vitest.
const opened = <T>(module: unknown): T => {
  const inside = module as { readonly default?: T }
  return inside.default ?? (module as T)
}

export const DocumentContext = opened<typeof InnerContext>(contextModule)
export const DocMeasure = opened<typeof InnerMeasure>(measureModule)
export const LayoutBuilder = opened<typeof InnerLayoutBuilder>(layoutModule)
export const PageElementWriter = opened<typeof InnerWriter>(writerModule)
export const TableProcessor = opened<typeof InnerTableProcessor>(tableModule)

export type { InnerWriter as Writer }
