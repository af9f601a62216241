import { elementNames } from '../../document/content-model.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Linting } from './linting.ts'
import type { Cell, Cells, Row } from './table-rows.ts'
import type { TemplateHtml } from './template-html.ts'
import type { Section } from './template-nodes.ts'

/** A place in a document while its elements are judged: where a branch, a sentence or a section stands. */
export type Where = {
  readonly section: Section
  /** The sections by which this one is called, the document first. */
  readonly callers: readonly Section[]
  /** The element in which it stands. */
  readonly parent: string
  /** Elements of the same file that are open around the branch. */
  readonly around: readonly string[]
  /** The block whose branch it is; null for a whole file or a sentence. */
  readonly block: string | null
  /** Whether it stands once for each of a list, and whether the list itself does. */
  readonly isInList: boolean
  readonly isListInList: boolean
  readonly isSentence: boolean
  readonly depth: number
}

/** What was met on the way to a place; each branch goes on with a copy. */
export type Walk = {
  readonly linting: Linting
  /** Levels that the last heading may have; 0: none so far. */
  levels: ReadonlySet<number>
  readonly ids: Set<string>
}

/** An open element, and what was met in it. */
export type Frame = {
  readonly name: string
  /** The element that decides what may stand in it: itself, or the one around an unknown one. */
  readonly rules: string
  readonly place: Place
  readonly href: string | null
  /** Names of all elements inside. */
  readonly seen: Set<string>
  isFilled: boolean
  /** The words that the template itself writes in it; null once others are put in. */
  written: string | null
  /** Of a cell: what it takes. */
  readonly cell: Cell | null
  /** Cells of a row; rows of a part of a table; of a table the rows of headings, too. */
  cells: Cells
  readonly rows: Row[]
  readonly head: Row[]
  /** Whether tags in it do not match, so that its cells cannot be counted. */
  isBroken: boolean
}

/** One branch while it is read. */
export type Sheet = {
  readonly walk: Walk
  readonly where: Where
  readonly html: TemplateHtml
  /** The element around the branch, and those that are open in it. */
  readonly frames: [Frame, ...Frame[]]
  /** Elements that were told as never closed: an end tag of theirs that comes too late is no second slip. */
  readonly forgotten: string[]
}

/** What an unknown element holds is judged by the one around it: one slip is one problem. */
export const newFrame = (name: string, place: Place, around: string): Frame => ({
  name,
  rules: elementNames.has(name) ? name : around,
  place,
  href: null,
  seen: new Set(),
  isFilled: false,
  written: '',
  cell: null,
  cells: [],
  rows: [],
  head: [],
  isBroken: false,
})

export const topOf = ({ frames }: Sheet): Frame => frames.at(-1) ?? frames[0]

export const tell = ({ walk }: Pick<Sheet, 'walk'>, ...problems: readonly Problem[]): void => {
  walk.linting.problems.push(...problems)
}

/** The same way into a branch. */
export const branchOf = (walk: Walk): Walk => ({ ...walk, ids: new Set(walk.ids) })

/** Goes on after several branches, of which one was taken. */
export const joinWalks = (walk: Walk, branches: readonly Walk[]): void => {
  walk.levels = new Set(branches.flatMap(({ levels }) => [...levels]))
  for (const { ids } of branches) for (const id of ids) walk.ids.add(id)
}
