import { type Markup, markup } from '../document/markup.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { text } from '../problems/text.ts'
import { besideBlocks } from './beside.ts'
import type { State } from './drafts.ts'
import { placeProblems } from './place-problems.ts'
import { hindranceList, problemList } from './problem-list.ts'
import type { Reader } from './reader.ts'

/** Writes a tree as an article, with what is to stand beside its blocks. */
export type WriteArticle = (tree: DocumentTree, beside: (block: Block) => Markup | null) => Markup

/** A state as the page shows it. */
export type Shown = {
  readonly version: number
  /** Of the paper itself: its pages are drawn anew when it changes. */
  readonly treeVersion: number
  readonly failed: boolean
  readonly article: Markup
  readonly problems: Markup
  /** Nothing, or what hinders a newer page. */
  readonly fault: Markup
}

/** Puts a state into HTML. */
export const showState = (state: State, write: WriteArticle, reader: Reader): Shown => {
  const { version, treeVersion, tree, problems, hindrances, rests } = state
  const placed = placeProblems(problems, tree)
  const hindering = placed.filter(({ problem }) => hindrances.includes(problem))
  const failed = hindrances.length > 0
  return {
    version,
    treeVersion,
    failed,
    article: tree === null ? nothing(reader) : write(tree, besideBlocks({ placed, rests }, reader)),
    problems: problemList(placed, reader),
    fault: failed
      ? markup`<div class="fault"><p>${faultWords(state, reader)}</p>${hindranceList(hindering, reader)}</div>`
      : markup``,
  }
}

const nothing = ({ say }: Reader): Markup =>
  markup`<article class="paper"><p>${say(text('There is no page to show yet.'))}</p></article>`

const faultWords = ({ tree }: State, { say }: Reader): string =>
  tree === null
    ? say(text('There is an error, and no page could be made yet.'))
    : say(text('There is an error; the last good page is shown.'))
