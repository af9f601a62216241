/**
 * The document between templates and renderers: what is said and what it is, never how it is drawn.
 * Trees are values: a step returns a new one.
 */

/** How a provision is applied: a word with a drawn sign of its own shape. */
export type Sign = 'conforms' | 'partly' | 'not' | 'silent' | 'cannot-say'

/** A run of words; U+2028 (line separator) in it is a forced line break. */
export type Words = { readonly type: 'words'; readonly text: string }
export type Strong = { readonly type: 'strong'; readonly children: readonly Inline[] }
export type Emphasis = { readonly type: 'emphasis'; readonly children: readonly Inline[] }
/** A link out of the document; `href` is http, https or mailto, checked when the tree was read. */
export type Link = {
  readonly type: 'link'
  readonly href: string
  readonly children: readonly Inline[]
}
/** A link to a block with that id; numbering has already put the words in. */
export type Reference = {
  readonly type: 'reference'
  readonly to: string
  /** What follows the words where there are pages, with `{page}` once in it: ", page {page}". */
  readonly page?: string
  readonly children: readonly Inline[]
}
/** Words that came from an answer; `from` is the question's id. */
export type Answer = {
  readonly type: 'answer'
  readonly from: string
  readonly children: readonly Inline[]
}
/** Words in another language than those around them. */
export type Foreign = {
  readonly type: 'foreign'
  /** BCP 47. */
  readonly language: string
  readonly children: readonly Inline[]
}
/** A short form with what it stands for, which is spoken instead. */
export type Abbreviation = {
  readonly type: 'abbreviation'
  readonly expansion: string
  readonly children: readonly Inline[]
}
/** A note to the words before it; renderers number the notes as they come and put them where they belong. */
export type Footnote = { readonly type: 'footnote'; readonly children: readonly Inline[] }
export type Inline =
  | Words
  | Strong
  | Emphasis
  | Link
  | Reference
  | Answer
  | Foreign
  | Abbreviation
  | Footnote

/** BCP 47; what is not said is in the language of what is around. */
export type Spoken = { readonly language?: string }

export type Heading = Spoken & {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly id: string
  readonly children: readonly Inline[]
}

/**
 * `lead`: the first words of a summary; `note`: small print; `label`: a short run-in heading that keeps
 * with what follows; `letterhead`: the sender's lines; `signature`: a line with room for ink above it;
 * `title`: the paper's title on its first page (not a heading of the contents).
 */
export type ParagraphLook =
  | 'plain'
  | 'lead'
  | 'note'
  | 'label'
  | 'letterhead'
  | 'title'
  | 'subtitle'
  | 'signature'

export type Paragraph = Spoken & {
  readonly type: 'paragraph'
  readonly look: ParagraphLook
  readonly id: string | null
  /** The number that hangs in the margin ("23."), or null. */
  readonly number: number | null
  /** A sign drawn before the words, or null. */
  readonly sign: Sign | null
  readonly children: readonly Inline[]
}

export type List = Spoken & {
  readonly type: 'list'
  readonly ordered: boolean
  /** Things to choose from on paper: an empty box to tick before each, and no mark. */
  readonly boxes?: true
  readonly items: readonly (readonly Block[])[]
}

export type Cell = Spoken & {
  /** Column or row header, or plain data. */
  readonly role: 'column' | 'row' | 'data'
  /** Figures stand to the right. */
  readonly figure: boolean
  readonly sign: Sign | null
  readonly id: string | null
  readonly columns: number
  readonly rows: number
  readonly children: readonly Block[]
}
export type Row = { readonly cells: readonly Cell[] }
export type Table = Spoken & {
  readonly type: 'table'
  readonly caption: readonly Inline[]
  readonly head: readonly Row[]
  readonly body: readonly Row[]
  /** Shares of the width, one a column ("30 50 20" in the template), or null for equal by content. */
  readonly shares: readonly number[] | null
}

/** Words of somebody else, set in. */
export type Quote = Spoken & { readonly type: 'quote'; readonly children: readonly Block[] }
/** What is asked, set off by a side line; kept whole where a page allows. */
export type Request = Spoken & { readonly type: 'request'; readonly children: readonly Block[] }
/** What is still missing in a draft: a dashed outline, the question's own words, its id small. */
export type Gap = Spoken & {
  readonly type: 'gap'
  readonly from: string
  readonly children: readonly Inline[]
}
/** A picture with its words: `alternative` says what it shows to who does not see it, and is never empty. */
export type Figure = Spoken & {
  readonly type: 'figure'
  readonly alternative: string
  readonly caption: readonly Inline[]
  readonly picture: Picture
}
export type Picture = Raster | Drawing
/** Pixels as they stand in a file, whose first bytes were checked. */
export type Raster = {
  readonly type: 'raster'
  readonly format: 'jpeg' | 'png'
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}
/** Shapes and words read from SVG: nothing in it can call for anything else. */
export type Drawing = {
  readonly type: 'drawing'
  /** In units of its own, each 1/96 inch unless the page is narrower. */
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}
/** From the shape's own axes to the drawing's, as in SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Shape = OutlineShape | LabelShape
/** `path` holds only M, L, C and Z with absolute numbers; colours are #rrggbb. */
export type OutlineShape = {
  readonly type: 'outline'
  readonly path: readonly PathStep[]
  readonly fill: string | null
  readonly stroke: {
    readonly colour: string
    readonly width: number
    readonly dash: readonly number[]
  } | null
  readonly matrix: Matrix
}
export type PathStep =
  | { readonly step: 'M' | 'L'; readonly x: number; readonly y: number }
  | {
      readonly step: 'C'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly step: 'Z' }
/** One line of words; (x, y) is on its base line. */
export type LabelShape = {
  readonly type: 'label'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string
  readonly matrix: Matrix
}

/** Room to write by hand on paper: so many ruled lines. */
export type Ruled = { readonly type: 'ruled'; readonly lines: number }
/** The table of contents: made from the headings by `withContents`, page numbers by the renderer. */
export type Contents = {
  readonly type: 'contents'
  readonly title: readonly Inline[]
  readonly entries: readonly ContentsEntry[]
}
export type ContentsEntry = {
  readonly level: 1 | 2 | 3
  readonly to: string
  readonly text: string
}
/** A part that begins on a new page. */
export type Part = Spoken & {
  readonly type: 'part'
  readonly kind: 'letter' | 'front' | 'body' | 'annex'
  readonly children: readonly Block[]
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Quote
  | Request
  | Gap
  | Ruled
  | Contents
  | Figure
  | Part

/** Lines that run on every page; `page` holds the placeholders {page} and {pages}. */
export type Running = {
  readonly head: string
  readonly foot: string
  readonly page: string
  /** Printed on every page: where the paper comes from, if it is not a submission. */
  readonly notice: string | null
  /** Stands over the head of a table on every page but its first. */
  readonly continued: string
  /** "DRAFT" in the paper's language, on every page, or null for a final paper. */
  readonly draft: string | null
}

export type DocumentTree = {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  readonly paper: 'A4' | 'LETTER'
  readonly running: Running
  readonly children: readonly Block[]
}
