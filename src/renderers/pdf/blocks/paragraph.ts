import type { Paragraph } from '../../../document/tree.ts'
import { millimetre, numberGap, paragraphTypes, type Type } from '../look.ts'
import type { Hang, PdfNode, Run } from '../node.ts'
import { type Build, type Handler, leafOf, runOf, type Setting } from './build.ts'
import { inlineRuns } from './inline-runs.ts'

const roomForInk = 18 * millimetre

/** A paragraph: its number in the margin, its sign before the words, its look. */
export const paragraph: Handler<Paragraph> = (block, setting, build) => {
  const runs = inlineRuns(block.children)
  if (runs.length === 0 && block.number === null && block.sign === null) return []
  const type = typeOf(block, setting)
  const number = block.number === null ? null : numberHang(block.number, type, build)
  const text = withSign(block, { runs: orBlank(runs), type }, { build, setting })
  return number
    ? [{ stack: [text], hang: number, ...anchorOf(block) }]
    : [{ ...text, ...anchorOf(block) }]
}

/** A blank keeps a line for a number, a sign or a cell that has no words. */
export const orBlank = (runs: readonly Run[]): readonly Run[] =>
  runs.length > 0 ? runs : [{ text: ' ' }]

const anchorOf = (block: Paragraph): { anchor?: string } =>
  block.id === null ? {} : { anchor: block.id }

const typeOf = (block: Paragraph, setting: Setting): Type => {
  const type = paragraphTypes[block.look]
  if (block.look === 'plain') return setting.type
  return setting.inCell ? { ...type, size: setting.type.size, leading: setting.type.leading } : type
}

const numberHang = (number: number, type: Type, build: Build): Hang => ({
  kind: 'number',
  run: runOf(`${number}.`, type, build),
  leaf: build.nextLeaf(),
  indent: numberGap,
})

type Text = { readonly runs: readonly Run[]; readonly type: Type }
type Around = { readonly build: Build; readonly setting: Setting }

const withSign = (block: Paragraph, { runs, type }: Text, around: Around): PdfNode => {
  if (block.sign !== null) {
    const indent = type.size * 1.45
    const hang: Hang = { kind: 'sign', sign: block.sign, size: type.size, indent }
    return { stack: [leafOf(runs, type, { ...around, hang, margin: [indent, 0, 0, 0] })] }
  }
  return looks(
    block,
    leafOf(runs, type, {
      ...around,
      keepWithNext: block.look === 'label' || block.look === 'note',
    }),
  )
}

const looks = (block: Paragraph, text: PdfNode): PdfNode =>
  block.look === 'signature'
    ? {
        stack: [{ ...text, margin: [0, 4, 0, 0] }],
        frame: { kind: 'ink', above: roomForInk, below: 0 },
        together: true,
      }
    : text
