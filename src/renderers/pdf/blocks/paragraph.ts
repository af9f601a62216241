import type { Paragraph } from '../../../document/tree.ts'
import { millimetre, numberGap, paragraphTypes, type Type } from '../look.ts'
import type { Hang, Leaf, PdfNode, Run } from '../node.ts'
import type { Element } from '../structure/element.ts'
import {
  type Around,
  type Build,
  enter,
  type Handler,
  leafOf,
  runOf,
  type Setting,
  spokenIn,
} from './build.ts'
import { outlineText } from './heading.ts'
import { inlineRuns, isEmpty } from './inline-runs.ts'

const roomForInk = 18 * millimetre

/** A paragraph: its number in the margin, its sign before the words, its look. */
export const paragraph: Handler<Paragraph> = (block, outer, build) => {
  if (isEmpty(block.children) && block.number === null && block.sign === null) return []
  const setting = spokenIn(outer, block)
  const element = elementOf(block, outer, build)
  const runs = inlineRuns(block.children, { setting, build, element })
  const type = typeOf(block, setting)
  const marked = { type, build, element }
  // At the side of the page it would stand before the mark of its item, or beside another cell.
  const isInside = setting.depth > 0 || setting.inCell
  const number = block.number === null || isInside ? null : numberHang(block.number, marked)
  const own = block.number === null || !isInside ? runs : [{ text: `${block.number}. ` }, ...runs]
  const text = withSign(block, { runs: orBlank(own), type, element }, { build, setting })
  const node: PdfNode = number ? { stack: [text], hang: number } : text
  return [block.id === null ? node : Object.assign(node, { anchor: block.id })]
}

const elementOf = (block: Paragraph, setting: Setting, build: Build): Element =>
  setting.direct
    ? setting.under
    : enter(block.look === 'title' ? 'H1' : 'P', block, { setting, build })

/** A blank keeps a line for a number, a sign or a cell that has no words. */
export const orBlank = (runs: readonly Run[]): readonly Run[] =>
  runs.length > 0 ? runs : [{ text: ' ' }]

const typeOf = (block: Paragraph, setting: Setting): Type => {
  const type = paragraphTypes[block.look]
  if (block.look === 'plain') return setting.type
  return setting.inCell ? { ...type, size: setting.type.size, leading: setting.type.leading } : type
}

type Marked = { readonly type: Type; readonly build: Build; readonly element: Element }

// The blank after the number is drawn too, so that number and words are two words to every reader.
const numberHang = (number: number, { type, build, element }: Marked): Hang => ({
  kind: 'number',
  run: runOf(`${number}. `, type, build),
  leaf: build.nextLeaf(),
  element,
  indent: numberGap,
})

type Text = { readonly runs: readonly Run[]; readonly type: Type; readonly element: Element }

const withSign = (block: Paragraph, { runs, type, element }: Text, around: Around): PdfNode => {
  if (block.sign !== null) {
    const indent = type.size * 1.45
    const hang: Hang = { kind: 'sign', sign: block.sign, size: type.size, indent }
    const leaf = leafOf(runs, { ...around, type }, { element, hang, margin: [indent, 0, 0, 0] })
    return { stack: [leaf] }
  }
  const keepWithNext = block.look === 'label' || block.look === 'note'
  return looks(block, leafOf(runs, { ...around, type }, { element, keepWithNext }))
}

const looks = (block: Paragraph, text: Leaf): PdfNode => {
  if (block.look === 'title')
    return { ...text, outline: { level: 0, text: outlineText(text.text) } }
  return block.look === 'signature'
    ? {
        stack: [{ ...text, margin: [0, 4, 0, 0] }],
        frame: { kind: 'ink', above: roomForInk, below: 0 },
        together: true,
        keepWithPrevious: true,
      }
    : text
}
