import type { LeafText } from '../text/run-setter.ts'
import type { TextSetter } from '../text/text-setter.ts'
import type { Flowing } from './flowing.ts'
import { DocMeasure } from './inner.ts'
import { layNote } from './lay-note.ts'

/**
 * pdfmake's measuring of tables, with words measured by our own setter. A node has all its looks on itself,
 * so pdfmake's stack of styles, which it would ask twenty times for every word, is not asked at all.
 */
export class WordMeasure extends DocMeasure {
  readonly #text: TextSetter

  constructor(text: TextSetter) {
    super(null, {}, {}, null, {})
    this.#text = text
  }

  override measureNode(node: Flowing): Flowing {
    const margin = node.margin ?? null
    node._margin = margin
    if (node.stack) this.measureVerticalContainer(node)
    else if (node.table) this.measureTable(node)
    else if (isLeaf(node)) this.#measureLeaf(node)
    const sides = margin === null ? 0 : margin[0] + margin[2]
    node._minWidth = (node._minWidth ?? 0) + sides
    node._maxWidth = (node._maxWidth ?? 0) + sides
    return node
  }

  #measureLeaf(node: Flowing & LeafText): void {
    for (const { note } of node.text) if (note) layNote(note, this.#text)
    const { items, minWidth, maxWidth } = this.#text.set(node)
    node._inlines = items
    node._minWidth = minWidth
    node._maxWidth = maxWidth
  }
}

const isLeaf = (node: Flowing): node is Flowing & LeafText => node.leaf !== undefined
