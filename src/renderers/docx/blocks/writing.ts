import type { IParagraphOptions, ParagraphChild, Table } from 'docx'
import type { Block, Footnote } from '../../../document/tree.ts'
import type { Bookmarks } from '../bookmarks.ts'
import type { Numbering } from '../numbering.ts'
import type { StyleId } from '../styles.ts'

/** What the surroundings of a block decide about it. */
export type Setting = {
  /** BCP 47. */
  readonly language: string
  /** The style of plain words here. */
  readonly text: StyleId
  /** From where lines of the text block or the cell begin to where they begin here, in twips. */
  readonly indent: number
  /** Room for words, in twips. */
  readonly width: number
  readonly inCell: boolean
  /** Figures stand at the end of their line. */
  readonly figure: boolean
  /** Lists around this block. */
  readonly depth: number
  /** Inside of a request: the line at the side. */
  readonly request: boolean
  /** Inside of a letter, where the heading is no larger than a line. */
  readonly letter: boolean
}

/** A paragraph before it is made, or a table. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly options: IParagraphOptions }
  | { readonly kind: 'table'; readonly table: Table }

/** What handlers share while one paper is written. */
export type Writing = {
  /** Of the paper, BCP 47. */
  readonly language: string
  readonly bookmarks: Bookmarks
  readonly numbering: Numbering
  /** Counts links, from 1. */
  readonly nextLink: () => number
  /** Counts pictures, from 1. */
  readonly nextPicture: () => number
  /**
   * 0 or 1, in turn. Readers draw one frame around paragraphs that follow each other with the same frame and
   * the same edges; those a twip apart keep their own.
   */
  readonly apart: () => number
  /** Keeps a note for the foot of its page; its mark in the words. */
  readonly noteMark: (note: Footnote, setting: Setting) => readonly ParagraphChild[]
  readonly blocks: (blocks: readonly Block[], setting: Setting) => readonly Piece[]
}

/** A block into paragraphs and tables. */
export type Handler<B extends Block> = (
  block: B,
  setting: Setting,
  writing: Writing,
) => readonly Piece[]
