import type { Heading } from '../../../document/tree.ts'
import { runsOf } from '../runs.ts'
import { paragraphOf, spokenIn } from './pieces.ts'
import type { Handler } from './writing.ts'

const styles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** A heading of the outline; that of a letter is its subject, no larger than a line of it. */
export const heading: Handler<Heading> = (block, outer, writing) => {
  const setting = spokenIn(outer, block)
  const words = runsOf(block.children, setting, writing)
  if (words.length === 0) return []
  const style = setting.letter ? 'LetterSubject' : styles[block.level]
  const level = setting.letter ? { outlineLevel: block.level - 1 } : {}
  return [paragraphOf(writing.bookmarks.around(block.id, words), style, { setting, ...level })]
}
