import type { List } from '../../../document/tree.ts'
import { name } from '../file/syntax.ts'
import type { Hang, PdfNode } from '../node.ts'
import { attributesOf } from '../structure/attributes.ts'
import type { Element } from '../structure/element.ts'
import {
  type Around,
  type Handler,
  leafOf,
  runOf,
  type Setting,
  spokenFacts,
  spokenIn,
} from './build.ts'
import { isBare } from './is-bare.ts'
import { orBlank } from './paragraph.ts'

/** A list: each item a stack with its mark to the left of its first line. */
export const list: Handler<List> = (block, outer, build) => {
  if (block.items.length === 0) return []
  const under = outer.under.block('L', {
    ...spokenFacts(outer, block),
    attributes: attributesOf('List', { ListNumbering: name(numbering(block)) }),
  })
  const setting = { ...spokenIn(outer, block), under }
  const indent = indentOf(block, setting)
  const items = block.items.map((_, index) => itemOf(block, index, { setting, build, indent }))
  return block.boxes ? [{ stack: items, together: true }] : items
}

const numbering = ({ boxes, ordered }: List): 'None' | 'Decimal' | 'Disc' =>
  boxes ? 'None' : ordered ? 'Decimal' : 'Disc'

type Item = Around & { readonly indent: number }

const itemOf = (block: List, index: number, { setting, build, indent }: Item): PdfNode => {
  const children = block.items[index] ?? []
  const element = setting.under.block('LI')
  const hang = markOf(block, index, { setting: { ...setting, under: element }, build, indent })
  const under = element.block('LBody')
  const inner: Setting = {
    ...setting,
    under,
    direct: isBare(children),
    depth: setting.depth + 1,
    alignment: 'start',
  }
  const nodes = build.blocks(children, inner)
  const blank = () =>
    leafOf(orBlank([]), { type: setting.type, build, setting }, { element: under })
  return {
    stack: nodes.length > 0 ? nodes : [blank()],
    margin: [indent, index === 0 ? 0 : setting.type.leading / 3.75, 0, 0],
    hang,
    direction: setting.direction,
  }
}

const indentOf = (block: List, setting: Setting): number => {
  const digits = block.ordered ? `${block.items.length}`.length : 0
  return setting.type.size * (digits > 1 ? 0.9 + 0.56 * digits : 1.5)
}

const markOf = (block: List, index: number, { setting, build, indent }: Item): Hang => {
  if (block.boxes) return { kind: 'sign', sign: 'box', size: setting.type.size, indent }
  const element: Element = setting.under.block('Lbl')
  const run = runOf(block.ordered ? `${index + 1}. ` : '• ', setting.type, build)
  return { kind: 'marker', run, leaf: build.nextLeaf(), element, indent }
}
