import { directionOf } from '../../../document/direction.ts'
import { everyBlock } from '../../../document/finish.ts'
import type { Block, DocumentTree } from '../../../document/tree.ts'
import { paragraphTypes } from '../look.ts'
import type { PdfNode, Stack } from '../node.ts'
import { spaceBetween } from '../space.ts'
import { Element } from '../structure/element.ts'
import type { Build, Handler, Setting } from './build.ts'
import { contents } from './contents.ts'
import { figure } from './figure.ts'
import { gap } from './gap.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { part } from './part.ts'
import { quote } from './quote.ts'
import { request } from './request.ts'
import { ruled } from './ruled.ts'
import { table } from './table.ts'

const handlers = {
  heading,
  paragraph,
  list,
  table,
  quote,
  request,
  gap,
  ruled,
  contents,
  figure,
  part,
} satisfies {
  [Kind in Block['type']]: Handler<Extract<Block, { type: Kind }>>
}

/** What is to be laid out, and the structure that drawing will fill. */
export type Definition = {
  readonly content: Stack
  readonly structure: Element
  readonly elementOf: ReadonlyMap<string, Element>
}

/** The definition of a tree, made anew for every run, because pdfmake writes into it. */
export const define = (tree: DocumentTree, face: number): Definition => {
  const structure = Element.root()
  const build: Build = {
    nextLeaf: counter(),
    nextTable: counter(),
    nextNote: counter(1),
    above: hasTitle(tree) ? 1 : 0,
    elementOf: new Map(),
    face,
    blocks: (blocks, setting) => blocksOf(blocks, setting, build),
  }
  const content = { stack: build.blocks(tree.children, bodyOf(tree, structure)) }
  return { content, structure, elementOf: build.elementOf }
}

const counter = (first = 0): (() => number) => {
  let count = first
  return () => count++
}

const bodyOf = ({ language }: DocumentTree, under: Element): Setting => ({
  type: paragraphTypes.plain,
  inCell: false,
  inLetter: false,
  alignment: 'start',
  depth: 0,
  head: null,
  under,
  direct: false,
  language,
  direction: directionOf(language),
})

const hasTitle = ({ children }: DocumentTree): boolean => {
  for (const block of everyBlock(children))
    if (block.type === 'paragraph' && block.look === 'title') return true
  return false
}

const blocksOf = (blocks: readonly Block[], setting: Setting, build: Build): PdfNode[] => {
  const nodes: PdfNode[] = []
  let above: Block | null = null
  for (const block of blocks) {
    const [first, ...rest] = nodesOf(block, setting, build)
    if (first === undefined) continue
    const scale = setting.inCell ? 0.4 : 1
    nodes.push(above ? withRoom(first, spaceBetween(above, block) * scale) : first, ...rest)
    above = block
  }
  return nodes
}

// The switch the compiler holds complete; each handler is given its own kind of block.
const nodesOf = (block: Block, setting: Setting, build: Build): PdfNode[] => {
  const handler = handlers[block.type] as Handler<Block>
  return handler(block, setting, build)
}

const withRoom = (node: PdfNode, room: number): PdfNode => {
  const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0]
  return Object.assign(node, { margin: [left, top + room, right, bottom] as const })
}
