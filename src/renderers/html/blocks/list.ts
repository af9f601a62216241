import { type Markup, markup } from '../../../document/markup.ts'
import type { List } from '../../../document/tree.ts'
import { inside } from './inside.ts'
import { type Handler, marksOf } from './writing.ts'

/** A list, in HTML's own kinds. */
export const list: Handler<List> = (block, writing) => {
  const items = block.items.map((item): Markup => markup`<li>${inside(item, writing)}</li>`)
  const marks = marksOf(block, { look: block.boxes ? 'boxes' : null })
  return block.ordered ? markup`<ol${marks}>${items}</ol>` : markup`<ul${marks}>${items}</ul>`
}
