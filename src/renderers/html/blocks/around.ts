import { attributes, markup } from '../../../document/markup.ts'
import type { Gap, Part, Quote, Request } from '../../../document/tree.ts'
import { words } from './words.ts'
import { type Handler, idOf, marksOf, spokenIn } from './writing.ts'

/** Words of somebody else, set in. */
export const quote: Handler<Quote> = (block, writing, setting) =>
  markup`<blockquote${marksOf(block, {})}>${writing.blocks(block.children, setting)}</blockquote>`

/** What is asked: a line at its side. */
export const request: Handler<Request> = (block, writing, setting) =>
  markup`<div${marksOf(block, { look: 'request' })}>${writing.blocks(block.children, setting)}</div>`

/** What is still missing: a dashed outline, the question's words, its id small. */
export const gap: Handler<Gap> = (block, writing) =>
  markup`<div${marksOf(block, { id: idOf(block.from, writing), look: 'gap' })}><p>${words(block.children, writing)} <small dir="ltr">${block.from}</small></p></div>`

/** A part of the paper; printed, it begins on a new page. */
export const part: Handler<Part> = (block, writing, setting) =>
  markup`<section${attributes({ class: `part ${block.kind}`, ...spokenIn(block.language) })}>${writing.blocks(block.children, setting)}</section>`
