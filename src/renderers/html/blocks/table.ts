import { answersIn } from '../../../document/answers-in.ts'
import { plainText } from '../../../document/finish.ts'
import { attributes, type Markup, markup } from '../../../document/markup.ts'
import type { Cell, Row, Table } from '../../../document/tree.ts'
import { inside } from './inside.ts'
import { signOf } from './sign.ts'
import { words } from './words.ts'
import { type Handler, idOf, marksOf, spokenIn, type Writing } from './writing.ts'

/** A table with its caption; where it is wider than the page, the frame around it scrolls, by keys too. */
export const table: Handler<Table> = (block, writing) => {
  const caption = words(block.caption, writing)
  const label = plainText(block.caption)
  const frame = attributes({ role: label === '' ? null : 'group', 'aria-label': label })
  return markup`<div class="table" tabindex="0"${frame}><table${marksOf(block, {})}>${
    caption.length === 0 ? null : markup`<caption>${caption}</caption>`
  }${widthsOf(block)}${
    block.head.length === 0 ? null : markup`<thead>${rowsOf(block.head, writing)}</thead>`
  }<tbody>${rowsOf(block.body, writing)}</tbody></table></div>`
}

/** Shares of the width as classes: the style has one for every hundredth. */
const widthsOf = ({ shares }: Table): Markup | null => {
  if (shares === null) return null
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const hundredths = shares.map((share) => Math.max(1, Math.round((share / whole) * 100)))
  return markup`<colgroup>${hundredths.map((one) => markup`<col class="width-${one}">`)}</colgroup>`
}

const rowsOf = (rows: readonly Row[], writing: Writing): readonly Markup[] =>
  rows.map(({ cells }) => markup`<tr>${cells.map((cell) => cellOf(cell, writing))}</tr>`)

const cellOf = (cell: Cell, writing: Writing): Markup => {
  const name = cell.role === 'data' ? 'td' : 'th'
  const marks = attributes({
    id: idOf(cell.id, writing),
    class: cell.figure ? 'figure' : null,
    scope: cell.role === 'data' ? null : cell.role === 'row' ? 'row' : 'col',
    colspan: cell.columns > 1 ? cell.columns : null,
    rowspan: cell.rows > 1 ? cell.rows : null,
    ...spokenIn(cell.language),
    'data-from': [...new Set(cell.children.flatMap(answersIn))].join(' '),
  })
  const inner = markup`${signOf(cell.sign)}${inside(cell.children, writing)}`
  return name === 'td' ? markup`<td${marks}>${inner}</td>` : markup`<th${marks}>${inner}</th>`
}
