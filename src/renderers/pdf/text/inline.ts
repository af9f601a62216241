import type { Face, Speech } from '../fonts/face.ts'
import type { Run } from '../node.ts'

/**
 * A word, or a piece of one in one look, one face, one language and one direction: what a line is made of and
 * what is drawn. Measured once; all have the same fields in the same order, because a large paper holds
 * hundreds of thousands of them.
 */
export type Inline = {
  readonly text: string
  /** The run that the words stand in, with its link, its element, its note, its picture. */
  readonly run: Run
  readonly font: Face
  /** In points; smaller than the run's where it is raised. */
  readonly fontSize: number
  readonly color: string
  readonly speech: Speech
  /** Embedding level (UAX 9): odd ones are drawn from right to left. */
  readonly level: number
  /** In points, as all that follow. */
  readonly width: number
  /** The blanks at its start and at its end, which do not count at the edges of a line. */
  readonly leadingCut: number
  readonly trailingCut: number
  /** The least room above and below the base line. */
  readonly ascent: number
  readonly descent: number
  /** How far above the line's base line it stands. */
  readonly rise: number
  /** At the start or the end of the room there is, as if all ran from left to right: see `FlowLayout`. */
  readonly alignment: 'left' | 'right'
  /** No line may break between this and the next. */
  readonly noNewLine: boolean
  /** A line may break after it nevertheless, if the word is wider than a line. */
  readonly hard: boolean
  /** A line ends here whatever follows. */
  readonly lineEnd: boolean
  /** From the line's left edge, once it stands in a line. */
  x: number
}
