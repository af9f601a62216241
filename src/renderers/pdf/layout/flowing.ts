import type { Flow, Margin, Outline, TableNode } from '../node.ts'
import type { Element } from '../structure/element.ts'
import type { Inline } from '../text/inline.ts'
import type { TextLine } from '../text/text-line.ts'

/** What a line carries from the block it came from to the page it is drawn on. */
export type Stamps = {
  /** The leaf's place in the document. */
  readonly leaf: number
  readonly element: Element
  readonly head?: number
  readonly anchors?: readonly string[]
  readonly outline?: Outline
  /** The id whose page number stands in this line, with the edge of the text that it stands at. */
  readonly pageOf?: { readonly to: string; readonly edge: number }
  /** Drawn again at the top of a page: a table's head. */
  readonly repeated?: boolean
}

export type Column = {
  width: number | '*'
  _minWidth: number
  _maxWidth: number
  _calcWidth: number
}

/** A node once pdfmake has measured it; pdfmake writes into nodes, so some fields are not readonly. */
export type Flowing = Flow & {
  readonly leaf?: number
  readonly element?: Element
  readonly head?: number
  readonly outline?: Outline
  readonly pageOf?: string
  readonly stack?: readonly Flowing[]
  readonly text?: unknown
  readonly table?: {
    headerRows: number
    readonly widths: Column[]
    readonly body: readonly Flowing[][]
  }
  readonly shares?: readonly number[] | null
  readonly colSpan?: number
  readonly rowSpan?: number
  _margin?: Margin | null
  /** Whether what hangs beside it has no room there. */
  _hangsAbove?: boolean
  _minWidth?: number
  _maxWidth?: number
  _inlines?: Inline[]
  readonly _span?: boolean
  /** Of a place that a cell covers from above: how many rows above it begins. */
  readonly _rowSpanCurrentOffset?: number
  readonly _layout?: TableNode['layout']
  _side?: number
  _offsets?: { readonly total: number; readonly offsets: readonly number[] }
  positions: unknown[]
  _breaksBySpan?: unknown
  /** Lines as last broken, with the width they were broken to. */
  _lines?: { readonly width: number; readonly lines: readonly TextLine[] }
  /** Where each row begins, from the top of the table. */
  _tops?: { readonly width: number; readonly tops: readonly number[] }
}
