import {
  AlignmentType,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
} from 'docx'
import { directionOf } from '../../../document/direction.ts'
import type { Spoken } from '../../../document/tree.ts'
import { roomAbove, type StyleId, sideLine } from '../styles.ts'
import type { Piece, Setting } from './writing.ts'

/** The setting inside of a block in a language of its own. */
export const spokenIn = (setting: Setting, { language }: Spoken): Setting =>
  language === undefined ? setting : { ...setting, language }

export const isRightToLeft = ({ language }: Setting): boolean => directionOf(language) === 'rtl'

/** Words in a style, with what their surroundings ask for. */
export const paragraphOf = (
  children: readonly ParagraphChild[],
  style: StyleId,
  { setting, ...more }: IParagraphOptions & { readonly setting: Setting },
): Extract<Piece, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  options: {
    style,
    ...(isRightToLeft(setting) ? { bidirectional: true } : {}),
    ...(setting.indent > 0 ? { indent: { left: setting.indent } } : {}),
    // On the right in every script, so that units stand under units.
    ...(setting.figure && !isRightToLeft(setting) ? { alignment: AlignmentType.END } : {}),
    ...(setting.request ? { border: sideOf(setting) } : {}),
    ...more,
    children,
  },
})

/** Borders are named for the sides of the page, not for where lines begin. */
const sideOf = (setting: Setting) =>
  isRightToLeft(setting) ? { right: sideLine } : { left: sideLine }

/** A piece with other options, where it is a paragraph. */
export const changed = (
  piece: Piece,
  change: (options: IParagraphOptions) => IParagraphOptions,
): Piece => (piece.kind === 'table' ? piece : { kind: 'paragraph', options: change(piece.options) })

/** A piece with at least so much room above it, in twips. */
export const withRoomAbove = (piece: Piece, room: number): Piece =>
  changed(piece, (options) =>
    Math.max(roomAbove(options.style), options.spacing?.before ?? 0) >= room
      ? options
      : { ...options, spacing: { ...options.spacing, before: room } },
  )

/** A piece with so much room below it, in twips. */
export const withRoomBelow = (piece: Piece, room: number): Piece =>
  changed(piece, (options) => ({ ...options, spacing: { ...options.spacing, after: room } }))

/** The first piece changed in one way, the last in another. */
export const atEnds = (
  pieces: readonly Piece[],
  first: (piece: Piece) => Piece,
  last: (piece: Piece) => Piece,
): readonly Piece[] => {
  const end = pieces.length - 1
  return pieces.map((piece, index) => {
    const opened = index === 0 ? first(piece) : piece
    return index === end ? last(opened) : opened
  })
}

/** Each piece on the page of the next, where a page has room for all of them. */
export const together = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) =>
    index === pieces.length - 1
      ? piece
      : changed(piece, (options) => ({ ...options, keepNext: true })),
  )

/** Pieces as the library's own. */
export const made = (pieces: readonly Piece[]): (Paragraph | Table)[] =>
  pieces.map((piece) => (piece.kind === 'table' ? piece.table : new Paragraph(piece.options)))
