import { answersIn } from '../../../document/answers-in.ts'
import { directionOf } from '../../../document/direction.ts'
import { attributes, type Markup } from '../../../document/markup.ts'
import type { Block, Spoken } from '../../../document/tree.ts'

/** What may be put after a block that stands in the flow of the page. */
export type Beside = (block: Block) => Markup | null

/** What handlers share while one paper is written. */
export type Writing = {
  /** Of the paper's title in HTML's levels; chapters come below it. */
  readonly level: number
  /** Set before every id, so that none clashes with those of the page around. */
  readonly prefix: string
  readonly beside: Beside
  /** The notes so far, in the order of their numbers: they stand at the end of the paper. */
  readonly notes: (readonly Markup[])[]
  readonly blocks: (blocks: readonly Block[], setting: Setting) => readonly Markup[]
}

/** Where a block stands: in the flow of the page, or inside of an item or a cell. */
export type Setting = { readonly standing: boolean }

/** A block into HTML. */
export type Handler<B extends Block> = (block: B, writing: Writing, setting: Setting) => Markup

/** An id as the page has it. */
export const idOf = (id: string | null, { prefix }: Writing): string | null =>
  id === null || id === '' ? null : `${prefix}${id}`

/** The attributes of words in a language of their own, which may change the direction too. */
export const spokenIn = (language: string | undefined) => ({
  lang: language ?? null,
  dir: language === undefined ? null : directionOf(language),
})

/** The attributes that every block has: its id, its look, its language, the questions whose answers stand in it. */
export const marksOf = (
  block: Block & Spoken,
  { id = null, look = null }: { readonly id?: string | null; readonly look?: string | null },
): readonly Markup[] =>
  attributes({
    id,
    class: look,
    ...spokenIn(block.language),
    'data-from': answersIn(block).join(' '),
  })
