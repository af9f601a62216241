import type { Picture, Sign } from '../../document/tree.ts'
import type { Direction } from './fonts/face.ts'
import type { FootNote } from './foot-note.ts'
import type { Element } from './structure/element.ts'

/** A sign of the document, or the box that is ticked on paper. */
export type DrawnSign = Sign | 'box'

/** Start, top, end, bottom, as the block runs. The bottom is always 0: see `space.ts`. */
export type Margin = readonly [number, number, number, number]

/** Words in one look. */
export type Run = {
  readonly text: string
  /** BCP 47, where it is not the leaf's. */
  readonly language?: string
  /** The element of the structure inside the leaf's own that the words belong to: a link, a foreign run. */
  readonly element?: Element
  /** A picture that stands here instead of words. */
  readonly picture?: PlacedPicture
  /** The id of the block whose page number takes the place of these words. */
  readonly pageOf?: string
  /** The id that links find these words by. */
  readonly anchor?: string
  /** Set smaller and above the base line: the mark of a note. */
  readonly raised?: boolean
  /** The note to which these words are the mark; it is laid at the foot of the same page. */
  readonly note?: FootNote
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly underlined?: boolean
  readonly link?: string
  /** The id of the block this leads to. */
  readonly goTo?: string
}

/** A picture at its size on the page, in points. */
export type PlacedPicture = {
  readonly picture: Picture
  readonly width: number
  readonly height: number
}

/** What stands to the left of a block's first line. */
export type Hang =
  | {
      readonly kind: 'number' | 'marker'
      readonly run: Run
      readonly leaf: number
      readonly element: Element
      readonly indent: number
    }
  | {
      readonly kind: 'sign'
      readonly sign: DrawnSign
      readonly size: number
      readonly indent: number
    }

/** A line drawn beside or around a block over all its pages. */
export type Frame = {
  readonly kind: 'side' | 'dashed' | 'ink' | 'rule'
  /** Room inside the frame, above and below. */
  readonly above: number
  readonly below: number
}

export type Outline = { readonly level: number; readonly text: string }

/** What our layout adds to pdfmake's vocabulary. */
export type Flow = {
  readonly margin?: Margin
  readonly keepWithNext?: boolean
  readonly together?: boolean
  /** Never on a page without the end of what stands before it. */
  readonly keepWithPrevious?: boolean
  readonly newPage?: boolean
  /** The id that bookmarks, links and page numbers find this block by. */
  readonly anchor?: string
  readonly hang?: Hang
  readonly frame?: Frame
  /** The way the block runs; with it margins, hangings, side lines and columns change sides. */
  readonly direction?: Direction
}

/** A run of lines; `leaf` counts them in the order of the document. */
export type Leaf = Flow & {
  readonly text: readonly Run[]
  readonly leaf: number
  readonly element: Element
  readonly direction: Direction
  /** BCP 47. */
  readonly language: string
  readonly fontSize: number
  readonly lineHeight: number
  readonly alignment: 'start' | 'end'
  readonly color?: string
  readonly bold?: boolean
  readonly italics?: boolean
  readonly outline?: Outline
  /** The id whose page number stands at the right end of the last line. */
  readonly pageOf?: string
  /** The table whose repeated head this stands in. */
  readonly head?: number
}

export type Stack = Flow & { readonly stack: readonly PdfNode[] }

/** A cell that another one, spanning it, covers. */
export type Covered = { readonly text: '' }

export type TableNode = Flow & {
  readonly table: {
    readonly headerRows: number
    readonly widths: readonly '*'[]
    readonly body: readonly (readonly (TableCell | Covered)[])[]
  }
  readonly shares: readonly number[] | null
  readonly layout: TableLook
  /** The room at each side of its cells, once the layout knows how wide it is. */
  readonly _side?: number
}
/** What a cell holds; one that holds words alone is their leaf itself. */
export type TableCell = (Stack | Leaf) & { readonly colSpan: number; readonly rowSpan: number }

/** The functions pdfmake asks for a table's lines and spaces. */
export type TableLook = {
  /** At each side of a cell where there is room. */
  readonly side: number
  readonly hLineWidth: (line: number, node: TableNode) => number
  readonly vLineWidth: () => number
  readonly hLineColor: (line: number, node: TableNode) => string
  readonly paddingLeft: (column: number, node: TableNode) => number
  readonly paddingRight: (column: number, node: TableNode) => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
  readonly fillColor: (row: number, node: TableNode) => string | null
}

export type PdfNode = Leaf | Stack | TableNode

type Stroke = {
  readonly lineWidth?: number
  readonly lineColor?: string
  readonly color?: string
  readonly dash?: { readonly length: number; readonly space: number }
  readonly lineCap?: 'butt' | 'round'
}
export type Point = { readonly x: number; readonly y: number }
export type Vector = Stroke &
  (
    | { readonly type: 'line'; x1: number; y1: number; x2: number; y2: number }
    | { readonly type: 'rect'; x: number; y: number; w: number; h: number }
    | { readonly type: 'ellipse'; x: number; y: number; r1: number; r2: number }
    | { readonly type: 'polyline'; points: Point[]; closePath?: boolean }
  )
