import type { Text } from '../problems/text.ts'

/** A place of a finished file where words may stand, with the words. */
export type Surface = {
  /** In words: "page 3", "alternative text on page 2", "XMP". */
  readonly place: Text
  readonly text: string
  /** It goes on from the surface before it: the next page, on which a word may end. */
  readonly continues?: true
  /** No prose: the name of a file, an address, a key. There a small letter is no sign of an ordinary word. */
  readonly bare?: true
}
