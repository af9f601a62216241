import { directionOf } from '../../../document/direction.ts'
import type { Block, Spoken } from '../../../document/tree.ts'
import type { Direction } from '../fonts/face.ts'
import type { Type } from '../look.ts'
import type { Flow, Leaf, PdfNode, Run } from '../node.ts'
import type { Element, Facts, Role } from '../structure/element.ts'

/** What the surroundings of a block decide about it. */
export type Setting = {
  /** How plain text is set here: larger in the text block than in a table. */
  readonly type: Type
  readonly inCell: boolean
  readonly inLetter: boolean
  /** Figures stand at the end of a line, words at its start. */
  readonly alignment: 'start' | 'end'
  /** The element of the structure that the blocks go into. */
  readonly under: Element
  /** Whether a paragraph's words go into that element itself, as in a cell that holds nothing else. */
  readonly direct: boolean
  /** BCP 47, with the way it is written. */
  readonly language: string
  readonly direction: Direction
  /** Lists around this block. */
  readonly depth: number
  /** The table whose head is being built. */
  readonly head: number | null
}

/** What handlers share while one definition is built. */
export type Build = {
  readonly nextLeaf: () => number
  readonly nextTable: () => number
  readonly nextNote: () => number
  /** By how much headings are lowered: the title of the paper is above them all. */
  readonly above: 0 | 1
  /** The elements of blocks that have an id. */
  readonly elementOf: Map<string, Element>
  /** Height of a line of the face at size 1. */
  readonly face: number
  readonly blocks: (blocks: readonly Block[], setting: Setting) => PdfNode[]
}

/** A block into nodes; the first of them has no margin at its top, that is its parent's to give. */
export type Handler<B extends Block> = (block: B, setting: Setting, build: Build) => PdfNode[]

/** The factor by which pdfmake multiplies the face's own line height. */
export const lineHeightOf = (type: Type, build: Build): number =>
  type.leading / (type.size * build.face)

/** The setting inside of a block that may have a language of its own. */
export const spokenIn = (setting: Setting, { language }: Spoken): Setting =>
  language === undefined || language === setting.language
    ? setting
    : { ...setting, language, direction: directionOf(language) }

/** What a block says of its language where it is not that of what is around. */
export const spokenFacts = (setting: Setting, { language }: Spoken): Facts =>
  language === undefined || language === setting.language ? {} : { language }

/** An element for a block under the one that is around, found again by the block's id. */
export const enter = (
  role: Role,
  block: Spoken & { readonly id?: string | null },
  { setting, build }: Around,
): Element => {
  const element = setting.under.block(role, spokenFacts(setting, block))
  if (typeof block.id === 'string') build.elementOf.set(block.id, element)
  return element
}

export type Around = { readonly setting: Setting; readonly build: Build }

type LeafFlow = Flow & Pick<Leaf, 'outline' | 'pageOf' | 'element'>

/** Words in one type as a leaf of the definition. */
export const leafOf = (
  runs: readonly Run[],
  { type, build, setting }: Around & { readonly type: Type },
  flow: LeafFlow,
): Leaf => {
  // A paper has tens of thousands of them, and few of these have more than what follows.
  const leaf: { -readonly [Key in keyof Leaf]: Leaf[Key] } = {
    text: runs,
    leaf: build.nextLeaf(),
    direction: setting.direction,
    language: setting.language,
    fontSize: type.size,
    lineHeight: lineHeightOf(type, build),
    alignment: setting.alignment,
    ...flow,
  }
  if (type.bold) leaf.bold = true
  if (type.italics) leaf.italics = true
  if (type.color) leaf.color = type.color
  if (setting.head !== null) leaf.head = setting.head
  return leaf
}

/** A run outside a leaf, which has no node above it to give it a size. */
export const runOf = (text: string, type: Type, build: Build): Run => ({
  text,
  fontSize: type.size,
  lineHeight: lineHeightOf(type, build),
  ...(type.bold ? { bold: true } : {}),
  ...(type.italics ? { italics: true } : {}),
  ...(type.color ? { color: type.color } : {}),
})
