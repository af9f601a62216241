import type { IParagraphOptions } from 'docx'
import type { List } from '../../../document/tree.ts'
import { listHang } from '../look.ts'
import type { Mark } from '../numbering.ts'
import type { StyleId } from '../styles.ts'
import { changed, paragraphOf, spokenIn, together } from './pieces.ts'
import type { Handler, Piece, Setting, Writing } from './writing.ts'

/** A list of Word's own: its marks are no words. */
export const list: Handler<List> = (block, outer, writing) => {
  const setting = spokenIn(outer, block)
  const hang = hangOf(block)
  const inner: Setting = {
    ...setting,
    text: setting.inCell ? setting.text : 'ListContinue',
    indent: setting.indent + hang,
    width: Math.max(1, setting.width - hang),
    depth: setting.depth + 1,
    figure: false,
  }
  const item: Item = { mark: markOf(block, setting, writing), hang, setting: inner, block }
  const pieces = block.items.flatMap((blocks) => marked(writing.blocks(blocks, inner), item))
  // What is chosen from stands on one page where it can.
  return block.boxes ? together(pieces) : pieces
}

const hangOf = ({ ordered, items }: List): number =>
  listHang(ordered ? `${items.length}`.length : 1)

const markOf = (block: List, { depth }: Setting, { numbering }: Writing): Mark => {
  if (block.boxes) return numbering.box(depth)
  return block.ordered
    ? numbering.ordered(depth, `${block.items.length}`.length)
    : numbering.bullet(depth)
}

type Item = {
  readonly mark: Mark
  readonly hang: number
  /** Inside of the item. */
  readonly setting: Setting
  readonly block: List
}

/** An item's mark stands before its first words; one that begins with something else has a line for it. */
const marked = (pieces: readonly Piece[], item: Item): readonly Piece[] => {
  const [first, ...rest] = pieces
  const takesMark = first?.kind === 'paragraph' && first.options.numbering === undefined
  const [head, below] = takesMark
    ? [first, rest]
    : [paragraphOf([], item.setting.text, { setting: item.setting }), pieces]
  return [changed(head, (options) => withMark(options, item)), ...below]
}

const withMark = (options: IParagraphOptions, item: Item): IParagraphOptions => ({
  ...options,
  ...(options.style === 'ListContinue' ? { style: styleOf(item.block) } : {}),
  numbering: item.mark,
  indent: { left: item.setting.indent, hanging: item.hang },
})

const styleOf = ({ boxes, ordered }: List): StyleId => {
  if (boxes) return 'ListTick'
  return ordered ? 'ListNumber' : 'ListBullet'
}
