import type { Block } from '../../../document/tree.ts'
import type { Type } from '../look.ts'
import type { Flow, Leaf, PdfNode, Run } from '../node.ts'

/** What the surroundings of a block decide about it. */
export type Setting = {
  /** How plain text is set here: larger in the text block than in a table. */
  readonly type: Type
  readonly inCell: boolean
  readonly alignment: 'left' | 'right'
  /** Lists around this block. */
  readonly depth: number
  /** The table whose head is being built. */
  readonly head: number | null
}

/** What handlers share while one definition is built. */
export type Build = {
  readonly nextLeaf: () => number
  readonly nextTable: () => number
  /** Height of a line of the face at size 1. */
  readonly face: number
  readonly blocks: (blocks: readonly Block[], setting: Setting) => PdfNode[]
}

/** A block into nodes; the first of them has no margin at its top, that is its parent's to give. */
export type Handler<B extends Block> = (block: B, setting: Setting, build: Build) => PdfNode[]

/** The factor by which pdfmake multiplies the face's own line height. */
export const lineHeightOf = (type: Type, build: Build): number =>
  type.leading / (type.size * build.face)

/** Words in one type as a leaf of the definition. */
export const leafOf = (
  runs: readonly Run[],
  type: Type,
  {
    build,
    setting,
    ...flow
  }: Flow & Pick<Leaf, 'outline' | 'pageOf'> & { readonly build: Build; readonly setting: Setting },
): Leaf => ({
  text: runs,
  leaf: build.nextLeaf(),
  fontSize: type.size,
  lineHeight: lineHeightOf(type, build),
  alignment: setting.alignment,
  ...(type.bold ? { bold: true } : {}),
  ...(type.italics ? { italics: true } : {}),
  ...(type.color ? { color: type.color } : {}),
  ...(setting.head === null ? {} : { head: setting.head }),
  ...flow,
})

/** A run outside a leaf, which has no node above it to give it a size. */
export const runOf = (text: string, type: Type, build: Build): Run => ({
  text,
  fontSize: type.size,
  lineHeight: lineHeightOf(type, build),
  ...(type.bold ? { bold: true } : {}),
  ...(type.italics ? { italics: true } : {}),
  ...(type.color ? { color: type.color } : {}),
})
