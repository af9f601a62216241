import { markup } from '../../../document/markup.ts'
import type { Heading } from '../../../document/tree.ts'
import { words } from './words.ts'
import { type Handler, idOf, marksOf } from './writing.ts'

/** A chapter's heading; HTML has six levels. */
export const heading: Handler<Heading> = (block, writing) => {
  const level = Math.min(6, writing.level + block.level)
  const marks = marksOf(block, { id: idOf(block.id, writing) })
  return markup`<h${level}${marks}>${words(block.children, writing)}</h${level}>`
}
