import type { List } from '../../../document/tree.ts'
import type { Hang, PdfNode } from '../node.ts'
import { type Build, type Handler, leafOf, runOf, type Setting } from './build.ts'
import { orBlank } from './paragraph.ts'

/** A list: each item a stack with its mark to the left of its first line. */
export const list: Handler<List> = (block, setting, build) => {
  const indent = indentOf(block, setting)
  const inner: Setting = { ...setting, depth: setting.depth + 1, alignment: 'left' }
  const items = block.items.map((item, index): PdfNode => {
    const hang = markOf(block, index, { setting, build, indent })
    const nodes = build.blocks(item, inner)
    const stack = nodes.length > 0 ? nodes : [leafOf(orBlank([]), setting.type, { build, setting })]
    // Deeper than the page is wide: marks stand under marks instead of beside them.
    const left = setting.depth < deepest(setting) ? indent : 0
    return { stack, margin: [left, index === 0 ? 0 : setting.type.leading / 3.75, 0, 0], hang }
  })
  return block.boxes && items.length > 0 ? [{ stack: items, together: true }] : items
}

const deepest = (setting: Setting): number => (setting.inCell ? 2 : 8)

const indentOf = (block: List, setting: Setting): number => {
  const digits = block.ordered ? `${block.items.length}`.length : 0
  return setting.type.size * (digits > 1 ? 0.9 + 0.56 * digits : 1.5)
}

type Around = { readonly setting: Setting; readonly build: Build; readonly indent: number }

const markOf = (block: List, index: number, { setting, build, indent }: Around): Hang =>
  block.boxes
    ? { kind: 'sign', sign: 'box', size: setting.type.size, indent }
    : {
        kind: 'marker',
        run: runOf(block.ordered ? `${index + 1}.` : '•', setting.type, build),
        leaf: build.nextLeaf(),
        indent,
      }
