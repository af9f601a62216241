import type { FontFile } from './font-file.ts'

/** Which way a run is written (UAX 9: even levels left to right, odd ones right to left). */
export type Direction = 'ltr' | 'rtl'

/** How a run is to be shaped: local forms depend on its language (BCP 47). */
export type Speech = { readonly direction: Direction; readonly language: string }

/** A glyph of a font file at its place, in the font's own units. */
export type Part = { readonly glyph: number; readonly x: number; readonly y: number }

/** What a code shows: a glyph as the font has it, or several put together; none is a blank. */
export type Picture =
  | { readonly kind: 'glyph'; readonly glyph: number }
  | {
      readonly kind: 'composed'
      readonly parts: readonly Part[]
      /** In the font's own units. */
      readonly advance: number
    }

/**
 * A character or a cluster of them with its picture: one code of a font in the file. A face gives the same
 * object for the same text, picture and width, and the same picture object for the same look.
 */
export type Unit = {
  readonly text: string
  /** In thousandths of the type size, what the file says of the code. */
  readonly width: number
  readonly picture: Picture
}

/** A run shaped: its units in the order in which they are read, each with the way to the next. */
export type Shaped = {
  readonly units: readonly Unit[]
  /** In thousandths of the type size; differs from a unit's own width by kerning. */
  readonly advances: readonly number[]
  readonly width: number
}

export type FaceStyle = 'normal' | 'bold' | 'italics' | 'bolditalics'

/** One face of one family. Text is shaped word by word; blanks belong to the word before them. */
export type Face = {
  readonly family: string
  readonly style: FaceStyle
  /** What the document embeds. */
  readonly file: FontFile
  /** In thousandths of the type size: above the base line, and below it (negative). */
  readonly ascender: number
  readonly descender: number
  /** In points, at a type size in points. */
  lineHeight(size: number): number
  has(codePoint: number): boolean
  /** In thousandths of the type size. */
  widthOf(text: string, speech: Speech): number
  /** One word, as it is kept; `text` of several words gives them joined. */
  shape(text: string, speech: Speech): Shaped
}
