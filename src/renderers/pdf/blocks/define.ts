import type { Block, DocumentTree } from '../../../document/tree.ts'
import { paragraphTypes } from '../look.ts'
import type { PdfNode, Stack } from '../node.ts'
import { spaceBetween } from '../space.ts'
import type { Build, Handler, Setting } from './build.ts'
import { contents } from './contents.ts'
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
  part,
} satisfies {
  [Kind in Block['type']]: Handler<Extract<Block, { type: Kind }>>
}

const body: Setting = {
  type: paragraphTypes.plain,
  inCell: false,
  alignment: 'left',
  depth: 0,
  head: null,
}

/** The definition of a tree, made anew for every run, because pdfmake writes into it. */
export const define = (tree: DocumentTree, face: number): Stack => {
  const counter = () => {
    let count = 0
    return () => count++
  }
  const build: Build = {
    nextLeaf: counter(),
    nextTable: counter(),
    face,
    blocks: (blocks, setting) => blocksOf(blocks, setting, build),
  }
  return { stack: build.blocks(tree.children, body) }
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
  return { ...node, margin: [left, top + room, right, bottom] }
}
