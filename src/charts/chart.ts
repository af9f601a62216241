/** A bar that stands: how many persons are in one band. */
export type Column = {
  /** What stands below it, in parts that are put on lines of their own where there is no room. */
  readonly label: readonly string[]
  readonly count: number
  /** The count as it is printed. */
  readonly shown: string
  /** Filled where all of it is below the line, open where none is, shaded where the line goes through it. */
  readonly tone: 'filled' | 'shaded' | 'open'
}

/** How many persons are in each band, beside a line, if there is one. */
export type ColumnsChart = {
  readonly kind: 'columns'
  /** The words in the place of the picture. */
  readonly alternative: string
  /** What the bands are of, below them. */
  readonly unit: string
  readonly columns: readonly Column[]
  /** Where the line stands, in columns from the first: 1.5 is in the middle of the second. */
  readonly line: { readonly at: number; readonly label: string } | null
}

/** Shares of one whole; null where a share is not told. */
export type RowsChart = {
  readonly kind: 'rows'
  readonly alternative: string
  readonly rows: readonly {
    readonly label: string
    /** From 0 to 1. */
    readonly share: number | null
    /** The share as it is printed at the end of its row. */
    readonly shown: string
  }[]
}

/** The signs that a paper has for assessments. */
export const signs = ['conforms', 'partly', 'not', 'silent', 'cannot-say'] as const
export type Sign = (typeof signs)[number]

/** Which things have which sign, in each of some respects. */
export type SignsChart = {
  readonly kind: 'signs'
  readonly alternative: string
  /** The respects: "In law", "In practice". */
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly sign: Sign
    readonly word: string
    /** For each respect the short names of the things. */
    readonly boxes: readonly (readonly string[])[]
  }[]
}

export type Chart = ColumnsChart | RowsChart | SignsChart

/** How wide words are in the fonts of the paper, in the unit of the size that is given. */
export type Measure = (words: string, size: number, bold: boolean) => number

/** What drawing needs to know of the paper. */
export type Canvas = {
  readonly measure: Measure
  readonly direction: 'ltr' | 'rtl'
  /** BCP 47. */
  readonly language: string
}

/** The width of the text of A4 and Letter pages, 150 mm, in 1/96 inch, in which drawings are measured. */
export const chartWidth = 566

/** Nine points; less than eight is hard to read on paper. */
export const letterSize = 12

/** Each stands out from white by 3 : 1 at least, and from the next by its darkness alone. */
export const ink = {
  line: '#000000',
  filled: '#3d3d3d',
  shaded: '#868686',
  open: '#ffffff',
} as const
