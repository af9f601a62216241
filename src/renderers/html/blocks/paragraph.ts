import { type Markup, markup } from '../../../document/markup.ts'
import type { Paragraph } from '../../../document/tree.ts'
import { signOf } from './sign.ts'
import { words } from './words.ts'
import { type Handler, idOf, marksOf } from './writing.ts'

/** A paragraph: its number in the margin, its sign before the words, its look. */
export const paragraph: Handler<Paragraph> = (block, writing) => {
  const marks = marksOf(block, { id: idOf(block.id, writing), look: lookOf(block) })
  const inner = markup`${numberOf(block)}${signOf(block.sign)}${words(block.children, writing)}`
  return block.look === 'title'
    ? markup`<h${writing.level}${marks}>${inner}</h${writing.level}>`
    : markup`<p${marks}>${inner}</p>`
}

const lookOf = ({ look, number }: Paragraph): string =>
  [look === 'plain' ? '' : look, number === null ? '' : 'numbered'].filter(Boolean).join(' ')

const numberOf = ({ number }: Paragraph): Markup | null =>
  number === null ? null : markup`<span class="number">${number}.</span> `
