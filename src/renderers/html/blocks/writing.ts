import { answersIn } from '../../../document/answers-in.ts'
import { attributes, type Markup } from '../../../document/markup.ts'
import type { Block } from '../../../document/tree.ts'

/** What may be put after a block that stands in the flow of the page. */
export type Beside = (block: Block) => Markup | null

/** What handlers share while one paper is written. */
export type Writing = {
  /** Of the paper's title in HTML's levels; chapters come below it. */
  readonly level: number
  /** Set before every id, so that none clashes with those of the page around. */
  readonly prefix: string
  readonly beside: Beside
  readonly blocks: (blocks: readonly Block[], setting: Setting) => readonly Markup[]
}

/** Where a block stands: in the flow of the page, or inside of an item or a cell. */
export type Setting = { readonly standing: boolean }

/** A block into HTML. */
export type Handler<B extends Block> = (block: B, writing: Writing, setting: Setting) => Markup

/** An id as the page has it. */
export const idOf = (id: string | null, { prefix }: Writing): string | null =>
  id === null || id === '' ? null : `${prefix}${id}`

/** The attributes that every block has: its id, its look, the questions whose answers stand in it. */
export const marksOf = (
  block: Block,
  { id = null, look = null }: { readonly id?: string | null; readonly look?: string | null },
): readonly Markup[] => attributes({ id, class: look, 'data-from': answersIn(block).join(' ') })
