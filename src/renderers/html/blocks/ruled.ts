import { markup } from '../../../document/markup.ts'
import type { Ruled } from '../../../document/tree.ts'
import type { Handler } from './writing.ts'

/** Lines to write on; they say nothing to somebody who hears the page. */
export const ruled: Handler<Ruled> = ({ lines }) =>
  markup`<div class="ruled" aria-hidden="true">${Array.from({ length: lines }, () => markup`<div></div>`)}</div>`
